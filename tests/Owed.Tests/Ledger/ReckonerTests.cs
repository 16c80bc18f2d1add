using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class ReckonerTests
{
    private static readonly Amount Sixty = Amount(60, PeriodUnit.Week);

    [Fact]
    public void Forty_of_sixty_minutes_missed_in_each_of_eight_full_weeks_is_320()
    {
        ServiceLine line = Line(Sixty, to: "2025-10-24");
        Entry[] log = [.. Enumerable.Range(0, 8).Select(w => Missed(D("2025-09-02").AddDays(7 * w).ToString("yyyy-MM-dd"), Vacancy, given: 20, planned: 60))];
        Totals totals = Reckon(Of(Calendar(), line, log)).Totals;
        totals.Expected.Value.ShouldBe(480);
        totals.Delivered.Value.ShouldBe(160);
        totals.MissedBySchool.Value.ShouldBe(320);
        totals.Balance.Value.ShouldBe(320);
        totals.Undocumented.Value.ShouldBe(0);
    }

    [Fact]
    public void What_nobody_recorded_is_undocumented_and_never_claimed()
    {
        Totals totals = Reckon(Of(Calendar(), Line(Sixty, to: "2025-09-05"), Gave("2025-09-02", 20))).Totals;
        totals.Undocumented.Value.ShouldBe(40);
        totals.Balance.Value.ShouldBe(0);
    }

    [Fact]
    public void A_miss_without_minutes_in_a_weekly_amount_stands_for_the_rest_of_that_week()
    {
        Totals totals = Reckon(Of(Calendar(), Line(Sixty, to: "2025-09-05"), Missed("2025-09-03", ProviderAbsent, given: 20))).Totals;
        totals.MissedBySchool.Value.ShouldBe(40);
    }

    [Fact]
    public void A_miss_with_session_minutes_leaves_the_other_session_undocumented()
    {
        Totals totals = Reckon(Of(Calendar(), Line(Amount(60, PeriodUnit.Week, perSession: 30), to: "2025-09-05"), Missed("2025-09-03", ProviderAbsent))).Totals;
        totals.MissedBySchool.Value.ShouldBe(30);
        totals.Undocumented.Value.ShouldBe(30);
    }

    [Fact]
    public void A_short_week_is_shared_by_planned_school_days_or_full_by_choice()
    {
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-01", "2025-09-05"]), Line(Sixty, to: "2025-09-05"));
        Reckon(@case).Totals.Expected.Value.ShouldBe(36);
        Reckon(@case, reckoning: new(ShortWeeks: ShortWeeks.Full)).Totals.Expected.Value.ShouldBe(60);
    }

    [Fact]
    public void A_timetable_expects_only_the_sessions_on_planned_days()
    {
        CaseFile @case = Of(
            Calendar(noSchool: ["2025-09-02"]), Line(Sixty, to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]));
        Reckon(@case).Totals.Expected.Value.ShouldBe(30);
    }

    [Fact]
    public void Snow_takes_the_session_of_its_day_and_nothing_else()
    {
        ServiceLine line = Line(Sixty, to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Totals totals = Reckon(Of(Calendar(closures: ["2025-09-04"]), line, Missed("2025-09-02", Vacancy), Missed("2025-09-04", ProviderAbsent))).Totals;
        totals.Closure.Value.ShouldBe(30);
        totals.MissedBySchool.Value.ShouldBe(30);
        totals.Expected.Value.ShouldBe(60);
    }

    [Fact]
    public void Taking_away_a_snow_day_or_an_absence_never_moves_minutes_into_the_claim()
    {
        ServiceLine line = Line(Sixty, to: "2025-09-19", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Entry[] log = [Missed("2025-09-02", Vacancy), Missed("2025-09-09", ChildAbsent), Gave("2025-09-11", 30), Gave("2025-09-18", 15)];
        Totals with = Reckon(Of(Calendar(closures: ["2025-09-04"]), line, log)).Totals;
        Totals without = Reckon(Of(Calendar(), line, [log[0], log[2], log[3]])).Totals;
        with.Balance.ShouldBe(without.Balance);
        without.Undocumented.ShouldBe(with.Undocumented + with.Closure + with.ChildAbsent);
    }

    [Fact]
    public void In_a_week_without_timetable_snow_takes_its_share_before_the_school_is_charged()
    {
        Totals totals = Reckon(Of(Calendar(closures: ["2025-09-03"]), Line(Sixty, to: "2025-09-05"), Missed("2025-09-04", Vacancy))).Totals;
        totals.Closure.Value.ShouldBe(12);
        totals.MissedBySchool.Value.ShouldBe(48);
    }

    [Fact]
    public void A_child_absent_is_never_billed_even_when_the_log_names_too_much()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Line(Sixty, to: "2025-09-05"), Missed("2025-09-02", ChildAbsent, planned: 30), Missed("2025-09-04", Vacancy, planned: 40)));
        ledger.Totals.ChildAbsent.Value.ShouldBe(30);
        ledger.Totals.MissedBySchool.Value.ShouldBe(30);
        ledger.Problems.Select(p => p.Code).ShouldContain("more-missed-than-due");
    }

    [Fact]
    public void A_group_session_where_the_iep_says_individual_is_not_as_written()
    {
        Totals totals = Reckon(Of(Calendar(), Line(Sixty, to: "2025-09-05"), Gave("2025-09-02", 30, group: "group of 4"), Gave("2025-09-04", 30))).Totals;
        totals.DeliveredNotAsWritten.Value.ShouldBe(30);
        totals.Delivered.Value.ShouldBe(30);
        totals.Balance.Value.ShouldBe(0);
    }

    [Fact]
    public void An_individual_session_where_the_iep_says_group_takes_nothing_away()
    {
        CaseFile @case = Of(Calendar(), Line(Sixty, to: "2025-09-05", grouping: "group"), Gave("2025-09-02", 60, group: "individual"));
        Reckon(@case).Totals.Delivered.Value.ShouldBe(60);
    }

    [Fact]
    public void Extra_minutes_are_shown_and_do_not_pay_for_another_week()
    {
        CaseFile @case = Of(
            Calendar(), Line(Sixty, to: "2025-09-12"), Missed("2025-09-02", Vacancy, planned: 60), Gave("2025-09-09", 90));
        Totals totals = Reckon(@case).Totals;
        totals.Balance.Value.ShouldBe(60);
        totals.Extra.Value.ShouldBe(30);
        Reckon(@case, reckoning: new(Extra: Extra.Netted)).Totals.Balance.Value.ShouldBe(30);
    }

    [Fact]
    public void A_session_moved_within_its_week_fills_the_missed_slot()
    {
        ServiceLine line = Line(Sixty, to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Totals totals = Reckon(Of(Calendar(), line, Missed("2025-09-02", ProviderAbsent), Gave("2025-09-03", 30), Gave("2025-09-04", 30))).Totals;
        totals.Delivered.Value.ShouldBe(60);
        totals.Balance.Value.ShouldBe(0);
    }

    [Fact]
    public void Only_the_days_after_an_amendment_follow_its_amount()
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Line(Sixty, to: "2025-09-26"));
        Iep second = Iep(IepKind.Amendment, "2025-09-15", Line(Amount(30, PeriodUnit.Week), from: "2025-09-15", to: "2025-09-26"));
        Owed.Ledger ledger = Reckon(Of(Calendar(), [first, second]));
        ledger.Lines.Select(l => (l.Days.From, l.Totals.Expected.Value)).ShouldBe([(D("2025-09-01"), 120), (D("2025-09-15"), 60)]);
    }

    [Fact]
    public void A_whole_new_iep_ends_the_lines_it_leaves_out()
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Line(Sixty, to: "2025-09-26"), Line(Sixty, "ot", to: "2025-09-26"));
        Iep second = Iep(IepKind.Iep, "2025-09-15", Line(Sixty, from: "2025-09-15", to: "2025-09-26"));
        Reckon(Of(Calendar(), [first, second])).Lines.Single(l => l.Line.Id == "ot").Days.To.ShouldBe(D("2025-09-14"));
    }

    [Fact]
    public void An_amount_that_cannot_be_counted_says_so_and_counts_nothing()
    {
        Amount asNeeded = Amount(0, PeriodUnit.AsNeeded) with { MinutesPerPeriod = null };
        Owed.Ledger ledger = Reckon(Of(Calendar(), Line(asNeeded)));
        ledger.Lines[0].NotCounted!.Code.ShouldBe("amount-not-countable");
        ledger.Totals.Expected.Value.ShouldBe(0);
    }

    [Fact]
    public void A_session_for_a_service_nobody_promised_is_reported()
    {
        Reckon(Of(Calendar(), Line(Sixty), Gave("2025-09-02", 30, "swimming"))).Problems.Select(p => p.Code).ShouldContain("session-without-line");
    }

    [Fact]
    public void A_school_statement_is_checked_against_the_log()
    {
        var claim = new SchoolClaim(D("2025-10-01"), null, "speech", new(240), new(D("2025-09-01"), D("2025-09-30")), [], null, Where.Nowhere);
        Owed.Ledger ledger = Reckon(Of(Calendar(), Line(Sixty), Gave("2025-09-02", 60), claim));
        ledger.Claims.Single().Difference.Value.ShouldBe(180);
        ledger.Problems.Select(p => p.Code).ShouldContain("claim-differs");
    }
}
