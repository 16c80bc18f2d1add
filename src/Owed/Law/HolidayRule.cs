using System.Globalization;

namespace Owed;

/// <summary>Where a holiday moves when it falls on a weekend day.</summary>
public enum Shift
{
    Stays,
    DayBefore,
    DayAfter,
}

/// <summary>When in the year a holiday falls.</summary>
/// <param name="Nth">1 to 4 for the nth such weekday, 5 for the last, 0 for a fixed day of the month.</param>
/// <param name="Day">Day of the month when fixed.</param>
/// <param name="Weekday">The weekday when not fixed.</param>
/// <param name="After">With an nth weekday: the day meant is the weekday that follows that one (Tuesday after the first Monday).</param>
/// <param name="EvenYears">True when only even years have it.</param>
public readonly record struct HolidayDate(int Month, int Nth, int Day, DayOfWeek Weekday, DayOfWeek? After, bool EvenYears)
{
    /// <summary>The shapes a holiday may be written in, for remedies.</summary>
    public const string Shape = "write 'July 4', 'third Monday of January', 'last Monday of May' or 'Tuesday after the first Monday of November, even years'";

    private static readonly string[] Nths = ["", "first", "second", "third", "fourth", "last"];

    public static HolidayDate? Read(string text)
    {
        bool even = text.EndsWith(", even years", StringComparison.Ordinal);
        string[] words = (even ? text[..^12] : text).Split(' ');
        return words switch
        {
            [var month, var day] when MonthOf(month) is int m
                && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d is >= 1 and <= 31
                => new(m, 0, d, default, null, even),
            [var nth, var weekday, "of", var month] when MonthOf(month) is int m && NthOf(nth) is int n && WeekdayOf(weekday) is DayOfWeek w
                => new(m, n, 0, w, null, even),
            [var next, "after", "the", var nth, var weekday, "of", var month]
                when MonthOf(month) is int m && NthOf(nth) is int n && WeekdayOf(weekday) is DayOfWeek w && WeekdayOf(next) is DayOfWeek a
                => new(m, n, 0, w, a, even),
            _ => null,
        };
    }

    /// <summary>The day it falls on in the year, before any shift; null in a year that has none.</summary>
    public DateOnly? In(int year)
    {
        if (EvenYears && year % 2 != 0)
        {
            return null;
        }

        if (Nth == 0)
        {
            return new(year, Month, Day);
        }

        DateOnly found;
        if (Nth == 5)
        {
            DateOnly last = new(year, Month, DateTime.DaysInMonth(year, Month));
            found = last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
        }
        else
        {
            DateOnly first = new(year, Month, 1);
            found = first.AddDays((((int)Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Nth - 1)));
        }

        return After is DayOfWeek next ? found.AddDays((((int)next - (int)found.DayOfWeek + 6) % 7) + 1) : found;
    }

    private static int? MonthOf(string name)
    {
        int i = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name);
        return i is >= 0 and < 12 ? i + 1 : null;
    }

    private static int? NthOf(string name)
    {
        int i = Array.IndexOf(Nths, name);
        return i > 0 ? i : null;
    }

    private static DayOfWeek? WeekdayOf(string name)
    {
        int i = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, name);
        return i < 0 ? null : (DayOfWeek)i;
    }
}

/// <summary>One legal holiday of the United States or of a state, as data.</summary>
/// <param name="Saturday">Where it moves when it falls on a Saturday.</param>
/// <param name="Sunday">Where it moves when it falls on a Sunday.</param>
public sealed record HolidayRule(
    string Id,
    string Place,
    string Name,
    HolidayDate Date,
    Shift Saturday,
    Shift Sunday,
    DateOnly From,
    DateOnly? Until,
    string Cite,
    string Source,
    LawCheck Checked,
    Items<string> Row,
    Where Where);

/// <summary>A day that is no business day, with the reason to show beside a count.</summary>
/// <param name="Observed">True when the holiday itself falls on another day.</param>
public sealed record Holiday(DateOnly Day, string Name, string Place, bool Observed, string Cite);
