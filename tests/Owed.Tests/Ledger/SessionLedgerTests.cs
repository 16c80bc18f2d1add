using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Promises of sessions without minutes, counted in sessions.</summary>
public sealed class SessionLedgerTests
{
    private static readonly ServiceLine Twice = Line(AmountReader.Read("2 sessions per week"), to: "2025-09-12");

    [Fact]
    public void Sessions_are_due_given_missed_made_up_and_owed_in_sessions()
    {
        SessionTotals totals = Of(Calendar(), Gave("2025-09-02", 25), Missed("2025-09-04", Vacancy), Missed("2025-09-09", Vacancy, planned: 30),
            Missed("2025-09-11", ChildAbsent), MakesUp("2025-09-12", 20, "2025-09-04"));
        (totals.Expected, totals.Given, totals.MissedBySchool, totals.NotClaimed, totals.MadeUp, totals.Balance).ShouldBe((4, 1, 2, 1, 1, 1));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void A_short_week_holds_whole_sessions_rounded(int off, int due)
    {
        string[] days = ["2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04"];
        ServiceLine oneWeek = Twice with { Days = new(D("2025-09-01"), D("2025-09-05")) };
        CaseFile @case = LedgerCase.Of(Calendar(noSchool: days[..off]), oneWeek);
        SessionLedger.Of(@case, Reckon(@case)).Single().Totals.Expected.ShouldBe(due);
    }

    [Fact]
    public void A_stretch_without_sessions_and_a_session_too_many_count_in_sessions_as_well()
    {
        SessionTotals totals = Of(Calendar(), new SpanMiss(D("2025-09-01"), null, Source.Parent, "speech", D("2025-09-05"), Vacancy, [], null, Where.Nowhere),
            Gave("2025-09-09", 30), Gave("2025-09-10", 30), Gave("2025-09-11", 30));
        (totals.Balance, totals.Given, totals.Extra).ShouldBe((2, 3, 1));
    }

    [Fact]
    public void What_is_counted_in_minutes_is_not_counted_again()
    {
        CaseFile @case = LedgerCase.Of(Calendar(), Line(AmountReader.Read("2 x 30 minutes per week")), Gave("2025-09-02", 25));
        SessionLedger.Of(@case, Reckon(@case)).Count.ShouldBe(0);
    }

    private static SessionTotals Of(SchoolCalendar calendar, params Entry[] log)
    {
        CaseFile @case = LedgerCase.Of(calendar, Twice, log);
        return SessionLedger.Of(@case, Reckon(@case)).Single().Totals;
    }
}
