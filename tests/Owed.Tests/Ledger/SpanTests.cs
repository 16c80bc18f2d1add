using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>A stretch in which nothing happened, in one entry.</summary>
public sealed class SpanTests
{
    private static readonly ServiceLine Tuesdays = Line(Amount(30, PeriodUnit.Week), to: "2025-10-03", when: [DayOfWeek.Tuesday]);

    private static readonly ServiceLine Weekly = Line(Amount(50, PeriodUnit.Week), to: "2025-09-19");

    [Theory]
    [InlineData("2025-09-02", "2025-09-09", 60)]
    [InlineData("2025-09-03", "2025-09-09", 30)]
    [InlineData("2025-09-02", "2025-09-08", 30)]
    [InlineData("2025-09-03", "2025-09-08", 0)]
    [InlineData("2025-08-01", "2026-08-01", 150)]
    public void With_a_timetable_it_stands_for_the_sessions_from_its_first_day_to_its_last(string from, string to, int missed) =>
        Reckon(Of(Calendar(), Tuesdays, Nothing(from, to))).Totals.MissedBySchool.Value.ShouldBe(missed);

    [Theory]
    [InlineData("2025-09-01", "2025-09-05", 50)]
    [InlineData("2025-09-01", "2025-09-04", 40)]
    [InlineData("2025-09-05", "2025-09-08", 20)]
    [InlineData("2025-09-06", "2025-09-07", 0)]
    public void Without_one_it_stands_for_the_share_of_its_school_days(string from, string to, int missed) =>
        Reckon(Of(Calendar(), Weekly, Nothing(from, to))).Totals.MissedBySchool.Value.ShouldBe(missed);

    [Fact]
    public void A_session_given_inside_stands_and_so_does_an_absence()
    {
        Totals slots = Reckon(Of(Calendar(), Tuesdays, Nothing("2025-09-01", "2025-09-30"), Gave("2025-09-09", 30), Missed("2025-09-16", ChildAbsent))).Totals;
        (slots.MissedBySchool.Value, slots.Delivered.Value, slots.ChildAbsent.Value).ShouldBe((90, 30, 30));
        Totals open = Reckon(Of(Calendar(), Weekly, Nothing("2025-09-01", "2025-09-05"), Gave("2025-09-03", 20))).Totals;
        (open.MissedBySchool.Value, open.Delivered.Value).ShouldBe((30, 20));
    }

    [Fact]
    public void A_closed_day_inside_is_a_closure() =>
        Reckon(Of(Calendar(closures: ["2025-09-09"]), Tuesdays, Nothing("2025-09-01", "2025-09-12"))).Totals.Closure.Value.ShouldBe(30);

    [Fact]
    public void A_make_up_may_name_any_day_inside()
    {
        Reckon(Of(Calendar(), Tuesdays, Nothing("2025-09-01", "2025-09-12"), MakesUp("2025-10-02", 20, "2025-09-09"))).Totals.Balance.Value.ShouldBe(40);
        Owed.Ledger open = Reckon(Of(Calendar(), Weekly, Nothing("2025-09-01", "2025-09-12"), MakesUp("2025-10-02", 20, "2025-09-11")));
        (open.Totals.Balance.Value, open.Problems.Count).ShouldBe((80, 0));
    }

    [Fact]
    public void One_span_says_what_a_line_for_each_session_says()
    {
        Entry[] each = [.. new[] { "2025-09-02", "2025-09-09", "2025-09-16", "2025-09-23", "2025-09-30" }.Select(d => Missed(d, Vacancy))];
        Reckon(Of(Calendar(), Tuesdays, Nothing("2025-09-01", "2025-10-03"))).Totals.ShouldBe(Reckon(Of(Calendar(), Tuesdays, each)).Totals);
    }

    [Fact]
    public void It_counts_only_up_to_the_day_and_under_its_own_log()
    {
        CaseFile @case = Of(Calendar(), Tuesdays, Nothing("2025-09-01", "2025-10-03"));
        Reckon(@case, "2025-09-09").Totals.MissedBySchool.Value.ShouldBe(60);
        Reckon(@case, log: WhichLog.School).Totals.MissedBySchool.Value.ShouldBe(0);
    }

    [Fact]
    public void The_reason_names_the_whole_stretch() =>
        Because.Say(Reckon(Of(Calendar(), Tuesdays, Nothing("2025-09-01", "2025-09-12"))).Pieces.First())
            .ShouldBe("30 minutes not given: from 2025-09-01 to 2025-09-12 the post was vacant");

    private static SpanMiss Nothing(string from, string to) =>
        new(D(from), null, Source.Parent, "speech", D(to), Vacancy, [], null, Where.Nowhere);
}
