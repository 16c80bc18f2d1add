using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>A total for a span of days, in one entry, that counts.</summary>
public sealed class SpanGivenTests
{
    /// <summary>Four weeks from Monday 2025-09-01, 30 minutes each.</summary>
    private static readonly ServiceLine Weekly = Line(Amount(30, PeriodUnit.Week), to: "2025-09-26");

    /// <summary>The same with a session each Tuesday.</summary>
    private static readonly ServiceLine Tuesdays = Line(Amount(30, PeriodUnit.Week), to: "2025-09-26", when: [DayOfWeek.Tuesday]);

    private static readonly ServiceLine Monthly = Line(Amount(120, PeriodUnit.Month));

    public static TheoryData<bool> Timetable => [true, false];

    [Theory]
    [InlineData(0, 0, 120, 0)]
    [InlineData(40, 40, 80, 0)]
    [InlineData(119, 119, 1, 0)]
    [InlineData(120, 120, 0, 0)]
    [InlineData(121, 120, 0, 1)]
    public void With_a_reason_the_rest_of_what_was_due_is_missed_and_more_is_extra(int given, int delivered, int missed, int extra)
    {
        foreach (ServiceLine line in new[] { Weekly, Tuesdays })
        {
            Totals totals = Totals(line, Total(given, reason: Vacancy));
            (totals.Delivered.Value, totals.MissedBySchool.Value, totals.Extra.Value, totals.Undocumented.Value).ShouldBe((delivered, missed, extra, 0));
        }
    }

    [Theory]
    [InlineData(100, Vacancy, 60, 20)]
    [InlineData(119, Vacancy, 79, 1)]
    [InlineData(120, Vacancy, 80, 0)]
    [InlineData(121, Vacancy, 80, 0)]
    [InlineData(40, Vacancy, 0, 80)]
    [InlineData(39, Vacancy, 0, 80)]
    [InlineData(120, null, 0, 80)]
    [InlineData(120, Unknown, 0, 80)]
    [InlineData(null, null, 0, 80)]
    public void The_rest_goes_to_its_reason_up_to_what_the_statement_says_was_due(int? of, MissReason? reason, int missed, int undocumented)
    {
        foreach (ServiceLine line in new[] { Weekly, Tuesdays })
        {
            Totals totals = Totals(line, Total(40, of, reason));
            (totals.Delivered.Value, totals.MissedBySchool.Value, totals.Undocumented.Value).ShouldBe((40, missed, undocumented));
        }
    }

    [Theory]
    [InlineData(ChildAbsent)]
    [InlineData(Waived)]
    [InlineData(StateTesting)]
    [InlineData(Closure)]
    public void A_reason_that_is_not_the_schools_is_never_owed(MissReason reason)
    {
        Totals totals = Totals(Weekly, Total(40, 120, reason));
        (totals[reason.BucketOf()].Value, totals.Balance.Value).ShouldBe((80, 0));
    }

