namespace Owed;

/// <summary>The days that a sentence speaks of: a stretch, a day of the week, or both.</summary>
internal readonly record struct Scope(DateRange? Days = null, DayOfWeek? Weekday = null)
{
    public bool IsAll => Days is null && Weekday is null;

    public bool Contains(DateOnly day) => (Days is not DateRange days || days.Contains(day)) && (Weekday is not DayOfWeek weekday || day.DayOfWeek == weekday);

    public bool Touches(DateRange span) => Days is not DateRange days || days.Overlaps(span);

    public static implicit operator Scope(DateRange days) => new(days);
}
