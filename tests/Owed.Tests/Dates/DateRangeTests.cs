using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class DateRangeTests
{
    private static readonly DateRange Week = Range("2025-09-08", "2025-09-12");

    [Theory]
    [InlineData("2025-09-08", "2025-09-12", 5)]
    [InlineData("2025-09-08", "2025-09-08", 1)]
    [InlineData("2025-09-08", "2025-09-07", 0)]
    [InlineData("2025-09-08", "2025-09-01", 0)]
    public void A_range_counts_both_of_its_ends(string from, string to, int days)
    {
        DateRange range = Range(from, to);
        range.Length.ShouldBe(days);
        range.IsEmpty.ShouldBe(days == 0);
        range.Days().Count().ShouldBe(days);
    }

    [Fact]
    public void The_days_of_a_range_come_in_order_from_its_first_to_its_last()
    {
        Week.Days().ShouldBe([D("2025-09-08"), D("2025-09-09"), D("2025-09-10"), D("2025-09-11"), D("2025-09-12")]);
        Week.ToString().ShouldBe("2025-09-08..2025-09-12");
    }

    [Theory]
    [InlineData("2025-09-07", false)]
    [InlineData("2025-09-08", true)]
    [InlineData("2025-09-12", true)]
    [InlineData("2025-09-13", false)]
    public void A_range_holds_its_first_and_last_day_and_not_the_days_beside_them(string day, bool held) =>
        Week.Contains(D(day)).ShouldBe(held);

    [Theory]
    [InlineData("2025-09-01", "2025-09-07", false)]
    [InlineData("2025-09-01", "2025-09-08", true)]
    [InlineData("2025-09-12", "2025-09-30", true)]
    [InlineData("2025-09-13", "2025-09-30", false)]
    public void Two_ranges_overlap_when_they_share_one_day(string from, string to, bool share)
    {
        Week.Overlaps(Range(from, to)).ShouldBe(share);
        Range(from, to).Overlaps(Week).ShouldBe(share);
        Week.Meet(Range(from, to)).IsEmpty.ShouldBe(!share);
    }

    [Fact]
    public void The_meeting_of_two_ranges_is_the_days_that_both_hold()
    {
        Week.Meet(Range("2025-09-10", "2025-09-30")).ShouldBe(Range("2025-09-10", "2025-09-12"));
        Week.Meet(Range("2025-09-01", "2025-09-09")).ShouldBe(Range("2025-09-08", "2025-09-09"));
    }

    [Theory]
    [InlineData("2025-09-07", "2025-09-01")]
    [InlineData("2025-09-08", "2025-09-08")]
    [InlineData("2025-09-14", "2025-09-08")]
    public void A_week_begins_on_its_monday(string day, string monday) => D(day).MondayOf().ShouldBe(D(monday));

    [Fact]
    public void A_school_week_knows_its_days_and_how_many_they_are()
    {
        Weekdays.MondayToThursday.Has(DayOfWeek.Thursday).ShouldBeTrue();
        Weekdays.MondayToThursday.Has(DayOfWeek.Friday).ShouldBeFalse();
        Weekdays.MondayToFriday.Has(DayOfWeek.Sunday).ShouldBeFalse();
        (Weekdays.MondayToFriday.Count(), Weekdays.MondayToThursday.Count(), Weekdays.None.Count()).ShouldBe((5, 4, 0));
        Enum.GetValues<DayOfWeek>().Select(d => d.ToWeekdays().ToString()).ShouldBe(Enum.GetNames<DayOfWeek>());
    }

    private static DateRange Range(string from, string to) => new(D(from), D(to));
}
