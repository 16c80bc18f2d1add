using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>What nobody said stays unknown, and no figure or paper rests on it.</summary>
public sealed class UnsaidDatesTests
{
    private static readonly Iep Undated = new("IEP", IepKind.Iep, Iep.FirstUnsaid, new(Iep.FirstUnsaid, Iep.LastUnsaid), [Weekly], []);

    private static ServiceLine Weekly => Line(Amount(60, PeriodUnit.Week), from: "1900-01-01", to: "2200-12-31");

    [Fact]
    public void Without_a_first_day_and_without_a_log_nothing_is_counted()
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), [Undated]), "2025-12-01");
        ledger.Totals.Expected.Value.ShouldBe(0);
        ledger.Lines.Single().NotCounted!.Code.ShouldBe("iep-start-unsaid");
    }

    [Theory]
    [InlineData("2025-09-08", 60 * 4)]
    [InlineData("2025-09-29", 60)]
    public void Without_a_first_day_counting_begins_with_the_first_entry(string first, int due)
    {
        Owed.Ledger ledger = Reckon(Of(Calendar(), [Undated], Gave(first, 30)), "2025-10-03");
        ledger.Totals.Expected.Value.ShouldBe(due);
        ledger.Lines.Single().StartUnsaid.ShouldBeTrue();
        ledger.Problems.ShouldContain(p => p.Code == "iep-start-unsaid");
    }

    [Fact]
    public void Without_a_last_day_it_stands_for_a_year_and_no_longer() =>
        Reckon(Of(SchoolCalendar.None, [Undated], Gave("2025-09-01", 30)), "2028-01-01").Lines.Single().Days.To.ShouldBe(D("2026-08-31"));

    [Fact]
    public void A_later_paper_still_replaces_it()
    {
        Iep next = Iep(IepKind.Iep, "2025-10-06", Line(Amount(30, PeriodUnit.Week), from: "2025-10-06"));
        Reckon(Of(Calendar(), [Undated, next], Gave("2025-09-29", 30)), "2025-10-10").Totals.Expected.Value.ShouldBe(90);
    }

    [Fact]
    public void A_case_folder_can_say_that_a_date_is_unknown_and_comes_back_the_same()
    {
        CaseFile @case = Of(Calendar(), [Undated with { Name = "iep", Lines = [Weekly with { Wording = "60 minutes per week", Amount = AmountReader.Read("60 minutes per week") }] }], Gave("2025-09-08", 30));
        Items<Owed.Files.TextFile> files = Owed.Files.CaseFolder.Texts(@case).ToItems();
        files.Single(f => f.Name == "iep.yaml").Text.ShouldContain("from: unknown");
        Owed.Files.CaseFolder.Read("test", files).Value!.Ieps.Single().Unsaid.ShouldBe(Unsaid.Dated | Unsaid.First | Unsaid.Last);
    }

    [Fact]
    public void No_letter_and_no_binder_prints_a_day_that_stands_for_an_unknown_one()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            string words = Letters.Words(LetterCase.Write(kind.Id, Forgotten(RequiredContents.Full(kind.Id))).Letter);
            words.ShouldNotContain("1900", Case.Sensitive, kind.Id);
            words.ShouldNotContain("2200", Case.Sensitive, kind.Id);
        }
    }

    private static CaseFile Forgotten(CaseFile c) => c with { Ieps = [.. c.Ieps.Select(Forgotten)] };

    private static Iep Forgotten(Iep iep) => iep with
    {
        Dated = Iep.FirstUnsaid,
        Days = new(Iep.FirstUnsaid, Iep.LastUnsaid),
        Lines = [.. iep.Lines.Select(l => l with { Days = new(Iep.FirstUnsaid, Iep.LastUnsaid) })],
    };
}
