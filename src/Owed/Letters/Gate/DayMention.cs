namespace Owed;

/// <summary>A day, or a stretch of days, that a sentence names.</summary>
/// <param name="Days">The days meant, as near as the words and the letter's date tell.</param>
/// <param name="IsExact">True for one day that is named; false for a month, a season, "since then".</param>
/// <param name="Recurs">True for a day of the week alone ("on Tuesdays").</param>
/// <param name="IsSince">True for all the time from a day on ("since October").</param>
/// <param name="WrongWeekday">True when the words name a weekday that the day is not.</param>
internal sealed record DayMention(DateRange Days, string Words, int At, int Length, bool IsExact, bool Recurs = false, bool WrongWeekday = false, bool IsSince = false)
{
    public DateOnly Day => Days.From;

    /// <summary>The last day of the words alone: of "since October" the end of October.</summary>
    public DateOnly FirstTo { get; init; } = Days.To;
}
