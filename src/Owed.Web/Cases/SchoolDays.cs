namespace Owed.Web;

/// <summary>Changes a school calendar the way a person marks one on the wall; every change makes a new calendar.</summary>
public static class SchoolDays
{
    /// <summary>The calendar with the years of another put in; a year that overlaps a new one gives way.</summary>
    public static SchoolCalendar With(this SchoolCalendar calendar, SchoolCalendar more) => new(
        more.Name.Length > 0 ? more.Name : calendar.Name,
        [.. calendar.Years.Where(y => !more.Years.Any(m => m.Days.Overlaps(y.Days))), .. more.Years]);

    /// <summary>"2025-26", or "2025" for a year inside one calendar year.</summary>
    public static string NameOf(DateRange days) => days.From.Year == days.To.Year ? $"{days.From:yyyy}" : $"{days.From:yyyy}-{days.To:yy}";

    /// <summary>The calendar with one month's planned days off set to exactly these; labels of days that stay off stay too.</summary>
    public static SchoolCalendar WithMonth(this SchoolCalendar calendar, DateRange month, IReadOnlySet<DateOnly> off, string label) =>
        calendar.Change(y => y.Days.Overlaps(month), year =>
        {
            NoSchool[] planned = [.. year.NoSchool.Where(n => n.Kind == NoSchoolKind.Planned)];
            var days = new SortedDictionary<DateOnly, string>();
            foreach (NoSchool gap in planned)
            {
                foreach (DateOnly day in gap.Days.Days().Where(d => year.Week.Has(d.DayOfWeek) && (!month.Contains(d) || off.Contains(d))))
                {
                    days[day] = gap.Label;
                }
            }

            foreach (DateOnly day in off.Where(d => month.Contains(d) && year.Days.Contains(d)))
            {
                days.TryAdd(day, label);
            }

            return year with
            {
                NoSchool = [.. year.NoSchool.Where(n => n.Kind == NoSchoolKind.Closure), .. Joined(days, year.Week)],
                ExtraDays = year.ExtraDays.Where(d => !off.Contains(d)).ToItems(),
            };
        });

    /// <summary>The calendar with a day lost to snow or another emergency.</summary>
    public static SchoolCalendar WithClosure(this SchoolCalendar calendar, DateRange days, string label) =>
        calendar.Change(y => y.Days.Overlaps(days), year => year with { NoSchool = [.. year.NoSchool, new(days, NoSchoolKind.Closure, label)] });

    /// <summary>The calendar without a closure that was marked by mistake.</summary>
    public static SchoolCalendar WithoutClosure(this SchoolCalendar calendar, DateOnly from) =>
        calendar.Change(y => y.Days.Contains(from), year => year with
        {
            NoSchool = year.NoSchool.Where(n => n.Kind != NoSchoolKind.Closure || n.Days.From != from).ToItems(),
        });

    /// <summary>Closures of all years, newest first.</summary>
    public static IEnumerable<NoSchool> Closures(this SchoolCalendar calendar) =>
        calendar.Years.SelectMany(y => y.NoSchool).Where(n => n.Kind == NoSchoolKind.Closure).OrderByDescending(n => n.Days.From);

    private static SchoolCalendar Change(this SchoolCalendar calendar, Func<SchoolYear, bool> which, Func<SchoolYear, SchoolYear> change) =>
        new(calendar.Name, calendar.Years.Select(y => which(y) ? change(y) : y).ToItems());

    /// <summary>Days off put back together: neighbours of one label become one range, over days that are never school days.</summary>
    private static IEnumerable<NoSchool> Joined(SortedDictionary<DateOnly, string> days, Weekdays week)
    {
        NoSchool? open = null;
        foreach ((DateOnly day, string label) in days)
        {
            bool follows = open is not null && open.Label == label
                && new DateRange(open.Days.To.AddDays(1), day.AddDays(-1)).Days().All(d => !week.Has(d.DayOfWeek));
            if (open is not null && !follows)
            {
                yield return open;
            }

            open = follows ? open! with { Days = open.Days with { To = day } } : new(new(day, day), NoSchoolKind.Planned, label);
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
