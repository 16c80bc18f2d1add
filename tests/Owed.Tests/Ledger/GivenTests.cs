using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Given is what was given: minutes beyond what was due are shown and never lost.</summary>
public sealed class GivenTests
{
    private static readonly ServiceLine Weekly = Line(Amount(60, PeriodUnit.Week), to: "2025-09-12");

    [Fact]
    public void Minutes_beyond_what_was_due_are_in_given_and_apart()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Weekly, Gave("2025-09-02", 66), Gave("2025-09-09", 50)));
        (ledger.Totals.Given.Value, ledger.Totals.Extra.Value, ledger.Totals.Delivered.Value).ShouldBe((116, 6, 110));
        Because.Say(ledger.Lines[0].AllExtra.Single()).ShouldBe("6 minutes given beyond what was due");
    }

    [Fact]
    public void A_session_on_a_day_off_is_given_and_pointed_out()
    {
        string[] week = ["2025-09-08", "2025-09-09", "2025-09-10", "2025-09-11", "2025-09-12"];
        Owed.Ledger ledger = Reckon(Of(Calendar(noSchool: week), Weekly, Gave("2025-09-02", 60), Gave("2025-09-09", 30)));
        (ledger.Totals.Given.Value, ledger.Totals.Extra.Value, ledger.Lines[0].Outside.Count).ShouldBe((90, 30, 1));
        ledger.Problems.Select(p => p.Code).ShouldBe(["session-when-no-school"]);
    }

    [Fact]
    public void A_miss_without_minutes_in_a_running_month_takes_no_day_ahead_and_due_never_falls()
    {
        ServiceLine monthly = Line(Amount(240, PeriodUnit.Month), to: "2025-10-31");
        CaseFile @case = Of(Calendar(), monthly, Gave("2025-09-03", 30), Missed("2025-09-11", StateTesting), Missed("2025-09-15", Vacancy));
        Owed.Ledger running = Reckon(@case, "2025-09-12");
        (running.Totals.Expected.Value, running.Totals.SchoolActivity.Value, running.Lines[0].Periods[0].Pending.Count).ShouldBe((30, 0, 1));
        int[] due = [.. Enumerable.Range(1, 60).Select(n => Reckon(@case, D("2025-09-01").AddDays(n).ToString("yyyy-MM-dd")).Totals.Expected.Value)];
        due.ShouldBe(due.Order());
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void In_a_short_week_only_more_than_the_whole_amount_needs_a_second_look(int second, bool warned)
    {
        CaseFile @case = Of(Calendar(noSchool: ["2025-09-01"]), Line(Amount(60, PeriodUnit.Week), to: "2025-09-05"),
            Missed("2025-09-02", Vacancy, planned: 30), Missed("2025-09-04", Vacancy, planned: second));
        Owed.Ledger ledger = Reckon(@case);
        ledger.Problems.Any(p => p.Code == "more-missed-than-due").ShouldBe(warned);
        Because.Say(ledger.Lines[0].Periods[0]).ShouldContain($"; the log names {12 + second - 30} minutes more as missed");
    }

    [Fact]
    public void The_free_week_takes_a_miss_unless_the_setting_keeps_it_and_the_range_says_so()
    {
        ServiceLine line = Line(AmountReader.Read("30 minutes 3 of every 4 weeks"), to: "2025-09-26");
        CaseFile @case = Of(Calendar(), line, Gave("2025-09-02", 30), Missed("2025-09-09", Vacancy, planned: 30), Gave("2025-09-16", 30), Gave("2025-09-23", 30));
        Owed.Ledger ledger = Reckon(@case);
        ledger.Totals.Balance.Value.ShouldBe(0);
        Totals kept = Reckon(@case, reckoning: new(FreeWeeks: FreeWeeks.Kept)).Totals;
        (kept.Balance.Value, kept.Given.Value, kept.Extra.Value).ShouldBe((30, 90, 30));
        BalanceRange.Of(@case, ledger).High.Value.ShouldBe(30);
    }

    [Theory]
    [InlineData("2025-09-15", 1, 0)]
    [InlineData("2025-09-16", 0, 1)]
    public void A_promised_make_up_is_shown_until_its_day_and_pointed_out_after(string asOf, int ahead, int passed)
    {
        var promised = new PlannedMakeUp(D("2025-09-16"), D("2025-09-05"), Source.SchoolStatement, "speech", new(30), D("2025-09-02"), [], null, Where.Nowhere);
        CaseFile @case = Of(Calendar(), Weekly, Missed("2025-09-02", Vacancy, planned: 30), promised);
        LineLedger line = Reckon(@case, asOf).Lines[0];
        (line.Planned.Count, line.Lapsed.Count, line.Totals.Balance.Value).ShouldBe((ahead, passed, 30));
        Owed.Ledger kept = Reckon(@case with { Entries = [.. @case.Entries, MakesUp("2025-09-12", 30, "2025-09-02")] }, asOf);
        (kept.Lines[0].Planned.Count, kept.Lines[0].Lapsed.Count, kept.Totals.Balance.Value).ShouldBe((0, 0, 0));
    }
}
