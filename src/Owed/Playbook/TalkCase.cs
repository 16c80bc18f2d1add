namespace Owed;

/// <summary>The case that a talk makes, with the few papers a parent had at hand.</summary>
public static class TalkCase
{
    /// <summary>The case with all that was said; the playbook's answers are kept in it as well.</summary>
    public static CaseFile Of(Talk talk)
    {
        string child = talk.Answer(TalkKeys.Child) ?? "";
        IEnumerable<Fact> own = talk.Told.Where(t => LetterFacts.Has(t.Name));
        IEnumerable<Fact> carried = LetterAnswers.Of(talk.Facts).Where(f => !own.Any(o => o.Name == f.Name));
        return new(
            child,
            talk.Facts.State ?? "",
            new(child, null, null, []),
            new(talk.Answer(TalkKeys.Parent) ?? "", null, [], null, null),
            School(talk.Answer(TalkKeys.Contact)),
            SchoolCalendar.None,
            Papers(talk.Answer(TalkKeys.Service), talk.Answer(TalkKeys.From)),
            [],
            [.. own, .. carried, .. talk.Facts.Answers.Where(a => a.Name is not "today").Select(a => new Fact(CaseFacts.Prefix + a.Name, a.Value))],
            Reckoning.Default);
    }

    /// <summary>What a letter from the talk lacks when no name was given, of the child or of the writer.</summary>
    public static IEnumerable<Problem> Nameless(CaseFile c)
    {
        if (c.Student.Name.Length == 0 || c.Parent.Name.Length == 0)
        {
            yield return new("letter-nameless", "The letter needs your child's name and yours.", Where.Nowhere, "Add both names before you sign it.") { Mend = new MendPart(CasePart.Names) };
        }
    }

    /// <summary>What is wrong with an answer to a question that is no letter's own, or null.</summary>
    internal static Problem? Wrong(string key, string answer) => key switch
    {
        TalkKeys.Contact when !answer.Contains(',', StringComparison.Ordinal) => new("talk-contact", "The letter needs both: the district's name and where to send it.", Where.Nowhere, "Write the name, a comma, and the e-mail or postal address.", Severity.Warning),
        TalkKeys.Service when !answer.Contains(',', StringComparison.Ordinal) => new("talk-line", "The line needs the service and its amount.", Where.Nowhere, "Write the service, a comma, and the amount: speech therapy, 60 minutes per week.", Severity.Warning),
        TalkKeys.Service when AmountReader.Read(Amount(answer)) is { IsCountable: false, Questions: [AmountQuestion ask, ..] } => new("talk-line", $"The amount can mean two things: {ask.Text}", Where.Nowhere, "Write it out, as in 60 minutes per week.", Severity.Warning),
        TalkKeys.From when DayWords.Whole(answer) is null => new("talk-day", $"\"{answer}\" is not a day.", Where.Nowhere, "Write year, month, day: 2025-08-18.", Severity.Warning),
        _ => null,
    };

    /// <summary>The answer as it is kept.</summary>
    internal static string Kept(string key, string answer) =>
        key == TalkKeys.From && DayWords.Whole(answer) is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : answer;

    private static SchoolSide School(string? contact)
    {
        string[] parts = contact?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        string? mail = parts.FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal));
        Person[] people = parts.Length < 2 ? [] : [new("", "special education director", mail is null ? parts[1..].ToItems() : [], null, mail)];
        return new(parts.FirstOrDefault(p => p != mail) ?? "", null, null, [], people.ToItems());
    }

    private static Items<Iep> Papers(string? line, string? from)
    {
        if (line is null || !LetterFact.TryDay(from, out DateOnly first))
        {
            return [];
        }

        DateRange days = new(first, first.AddYears(1).AddDays(-1));
        string service = line[..line.IndexOf(',', StringComparison.Ordinal)].Trim();
        string id = new([.. service.ToLowerInvariant().TakeWhile(char.IsAsciiLetterOrDigit)]);
        string amount = Amount(line);
        return [new("IEP", IepKind.Iep, first, days, [new(id.Length > 0 && id != "event" ? id : "service", service, amount, AmountReader.Read(amount), null, null, null, days, null, [], Where.Nowhere)], [])];
    }

    private static string Amount(string line) => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
}
