namespace Owed.Files;

/// <summary>What was taken from an event of a school calendar.</summary>
public enum DayRead
{
    /// <summary>No school on its days.</summary>
    Off,

    /// <summary>School, or nothing that changes it.</summary>
    On,

    /// <summary>School that ends early or begins late.</summary>
    Short,

    /// <summary>A person must say; until then the days count as school days.</summary>
    Ask,
}

/// <summary>One event of a school calendar with what was taken from it, so that a person can see and change it.</summary>
/// <param name="Days">Its days, one span for each time it happens.</param>
/// <param name="Why">Half a sentence that says why it is read so.</param>
public sealed record CalendarEvent(string Title, Items<DateRange> Days, DayRead Read, string Why, Where Where);

/// <summary>What a person answered about one event, known by its first day and title.</summary>
/// <param name="Title">The title, or null for every event that begins on the day.</param>
public sealed record EventAnswer(DateOnly From, string? Title, DayRead Read);

/// <summary>What a person added to a calendar that was read: answers about events, the ends of the year, the usual week.</summary>
public sealed record CalendarAnswers(Items<EventAnswer> Events, DateOnly? First = null, DateOnly? Last = null, Weekdays? Week = null)
{
    public static readonly CalendarAnswers None = new([]);
}

/// <summary>A calendar from a file before it counts: what was taken from each event, what is asked, and what is worth a look.</summary>
/// <param name="Questions">What a person should answer; each says what holds until then.</param>
/// <param name="Remarks">What is unusual about the whole calendar; it changes no count.</param>
public sealed record CalendarReading(
    SchoolCalendar? Calendar, Items<CalendarEvent> Events, Items<Problem> Questions, Items<string> Remarks, Items<Problem> Problems)
{
    /// <summary>The calendar with questions among the problems, for those who cannot ask.</summary>
    public Outcome<SchoolCalendar> ToOutcome() => new(Calendar, [.. Problems, .. Questions]);
}
