namespace Owed;

/// <summary>What a few words say together: a length, a number of sessions, a rate.</summary>
internal enum FindingKind
{
    Length,
    Count,
    Bare,
    Rate,
    Days,
    Weeks,
    WeeksOf,
    Weekdays,
    Clock,
    Each,
    Within,
    Rest,
    Label,
    Percent,
    Bi,
    Term,
    Break,
}

/// <summary>One fact in its place.</summary>
/// <param name="Low">Low end, or null for "up to".</param>
/// <param name="High">High end, or null for "at least".</param>
/// <param name="Of">The second number of "3 of 4 weeks", or the days of a cycle.</param>
/// <param name="Strong">For a rate: written with "per" or as "weekly"; for a count: counted in class periods.</param>
/// <param name="Total">Marked as a total, or as the length of one session.</param>
internal sealed record Finding(
    FindingKind Kind,
    decimal? Low = null,
    decimal? High = null,
    PeriodUnit Unit = default,
    int Of = 0,
    bool Strong = true,
    bool Total = false,
    bool Soft = false,
    Lex Mark = default,
    LabelKind Label = default,
    string Text = "");
