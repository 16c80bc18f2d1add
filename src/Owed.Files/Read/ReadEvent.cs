namespace Owed.Files;

/// <summary>An event with what its words say, while the calendar is put together.</summary>
internal sealed class ReadEvent(DatedTitle written, TitleReading reading)
{
    public DatedTitle Written { get; } = written;

    public TitleReading Reading { get; } = reading;

    public DayRead Read { get; private set; } = reading.Read;

    public string Why { get; private set; } = reading.Why;

    public bool IsAnswered { get; private set; }

    /// <summary>True when it speaks of its days in so many words, so that another event may not say otherwise unnoticed.</summary>
    public bool Insists => IsAnswered || (Reading.Reason == TitleReason.Said && Read != DayRead.Off);

    public void Ask(string why) => (Read, Why) = (DayRead.Ask, why);

    public void Answer(DayRead read) => (Read, Why, IsAnswered) = (read, TitleWhy.AnsweredByYou, true);

    public void Say(DayRead read, string why) => (Read, Why) = (read, why);

    public CalendarEvent Show() => new(Written.Title, Written.Days, Read, Why, Written.Where);
}
