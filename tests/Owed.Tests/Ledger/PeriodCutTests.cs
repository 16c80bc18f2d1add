using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>How a line is cut into periods, at the edges: amendments, breaks, half years, odd minutes.</summary>
public sealed class PeriodCutTests
{
    [Fact]
    public void Minutes_that_do_not_divide_go_to_the_first_sessions_of_the_week()
    {
        ServiceLine line = Line(Amount(50, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Thursday, DayOfWeek.Monday, DayOfWeek.Wednesday]);
        Reckon(Of(Calendar(), line)).Pieces.Select(p => (p.Day, p.Minutes.Value))
            .ShouldBe([(D("2025-09-01"), 17), (D("2025-09-03"), 17), (D("2025-09-04"), 16)]);
    }

    [Fact]
    public void A_sunday_session_is_the_last_of_its_week()
    {
        SchoolCalendar everyDay = Calendar(week: Weekdays.MondayToFriday | Weekdays.Saturday | Weekdays.Sunday);
        ServiceLine line = Line(Amount(51, PeriodUnit.Week), to: "2025-09-07", when: [DayOfWeek.Sunday, DayOfWeek.Saturday]);
        Reckon(Of(everyDay, line)).Pieces.Select(p => (p.Day, p.Minutes.Value)).ShouldBe([(D("2025-09-06"), 26), (D("2025-09-07"), 25)]);
    }

    [Fact]
    public void Two_sessions_on_one_day_are_two_slots()
    {
        ServiceLine line = Line(Amount(61, PeriodUnit.Week), to: "2025-09-05") with { When = [new(DayOfWeek.Tuesday, new(13, 0)), new(DayOfWeek.Tuesday, new(9, 0))] };
        Reckon(Of(Calendar(), line)).Pieces.Select(p => p.Minutes.Value).ShouldBe([31, 30]);
    }

