namespace Owed;

/// <summary>Who says so; decides what a number can prove.</summary>
public enum Source
{
    /// <summary>The parent saw it or was told at the time.</summary>
    Parent,

    /// <summary>The child said so.</summary>
    Child,

    /// <summary>The parent's recollection, written down later.</summary>
    Recollection,

    /// <summary>The school's own log or attendance record.</summary>
    SchoolRecord,

    /// <summary>The school said so in writing.</summary>
    SchoolStatement,
}

/// <summary>Why a session did not happen, or not in full.</summary>
public enum MissReason
{
    ProviderAbsent,
    ProviderOnLeave,
    Vacancy,
    NoSubstitute,
    ItinerantMissed,
    ProviderPulled,
    ScheduleConflict,
    NeverStarted,
    Reduced,
    TeletherapyFailed,
    SchoolSideOther,
    SchoolActivity,
    StateTesting,
    ChildAbsent,
    ChildRefused,
    Suspension,
    Closure,
    Unknown,
    ParentCancelled,
    Waived,
}

/// <summary>What is known of how a session was given; null where nobody said.</summary>
/// <param name="Grouping"><c>individual</c>, <c>group</c> or <c>group of 3</c>.</param>
/// <param name="Remote">True for teletherapy, false for in person.</param>
/// <param name="Unqualified">True when the person giving it did not hold the required licence.</param>
public sealed record Manner(string? Grouping = null, string? Setting = null, bool? Remote = null, bool Unqualified = false);

/// <summary>Something written into the case; never edited, only replaced by a later entry.</summary>
/// <param name="Day">The day it happened.</param>
/// <param name="Recorded">The day it was written down, or null when that is not known.</param>
/// <param name="Evidence">Names of files in the evidence folder.</param>
/// <param name="Note">A free remark, or null.</param>
/// <param name="Where">Where it was read from.</param>
public abstract record Entry(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    Items<string> Evidence,
    string? Note,
    Where Where);

/// <summary>One session, given or not, of one service.</summary>
/// <param name="Line">The id of the service line.</param>
/// <param name="Given">Minutes given.</param>
/// <param name="Planned">Minutes that were due, when the entry says so ("20 of 30").</param>
/// <param name="Reason">Why minutes were missed, or null when none were or nobody knows.</param>
/// <param name="MakesUp">The day of the miss that this session answers, or null.</param>
public sealed record Session(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    string Line,
    Minutes Given,
    Minutes? Planned,
    Manner Manner,
    MissReason? Reason,
    DateOnly? MakesUp,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source, Evidence, Note, Where);

/// <summary>A make-up that was promised for a day; not a delivered one.</summary>
public sealed record PlannedMakeUp(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    string Line,
    Minutes Promised,
    DateOnly MakesUp,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source, Evidence, Note, Where);

/// <summary>The school's statement that it gave so many minutes over a span: checked against the log like a balance assertion.</summary>
/// <param name="Day">The day of the statement.</param>
/// <param name="Span">The days it speaks of.</param>
public sealed record SchoolClaim(
    DateOnly Day,
    DateOnly? Recorded,
    string Line,
    Minutes Claimed,
    DateRange Span,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source.SchoolStatement, Evidence, Note, Where);

/// <summary>Nothing was given from one day to another, and why: a vacancy of three months in one line.</summary>
/// <param name="Day">The first day of the stretch.</param>
/// <param name="Line">The id of the service line.</param>
/// <param name="To">The last day of the stretch.</param>
public sealed record SpanMiss(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    string Line,
    DateOnly To,
    MissReason Reason,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source, Evidence, Note, Where)
{
    /// <summary>Both ends of the stretch, and all between.</summary>
    public DateRange Span => new(Day, To);

    /// <summary>The stretch seen as one missed session on a day, for all that speaks of sessions.</summary>
    public Session On(DateOnly day, Minutes missed) =>
        new(day, Recorded, Source, Line, Minutes.Zero, missed, new(), Reason, null, Evidence, Note, Where);
}

/// <summary>So much was given from one day to another, in one entry: a total that counts, unlike a <see cref="SchoolClaim"/>, which is only checked.</summary>
/// <param name="Day">The day of the statement.</param>
/// <param name="Line">The id of the service line.</param>
/// <param name="Given">Minutes given over the whole span.</param>
/// <param name="Of">Minutes that were due in the span, when the statement says so ("40 of 120").</param>
/// <param name="Span">The days it speaks of.</param>
/// <param name="Reason">Why the rest was not given, or null when nobody said.</param>
public sealed record SpanGiven(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    string Line,
    Minutes Given,
    Minutes? Of,
    DateRange Span,
    MissReason? Reason,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source, Evidence, Note, Where)
{
    /// <summary>The part of it that is given on a day, seen as one session, for all that speaks of sessions.</summary>
    public Session GivenOn(DateOnly day, Minutes given) =>
        new(day, Recorded, Source, Line, given, null, new(), null, null, Evidence, Note, Where);

    /// <summary>The part of it that is missed on a day, seen as one missed session.</summary>
    public Session MissedOn(DateOnly day, Minutes missed) =>
        new(day, Recorded, Source, Line, Minutes.Zero, missed, new(), Reason ?? MissReason.Unknown, null, Evidence, Note, Where);
}
