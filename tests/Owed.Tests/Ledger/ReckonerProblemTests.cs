using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>What the ledger says of entries it cannot count, and what it does not complain of.</summary>
public sealed class ReckonerProblemTests
{
    private static readonly ServiceLine Weekly = Line(Amount(60, PeriodUnit.Week), to: "2025-09-26");

    private static readonly SchoolCalendar WeekOff = Calendar(noSchool: ["2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"]);

    [Fact]
    public void A_session_in_a_week_without_school_is_kept_and_not_counted()
    {
        Codes(Of(WeekOff, Weekly, Gave("2025-09-10", 30))).ShouldBe(["session-when-no-school"]);
        Codes(Of(WeekOff, Weekly, Gave("2025-09-07", 30), Gave("2025-09-15", 30))).ShouldBeEmpty();
    }

    [Fact]
    public void A_session_outside_every_iep_is_kept_and_not_counted()
    {
        Codes(Of(Calendar(), Weekly, Gave("2025-09-27", 30))).ShouldBe(["session-outside-iep"]);
        Codes(Of(Calendar(), Weekly, Gave("2025-09-26", 30))).ShouldBeEmpty();
    }

    [Fact]
    public void Two_documents_of_one_line_leave_no_day_between_them()
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Weekly);
        Iep second = Iep(IepKind.Amendment, "2025-09-15", Weekly with { Days = new(D("2025-09-15"), D("2025-09-26")) });
        Codes(Of(Calendar(), [first, second], Gave("2025-09-14", 30), Gave("2025-09-15", 30))).ShouldBeEmpty();
        Codes(Of(WeekOff, [first, second], Gave("2025-09-10", 30))).ShouldBe(["session-when-no-school"]);
    }

    [Fact]
    public void Sessions_of_a_line_that_cannot_be_counted_are_not_called_wrong()
    {
        ServiceLine asNeeded = Line(Amount(0, PeriodUnit.AsNeeded) with { MinutesPerPeriod = null }, to: "2025-09-26");
        Codes(Of(Calendar(), asNeeded, Gave("2025-09-02", 30), Gave("2025-10-10", 30))).ShouldBe(["amount-not-countable"]);
        Iep counted = Iep(IepKind.Amendment, "2025-09-15", Weekly with { Days = new(D("2025-09-15"), D("2025-09-26")) });
        Codes(Of(Calendar(), [Iep(IepKind.Iep, "2025-09-01", asNeeded), counted], Gave("2025-09-02", 30), Gave("2025-09-14", 30), Gave("2025-10-10", 30))).ShouldBe(["amount-not-countable", "session-outside-iep"]);
    }

    [Fact]
    public void A_log_without_any_iep_is_not_called_wrong() =>
        Codes(Of(Calendar(), [], Gave("2025-09-02", 30))).ShouldBeEmpty();

    [Theory]
    [InlineData("2025-09-30", 0)]
    [InlineData("2025-10-01", 1)]
    public void A_schools_statement_counts_from_the_day_it_was_made_and_for_its_own_line(string asOf, int claims)
    {
        var claim = new SchoolClaim(D("2025-10-01"), null, "speech", new(240), new(D("2025-09-02"), D("2025-09-30")), [], null, Where.Nowhere);
        CaseFile @case = Of(Calendar(), [Iep(IepKind.Iep, "2025-09-01", Weekly, Line(Amount(30, PeriodUnit.Week), "ot", to: "2025-09-26"))], Gave("2025-09-01", 10), Gave("2025-09-02", 60), claim);
        Reckon(@case, asOf).Claims.Count.ShouldBe(claims);
        Reckon(@case).Claims.Single().Logged.Value.ShouldBe(60);
    }

    [Fact]
    public void A_statement_that_agrees_with_the_log_is_no_trouble()
    {
        var claim = new SchoolClaim(D("2025-10-01"), null, "speech", new(60), new(D("2025-09-01"), D("2025-09-30")), [], null, Where.Nowhere);
        Codes(Of(Calendar(), Weekly, Gave("2025-09-02", 60), claim)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-09-26", 0)]
    [InlineData("2026-09-27", 1)]
    public void A_calendar_may_end_a_summer_before_the_day_of_the_reckoning(string asOf, int problems)
    {
        CaseFile @case = Of(Calendar(), Line(Amount(60, PeriodUnit.Week), to: "2027-05-28"));
        Problem[] ends = [.. Reckon(@case, asOf).Problems.Where(p => p.Code == "calendar-ends")];
        ends.Length.ShouldBe(problems);
        ends.ShouldAllBe(p => p.Message.Contains("2026-05-29", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_days_on_which_a_line_stood_need_a_calendar()
    {
        Codes(Of(Calendar(), Line(Amount(60, PeriodUnit.Week), to: "2026-05-29"))).ShouldBeEmpty();
        Iep both = Iep(IepKind.Iep, "2025-09-01", Weekly, Line(Amount(30, PeriodUnit.Week), "ot", to: "2026-12-18"));
        Codes(Of(Calendar(), [both])).ShouldBe(["calendar-ends"]);
        Codes(Of(SchoolCalendar.None, [])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-09-19", 1)]
    [InlineData("2025-09-20", 0)]
    public void A_planned_make_up_is_planned_until_its_day_comes(string asOf, int planned)
    {
        var speech = new PlannedMakeUp(D("2025-09-20"), null, Source.SchoolStatement, "speech", new(30), D("2025-09-02"), [], null, Where.Nowhere);
        CaseFile @case = Of(Calendar(), Weekly, Missed("2025-09-02", Vacancy), speech, speech with { Line = "ot" }, speech with { MakesUp = D("2025-12-01") });
        Reckon(@case, asOf).Lines[0].Planned.Count.ShouldBe(planned);
    }

    [Fact]
    public void Minutes_owed_are_listed_by_the_day_they_were_missed()
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week), to: "2025-09-12", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        CaseFile @case = Of(
            Calendar(),
            [Iep(IepKind.Iep, "2025-09-01", line, Line(Amount(20, PeriodUnit.Week), "ot", to: "2025-09-05", when: [DayOfWeek.Tuesday]))],
            Missed("2025-09-09", Vacancy), Missed("2025-09-02", Vacancy), Missed("2025-09-02", Vacancy, line: "ot"), Missed("2025-09-04", ChildAbsent), Missed("2025-09-11", Vacancy),
            MakesUp("2025-10-01", 30, "2025-09-11"), MakesUp("2025-10-02", 10, "2025-09-09"));
        Reckon(@case).ClaimedByDay().ShouldBe([(D("2025-09-02"), new Minutes(50)), (D("2025-09-09"), new Minutes(20))]);
    }

    private static IEnumerable<string> Codes(CaseFile @case) => Reckon(@case).Problems.Select(p => p.Code);
}