    [Fact]
    public void Days_that_the_words_name_are_the_timetable()
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week) with { Days = Weekdays.Monday | Weekdays.Wednesday }, to: "2025-09-05");
        PeriodLedger week = Reckon(Of(Calendar(), line)).Lines[0].Periods.Single();
        week.By.ShouldBe(ExpectedBy.Timetable);
        week.Because.Select(p => p.Day).ShouldBe([D("2025-09-01"), D("2025-09-03")]);
    }

    [Fact]
    public void A_timetable_promises_the_whole_amount_in_every_week_when_short_weeks_are_full()
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-02"]), line);
        Reckon(@case, reckoning: new(ShortWeeks: ShortWeeks.Full)).Totals.Expected.Value.ShouldBe(60);
    }

    [Fact]
    public void A_week_without_school_promises_nothing()
    {
        string[] off = ["2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"];
        CaseFile @case = Of(Calendar(noSchool: off), Line(Amount(60, PeriodUnit.Week), to: "2025-09-19"));
        Reckon(@case).Lines[0].Periods.Select(p => p.Days.From).ShouldBe([D("2025-09-01"), D("2025-09-15")]);
        Reckon(@case, reckoning: new(ShortWeeks: ShortWeeks.Full)).Totals.Expected.Value.ShouldBe(120);
    }

    [Fact]
    public void A_week_that_the_iep_cuts_holds_the_share_of_its_own_days()
    {
        PeriodLedger first = Reckon(Of(Calendar(), Line(Amount(60, PeriodUnit.Week), from: "2025-09-03", to: "2025-09-12"))).Lines[0].Periods[0];
        (first.Days.ToString(), first.Totals.Expected.Value, first.PlannedDays, first.OutOf).ShouldBe(("2025-09-03..2025-09-07", 36, 3, 5));
    }

    [Fact]
    public void Only_weeks_that_have_begun_are_periods()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(60, PeriodUnit.Week)));
        Reckon(@case, "2025-09-07").Lines[0].Periods.Count.ShouldBe(1);
        Reckon(@case, "2025-09-08").Lines[0].Periods.Count.ShouldBe(2);
        Reckon(@case, "2025-08-31").Lines[0].Periods.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-09-15", "2025-09-01..2025-09-14 45, 2025-09-15..2025-09-28 60, 2025-09-29..2025-10-05 30")]
    [InlineData("2025-09-22", "2025-09-01..2025-09-14 45, 2025-09-15..2025-09-21 22, 2025-09-22..2025-10-05 60")]
    public void Blocks_of_two_weeks_keep_their_start_when_an_amendment_cuts_them(string amended, string periods)
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Line(Amount(45, PeriodUnit.Week, count: 2), to: "2025-10-05"));
        Iep second = Iep(IepKind.Amendment, amended, Line(Amount(60, PeriodUnit.Week, count: 2), from: amended, to: "2025-10-05"));
        string.Join(", ", Reckon(Of(Calendar(), [first, second])).Lines.SelectMany(l => l.Periods).Select(p => $"{p.Days} {p.Totals.Expected}")).ShouldBe(periods);
    }

    [Fact]
    public void A_block_of_two_weeks_loses_the_share_of_its_days_off_unless_short_weeks_are_full()
    {
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-01", "2025-09-12"]), Line(Amount(50, PeriodUnit.Week, count: 2), to: "2025-09-14"));
        Reckon(@case).Totals.Expected.Value.ShouldBe(40);
        Reckon(@case, reckoning: new(ShortWeeks: ShortWeeks.Full)).Totals.Expected.Value.ShouldBe(50);
    }

    [Fact]
    public void A_block_that_lies_ahead_is_no_period_yet()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(50, PeriodUnit.Week, count: 2), to: "2025-09-28"));
        Reckon(@case, "2025-09-14").Lines[0].Periods.Count.ShouldBe(1);
        Reckon(@case, "2025-09-15").Lines[0].Periods.Count.ShouldBe(2);
    }

    [Fact]
    public void A_month_is_a_period_from_its_first_day_on()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(120, PeriodUnit.Month), from: "2025-09-15", to: "2025-12-19"));
        Reckon(@case, "2025-09-30").Lines[0].Periods.Select(p => p.Days.ToString()).ShouldBe(["2025-09-15..2025-09-30"]);
        Reckon(@case, "2025-10-01").Lines[0].Periods.Select(p => p.Days.ToString()).ShouldBe(["2025-09-15..2025-09-30", "2025-10-01..2025-10-31"]);
        Reckon(@case, "2025-09-14").Lines[0].Periods.ShouldBeEmpty();
        Reckon(@case).Lines[0].Periods[^1].Days.ToString().ShouldBe("2025-12-01..2025-12-19");
    }

    [Fact]
    public void Blocks_of_two_months_are_counted_from_the_month_of_the_lines_first_day()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(120, PeriodUnit.Month, count: 2), from: "2025-10-01", to: "2026-01-31"));
        Reckon(@case).Lines[0].Periods.Select(p => $"{p.Days} {p.Totals.Expected}").ShouldBe(["2025-10-01..2025-11-30 120", "2025-12-01..2026-01-31 120"]);
    }

    [Fact]
    public void A_month_in_which_no_school_was_planned_promises_nothing()
    {
        SchoolCalendar noOctober = new("Test", [Calendar().Years[0] with { NoSchool = [new(new(D("2025-10-01"), D("2025-10-31")), NoSchoolKind.Planned, "off")] }]);
        Reckon(Of(noOctober, Line(Amount(120, PeriodUnit.Month), to: "2025-11-30"))).Lines[0].Periods.Select(p => p.Days.From).ShouldBe([D("2025-09-01"), D("2025-11-01")]);
    }

    [Fact]
    public void A_school_year_holds_one_pool_in_each_year_the_line_stands_in()
    {
        SchoolYear next = new("2026-27", new(D("2026-08-24"), D("2027-05-28")), Weekdays.MondayToFriday, [], [], [], []);
        SchoolCalendar two = new("Test", [Calendar().Years[0], next]);
        ServiceLine line = Line(Amount(900, PeriodUnit.Year), to: "2026-12-31");
        PeriodLedger[] pools = [.. Reckon(Of(two, line)).Lines[0].Periods];
        pools.Select(p => p.Days.ToString()).ShouldBe(["2025-09-01..2026-05-29", "2026-08-24..2026-12-31"]);
        pools[0].Totals.Expected.Value.ShouldBe(900);
        pools[1].Totals.Expected.Value.ShouldBe(900 * pools[1].PlannedDays / two.PlannedDaysIn(next.Days));
        Reckon(Of(two, line), "2026-08-23").Lines[0].Periods.Count.ShouldBe(1);
        Reckon(Of(two, line), "2026-08-24").Lines[0].Periods.Count.ShouldBe(2);
        Reckon(Of(SchoolCalendar.None, line)).Lines[0].Periods.Single().Totals.Expected.Value.ShouldBe(900);
    }

    [Theory]
    [InlineData(PeriodUnit.Trimester, TermKind.Trimester, "trimester")]
    [InlineData(PeriodUnit.Semester, TermKind.Semester, "semester")]
    [InlineData(PeriodUnit.EsyTerm, TermKind.EsyTerm, "extended school year term")]
    [InlineData(PeriodUnit.Quarter, TermKind.Quarter, "quarter")]
    public void Terms_are_counted_by_their_own_kind_in_order(PeriodUnit unit, TermKind kind, string name)
    {
        Reckon(Of(Calendar(), Line(Amount(30, unit)))).Lines[0].NotCounted!.Message.ShouldContain($"counts by {name},");
        TermKind other = kind == TermKind.Quarter ? TermKind.Semester : TermKind.Quarter;
        Term[] terms = [new("2", kind, new(D("2025-11-01"), D("2026-01-15"))), new("1", kind, new(D("2025-09-01"), D("2025-10-31"))), new("x", other, new(D("2025-09-01"), D("2026-05-29")))];
        Reckon(Of(Calendar(terms: terms), Line(Amount(30, unit)))).Lines[0].Periods.Select(p => p.Days.From).ShouldBe([D("2025-09-01"), D("2025-11-01")]);
    }

    [Fact]
    public void A_cycle_that_the_line_cuts_or_the_year_ends_holds_its_share()
    {
        CaseFile cut = Of(Calendar(), Line(Amount(60, PeriodUnit.Cycle, cycle: 6), from: "2025-09-03", to: "2025-09-10"));
        Reckon(cut).Lines[0].Periods.Select(p => $"{p.Days} {p.Totals.Expected}").ShouldBe(["2025-09-03..2025-09-08 40", "2025-09-09..2025-09-10 20"]);
        Reckon(cut, "2025-09-08").Lines[0].Periods.Count.ShouldBe(1);
        Reckon(cut, "2025-09-09").Lines[0].Periods.Count.ShouldBe(2);
    }

    [Fact]
    public void Every_other_day_is_a_cycle_of_two_school_days_and_two_cycles_are_twice_as_long()
    {
        Reckon(Of(Calendar(), Line(Amount(30, PeriodUnit.AlternateDay), to: "2025-09-05"))).Lines[0].Periods.Count.ShouldBe(3);
        Reckon(Of(Calendar(), Line(Amount(30, PeriodUnit.SchoolDay, count: 5), to: "2025-09-12"))).Lines[0].Periods.Count.ShouldBe(2);
        Reckon(Of(Calendar(), Line(Amount(30, PeriodUnit.Cycle, count: 2, cycle: 3), to: "2025-09-08"))).Lines[0].Periods.Count.ShouldBe(1);
    }

    [Fact]
    public void A_cycle_of_unknown_length_cannot_be_counted_and_says_what_to_write()
    {
        Problem why = Reckon(Of(Calendar(), Line(Amount(30, PeriodUnit.Cycle)))).Lines[0].NotCounted.ShouldNotBeNull();
        why.Code.ShouldBe("cycle-length-unknown");
    }

    [Fact]
    public void An_amount_that_asks_something_shows_its_question_as_the_remedy()
    {
        Amount asks = Amount(30, PeriodUnit.Week) with { Questions = [new("no-period", "Is that per week or per month?", [])] };
        Reckon(Of(Calendar(), Line(asks))).Lines[0].NotCounted!.Remedy.ShouldBe("Is that per week or per month?");
        Amount asNeeded = Amount(0, PeriodUnit.AsNeeded) with { MinutesPerPeriod = null };
        Reckon(Of(Calendar(), Line(asNeeded))).Lines[0].NotCounted!.Remedy.ShouldBe("Ask the IEP team to write the minutes and how often.");
    }

    [Fact]
    public void A_single_school_day_is_enough_for_a_period()
    {
        Periods(Line(Amount(60, PeriodUnit.Week), to: "2025-09-08")).ShouldBe(["2025-09-01..2025-09-07 60", "2025-09-08..2025-09-08 12"]);
        Periods(Line(Amount(110, PeriodUnit.Month), to: "2025-10-01")).ShouldBe(["2025-09-01..2025-09-30 110", "2025-10-01..2025-10-01 4"]);
        Periods(Line(Amount(60, PeriodUnit.Week, count: 2), to: "2025-09-15")).ShouldBe(["2025-09-01..2025-09-14 60", "2025-09-15..2025-09-15 6"]);
        Periods(Line(Amount(45, PeriodUnit.SchoolDay), to: "2025-09-08")).ShouldBe(["2025-09-01..2025-09-07 225", "2025-09-08..2025-09-08 45"]);
        Term[] day = [new("1", TermKind.Quarter, new(D("2025-09-02"), D("2025-09-02")))];
        Reckon(Of(Calendar(terms: day), Line(Amount(30, PeriodUnit.Quarter)))).Totals.Expected.Value.ShouldBe(30);

        static IEnumerable<string> Periods(ServiceLine line) => Reckon(Of(Calendar(), line)).Lines[0].Periods.Select(p => $"{p.Days} {p.Totals.Expected}");
    }

    [Fact]
    public void A_week_with_one_school_day_is_a_week_of_its_block_and_one_without_is_not_due_by_the_day()
    {
        string[] off = ["2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"];
        Reckon(Of(Calendar(noSchool: off), Line(Amount(60, PeriodUnit.Week, count: 2), to: "2025-09-21"))).Lines[0].Periods.Select(p => p.Days.From).ShouldBe([D("2025-09-01"), D("2025-09-15")]);
        Reckon(Of(Calendar(noSchool: [.. off, "2025-09-08"]), Line(Amount(45, PeriodUnit.SchoolDay), to: "2025-09-21"))).Lines[0].Periods.Select(p => p.Days.From).ShouldBe([D("2025-09-01"), D("2025-09-15")]);
    }

    [Fact]
    public void A_session_of_no_minutes_is_no_session()
    {
        ServiceLine line = Line(Amount(1, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Reckon(Of(Calendar(), line)).Lines[0].Periods.Single().PlannedDays.ShouldBe(1);
    }

    [Fact]
    public void A_running_pool_shows_its_pace_by_the_school_days_gone()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(200, PeriodUnit.Month), to: "2025-09-30"), Missed("2025-09-02", Vacancy, planned: 50), Gave("2025-09-03", 20));
        PeriodLedger running = Reckon(@case, "2025-09-11").Lines[0].Periods.Single();
        running.Pace!.Value.Value.ShouldBe(200 * 9 / 22);
        (running.Totals.Delivered.Value, running.Totals.Expected.Value, running.NotYetDue.Value).ShouldBe((20, 20, 180));
        running.Pending.Single().Day.ShouldBe(D("2025-09-02"));
        Reckon(@case, "2025-09-30").Lines[0].Periods.Single().IsRunning.ShouldBeFalse();
        Reckon(@case, "2025-09-29").Lines[0].Periods.Single().IsRunning.ShouldBeTrue();
    }
}
