namespace Owed;

/// <summary>How the minutes could be given back on the school days that are left; a proposal, never a measure of what the law owes.</summary>
/// <param name="Minutes">The minutes to give back.</param>
/// <param name="From">The first day it could begin.</param>
/// <param name="Until">The last school day that the calendar holds, or null when none is left.</param>
/// <param name="WeeksLeft">Weeks with at least one school day, from <paramref name="From"/> on.</param>
/// <param name="DaysLeft">School days from <paramref name="From"/> on.</param>
/// <param name="Weekly">Extra minutes in each week.</param>
/// <param name="Weeks">Weeks that the plan uses.</param>
/// <param name="LastWeek">Minutes in the last of them, which may be fewer.</param>
/// <param name="Beyond">Minutes that do not fit into the weeks left.</param>
public sealed record DeliveryPlan(
    Minutes Minutes, DateOnly From, DateOnly? Until, int WeeksLeft, int DaysLeft, Minutes Weekly, int Weeks, Minutes LastWeek, Minutes Beyond)
{
    // Rounded up so that a school can put it into a timetable.
    private const int Step = 5;

    // Less than this in a week is hardly a session.
    private const int Least = 15;

    /// <summary>True when all minutes can be given back on the days left.</summary>
    public bool Fits => Beyond.IsZero && Weeks > 0;

    /// <summary>Plans the minutes from the day on, so many a week; with no number given, spread evenly over the weeks left.</summary>
    public static DeliveryPlan Of(Minutes minutes, SchoolCalendar calendar, DateOnly from, Minutes? weekly = null)
    {
        SchoolYear? year = calendar.Years.FirstOrDefault(y => y.Days.To >= from);
        DateOnly[] days = year is null ? [] : [.. new DateRange(from, year.Days.To).Days().Where(calendar.IsSchoolDay)];
        int weeksLeft = days.Select(Monday).Distinct().Count();
        if (weeksLeft == 0 || minutes.IsZero)
        {
            return new(minutes, from, days.Length == 0 ? null : days[^1], weeksLeft, days.Length, weekly ?? Minutes.Zero, 0, Minutes.Zero, minutes);
        }

        Minutes each = weekly is Minutes asked && !asked.IsZero ? Minutes.Min(asked, minutes) : Minutes.Min(minutes, new(Math.Max(Least, Up(minutes.Value, weeksLeft * Step) * Step)));
        int needed = Up(minutes.Value, each.Value);
        int weeks = Math.Min(needed, weeksLeft);
        Minutes last = needed <= weeksLeft ? minutes - (each * (weeks - 1)) : each;
        return new(minutes, days[0], days[^1], weeksLeft, days.Length, each, weeks, last, (minutes - (each * weeks)).AtLeastZero());
    }

    private static int Up(int value, int by) => (value + by - 1) / by;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
