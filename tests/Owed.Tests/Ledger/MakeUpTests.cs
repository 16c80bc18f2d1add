using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class MakeUpTests
{
    private static readonly ServiceLine Tuesdays = Line(Amount(30, PeriodUnit.Week), to: "2025-10-03", when: [DayOfWeek.Tuesday]);

    [Fact]
    public void A_make_up_answers_one_named_miss_whenever_it_happens()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), Missed("2025-09-09", Vacancy), MakesUp("2026-01-20", 30, "2025-09-02")));
        (ledger.Totals.MissedBySchool.Value, ledger.Totals.MadeUp.Value, ledger.Totals.Balance.Value).ShouldBe((60, 30, 30));
        ledger.Lines[0].Periods[0].Totals.Balance.Value.ShouldBe(0);
        ledger.Lines[0].Periods[1].Totals.Balance.Value.ShouldBe(30);
    }

    [Fact]
    public void A_part_make_up_leaves_the_rest()
    {
        Totals totals = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), MakesUp("2025-09-10", 20, "2025-09-02"))).Totals;
        totals.Balance.Value.ShouldBe(10);
    }

    [Fact]
    public void A_longer_make_up_never_pays_for_another_miss()
    {
        Totals totals = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), Missed("2025-09-09", Vacancy), MakesUp("2025-09-10", 45, "2025-09-02"))).Totals;
        (totals.MadeUp.Value, totals.Balance.Value, totals.Extra.Value).ShouldBe((30, 30, 15));
    }

    [Fact]
    public void A_make_up_is_not_also_a_delivered_session()
    {
        Totals totals = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), MakesUp("2025-09-09", 30, "2025-09-02"))).Totals;
        totals.Delivered.Value.ShouldBe(0);
    }

    [Fact]
    public void A_planned_make_up_is_not_a_given_one()
    {
        var planned = new PlannedMakeUp(D("2027-02-02"), null, Source.SchoolStatement, "speech", new(30), D("2025-09-02"), [], null, Where.Nowhere);
        Owed.Ledger ledger = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), planned));
        ledger.Totals.Balance.Value.ShouldBe(30);
        ledger.Lines[0].Planned.Count.ShouldBe(1);
    }

    [Fact]
    public void A_make_up_that_names_no_miss_is_reported_and_not_counted()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", ChildAbsent), MakesUp("2025-09-10", 30, "2025-09-02")));
        ledger.Totals.MadeUp.Value.ShouldBe(0);
        ledger.Problems.Select(p => p.Code).ShouldContain("make-up-without-miss");
    }

    [Fact]
    public void A_miss_can_be_made_up_under_a_later_amendment()
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Tuesdays);
        Iep second = Iep(IepKind.Amendment, "2025-09-08", Line(Amount(20, PeriodUnit.Week), from: "2025-09-08", to: "2025-10-03", when: [DayOfWeek.Tuesday]));
        Reckon(Of(Calendar(), [first, second], Missed("2025-09-02", Vacancy), MakesUp("2025-09-18", 30, "2025-09-02"))).Totals.Balance.Value.ShouldBe(0);
    }

    [Fact]
    public void A_make_up_pays_only_for_the_session_it_names_also_within_one_week()
    {
        ServiceLine twice = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        Owed.Ledger ledger = Reckon(Of(Calendar(), twice, Missed("2025-09-02", Vacancy), Missed("2025-09-04", Vacancy), MakesUp("2025-09-10", 60, "2025-09-04")));
        (ledger.Totals.MadeUp.Value, ledger.Totals.Balance.Value, ledger.Totals.Extra.Value).ShouldBe((30, 30, 30));
        ledger.Pieces.Single(p => p.MadeUp.Value > 0).Day.ShouldBe(D("2025-09-04"));
        ledger.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_miss_that_stands_for_the_rest_of_its_week_is_made_up_by_any_day_of_that_week()
    {
        ServiceLine weekly = Line(Amount(60, PeriodUnit.Week), to: "2025-09-12");
        Owed.Ledger ledger = Reckon(Of(Calendar(), weekly, Missed("2025-09-03", Vacancy), MakesUp("2025-09-20", 40, "2025-09-02"), MakesUp("2025-09-21", 30, "2025-09-09")));
        (ledger.Totals.MadeUp.Value, ledger.Totals.Balance.Value).ShouldBe((40, 20));
        ledger.Problems.Single().Message.ShouldContain("2025-09-09");
    }

    [Fact]
    public void A_make_up_of_no_minutes_is_no_trouble() =>
        Reckon(Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy), MakesUp("2025-09-10", 0, "2025-09-02"))).Problems.ShouldBeEmpty();
}
