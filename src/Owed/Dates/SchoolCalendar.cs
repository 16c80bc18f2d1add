namespace Owed;

/// <summary>What the calendar says of one day.</summary>
public enum DayKind
{
    /// <summary>No school year covers the day.</summary>
    OutsideYear,

    /// <summary>Inside a school year, but not one of its usual school days.</summary>
    Weekend,

    /// <summary>A usual school day that the printed calendar leaves out.</summary>
    NoSchool,

    /// <summary>A planned school day lost to a closure such as snow.</summary>
    Closure,

    /// <summary>School, shortened. Still a school day.</summary>
    PartDay,

    /// <summary>School.</summary>
    School,
}

/// <summary>All school years of a case, in order, with every day's kind worked out once.</summary>
public sealed class SchoolCalendar : IEquatable<SchoolCalendar>
{
    /// <summary>A case without a calendar: every weekday question is answered <see cref="DayKind.OutsideYear"/>.</summary>
    public static readonly SchoolCalendar None = new("", []);

    private readonly DayKind[][] kinds;

    private readonly int[][] plannedBefore;

    /// <param name="years">School years that do not overlap; sorted here by first day.</param>
    public SchoolCalendar(string name, Items<SchoolYear> years)
    {
        Name = name;
        Years = years.InOrder((a, b) => a.Days.From.CompareTo(b.Days.From)).ToItems();
        kinds = [.. Years.Select(KindsOf)];
        plannedBefore = [.. kinds.Select(PlannedBefore)];
    }

    /// <summary>The district and school the calendar belongs to.</summary>
    public string Name { get; }

    public Items<SchoolYear> Years { get; }

    public bool IsEmpty => Years.Count == 0;

    /// <summary>The year that covers the day, or null.</summary>
    public SchoolYear? YearOf(DateOnly day)
    {
        int i = IndexOf(day);
        return i < 0 ? null : Years[i];
    }

    public DayKind KindOf(DateOnly day)
    {
        int i = IndexOf(day);
        return i < 0 ? DayKind.OutsideYear : kinds[i][day.DayNumber - Years[i].Days.From.DayNumber];
    }

    /// <summary>True when children attend for instruction, even for part of the day (34 CFR 300.11(c)).</summary>
    public bool IsSchoolDay(DateOnly day) => KindOf(day) is DayKind.School or DayKind.PartDay;

    /// <summary>True when school was planned, whether or not a closure took the day later.</summary>
    public bool IsPlanned(DateOnly day) => KindOf(day) is DayKind.School or DayKind.PartDay or DayKind.Closure;

    /// <summary>School days held in the range.</summary>
    public int SchoolDaysIn(DateRange range) => Count(range, IsSchoolDay);

    /// <summary>School days held in the range with each part day as half, which is how some districts publish their counts.</summary>
    public decimal InstructionalDaysIn(DateRange range) =>
        SchoolDaysIn(range) - (Count(range, d => KindOf(d) == DayKind.PartDay) / 2m);

    /// <summary>School days planned in the range, closures included.</summary>
    public int PlannedDaysIn(DateRange range)
    {
        int n = 0;
        for (int i = 0; i < Years.Count; i++)
        {
            DateRange inside = Years[i].Days.Meet(range);
            if (!inside.IsEmpty)
            {
                int first = Years[i].Days.From.DayNumber;
                n += plannedBefore[i][inside.To.DayNumber - first + 1] - plannedBefore[i][inside.From.DayNumber - first];
            }
        }

        return n;
    }

    /// <summary>Days of the usual school week in the range, whether or not the printed calendar holds them; days outside every school year follow the nearest year's week, midway the year before.</summary>
    public int UsualDaysIn(DateRange range) => Count(range, d => WeekOn(d).Has(d.DayOfWeek));

    /// <summary>The usual school week on a day: that of its school year, else of the nearest one, else Monday to Friday.</summary>
    public Weekdays WeekOn(DateOnly day)
    {
        Weekdays week = Weekdays.MondayToFriday;
        int nearest = int.MaxValue;
        foreach (SchoolYear year in Years)
        {
            int away = Math.Max(0, Math.Max(year.Days.From.DayNumber - day.DayNumber, day.DayNumber - year.Days.To.DayNumber));
            if (away < nearest)
            {
                (nearest, week) = (away, year.Week);
            }
        }

        return week;
    }

    public bool Equals(SchoolCalendar? other) => other is not null && Name == other.Name && Years.Equals(other.Years);

    public override bool Equals(object? obj) => Equals(obj as SchoolCalendar);

    public override int GetHashCode() => HashCode.Combine(Name, Years);

    private int IndexOf(DateOnly day)
    {
        for (int i = 0; i < Years.Count; i++)
        {
            if (Years[i].Days.Contains(day))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Count(DateRange range, Func<DateOnly, bool> holds)
    {
        int n = 0;
        for (int d = range.From.DayNumber; d <= range.To.DayNumber; d++)
        {
            n += holds(DateOnly.FromDayNumber(d)) ? 1 : 0;
        }

        return n;
    }

    private static int[] PlannedBefore(DayKind[] days)
    {
        int[] sums = new int[days.Length + 1];
        for (int i = 0; i < days.Length; i++)
        {
            sums[i + 1] = sums[i] + (days[i] is DayKind.School or DayKind.PartDay or DayKind.Closure ? 1 : 0);
        }

        return sums;
    }

    private static DayKind[] KindsOf(SchoolYear year)
    {
        DayKind[] result = new DayKind[year.Days.Length];
        int first = year.Days.From.DayNumber;
        for (int i = 0; i < result.Length; i++)
        {
            DateOnly day = DateOnly.FromDayNumber(first + i);
            result[i] = year.Week.Has(day.DayOfWeek) ? DayKind.School : DayKind.Weekend;
        }

        foreach (NoSchool gap in year.NoSchool.Where(g => g.Kind == NoSchoolKind.Planned))
        {
            Mark(gap.Days, k => k == DayKind.School ? DayKind.NoSchool : k);
        }

        foreach (DateOnly extra in year.ExtraDays)
        {
            Mark(new(extra, extra), _ => DayKind.School);
        }

        foreach (PartDay part in year.PartDays)
        {
            Mark(new(part.Day, part.Day), k => k == DayKind.School ? DayKind.PartDay : k);
        }

        foreach (NoSchool gap in year.NoSchool.Where(g => g.Kind == NoSchoolKind.Closure))
        {
            Mark(gap.Days, k => k is DayKind.School or DayKind.PartDay ? DayKind.Closure : k);
        }

        return result;

        void Mark(DateRange days, Func<DayKind, DayKind> change)
        {
            DateRange inside = days.Meet(year.Days);
            for (int d = inside.From.DayNumber; d <= inside.To.DayNumber; d++)
            {
                result[d - first] = change(result[d - first]);
            }
        }
    }
}
