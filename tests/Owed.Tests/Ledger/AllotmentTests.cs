using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Where the minutes of one week go, with a timetable and without one.</summary>
public sealed class AllotmentTests
{
    private static readonly ServiceLine TueThu = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);

    private static readonly ServiceLine Weekly = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05");

    [Fact]
    public void A_miss_on_a_day_whose_session_was_given_in_full_charges_no_other_day() =>
        Buckets(TueThu, Gave("2025-09-02", 30), Missed("2025-09-02", Vacancy)).ShouldBe("Delivered 30, Undocumented 30");

    [Fact]
    public void A_longer_session_fills_the_next_one_and_only_then_is_extra()
    {
        Buckets(TueThu, Gave("2025-09-02", 45)).ShouldBe("Delivered 45, Undocumented 15");
        Buckets(TueThu, Gave("2025-09-02", 45), Gave("2025-09-04", 30)).ShouldBe("Delivered 60, Extra 15");
        Buckets(TueThu, Gave("2025-09-02", 30), Gave("2025-09-02", 30)).ShouldBe("Delivered 60");
        Buckets(TueThu, Gave("2025-09-02", 30), Gave("2025-09-04", 30)).ShouldBe("Delivered 60");
    }

    [Fact]
    public void A_miss_with_its_own_minutes_leaves_the_rest_of_its_session_undocumented()
    {
        Buckets(TueThu, Missed("2025-09-02", Vacancy, given: 5, planned: 20), Gave("2025-09-04", 30)).ShouldBe("Delivered 35, MissedBySchool 15, Undocumented 10");
        Buckets(TueThu, Missed("2025-09-02", Vacancy, given: 20, planned: 10), Gave("2025-09-04", 30)).ShouldBe("Delivered 50, Undocumented 10");
        Buckets(TueThu, Missed("2025-09-02", Vacancy, planned: 45), Gave("2025-09-04", 30)).ShouldBe("Delivered 30, MissedBySchool 30");
    }

    [Fact]
    public void A_miss_on_another_day_explains_as_many_minutes_as_it_names()
    {
        Buckets(TueThu, Missed("2025-09-01", Vacancy, planned: 40)).ShouldBe("MissedBySchool 40, Undocumented 20");
        Buckets(TueThu, Missed("2025-09-01", Vacancy)).ShouldBe("MissedBySchool 30, Undocumented 30");
        Buckets(Line(Amount(25, PeriodUnit.SchoolDay), to: "2025-09-07"), Missed("2025-09-06", Vacancy)).ShouldBe("MissedBySchool 25, Undocumented 100");
    }

    [Fact]
    public void A_timetable_says_the_minutes_of_one_session_only_for_a_weekly_amount()
    {
        ServiceLine tuesdays = Line(Amount(30, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday]);
        Buckets(tuesdays, Missed("2025-09-01", Vacancy)).ShouldBe("MissedBySchool 30");
        ServiceLine monthly = Line(Amount(120, PeriodUnit.Month), to: "2025-09-30", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        CaseFile @case = Of(Calendar(), monthly, Gave("2025-09-02", 20), Missed("2025-09-04", Vacancy));
        Reckon(@case).Problems.ShouldBeEmpty();
        Buckets(Reckon(@case).Totals).ShouldBe("Delivered 20, MissedBySchool 100");
    }

    [Fact]
    public void A_miss_nobody_can_explain_stays_undocumented_and_is_not_explained_by_another() =>
        Buckets(TueThu, Missed("2025-09-02", Unknown), Missed("2025-09-03", Vacancy, planned: 60)).ShouldBe("MissedBySchool 30, Undocumented 30");

    [Theory]
    [InlineData(60, 30, 40)]
    [InlineData(40, 10, 20)]
    public void Misses_beyond_what_was_due_are_reported_to_the_minute_and_not_counted(int second, int over, int overWithout)
    {
        Owed.Ledger slots = Reckon(Of(Calendar(), TueThu, Gave("2025-09-02", 30), Missed("2025-09-03", Vacancy, planned: second)));
        slots.Totals.MissedBySchool.Value.ShouldBe(30);
        slots.Problems.Single(p => p.Code == "more-missed-than-due").Message.ShouldContain($" {over} more missed minutes");
        Owed.Ledger weekly = Reckon(Of(Calendar(), Weekly, Missed("2025-09-02", Vacancy, planned: 40), Missed("2025-09-03", Vacancy, planned: second)));
        weekly.Problems.Single(p => p.Code == "more-missed-than-due").Message.ShouldContain($" {overWithout} more missed minutes");
    }

    [Fact]
    public void A_miss_within_what_was_due_is_no_trouble()
    {
        Reckon(Of(Calendar(), Weekly, Missed("2025-09-02", Vacancy, given: 20, planned: 60))).Problems.ShouldBeEmpty();
        Reckon(Of(Calendar(), Weekly, Missed("2025-09-02", Vacancy, given: 40, planned: 30))).Totals.MissedBySchool.Value.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, Vacancy, "Delivered 30, Undocumented 30")]
    [InlineData(StateTesting, null, "Delivered 30, SchoolActivity 30")]
    [InlineData(ChildAbsent, StateTesting, "Delivered 30, ChildAbsent 30")]
    [InlineData(ChildAbsent, Vacancy, "Delivered 30, ChildAbsent 30")]
    [InlineData(StateTesting, Vacancy, "Delivered 30, SchoolActivity 30")]
    public void Minutes_given_on_another_day_fill_the_schools_miss_first_then_the_unrecorded_and_an_absence_last(MissReason? tuesday, MissReason? thursday, string buckets)
    {
        var log = new List<Entry> { Gave("2025-09-03", 30) };
        log.AddRange(tuesday is MissReason a ? [Missed("2025-09-02", a)] : []);
        log.AddRange(thursday is MissReason b ? [Missed("2025-09-04", b)] : []);
        Buckets(TueThu, [.. log]).ShouldBe(buckets);
    }

    [Fact]
    public void Minutes_given_on_another_day_fill_a_closed_day_last_of_all()
    {
        CaseFile @case = Of(Calendar(closures: ["2025-09-02"]), TueThu, Gave("2025-09-03", 30), Missed("2025-09-04", ChildAbsent));
        Buckets(Reckon(@case).Totals).ShouldBe("Delivered 30, Closure 30");
    }

    [Fact]
    public void Minutes_given_on_another_day_fill_one_gap_after_the_other() =>
        Buckets(TueThu, Gave("2025-09-03", 40)).ShouldBe("Delivered 40, Undocumented 20");

    [Fact]
    public void Without_a_timetable_the_childs_absence_comes_off_before_activities_and_both_before_the_schools_misses() =>
        Buckets(Weekly, Missed("2025-09-02", Vacancy, planned: 40), Missed("2025-09-03", StateTesting, planned: 20), Missed("2025-09-04", ChildAbsent, planned: 30))
            .ShouldBe("MissedBySchool 10, SchoolActivity 20, ChildAbsent 30");

    [Fact]
    public void Without_a_timetable_a_logged_closure_is_part_of_the_closed_days_share()
    {
        string[] snow = ["2025-09-03"];
        Closed(Missed("2025-09-03", Closure, planned: 5)).ShouldBe("Closure 12, Undocumented 48");
        Closed(Missed("2025-09-03", Closure, planned: 30)).ShouldBe("Closure 30, Undocumented 30");
        Closed(Missed("2025-09-03", Vacancy, planned: 30)).ShouldBe("Closure 30, Undocumented 30");
        Closed(Missed("2025-09-03", ChildAbsent, planned: 30)).ShouldBe("ChildAbsent 30, Closure 12, Undocumented 18");
        Closed(Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe("MissedBySchool 30, Closure 12, Undocumented 18");
        Why[] whys = [.. Reckon(Of(Calendar(closures: snow), Weekly, Missed("2025-09-03", Vacancy, planned: 30))).Pieces.Where(p => p.Bucket == Bucket.Closure).Select(p => p.Why)];
        whys.ShouldBe([Why.ClosedThatDay]);
        Reckon(Of(Calendar(closures: snow), Weekly, Missed("2025-09-03", Closure, planned: 30))).Pieces.First(p => p.Bucket == Bucket.Closure).Why.ShouldBe(Why.MissLogged);

        string Closed(Session miss) => Buckets(Reckon(Of(Calendar(closures: snow), Weekly, miss)).Totals);
    }

    [Fact]
    public void A_closure_counts_on_the_evening_of_its_own_day() =>
        Reckon(Of(Calendar(closures: ["2025-09-05"]), Weekly), "2025-09-05").Totals.Closure.Value.ShouldBe(12);

    [Fact]
    public void Misses_without_minutes_share_the_rest_and_the_odd_minute_is_never_the_schools()
    {
        ServiceLine odd = Line(Amount(61, PeriodUnit.Week), to: "2025-09-05");
        Buckets(odd, Missed("2025-09-02", Vacancy), Missed("2025-09-04", ChildAbsent)).ShouldBe("MissedBySchool 30, ChildAbsent 31");
        Buckets(odd, Missed("2025-09-02", ChildAbsent), Missed("2025-09-04", Vacancy)).ShouldBe("MissedBySchool 30, ChildAbsent 31");
        Buckets(Line(Amount(62, PeriodUnit.Week), to: "2025-09-05"), Missed("2025-09-02", Vacancy), Missed("2025-09-03", Suspension), Missed("2025-09-04", StateTesting))
            .ShouldBe("MissedBySchool 20, SchoolActivity 21, ChildAbsent 21");
        Buckets(odd, Missed("2025-09-02", Unknown)).ShouldBe("Undocumented 61");
    }

    [Fact]
    public void An_extra_school_day_does_not_raise_what_a_week_holds()
    {
        SchoolCalendar six = new("Test", [Calendar().Years[0] with { ExtraDays = [D("2025-09-06")] }]);
        Reckon(Of(six, Line(Amount(60, PeriodUnit.Week), to: "2025-09-07"))).Totals.Expected.Value.ShouldBe(60);
    }

    [Fact]
    public void A_week_is_over_with_its_last_planned_day_even_when_that_is_its_first()
    {
        SchoolCalendar monday = Calendar(noSchool: ["2025-09-02", "2025-09-03", "2025-09-04", "2025-09-05"]);
        Reckon(Of(monday, Weekly), "2025-09-01").Totals.Undocumented.Value.ShouldBe(12);
        Reckon(Of(Calendar(noSchool: ["2025-09-05"]), Weekly), "2025-09-04").Totals.Undocumented.Value.ShouldBe(48);
        Reckon(Of(Calendar(noSchool: ["2025-09-05"]), Weekly), "2025-09-03").Totals.Undocumented.Value.ShouldBe(0);
    }

    [Fact]
    public void Without_a_calendar_days_cycles_and_months_still_count_weekdays()
    {
        Of(Line(Amount(25, PeriodUnit.SchoolDay), to: "2025-09-07")).ShouldBe(125);
        Of(Line(Amount(30, PeriodUnit.Cycle, cycle: 5), to: "2025-09-14")).ShouldBe(60);
        Of(Line(Amount(120, PeriodUnit.Month), to: "2025-10-31")).ShouldBe(240);

        static int Of(ServiceLine line) => Reckon(LedgerCase.Of(SchoolCalendar.None, line)).Totals.Expected.Value;
    }

    private static string Buckets(ServiceLine line, params Entry[] log) => Buckets(Reckon(Of(Calendar(), line, log)).Totals);

    private static string Buckets(Totals totals) => string.Join(", ", Enum.GetValues<Bucket>()
        .Select(b => (Name: b.ToString(), totals[b].Value))
        .Append((Name: "Extra", totals.Extra.Value))
        .Where(b => b.Value != 0)
        .Select(b => $"{b.Name} {b.Value}"));
}
