using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class PeriodTests
{
    [Fact]
    public void A_month_cut_by_the_school_year_holds_its_share()
    {
        // September 2025 has 22 weekdays; school from the 15th holds 12 of them.
        SchoolCalendar late = new("Late", [Calendar().Years[0] with { Days = new(D("2025-09-15"), D("2026-05-29")) }]);
        CaseFile @case = Of(late, Line(Amount(120, PeriodUnit.Month), from: "2025-09-15", to: "2025-10-31"));
        Reckon(@case).Lines[0].Periods.Select(p => p.Totals.Expected.Value).ShouldBe([65, 120]);
        Reckon(@case, reckoning: new(Months: Months.Full)).Totals.Expected.Value.ShouldBe(240);
    }

    [Fact]
    public void A_month_with_a_long_break_is_whole_by_default_and_shared_by_choice()
    {
        string[] week = ["2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25", "2025-12-26", "2025-12-29", "2025-12-30", "2025-12-31"];
        CaseFile @case = Of(Calendar(noSchool: week), Line(Amount(120, PeriodUnit.Month), from: "2025-12-01", to: "2025-12-31"));
        Reckon(@case).Totals.Expected.Value.ShouldBe(120);
        Reckon(@case, reckoning: new(Months: Months.DaysInSession)).Totals.Expected.Value.ShouldBe(120 * 15 / 23);
    }

    [Fact]
    public void Every_other_week_counts_once_in_two_school_weeks_and_a_break_uses_none()
    {
        string[] off = ["2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"];
        CaseFile @case = Of(Calendar(noSchool: off), Line(Amount(45, PeriodUnit.Week, count: 2), to: "2025-10-03"));
        Reckon(@case).Lines[0].Periods.Select(p => (p.Days.From, p.Totals.Expected.Value))
            .ShouldBe([(D("2025-09-01"), 45), (D("2025-09-22"), 45)]);
    }

    [Fact]
    public void A_six_day_cycle_counts_planned_school_days()
    {
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-01"]), Line(Amount(30, PeriodUnit.Cycle, cycle: 6), to: "2025-09-17"));
        Reckon(@case).Lines[0].Periods.Select(p => p.Days.To).ShouldBe([D("2025-09-09"), D("2025-09-17")]);
    }

    [Fact]
    public void A_daily_amount_is_due_on_each_planned_school_day()
    {
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-01"]), Line(Amount(45, PeriodUnit.SchoolDay), to: "2025-09-05"));
        Reckon(@case).Totals.Expected.Value.ShouldBe(180);
    }

    [Fact]
    public void A_quarterly_amount_needs_the_quarters_in_the_calendar()
    {
        CaseFile without = Of(Calendar(), Line(Amount(30, PeriodUnit.Quarter)));
        Reckon(without).Lines[0].NotCounted!.Code.ShouldBe("calendar-without-terms");
        Term[] terms = [new("Q1", TermKind.Quarter, new(D("2025-09-01"), D("2025-10-31"))), new("Q2", TermKind.Quarter, new(D("2025-11-01"), D("2026-01-15")))];
        Reckon(Of(Calendar(terms: terms), Line(Amount(30, PeriodUnit.Quarter)))).Totals.Expected.Value.ShouldBe(60);
    }

    [Fact]
    public void A_yearly_pool_is_paced_and_not_owed_before_its_end()
    {
        CaseFile @case = Of(
            Calendar(), Line(Amount(1350, PeriodUnit.IepYear, perSession: 30)), Gave("2025-09-02", 330), Missed("2025-10-07", Vacancy));
        PeriodLedger running = Reckon(@case, "2026-02-27").Lines[0].Periods[0];
        running.Totals.Balance.Value.ShouldBe(0);
        running.Totals.Undocumented.Value.ShouldBe(0);
        running.NotYetDue.Value.ShouldBe(1020);
        running.Pending.Count.ShouldBe(1);
        running.Pace!.Value.Value.ShouldBeInRange(850, 920);
        Totals ended = Reckon(@case, "2026-06-01").Totals;
        ended.MissedBySchool.Value.ShouldBe(30);
        ended.Undocumented.Value.ShouldBe(990);
    }

    [Theory]
    [InlineData("2025-09-04", 0)]
    [InlineData("2025-09-05", 60)]
    public void A_weekly_amount_is_due_when_its_last_school_day_is_over(string asOf, int undocumented)
    {
        Reckon(Of(Calendar(), Line(Amount(60, PeriodUnit.Week))), asOf).Totals.Undocumented.Value.ShouldBe(undocumented);
    }

    [Theory]
    [InlineData("2025-09-01", 0)]
    [InlineData("2025-09-02", 30)]
    [InlineData("2025-09-03", 30)]
    [InlineData("2025-09-04", 60)]
    public void A_slot_is_due_on_its_own_day(string asOf, int undocumented)
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week), when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Reckon(Of(Calendar(), line), asOf).Totals.Undocumented.Value.ShouldBe(undocumented);
    }

    [Fact]
    public void Without_a_calendar_weekdays_count_and_the_ledger_says_so()
    {
        Owed.Ledger ledger = Reckon(Of(SchoolCalendar.None, Line(Amount(60, PeriodUnit.Week), to: "2025-09-12")));
        ledger.Totals.Expected.Value.ShouldBe(120);
        ledger.Problems.Select(p => p.Code).ShouldContain("no-calendar");
    }

    [Fact]
    public void A_four_day_week_is_a_full_week()
    {
        SchoolCalendar calendar = Calendar(week: Weekdays.MondayToThursday);
        Reckon(Of(calendar, Line(Amount(60, PeriodUnit.Week), to: "2025-09-12"))).Totals.Expected.Value.ShouldBe(120);
    }
}
