namespace Owed.Files;

/// <summary>What the import must know of a case: whose rows, which services, which days, and what the record already holds.</summary>
/// <param name="Child">The child's name; empty when it is not known.</param>
/// <param name="Lines">The service lines, each once.</param>
/// <param name="Span">From the first day of any IEP to the last.</param>
/// <param name="Record">The sessions that are already there as the school's record.</param>
public sealed record SchoolLogCase(string Child, Items<SchoolService> Lines, DateRange Span, SchoolCalendar Calendar, Items<Session> Record, DateOnly Today)
{
    public static SchoolLogCase Of(CaseFile c, DateOnly today)
    {
        Items<SchoolService> lines = [.. c.Ieps.SelectMany(i => i.Lines).DistinctBy(l => l.Id).Select(l => new SchoolService(l.Id, l.Service, l.Grouping))];
        DateRange span = c.Ieps.Count == 0 ? new(DateOnly.MinValue, DateOnly.MaxValue) : new(c.Ieps.Min(i => i.Days.From), c.Ieps.Max(i => i.Days.To));
        return new(c.Student.Name, lines, span, c.Calendar, [.. c.Sessions.Where(s => s.Source == Source.SchoolRecord)], today);
    }
}

/// <summary>A service of the IEP, as the rows of a file are matched to it.</summary>
public sealed record SchoolService(string Id, string Name, string? Grouping = null);

/// <summary>What a person decided about a file: nothing at first.</summary>
/// <param name="Line">The service of rows that name none, or null.</param>
/// <param name="Map">Roles by column title or number, over what was found.</param>
/// <param name="Answers">Answers by the key of the question.</param>
public sealed record SchoolLogChoices(string? Line, IReadOnlyDictionary<string, LogColumn> Map, IReadOnlyDictionary<string, string> Answers)
{
    public static readonly SchoolLogChoices None = new(null, new Dictionary<string, LogColumn>(), new Dictionary<string, string>());
}
