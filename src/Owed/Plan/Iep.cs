namespace Owed;

/// <summary>One fixed session of a service in the week.</summary>
/// <param name="At">Clock time, or null when only the day is known.</param>
public sealed record TimetableSlot(DayOfWeek Day, TimeOnly? At);

/// <summary>One row of the IEP's service grid, exactly as the document says it.</summary>
/// <param name="Id">Names the row across amendments and in the log: <c>speech</c>.</param>
/// <param name="Service">What the IEP calls the service: <c>Speech-language therapy</c>.</param>
/// <param name="Wording">The IEP's own words for the amount.</param>
/// <param name="Amount">The words, read.</param>
/// <param name="Grouping"><c>individual</c>, <c>group</c>, <c>group of 3</c>, or null when the IEP does not say.</param>
/// <param name="Setting">Where, in the IEP's words, or null.</param>
/// <param name="Provider">The provider's role, in the IEP's words, or null.</param>
/// <param name="Days">First and last day of the promise, as the document states them.</param>
/// <param name="Page">The page of the IEP, or null.</param>
/// <param name="When">The timetable, empty when none is known.</param>
/// <param name="Where">Where the line was read from.</param>
public sealed record ServiceLine(
    string Id,
    string Service,
    string Wording,
    Amount Amount,
    string? Grouping,
    string? Setting,
    string? Provider,
    DateRange Days,
    string? Page,
    Items<TimetableSlot> When,
    Where Where);

/// <summary>Whether a document is a whole IEP or changes part of one.</summary>
public enum IepKind
{
    /// <summary>A whole IEP: from its first day it replaces every line before it.</summary>
    Iep,

    /// <summary>An amendment: from its first day it replaces or ends only the lines it names.</summary>
    Amendment,
}

/// <summary>Which dates of a paper nobody has given; in their place stand days that are never printed.</summary>
[Flags]
public enum Unsaid
{
    None = 0,

    /// <summary>The date on the paper.</summary>
    Dated = 1,

    /// <summary>The first day of the promise.</summary>
    First = 2,

    /// <summary>The last day of the promise.</summary>
    Last = 4,
}

/// <summary>One dated IEP document; later ones replace earlier ones from their first day, and history stays.</summary>
/// <param name="Name">The file name, or the name a person knows it by.</param>
/// <param name="Dated">The date on the document.</param>
/// <param name="Ends">Ids of lines that an amendment ends.</param>
public sealed record Iep(
    string Name,
    IepKind Kind,
    DateOnly Dated,
    DateRange Days,
    Items<ServiceLine> Lines,
    Items<string> Ends)
{
    /// <summary>Stands for a first day, or a date, that nobody gave.</summary>
    public static readonly DateOnly FirstUnsaid = WrittenDay.Earliest;

    /// <summary>Stands for a last day that nobody gave.</summary>
    public static readonly DateOnly LastUnsaid = WrittenDay.Latest;

    /// <summary>Which of the dates above nobody gave.</summary>
    public Unsaid Unsaid =>
        (Dated == FirstUnsaid ? Unsaid.Dated : Unsaid.None)
        | (Days.From == FirstUnsaid ? Unsaid.First : Unsaid.None)
        | (Days.To == LastUnsaid ? Unsaid.Last : Unsaid.None);

    /// <summary>The date on the paper, or null when nobody gave it.</summary>
    public DateOnly? DatedSaid => Dated == FirstUnsaid ? null : Dated;

    /// <summary>The first day, or null when nobody gave it.</summary>
    public DateOnly? FirstSaid => Days.From == FirstUnsaid ? null : Days.From;
}
