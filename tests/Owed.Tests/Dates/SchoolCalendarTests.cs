using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class SchoolCalendarTests
{
    private static readonly SchoolYear First = new(
        "2024-25",
        Range("2024-08-26", "2025-05-23"),
        Weekdays.MondayToThursday,
        [
            new(Range("2024-11-27", "2024-12-01"), NoSchoolKind.Planned, "Thanksgiving"),
            new(Range("2025-01-11", "2025-01-14"), NoSchoolKind.Closure, "snow"),
            new(Range("2024-08-20", "2024-08-26"), NoSchoolKind.Planned, "teachers' week"),
            new(Range("2025-05-22", "2025-05-30"), NoSchoolKind.Planned, "summer"),
            new(Range("2024-11-27", "2024-11-27"), NoSchoolKind.Closure, "ice"),
        ],
        [
            new(D("2024-10-08"), PartDayKind.LateStart, "late start"),
            new(D("2024-11-28"), PartDayKind.EarlyRelease, "no day to shorten"),
            new(D("2025-01-14"), PartDayKind.EarlyRelease, "conferences"),
            new(D("2024-12-06"), PartDayKind.EarlyRelease, "a Friday with school"),
        ],
        [D("2024-12-01"), D("2024-12-06")],
        []);

    private static readonly SchoolYear Second = new("2025-26", Range("2025-08-25", "2026-05-22"), Weekdays.MondayToFriday, [], [], [], []);

    private static SchoolCalendar Both => new("Sample", [Second, First]);

    [Theory]
    [InlineData("2024-08-25", DayKind.OutsideYear)]
    [InlineData("2024-08-26", DayKind.NoSchool)]
    [InlineData("2024-08-27", DayKind.School)]
    [InlineData("2024-08-30", DayKind.Weekend)]
    [InlineData("2024-10-08", DayKind.PartDay)]
    [InlineData("2024-11-26", DayKind.School)]
    [InlineData("2024-11-28", DayKind.NoSchool)]
    [InlineData("2024-11-29", DayKind.Weekend)]
    [InlineData("2024-12-02", DayKind.School)]
    [InlineData("2025-05-21", DayKind.School)]
    [InlineData("2025-05-22", DayKind.NoSchool)]
    [InlineData("2025-05-23", DayKind.Weekend)]
    [InlineData("2025-05-24", DayKind.OutsideYear)]
    [InlineData("2025-08-25", DayKind.School)]
    [InlineData("2026-05-22", DayKind.School)]
    [InlineData("2026-05-23", DayKind.OutsideYear)]
    public void Every_day_has_one_kind(string day, DayKind kind) => Both.KindOf(D(day)).ShouldBe(kind);

    [Theory]
    [InlineData("2025-01-11", DayKind.Weekend)]
    [InlineData("2025-01-13", DayKind.Closure)]
    [InlineData("2025-01-14", DayKind.Closure)]
    [InlineData("2024-11-27", DayKind.NoSchool)]
    public void A_closure_takes_only_days_on_which_school_was_planned(string day, DayKind kind) => Both.KindOf(D(day)).ShouldBe(kind);

    [Fact]
    public void An_extra_day_is_a_school_day_in_a_break_or_outside_the_usual_week_and_can_be_a_short_one()
    {
        Both.KindOf(D("2024-12-01")).ShouldBe(DayKind.School);
        Both.KindOf(D("2024-12-06")).ShouldBe(DayKind.PartDay);
    }

    [Theory]
    [InlineData("2024-08-27", true, true)]
    [InlineData("2024-10-08", true, true)]
    [InlineData("2025-01-13", false, true)]
    [InlineData("2024-11-28", false, false)]
    [InlineData("2024-08-30", false, false)]
    [InlineData("2025-07-01", false, false)]
    public void A_short_day_is_a_school_day_and_a_lost_day_was_a_planned_one(string day, bool held, bool planned)
    {
        Both.IsSchoolDay(D(day)).ShouldBe(held);
        Both.IsPlanned(D(day)).ShouldBe(planned);
    }

    [Fact]
    public void Planned_days_of_a_range_are_the_days_of_it_that_were_planned_one_by_one()
    {
        foreach (DateRange range in (DateRange[])[
            Range("2024-08-26", "2026-05-22"), Range("2024-08-27", "2024-08-27"), Range("2025-05-20", "2025-08-26"), Range("2024-01-01", "2027-01-01"),
            Range("2025-01-13", "2025-01-14"), Range("2025-06-01", "2025-06-30"), Range("2026-05-22", "2026-05-22"), Range("2025-05-21", "2025-05-01")])
        {
            Both.PlannedDaysIn(range).ShouldBe(range.Days().Count(Both.IsPlanned), range.ToString());
        }

        Both.PlannedDaysIn(Range("2025-01-06", "2025-01-16")).ShouldBe(8);
        Both.SchoolDaysIn(Range("2025-01-06", "2025-01-16")).ShouldBe(6);
    }

    [Fact]
    public void A_short_day_counts_half_where_a_district_publishes_instructional_days()
    {
        Both.SchoolDaysIn(Range("2024-10-07", "2024-10-10")).ShouldBe(4);
        Both.InstructionalDaysIn(Range("2024-10-07", "2024-10-10")).ShouldBe(3.5m);
    }

    [Fact]
    public void A_day_outside_every_year_follows_the_week_of_the_nearest_year()
    {
        Both.WeekOn(D("2025-05-24")).ShouldBe(Weekdays.MondayToThursday);
        Both.WeekOn(D("2025-07-08")).ShouldBe(Weekdays.MondayToThursday);
        Both.WeekOn(D("2025-07-09")).ShouldBe(Weekdays.MondayToThursday, "midway, the year before");
        Both.WeekOn(D("2025-07-10")).ShouldBe(Weekdays.MondayToFriday);
        Both.WeekOn(D("2024-09-03")).ShouldBe(Weekdays.MondayToThursday);
        Both.WeekOn(D("2025-08-25")).ShouldBe(Weekdays.MondayToFriday);
        new SchoolCalendar("Sample", [First, Second with { Days = Range("2025-05-24", "2026-05-22") }]).WeekOn(D("2025-05-24")).ShouldBe(Weekdays.MondayToFriday, "a year that begins the next day");
        SchoolCalendar.None.WeekOn(D("2025-07-01")).ShouldBe(Weekdays.MondayToFriday);
    }

    [Fact]
    public void Usual_days_count_the_school_week_whatever_the_printed_calendar_leaves_out()
    {
        Both.UsualDaysIn(Range("2024-11-25", "2024-12-01")).ShouldBe(4);
        Both.UsualDaysIn(Range("2025-12-22", "2025-12-28")).ShouldBe(5);
        Both.UsualDaysIn(Range("2024-11-27", "2024-11-27")).ShouldBe(1);
    }

    [Fact]
    public void A_day_belongs_to_the_year_that_covers_it()
    {
        Both.Years.Select(y => y.Name).ShouldBe(["2024-25", "2025-26"]);
        Both.YearOf(D("2024-08-25")).ShouldBeNull();
        Both.YearOf(D("2024-08-26")).ShouldBe(First);
        Both.YearOf(D("2026-05-22")).ShouldBe(Second);
        (SchoolCalendar.None.IsEmpty, Both.IsEmpty).ShouldBe((true, false));
    }

    [Fact]
    public void Calendars_are_the_same_when_their_name_and_years_are()
    {
        SchoolCalendar same = new("Sample", [First, Second]);
        same.Equals(Both).ShouldBeTrue();
        same.Equals((object)Both).ShouldBeTrue();
        same.GetHashCode().ShouldBe(Both.GetHashCode());
        same.Equals(null).ShouldBeFalse();
        same.Equals("Sample").ShouldBeFalse();
        same.Equals(new SchoolCalendar("Other", [First, Second])).ShouldBeFalse();
        same.Equals(new SchoolCalendar("Sample", [First])).ShouldBeFalse();
    }

    private static DateRange Range(string from, string to) => new(D(from), D(to));
}
