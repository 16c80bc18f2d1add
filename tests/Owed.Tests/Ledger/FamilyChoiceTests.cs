using System.Text.Json;
using Owed.Files;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>What the family cancelled or agreed to do without is shown apart, and no setting turns it into a claim.</summary>
public sealed class FamilyChoiceTests
{
    private static readonly Amount Weekly = Amount(60, PeriodUnit.Week);

    private static readonly Reckoning ClaimsAll = new(
        Closures: Claim.Claimed, ChildAbsence: Claim.Claimed, SchoolActivity: Claim.Claimed, NotAsWritten: Claim.Claimed);

    [Theory]
    [InlineData(MissReason.ParentCancelled, true)]
    [InlineData(MissReason.ParentCancelled, false)]
    [InlineData(MissReason.Waived, true)]
    [InlineData(MissReason.Waived, false)]
    public void What_the_family_chose_is_claimed_by_no_setting(MissReason reason, bool timetable)
    {
        ServiceLine line = timetable ? Line(Weekly, to: "2025-09-05", when: DayOfWeek.Tuesday) : Line(Weekly, to: "2025-09-05");
        Totals totals = Reckon(Of(Calendar(), line, Missed("2025-09-02", reason, planned: 60)), reckoning: ClaimsAll).Totals;
        (totals.FamilyChoice.Value, totals.NotClaimed.Value, totals.Balance.Value).ShouldBe((60, 60, 0));
    }

    [Fact]
    public void A_childs_absence_beside_it_keeps_its_own_setting()
    {
        CaseFile @case = Of(
            Calendar(), Line(Weekly, to: "2025-09-05"), Missed("2025-09-02", MissReason.Waived, planned: 30), Missed("2025-09-04", MissReason.ChildAbsent, planned: 30));
        Totals totals = Reckon(@case, reckoning: ClaimsAll).Totals;
        (totals.FamilyChoice.Value, totals.ChildAbsent.Value, totals.Balance.Value).ShouldBe((30, 30, 30));
    }

    [Fact]
    public void The_family_comes_before_the_school_where_the_log_names_too_much()
    {
        CaseFile @case = Of(
            Calendar(),
            Line(Weekly, to: "2025-09-05"),
            Missed("2025-09-02", MissReason.Vacancy, planned: 60),
            Missed("2025-09-04", MissReason.ParentCancelled, planned: 1));
        Totals totals = Reckon(@case).Totals;
        (totals.FamilyChoice.Value, totals.MissedBySchool.Value).ShouldBe((1, 59));
    }

    [Fact]
    public void The_json_names_it_where_there_is_any_and_keeps_its_old_shape_where_there_is_none()
    {
        JsonElement with = Written(MissReason.Waived);
        with.GetProperty("familyChoice").GetInt32().ShouldBe(60);
        Written(MissReason.ChildAbsent).TryGetProperty("familyChoice", out _).ShouldBeFalse();
    }

    private static JsonElement Written(MissReason reason)
    {
        CaseFile @case = Of(Calendar(), Line(Weekly, to: "2025-09-05"), Missed("2025-09-02", reason, planned: 60));
        Owed.Ledger ledger = Reckon(@case);
        string json = LedgerJson.Write(ledger, BalanceRange.Of(@case, ledger), null, []);
        new JsonSchema(Tree.Read("docs/schema/ledger.schema.json")).Wrong(json).ShouldBeEmpty();
        return JsonDocument.Parse(json).RootElement.GetProperty("totals");
    }

    [Fact]
    public void A_stretch_that_the_family_waived_is_not_owed_and_the_day_after_it_is()
    {
        var waived = new SpanMiss(
            D("2025-09-01"), null, Source.Parent, "speech", D("2025-09-05"), MissReason.Waived, [], null, Where.Nowhere);
        CaseFile @case = Of(
            Calendar(), Line(Weekly, to: "2025-09-12"), waived, Missed("2025-09-08", MissReason.Vacancy, planned: 60));
        Totals totals = Reckon(@case).Totals;
        (totals.FamilyChoice.Value, totals.Balance.Value).ShouldBe((60, 60));
    }
}
