namespace Owed.Files;

/// <summary>How much of a day an event takes.</summary>
internal enum DayTime
{
    Whole,

    /// <summary>The hours of school, which is how some offices write a whole day.</summary>
    SchoolHours,

    /// <summary>Some hours while children are at school.</summary>
    Hours,

    /// <summary>Before or after school.</summary>
    Outside,
}

/// <summary>An event as a calendar file has it, before its words are read.</summary>
internal sealed record DatedTitle(string Title, string Description, string Place, Items<DateRange> Days, DayTime Time, Where Where)
{
    public bool Repeats { get; init; }

    /// <summary>Why it does not count, such as "was cancelled"; empty when it counts.</summary>
    public string Void { get; init; } = "";

    /// <summary>The time of day that hours from a clock take.</summary>
    public static DayTime TimeOf(TimeSpan from, TimeSpan to) =>
        from == TimeSpan.Zero && (to == TimeSpan.Zero || to >= new TimeSpan(23, 59, 0)) ? DayTime.Whole
            : from <= new TimeSpan(10, 0, 0) && to >= new TimeSpan(13, 30, 0) ? DayTime.SchoolHours
            : from >= new TimeSpan(15, 0, 0) || (to <= new TimeSpan(7, 45, 0) && to > from) ? DayTime.Outside
            : DayTime.Hours;
}
