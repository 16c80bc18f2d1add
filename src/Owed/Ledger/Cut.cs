namespace Owed;

/// <summary>What is needed to cut one line into periods: its days, the calendar, the settings.</summary>
/// <param name="Standing">The days on which the line stood.</param>
/// <param name="Amount">The floor of minutes in one whole period.</param>
internal sealed record Cut(
    ServiceLine Line, DateRange Standing, SchoolCalendar Calendar, Reckoning Reckoning, DateOnly AsOf, Minutes Amount)
{
    /// <summary>True when school was planned; without any calendar, every weekday counts and the ledger says so.</summary>
    public bool IsPlanned(DateOnly day) =>
        Calendar.IsEmpty ? Weekdays.MondayToFriday.Has(day.DayOfWeek) : Calendar.IsPlanned(day);

    public int PlannedDays(DateRange range) => Calendar.IsEmpty ? UsualDays(range) : Calendar.PlannedDaysIn(range);

    public int UsualDays(DateRange range) => Calendar.UsualDaysIn(range);

    /// <summary>Usual weekdays that no school year covers: the part of a month before school begins or after it ends.</summary>
    public int UsualDaysOutsideYears(DateRange range) => Calendar.IsEmpty
        ? 0
        : range.Days().Count(d => Calendar.KindOf(d) == DayKind.OutsideYear && Calendar.WeekOn(d).Has(d.DayOfWeek));

    /// <summary>The weekdays of the timetable, or those that the amount's words name; one item per session.</summary>
    public DayOfWeek[] TimetableDays()
    {
        IEnumerable<DayOfWeek> days = Line.When.Count > 0
            ? Line.When.Select(s => s.Day)
            : Enum.GetValues<DayOfWeek>().Where(d => Line.Amount.Days.Has(d));
        return [.. days.OrderBy(d => d.FromMonday())];
    }

    /// <summary>The weeks of the standing days that have begun, each cut to those days.</summary>
    public IEnumerable<DateRange> Weeks() => WeeksOf(Standing).Select(w => w.Meet(Standing)).TakeWhile(w => w.From <= AsOf);

    /// <summary>The weeks of the document's own days, so that blocks of weeks keep their start when an amendment cuts them.</summary>
    public IEnumerable<DateRange> WeeksOfDocument() => WeeksOf(Line.Days).Select(w => w.Meet(Line.Days));

    public Period ByTimetable(DateRange days, Slot[] slots) => new(
        days, slots[^1].Day, Amount, slots.Sum(s => s.Due), ExpectedBy.Timetable, slots.Length, slots.Length, slots);

    public Period ByWeekDays(DateRange days, DateRange whole)
    {
        int planned = PlannedDays(days);
        return ByDays(days, planned, Reckoning.ShortWeeks == ShortWeeks.Full ? planned : UsualDays(whole));
    }

    /// <summary>The amount, or its share when fewer days were planned than the amount stands for.</summary>
    public Period ByDays(DateRange days, int planned, int outOf)
    {
        bool whole = planned >= outOf;
        return new(
            days,
            LastPlanned(days),
            Amount,
            whole ? Amount : Share(planned, outOf),
            whole ? ExpectedBy.Whole : ExpectedBy.ShareOfDays,
            planned,
            outOf,
            []);
    }

    /// <summary>Minutes are shared and rounded down; whole sessions are rounded, or one session a week would never be due in a short week.</summary>
    private Minutes Share(int planned, int outOf) => SessionLedger.IsInSessions(Line.Amount)
        ? new(((Amount.Value * planned * 2) + outOf) / (outOf * 2))
        : Amount.Share(planned, outOf);

    private static IEnumerable<DateRange> WeeksOf(DateRange days)
    {
        for (DateOnly monday = days.From.MondayOf(); monday <= days.To; monday = monday.AddDays(7))
        {
            yield return new(monday, monday.AddDays(6));
        }
    }

    private DateOnly LastPlanned(DateRange days)
    {
        for (DateOnly day = days.To; day >= days.From; day = day.AddDays(-1))
        {
            if (IsPlanned(day))
            {
                return day;
            }
        }

        return days.To;
    }
}
