using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>What is owed: three totals, a bar for each service, the days in colour, and a table behind every figure; several school years are shown one at a time.</summary>
[KeptPage]
public sealed class LedgerModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty(SupportsGet = true)]
    public string By { get; set; } = "week";

    /// <summary>Whose log to count: family, school, or both.</summary>
    [BindProperty(SupportsGet = true)]
    public WhichLog Log { get; set; }

    /// <summary>The school year to show, by name; the running or last one when none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Filing { get; set; }

    public Ledger Ledger => Worked.Ledger(Log);

    /// <summary>How far the number can move while nobody stands behind the calendar; null when somebody does.</summary>
    public UncertainBalance? Uncertain => Worked.Uncertain(Log);

    /// <summary>What is owed, as a span where the calendar is not certain.</summary>
    public string Owed => Uncertain is UncertainBalance u && u.Low != u.High ? Words["ledger.between", u.Low, u.High] : Ledger.Totals.Balance.ToString();

    /// <summary>True when every miss on the school's side was written down from memory.</summary>
    public bool AllFromMemory => Ledger.Pieces.Where(p => p.Bucket == Bucket.MissedBySchool).Select(p => p.Entry?.Source).ToArray() is { Length: > 0 } sources
        && sources.All(s => s == Source.Recollection);

    public BalanceRange Range => Worked.Range(Log);

    /// <summary>Lines whose IEP names sessions and no minutes.</summary>
    public Items<LineSessions> Sessions => sessions ??= SessionLedger.Of(Case, Ledger);

    public Items<LogRow> Compared => Worked.Compared;

    /// <summary>The school years to choose from that have begun; fewer than two need no choice.</summary>
    public IReadOnlyList<SchoolYear> Years { get; private set; } = [];

    /// <summary>The year shown, or null when all is shown.</summary>
    public SchoolYear? Shown { get; private set; }

    /// <summary>The days shown: from the first day of the year to the day before the next.</summary>
    public DateRange Days { get; private set; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    private Items<LineSessions>? sessions;

    public void OnGet()
    {
        SchoolYear[] years = [.. Case.Calendar.Years.Where(y => y.Days.From <= Day)];
        Years = years;
        if (years.Length < 2)
        {
            return;
        }

        Shown = Array.Find(years, y => y.Name == Year) ?? years[^1];
        int at = Array.IndexOf(years, Shown);
        Days = new(at == 0 ? DateOnly.MinValue : Shown.Days.From, at == years.Length - 1 ? DateOnly.MaxValue : years[at + 1].Days.From.AddDays(-1));
    }

    /// <summary>What a complaint could still reach.</summary>
    public Window Reach() => Window.Of(Ledger, Filing ?? Day);

    /// <summary>The services of the days shown, each with its periods in them.</summary>
    public IEnumerable<(LineLedger Line, PeriodLedger[] Periods, Totals Totals)> Lines() =>
        from line in Ledger.Lines
        where line.Days.Overlaps(Days)
        let periods = line.Periods.Where(p => Days.Contains(p.Days.From)).ToArray()
        where periods.Length > 0 || line.NotCounted is not null || Shown is null
        select (line, periods, Sum(periods).WithMoreExtra(line.Outside.Where(e => Days.Contains(e.Entry.Day)).Sum(e => e.Minutes)));

    /// <summary>The pieces of the days shown.</summary>
    public IEnumerable<Piece> Pieces() => Ledger.Pieces.Where(p => Days.Contains(p.Day));

    /// <summary>The periods as they are, or added up by month.</summary>
    public IEnumerable<(string Label, DateOnly From, DateOnly To, Totals Totals)> Rows(PeriodLedger[] periods) => By == "month"
        ? periods.GroupBy(p => (p.Days.From.Year, p.Days.From.Month)).Select(g => (Dates.Month(g.First().Days.From), g.First().Days.From, g.Last().Days.To, Sum(g)))
        : periods.Select(p => (Dates.Span(p.Days), p.Days.From, p.Days.To, p.Totals));

    private static Totals Sum(IEnumerable<PeriodLedger> periods) => periods.Aggregate(default(Totals), (sum, p) => sum + p.Totals);
}
