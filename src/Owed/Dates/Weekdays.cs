namespace Owed;

/// <summary>A set of days of the week, for usual school days and timetables.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1 << 1,
    Tuesday = 1 << 2,
    Wednesday = 1 << 3,
    Thursday = 1 << 4,
    Friday = 1 << 5,
    Saturday = 1 << 6,
    Sunday = 1 << 0,
    MondayToThursday = Monday | Tuesday | Wednesday | Thursday,
    MondayToFriday = MondayToThursday | Friday,
}

/// <summary>Questions asked of <see cref="Weekdays"/>.</summary>
public static class WeekdaysSets
{
    public static Weekdays ToWeekdays(this DayOfWeek day) => (Weekdays)(1 << (int)day);

    public static bool Has(this Weekdays set, DayOfWeek day) => (set & day.ToWeekdays()) != 0;

    public static int Count(this Weekdays set) => int.PopCount((int)set);

    /// <summary>The Monday of the week that holds the day.</summary>
    public static DateOnly MondayOf(this DateOnly day) => day.AddDays(-day.DayOfWeek.FromMonday());

    /// <summary>0 for Monday, 6 for Sunday.</summary>
    internal static int FromMonday(this DayOfWeek day) => ((int)day + 6) % 7;
}
