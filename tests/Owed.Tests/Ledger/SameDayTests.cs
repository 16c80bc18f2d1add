using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Days that hold more than one session: two slots, two entries, two logs.</summary>
public sealed class SameDayTests
{
    private static readonly ServiceLine Tuesdays = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Tuesday]);

    private static readonly ServiceLine Daily = Line(Amount(60, PeriodUnit.SchoolDay), from: "2025-09-02", to: "2025-09-02");

    [Fact]
    public void Two_misses_on_one_day_are_two()
    {
        Owed(Tuesdays, Missed("2025-09-02", Vacancy, planned: 30), Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe((60, 0));
        Owed(Tuesdays, Missed("2025-09-02", Vacancy), Missed("2025-09-02", ProviderAbsent)).ShouldBe((60, 0));
        Owed(Tuesdays, Missed("2025-09-02", Vacancy)).ShouldBe((30, 30));
        Owed(Daily, Missed("2025-09-02", Vacancy, planned: 30), Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe((60, 0));
        CaseFile @case = Of(Calendar(), Tuesdays, Missed("2025-09-02", Vacancy, planned: 30), Missed("2025-09-02", Vacancy, planned: 30));
        BalanceRange range = BalanceRange.Of(@case, Reckon(@case));
        (range.Low.Value, range.High.Value).ShouldBe((60, 60));
    }

    [Fact]
    public void One_given_and_one_missed_keep_both() =>
        Owed(Tuesdays, Gave("2025-09-02", 30), Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe((30, 0));

    [Fact]
    public void The_childs_absence_from_one_session_leaves_the_schools_miss_of_the_other()
    {
        Owed(Tuesdays, Missed("2025-09-02", ChildAbsent, planned: 30), Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe((30, 0));
        Owed(Daily, Missed("2025-09-02", ChildAbsent, planned: 40), Missed("2025-09-02", Vacancy, planned: 30)).ShouldBe((20, 0));
    }

    [Fact]
    public void A_make_up_of_the_family_does_not_hide_the_schools_record_of_that_day()
    {
        ServiceLine line = Line(Amount(30, PeriodUnit.Week), to: "2025-09-12", when: [DayOfWeek.Tuesday]);
        Totals totals = Reckon(Of(Calendar(), line,
            Missed("2025-09-02", Vacancy), MakesUp("2025-09-09", 30, "2025-09-02"), Missed("2025-09-09", Vacancy) with { Source = Source.SchoolRecord })).Totals;
        (totals.MissedBySchool.Value, totals.MadeUp.Value, totals.Balance.Value).ShouldBe((60, 30, 30));
    }

    [Fact]
    public void A_make_up_that_both_logs_hold_counts_once()
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05");
        Session makeUp = MakesUp("2025-09-09", 20, "2025-09-02");
        Reckon(Of(Calendar(), line, Missed("2025-09-02", Vacancy, planned: 60), makeUp, makeUp with { Source = Source.SchoolRecord })).Totals.Balance.Value.ShouldBe(40);
    }

    [Fact]
    public void Two_logs_of_a_day_are_matched_session_by_session()
    {
        Session theirGift = Gave("2025-09-02", 30, source: Source.SchoolRecord);
        Session theirMiss = Missed("2025-09-02", Vacancy, planned: 30) with { Source = Source.SchoolRecord };
        Owed(Tuesdays, Gave("2025-09-02", 30), theirGift).ShouldBe((0, 30));
        Owed(Tuesdays, Gave("2025-09-02", 30), theirGift, theirMiss).ShouldBe((30, 0));
        Owed(Tuesdays, Missed("2025-09-02", Vacancy, planned: 30), theirGift).ShouldBe((30, 30));
        Owed(Tuesdays, Gave("2025-09-02", 15), Gave("2025-09-02", 15), theirGift, theirMiss).ShouldBe((30, 0));
    }

    private static (int Balance, int Undocumented) Owed(ServiceLine line, params Entry[] log)
    {
        Totals totals = Reckon(Of(Calendar(), line, log)).Totals;
        return (totals.Balance.Value, totals.Undocumented.Value);
    }
}
