using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class WindowTests
{
    private static readonly ServiceLine Tuesdays = Line(Amount(30, PeriodUnit.Week), to: "2025-09-30", when: [DayOfWeek.Tuesday]);

    private static readonly CaseFile Two = Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), Missed("2025-09-09", Vacancy));

    [Theory]
    [InlineData("2026-09-02", 60)]
    [InlineData("2026-09-03", 30)]
    [InlineData("2026-09-09", 30)]
    [InlineData("2026-09-10", 0)]
    public void A_miss_is_inside_the_window_up_to_one_year_before_the_filing_date(string filing, int balance)
    {
        Window.Of(Reckon(Two), D(filing)).Totals.Balance.Value.ShouldBe(balance);
    }

    [Fact]
    public void The_window_says_what_waiting_costs()
    {
        Window window = Window.Of(Reckon(Two), D("2026-09-01"));
        (window.DropsNextWeek.Value, window.DropsNextMonth.Value).ShouldBe((30, 60));
    }

    [Fact]
    public void What_was_made_up_does_not_drop_out()
    {
        CaseFile @case = Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), MakesUp("2025-09-20", 30, "2025-09-02"));
        Window.Of(Reckon(@case), D("2026-09-01")).DropsNextWeek.Value.ShouldBe(0);
    }

    [Theory]
    [InlineData("2025-09-01", 0)]
    [InlineData("2025-09-02", 30)]
    public void A_miss_is_inside_the_window_from_its_own_day_on(string filing, int balance) =>
        Window.Of(Reckon(Two), D(filing)).Totals.Balance.Value.ShouldBe(balance);

    [Theory]
    [InlineData("2026-08-25", 0, 60)]
    [InlineData("2026-08-26", 0, 60)]
    [InlineData("2026-08-27", 30, 60)]
    [InlineData("2026-08-02", 0, 0)]
    [InlineData("2026-08-03", 0, 30)]
    [InlineData("2026-08-09", 0, 30)]
    [InlineData("2026-08-10", 0, 60)]
    public void A_week_and_a_month_of_waiting_lose_the_days_before_the_new_first_day(string filing, int week, int month)
    {
        Window window = Window.Of(Reckon(Two), D(filing));
        (window.DropsNextWeek.Value, window.DropsNextMonth.Value).ShouldBe((week, month));
    }
}
