using System.Globalization;

namespace Owed.Files;

/// <content>Messages and questions about a school calendar from another program.</content>
internal static partial class FolderProblems
{
    public static Problem CalendarNoEnds(Where where, YearEnd end) =>
        new("calendar-no-ends",
        end == YearEnd.First ? "No event says which day is the first day of school." : "No event says which day is the last day of school.",
        where,
        "Give the first and the last day of school; without both no day can be counted.");

    public static Problem CalendarEndAlone(Where where, DateOnly day, YearEnd end, string title) =>
        new("calendar-end-alone",
        $"Is {day:yyyy-MM-dd} {(end == YearEnd.First ? "the first" : "the last")} day of a school year? The calendar says \"{Short(title)}\", but no {(end == YearEnd.First ? "last" : "first")} day goes with it.",
        where,
        "Until you answer, that school year is left out.",
        Severity.Warning);

    public static Problem CalendarTwoEnds(Where where, DateOnly day, DateOnly taken, YearEnd end, string title) =>
        new("calendar-two-ends",
        $"Is {day:yyyy-MM-dd} {(end == YearEnd.First ? "the first" : "the last")} day of school? The calendar says \"{Short(title)}\", and {taken:yyyy-MM-dd} too.",
        where,
        $"Until you answer, {taken:yyyy-MM-dd} counts.",
        Severity.Warning);

    public static Problem CalendarUsualWeek(Where where, Weekdays week, string words, DateOnly day) =>
        new("calendar-usual-week",
        words.Length == 0 ? "On which weekdays is there usually school? The calendar does not say." : $"On which weekdays is there usually school? The event \"{Short(words)}\" on {day:yyyy-MM-dd} speaks of a week of four days.",
        where,
        $"Until you answer, {WeekName(week)} counts.",
        Severity.Warning);

    public static Problem IcsUnclear(Where where, Items<DateRange> days, string title, string why) =>
        new("ics-unclear",
        $"Is there school on {Times(days)}? The calendar says \"{Short(title)}\": {why}.",
        where,
        "Until you answer, the day counts as a school day.",
        Severity.Warning);

    public static Problem IcsBroken(Where where, string title) =>
        new("ics-event-broken",
        $"The days of the event \"{Short(title)}\" cannot be worked out, so it is left out.",
        where,
        "Look at the event in the printed calendar and add its days.",
        Severity.Warning);

    public static Problem IcsTooOften(Where where, string title, int most) =>
        new("ics-repeats",
        $"The event \"{Short(title)}\" repeats more than {most.ToString(CultureInfo.InvariantCulture)} times, so it is left out.",
        where,
        "Look at the event in the printed calendar and add its days.",
        Severity.Warning);

    public static Problem CsvMadeUp(Where where, DateOnly day, DateOnly last) =>
        new("calendar-made-up-after",
        $"Is there school on {day:yyyy-MM-dd}? The calendar names it after the last day, {last:yyyy-MM-dd}.",
        where,
        "The day does not count. If there was school, make it the last day.",
        Severity.Warning);

    private static string WeekName(Weekdays week) => week == Weekdays.MondayToFriday ? "Monday to Friday" : week == Weekdays.MondayToThursday ? "Monday to Thursday"
        : string.Join(", ", Enum.GetValues<DayOfWeek>().Where(d => week.Has(d)));

    /// <summary>The first few of many times, and how many there are.</summary>
    private static string Times(Items<DateRange> days) =>
        string.Join(", ", days.Take(3).Select(Span)) + (days.Count > 3 ? $" and {days.Count - 3} more times" : "");
}