    [Fact]
    public void Its_minutes_are_shared_over_the_weeks_and_add_up()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Weekly, Total(41, reason: Vacancy)));
        ledger.Lines[0].Periods.Select(p => p.Totals.Delivered.Value).ShouldBe([10, 10, 10, 11]);
        ledger.Lines[0].Periods.Select(p => p.Totals.MissedBySchool.Value).ShouldBe([20, 20, 20, 19]);
    }

    [Theory]
    [InlineData("2025-09-01", "2025-09-12", 60)]
    [InlineData("2025-09-01", "2025-09-11", 54)]
    [InlineData("2025-09-02", "2025-09-09", 36)]
    [InlineData("2025-09-06", "2025-09-08", 6)]
    [InlineData("2025-08-01", "2025-10-30", 60)]
    public void A_span_over_the_edge_of_a_week_holds_the_share_of_its_school_days(string from, string to, int due) =>
        Totals(Line(Amount(30, PeriodUnit.Week), to: "2025-09-12"), Total(0, reason: Vacancy, from: from, to: to)).MissedBySchool.Value.ShouldBe(due);

    [Theory]
    [InlineData("2025-09-02", "2025-09-09", 60)]
    [InlineData("2025-09-03", "2025-09-09", 30)]
    [InlineData("2025-09-02", "2025-09-08", 30)]
    public void With_a_timetable_it_holds_the_sessions_from_its_first_day_to_its_last(string from, string to, int due) =>
        Totals(Tuesdays, Total(0, reason: Vacancy, from: from, to: to)).MissedBySchool.Value.ShouldBe(due);

    [Fact]
    public void Two_totals_that_part_a_month_hold_all_of_it()
    {
        for (int day = 2; day <= 29; day++)
        {
            DateOnly cut = new(2025, 10, day);
            Totals totals = Reckon(
                Of(Calendar(), Monthly, Total(7, reason: Vacancy, from: "2025-10-01", to: $"{cut:yyyy-MM-dd}"), Total(5, reason: Vacancy, from: $"{cut.AddDays(1):yyyy-MM-dd}", to: "2025-10-31"))).Totals;
            (totals.Delivered.Value, totals.MissedBySchool.Value).ShouldBe((12, 108), $"parted after {cut}");
        }
    }

    [Fact]
    public void A_total_may_run_over_an_amendment()
    {
        Iep[] ieps = [Iep(IepKind.Iep, "2025-09-01", Weekly), Iep(IepKind.Amendment, "2025-09-15", Line(Amount(60, PeriodUnit.Week), from: "2025-09-15", to: "2025-09-26"))];
        Owed.Ledger ledger = Reckon(Of(Calendar(), ieps, Total(90, reason: Vacancy)));
        ledger.Lines.Select(l => (l.Totals.Delivered.Value, l.Totals.MissedBySchool.Value)).ShouldBe([(30, 30), (60, 60)]);
    }

    [Theory]
    [MemberData(nameof(Timetable))]
    public void Sessions_stand_and_their_minutes_are_part_of_the_total(bool timetable)
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), timetable ? Tuesdays : Weekly, Gave("2025-09-02", 30), Total(40, 120, Vacancy)));
        (ledger.Totals.Delivered.Value, ledger.Totals.MissedBySchool.Value, ledger.Problems.Count).ShouldBe((40, 80, 0));
        ledger.Lines[0].Periods.Select(p => p.Totals.Delivered.Value).ShouldBe([30, 3, 3, 4]);
    }

    [Theory]
    [InlineData(39, 40, 1, 0)]
    [InlineData(40, 40, 0, 0)]
    [InlineData(41, 41, 0, 1)]
    public void Sessions_of_the_same_side_that_are_more_than_the_total_stand_with_a_problem(int logged, int delivered, int added, int problems)
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Line(Amount(120, PeriodUnit.Month), to: "2025-09-30"), Gave("2025-09-09", logged), Total(40)));
        ledger.Totals.Delivered.Value.ShouldBe(delivered);
        ledger.Pieces.Where(p => p.Why == Why.TotalStated).Sum(p => p.Minutes).Value.ShouldBe(added);
        ledger.Problems.Count(p => p.Code == "span-total-exceeded").ShouldBe(problems);
    }

    [Fact]
    public void A_session_outside_the_span_is_no_part_of_the_total()
    {
        CaseFile Case(string day) => Of(Calendar(), Line(Amount(120, PeriodUnit.Month), to: "2025-09-30"), Gave(day, 30), Total(40, from: "2025-09-08", to: "2025-09-12"));
        Reckon(Case("2025-09-12")).Totals.Given.Value.ShouldBe(40);
        Reckon(Case("2025-09-15")).Totals.Given.Value.ShouldBe(70);
    }

    [Theory]
    [MemberData(nameof(Timetable))]
    public void A_miss_that_the_log_tells_is_one_of_those_that_the_total_speaks_of(bool timetable)
    {
        Totals totals = Totals(timetable ? Tuesdays : Weekly, Missed("2025-09-09", ChildAbsent, planned: 30), Total(40, 120, Vacancy));
        (totals.Delivered.Value, totals.ChildAbsent.Value, totals.MissedBySchool.Value, totals.Undocumented.Value).ShouldBe((40, 30, 50, 0));
    }

    [Theory]
    [InlineData(90, 0, 0)]
    [InlineData(91, 1, 1)]
    [InlineData(120, 30, 1)]
    public void A_total_that_leaves_no_room_for_a_logged_miss_counts_first_and_says_so(int given, int displaced, int problems)
    {
        foreach (ServiceLine line in new[] { Weekly, Tuesdays })
        {
            Owed.Ledger ledger = Reckon(Of(Calendar(), line, Missed("2025-09-09", Vacancy, planned: 30), Total(given)));
            (ledger.Totals.Delivered.Value, ledger.Totals.MissedBySchool.Value).ShouldBe((given, 30 - displaced));
            ledger.Problems.Count(p => p.Code == "span-total-over-misses").ShouldBe(problems);
        }
    }

    [Fact]
    public void A_closed_day_stays_a_closure()
    {
        Totals totals = Reckon(Of(Calendar(closures: ["2025-09-09"]), Tuesdays, Total(40, reason: Vacancy))).Totals;
        (totals.Closure.Value, totals.Delivered.Value, totals.MissedBySchool.Value).ShouldBe((30, 40, 50));
    }

    [Fact]
    public void A_stretch_without_sessions_keeps_its_days_and_the_total_speaks_of_the_others()
    {
        var nothing = new SpanMiss(D("2025-09-01"), null, Source.Parent, "speech", D("2025-09-12"), NeverStarted, [], null, Where.Nowhere);
        Owed.Ledger ledger = Reckon(Of(Calendar(), Weekly, nothing, Total(40, 120, Vacancy)));
        ledger.Lines[0].Periods.Select(p => (p.Totals.Delivered.Value, p.Totals.MissedBySchool.Value)).ShouldBe([(0, 30), (0, 30), (20, 10), (20, 10)]);
    }

    [Theory]
    [InlineData("2025-09-25", 0)]
    [InlineData("2025-09-26", 40)]
    public void It_counts_when_its_span_is_over(string asOf, int given) =>
        Reckon(Of(Calendar(), Weekly, Total(40, day: "2025-09-01")), asOf).Totals.Delivered.Value.ShouldBe(given);

    [Theory]
    [InlineData("2025-10-02", 0)]
    [InlineData("2025-10-03", 40)]
    public void It_counts_when_it_was_stated(string asOf, int given) =>
        Reckon(Of(Calendar(), Weekly, Total(40, day: "2025-10-03")), asOf).Totals.Delivered.Value.ShouldBe(given);

    [Fact]
    public void While_a_period_goes_on_what_was_given_counts_and_the_rest_waits()
    {
        CaseFile @case = Of(Calendar(), Monthly, Total(20, reason: Vacancy, day: "2025-10-10", from: "2025-10-01", to: "2025-10-10"));
        PeriodLedger during = Reckon(@case, "2025-10-20").Lines[0].Periods[^1];
        (during.Totals.Expected.Value, during.Totals.Delivered.Value, during.Totals.MissedBySchool.Value).ShouldBe((20, 20, 0));
        Totals after = Reckon(@case, "2025-10-31").Lines[0].Periods[^1].Totals;
        (after.Delivered.Value, after.MissedBySchool.Value, after.Undocumented.Value).ShouldBe((20, 21, 79));
    }

    [Fact]
    public void Of_two_totals_of_one_side_the_newer_counts()
    {
        SpanGiven old = Total(40, day: "2025-10-01");
        SpanGiven corrected = Total(50, day: "2025-10-02");
        foreach (Entry[] entries in new Entry[][] { [old, corrected], [corrected, old] })
        {
            Owed.Ledger ledger = Reckon(Of(Calendar(), Weekly, entries));
            ledger.Totals.Delivered.Value.ShouldBe(50);
            ledger.Problems.ShouldHaveSingleItem().Code.ShouldBe("span-totals-overlap");
        }
    }

    [Theory]
    [InlineData("2025-09-12", true)]
    [InlineData("2025-09-15", false)]
    public void Two_totals_that_do_not_share_a_day_both_count(string from, bool overlap)
    {
        Owed.Ledger ledger = Reckon(Of(
            Calendar(), Weekly, Total(10, day: "2025-10-01", from: "2025-09-01", to: "2025-09-12"), Total(20, day: "2025-10-02", from: from)));
        ledger.Totals.Delivered.Value.ShouldBe(overlap ? 20 : 30);
        ledger.Problems.Count.ShouldBe(overlap ? 1 : 0);
    }

    [Fact]
    public void Each_log_has_its_own_total_and_the_familys_stands_where_both_speak()
    {
        CaseFile @case = Of(
            Calendar(), Weekly, Total(20, day: "2025-10-01"), Total(60, day: "2025-10-02") with { Source = Source.SchoolStatement });
        Reckon(@case, log: WhichLog.Family).Totals.Delivered.Value.ShouldBe(20);
        Reckon(@case, log: WhichLog.School).Totals.Delivered.Value.ShouldBe(60);
        Reckon(@case).Totals.Delivered.Value.ShouldBe(20);
        Reckon(@case).Problems.ShouldHaveSingleItem().Message.ShouldContain("the family's own");
    }

    [Fact]
    public void Where_nothing_was_due_its_minutes_are_extra_outside()
    {
        CaseFile @case = Of(
            Calendar(noSchool: ["2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"]), Weekly, Total(40, 120, Vacancy, from: "2025-09-08", to: "2025-09-12"));
        Owed.Ledger ledger = Reckon(@case);
        (ledger.Totals.Extra.Value, ledger.Totals.MissedBySchool.Value).ShouldBe((40, 0));
        ledger.Lines[0].Outside.ShouldHaveSingleItem().Span.ShouldBe(new(D("2025-09-08"), D("2025-09-12")));
        ledger.Problems.ShouldHaveSingleItem().Code.ShouldBe("span-total-not-due");
    }

    [Fact]
    public void Before_any_paper_it_is_kept_and_not_counted()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Weekly, Total(40, from: "2025-08-01", to: "2025-08-29")));
        ledger.Totals.Given.Value.ShouldBe(0);
        ledger.Problems.ShouldHaveSingleItem().Code.ShouldBe("span-total-not-due");
    }

    [Fact]
    public void More_than_the_days_held_fills_a_pool_and_only_then_is_extra()
    {
        ServiceLine october = Line(Amount(120, PeriodUnit.Month), from: "2025-10-01", to: "2025-10-31");
        Totals Given(int minutes) => Totals(october, Total(minutes, from: "2025-10-01", to: "2025-10-10"));
        (Given(120).Delivered.Value, Given(120).Extra.Value).ShouldBe((120, 0));
        (Given(121).Delivered.Value, Given(121).Extra.Value).ShouldBe((120, 1));
    }

    [Fact]
    public void A_make_up_may_name_any_day_of_it_and_is_no_part_of_it()
    {
        Totals totals = Totals(Weekly, Total(40, 120, Vacancy), MakesUp("2025-09-24", 15, "2025-09-11"));
        (totals.Delivered.Value, totals.MadeUp.Value, totals.Balance.Value).ShouldBe((40, 15, 65));
    }

    [Fact]
    public void A_statement_that_is_only_checked_is_held_against_the_total()
    {
        SchoolClaim Claim(int minutes, string from = "2025-09-01") =>
            new(D("2025-10-01"), null, "speech", new(minutes), new(D(from), D("2025-09-30")), [], null, Where.Nowhere);
        Reckon(Of(Calendar(), Weekly, Total(40), Claim(40))).Problems.ShouldBeEmpty();
        Reckon(Of(Calendar(), Weekly, Total(40), Gave("2025-09-09", 10), Claim(40))).Problems.ShouldBeEmpty();
        Reckon(Of(Calendar(), Weekly, Total(40), Claim(41))).Claims[0].Difference.Value.ShouldBe(1);
        Reckon(Of(Calendar(), Weekly, Total(40), Claim(40, "2025-09-02"))).Claims[0].Difference.Value.ShouldBe(40);
    }

    [Fact]
    public void A_total_in_minutes_is_no_number_of_sessions()
    {
        ServiceLine sessions = Line(AmountReader.Read("2 sessions per week"), to: "2025-09-26");
        CaseFile @case = Of(Calendar(), sessions, Total(4));
        SessionLedger.Of(@case, Reckon(@case))[0].Totals.Given.ShouldBe(0);
    }

    [Fact]
    public void A_line_without_a_first_day_begins_with_the_total()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(30, PeriodUnit.Week), from: "1900-01-01"), Total(40, from: "2025-09-15"));
        Reckon(@case).Lines[0].Days.From.ShouldBe(D("2025-09-15"));
    }

    [Fact]
    public void A_total_for_a_service_that_no_paper_names_is_pointed_out() =>
        Reckon(Of(Calendar(), Weekly, Total(40) with { Line = "music" })).Problems.ShouldHaveSingleItem().Code.ShouldBe("session-without-line");

    [Fact]
    public void Each_part_says_that_it_comes_from_a_total()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Line(Amount(30, PeriodUnit.Week), to: "2025-09-05"), Total(10, reason: Vacancy)));
        ledger.Pieces.Select(Because.Say).ShouldBe(
        [
            "10 minutes given, by a total for 2025-09-01 to 2025-09-26",
            "20 minutes not given, by a total for 2025-09-01 to 2025-09-26: the post was vacant",
        ]);
        Owed.Ledger more = Reckon(Of(Calendar(), Weekly, Total(124)));
        Because.Say(more.Lines[0].AllExtra.Single()).ShouldBe("4 minutes given beyond what was due, by a total for 2025-09-01 to 2025-09-26");
        Owed.Ledger unsaid = Reckon(Of(Calendar(), Weekly, Total(119, 120)));
        Because.Say(unsaid.Pieces.Single(p => p.Bucket == Bucket.Undocumented))
            .ShouldBe("1 minute not given, by a total for 2025-09-01 to 2025-09-26: nobody knows why");
    }

    private static Totals Totals(ServiceLine line, params Entry[] entries) => Reckon(Of(Calendar(), line, entries)).Totals;

    private static SpanGiven Total(
        int given, int? of = null, MissReason? reason = null, string from = "2025-09-01", string to = "2025-09-26", string day = "2025-10-31") =>
        new(D(day), null, Source.Parent, "speech", new(given), of is int due ? new Minutes(due) : null, new(D(from), D(to)), reason, [], null, Where.Nowhere);
}
