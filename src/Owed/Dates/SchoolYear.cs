namespace Owed;

/// <summary>Why a usual school day has no school.</summary>
public enum NoSchoolKind
{
    /// <summary>Printed in the school's calendar before the year began: no service was due.</summary>
    Planned,

    /// <summary>Closed on the day for everyone (snow, emergency): service was due and the closure took it.</summary>
    Closure,
}

/// <summary>Days without school, both ends included; may cover weekends.</summary>
public sealed record NoSchool(DateRange Days, NoSchoolKind Kind, string Label);

/// <summary>Whether a short day ends early or begins late.</summary>
public enum PartDayKind
{
    EarlyRelease,
    LateStart,
}

/// <summary>A school day that is not a full one; still a school day (34 CFR 300.11(c)).</summary>
public sealed record PartDay(DateOnly Day, PartDayKind Kind, string Label);

/// <summary>What a named stretch of the school year is called in IEPs.</summary>
public enum TermKind
{
    Quarter,
    Trimester,
    Semester,
    EsyTerm,
}

/// <summary>One quarter, trimester, semester or ESY term of a school year.</summary>
public sealed record Term(string Name, TermKind Kind, DateRange Days);

/// <summary>Whether a number may rest on a calendar.</summary>
public enum CalendarTrust
{
    /// <summary>Written, named or imported by somebody, or looked through and kept.</summary>
    Confirmed,

    /// <summary>Made from a few answers; nobody has looked at its days off yet.</summary>
    Unconfirmed,

    /// <summary>There is none.</summary>
    Missing,
}

/// <summary>One school year as the district published it, with closures added as they came.</summary>
/// <param name="Name">For example <c>2025-26</c>.</param>
/// <param name="Week">The usual school days; four-day weeks exist.</param>
/// <param name="ExtraDays">School days outside the usual week or inside a no-school range.</param>
public sealed record SchoolYear(
    string Name,
    DateRange Days,
    Weekdays Week,
    Items<NoSchool> NoSchool,
    Items<PartDay> PartDays,
    Items<DateOnly> ExtraDays,
    Items<Term> Terms)
{
    /// <summary>Whether somebody stands behind the days off.</summary>
    public CalendarTrust Trust { get; init; }
}
