namespace Owed.Tests;

public sealed class DeliveryPlanTests
{
    private static readonly SchoolCalendar Calendar = LedgerCase.Calendar();

    [Fact]
    public void A_plan_uses_the_weeks_asked_for_and_the_last_takes_the_rest()
    {
        DeliveryPlan plan = DeliveryPlan.Of(new(320), Calendar, LedgerCase.D("2026-03-02"), new(60));
        (plan.Weeks, plan.Weekly.Value, plan.LastWeek.Value, plan.Fits).ShouldBe((6, 60, 20, true));
        ((plan.Weekly.Value * (plan.Weeks - 1)) + plan.LastWeek.Value).ShouldBe(320);
    }

    [Fact]
    public void With_no_number_the_minutes_are_spread_over_the_weeks_left()
    {
        // Monday March 2 to Friday May 29, 2026 holds 13 weeks with school: 320 / 13 is 24.6, so 25.
        DeliveryPlan plan = DeliveryPlan.Of(new(320), Calendar, LedgerCase.D("2026-03-02"));
        (plan.WeeksLeft, plan.Weekly.Value, plan.Weeks, plan.LastWeek.Value).ShouldBe((13, 25, 13, 20));
    }

    [Fact]
    public void Minutes_that_do_not_fit_are_named()
    {
        DeliveryPlan plan = DeliveryPlan.Of(new(320), Calendar, LedgerCase.D("2026-05-18"), new(60));
        (plan.WeeksLeft, plan.Beyond.Value, plan.Fits).ShouldBe((2, 200, false));
    }

    [Theory]
    [InlineData("2026-05-29", 1)]
    [InlineData("2026-05-30", 0)]
    public void The_last_school_day_is_the_last_day_of_a_plan(string from, int weeks) =>
        DeliveryPlan.Of(new(30), Calendar, LedgerCase.D(from)).Weeks.ShouldBe(weeks);

    [Fact]
    public void A_calendar_with_nothing_left_gives_an_honest_letter()
    {
        CheckedLetter letter = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request"), on: LedgerCase.D("2026-05-27"));
        LetterCase.Text(letter).ReplaceLineEndings(" ").ShouldContain("holds no more school days");
        letter.IsReady.ShouldBeTrue();
    }
}
