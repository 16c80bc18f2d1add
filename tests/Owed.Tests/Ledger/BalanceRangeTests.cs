using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class BalanceRangeTests
{
    [Fact]
    public void The_range_names_the_settings_that_move_the_balance_and_no_others()
    {
        ServiceLine line = Line(Amount(60, PeriodUnit.Week), to: "2025-09-12", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);
        CaseFile @case = Of(Calendar(closures: ["2025-09-04"]), line, Missed("2025-09-02", Vacancy), Missed("2025-09-09", ChildAbsent));
        BalanceRange range = BalanceRange.Of(@case, Reckon(@case));
        (range.Low.Value, range.High.Value).ShouldBe((30, 90));
        range.Settings.ShouldBe([("closures", "shown", "claimed"), ("child_absence", "shown", "claimed")]);
        range.Effects.Single(e => e.Choice is { Name: "closures", Value: "claimed" }).Balance.Value.ShouldBe(60);
    }

    [Fact]
    public void Each_way_to_count_a_month_is_tried_where_an_amount_is_by_the_month()
    {
        string[] week = ["2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25", "2025-12-26", "2025-12-29", "2025-12-30", "2025-12-31"];
        ServiceLine line = Line(Amount(120, PeriodUnit.Month), from: "2025-12-01", to: "2025-12-31");
        CaseFile @case = Of(Calendar(noSchool: week), line, Missed("2025-12-02", Vacancy));
        BalanceRange range = BalanceRange.Of(@case, Reckon(@case));
        (range.Low.Value, range.High.Value).ShouldBe((120 * 15 / 23, 120));
        range.Effects.Where(e => e.Choice.Name == "months").Select(e => (e.Choice.Value, e.Balance.Value)).ShouldBe([("days_in_session", 120 * 15 / 23), ("full", 120)]);
    }

    [Fact]
    public void Every_choice_of_the_case_file_is_offered_once() =>
        Settings.All.GroupBy(c => c.Name).Select(s => $"{s.Key}: {string.Join(" ", s.Select(c => c.Value))}").ShouldBe(
        [
            "short_weeks: days_in_session full", "months: share days_in_session full", "closures: shown claimed", "child_absence: shown claimed",
            "school_activity: shown claimed", "not_as_written: shown claimed", "extra: shown netted", "free_weeks: take_misses kept",
        ]);

    [Fact]
    public void Every_setting_has_a_default_a_choice_and_a_source()
    {
        foreach (IGrouping<string, SettingChoice> setting in Settings.All.GroupBy(c => c.Name))
        {
            setting.Count().ShouldBeGreaterThan(1, setting.Key);
            setting.Count(c => c.IsIn(Reckoning.Default)).ShouldBe(1, setting.Key);
            setting.First().IsIn(Reckoning.Default).ShouldBeTrue(setting.Key);
            setting.ShouldAllBe(c => c.Source.Length > 5 && c.Plain.EndsWith('.'));
        }
    }
}
