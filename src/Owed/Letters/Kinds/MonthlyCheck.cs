using System.Globalization;

namespace Owed;

/// <summary>Asks once a month which minutes were delivered, with a table that the school can fill in.</summary>
internal static class MonthlyCheck
{
    public static readonly LetterKind Kind = new("monthly-check", Fits, Compose)
    {
        Offers = ["check.month"],
        Sections = ["subject", "opening", "table.month", "table.iep", "table.mine", "table.yours", "why", "answer", "advice.routine"],
        Slots = ["month.name", "month.year", "column.due"],
        Contents = [new("a service of the IEP that was due in that month", null, c => Due(c.Input.Ledger, Month(c.Input.Told, c.Letter.Date)).Any())],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => ledger.Lines.Any(l => l.NotCounted is null);

    private static void Compose(LetterDraft letter)
    {
        DateRange month = Month(letter.Case, letter.Date);
        letter.ToSchool("case manager", "special education teacher", "special education director", "superintendent", "principal");
        letter.AnswerBy();
        letter.Set("month.name", letter.Language.Around.Months[month.From.Month - 1]);
        letter.Set("month.year", month.From.Year.ToString(CultureInfo.InvariantCulture));
        letter.Set("column.due", letter.Label("table.due"));
        letter.Say("opening");
        letter.Add(new Table(
            letter.Label("table.month"),
            [
                new(letter.Label("table.service"), Weight: 4), new(letter.Label("table.iep"), Weight: 4), new(letter.Label("table.due"), Align.Right, 2),
                new(letter.Label("table.mine"), Align.Right, 2), new(letter.Label("table.yours"), Align.Right, 3),
            ],
            Due(letter.Ledger, month).Select(line => Row(letter, line, month)).ToItems()));
        letter.Say("why");
        letter.Say("answer");
        letter.Advise("advice.routine");
    }

    private static Items<Prose> Row(LetterDraft letter, IGrouping<string, LineLedger> line, DateRange month)
    {
        ServiceLine last = line.Last(l => l.Days.Overlaps(month)).Line;
        return
        [
            last.Service,
            last.Wording,
            letter.Language.Number(letter.Count($"due {line.Key}", new(Figure.Expected, line.Key, month)).Value),
            letter.Language.Number(letter.Count($"given {line.Key}", new(Figure.Given, line.Key, month)).Value),
            Prose.Empty,
        ];
    }

    /// <summary>The month asked about, or the last whole month before the letter; never past the letter's date.</summary>
    private static DateRange Month(CaseFile @case, DateOnly date)
    {
        DateOnly within = LetterFact.TryDay(LetterFacts.Value(@case, "check.month"), out DateOnly day) ? day : date.AddMonths(-1);
        DateOnly first = new(within.Year, within.Month, 1);
        DateOnly last = first.AddMonths(1).AddDays(-1);
        return new(first, first <= date && date < last ? date : last);
    }

    private static IEnumerable<IGrouping<string, LineLedger>> Due(Ledger ledger, DateRange month) => ledger.Lines
        .Where(l => l.NotCounted is null && l.Days.Overlaps(month))
        .GroupBy(l => l.Line.Id)
        .Where(g => !new LedgerSource(Figure.Expected, g.Key, month).In(ledger).IsZero);
}
