namespace Owed;

/// <summary>Minutes of one session that no promise had room for: shown as extra, so that what was given is what the log holds.</summary>
public sealed record ExtraGiven(Session Entry, Minutes Minutes)
{
    /// <summary>The days that a total speaks of, when the minutes come from one; the day of the entry is then only one of them.</summary>
    public DateRange? Span { get; init; }
}
