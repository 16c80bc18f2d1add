using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class DayCountTests
{
    private static readonly Func<DateOnly, string?> Weekends = d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend" : null;

    [Fact]
    public void The_day_of_the_event_is_not_counted() =>
        DayCount.Of(D("2026-03-02"), 10, back: false, _ => null)![^1].Day.ShouldBe(D("2026-03-12"));

    [Fact]
    public void A_count_may_run_back_from_the_event() =>
        DayCount.Of(D("2026-03-09"), 3, back: true, Weekends)!.Select(d => (d.Day.Day, d.Number, d.Skipped))
            .ShouldBe([(8, null, "weekend"), (7, null, "weekend"), (6, 1, null), (5, 2, null), (4, 3, null)]);

    [Fact]
    public void A_count_of_nothing_goes_over_no_day() => DayCount.Of(D("2026-03-02"), 0, back: false, _ => null)!.ShouldBeEmpty();

    [Fact]
    public void A_count_stops_unanswered_at_the_first_day_nothing_is_known_of()
    {
        DateOnly last = D("2026-03-06");
        DayCount.Of(D("2026-03-02"), 4, back: false, _ => null, d => d <= last)!.Count.ShouldBe(4);
        DayCount.Of(D("2026-03-02"), 5, back: false, _ => null, d => d <= last).ShouldBeNull();
    }

    [Fact]
    public void A_count_that_no_day_can_end_has_no_answer()
    {
        DayCount.Of(D("2000-01-01"), 1, back: false, _ => "never").ShouldBeNull();
        DayCount.Of(D("2000-01-01"), 20_000, back: false, _ => null)!.Count.ShouldBe(20_000);
        DayCount.Of(D("2000-01-01"), 20_001, back: false, _ => null).ShouldBeNull();
    }

    [Fact]
    public void Months_and_years_end_on_the_same_day_or_the_last_one_there_is()
    {
        DayCount.Months(D("2026-01-31"), 1).ShouldBe(D("2026-02-28"));
        DayCount.Months(D("2026-03-15"), -2).ShouldBe(D("2026-01-15"));
        DayCount.Years(D("2024-02-29"), 1).ShouldBe(D("2025-02-28"));
        DayCount.Years(D("2026-02-16"), -1).ShouldBe(D("2025-02-16"));
    }
}
