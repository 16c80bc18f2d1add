using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>An amount for part of the time is due in that part alone.</summary>
public class LimitTests
{
    private static readonly Term[] Halves =
    [
        new("S1", TermKind.Semester, new(D("2025-09-01"), D("2026-01-16"))),
        new("S2", TermKind.Semester, new(D("2026-01-19"), D("2026-05-01"))),
        new("ESY", TermKind.EsyTerm, new(D("2026-05-04"), D("2026-05-29"))),
    ];

    [Theory]
    [InlineData("60 minutes weekly from 9/8/25 to 9/19/25", "2025-09-08", "2025-09-19", 120)]
    [InlineData("60 minutes weekly until 9/12/2025", "2025-09-01", "2025-09-12", 120)]
    [InlineData("60 minutes weekly starting 5/25/2026", "2026-05-25", "2026-05-29", 60)]
    [InlineData("60 minutes weekly for the first 3 weeks", "2025-09-01", "2025-09-19", 180)]
    [InlineData("60 minutes weekly for the last 2 weeks", "2026-05-18", "2026-05-29", 120)]
    [InlineData("60 minutes weekly, second semester only", "2026-01-19", "2026-05-01", 900)]
    [InlineData("60 min/wk ESY", "2026-05-04", "2026-05-29", 240)]
    [InlineData("60 minutes weekly in September", "2025-09-01", "2025-09-30", 264)]
    [InlineData("45 minutes daily from 9/8/25 to 9/9/25", "2025-09-08", "2025-09-09", 90)]
    public void An_amount_is_due_from_the_first_to_the_last_day_of_its_limit(string wording, string first, string last, int due)
    {
        LineLedger line = Reckon(Case(wording)).Lines[0];
        line.NotCounted.ShouldBeNull();
        line.Periods[0].Days.From.ShouldBe(D(first));
        line.Periods[^1].Days.To.ShouldBe(D(last) is var end && end.DayOfWeek == DayOfWeek.Friday
            && line.Periods[^1].Days.To > end ? end.AddDays(2) : end);
        line.Totals.Expected.Value.ShouldBe(due);
    }

    [Fact]
    public void An_amount_of_the_regular_year_is_not_due_in_the_summer_term() =>
        Reckon(Case("60 min/wk, regular school year only")).Lines[0].Periods[^1].Days.To.ShouldBeLessThan(D("2026-05-04"));

    [Theory]
    [InlineData("60 minutes per week for 12 weeks")]
    [InlineData("60 minutes weekly, third quarter only")]
    [InlineData("60 minutes weekly until 1/5/2024")]
    public void A_limit_that_cannot_be_placed_is_asked_and_counts_nothing(string wording)
    {
        LineLedger line = Reckon(Case(wording)).Lines[0];
        line.NotCounted!.Code.ShouldBe("limit-not-placed");
        line.Totals.Expected.Value.ShouldBe(0);
    }

    [Fact]
    public void As_many_weeks_as_the_line_has_are_all_of_them() =>
        Reckon(Case("60 minutes weekly for 39 weeks")).Totals.Expected.Value.ShouldBe(39 * 60);

    [Fact]
    public void An_amendment_cuts_through_a_limit()
    {
        ServiceLine before = Line(AmountReader.Read("60 minutes weekly from 9/8/25 to 9/26/25"));
        ServiceLine after = Line(AmountReader.Read("30 minutes weekly until 10/3/2025"), from: "2025-09-15");
        Owed.Ledger ledger = Reckon(Of(Calendar(), [Iep(IepKind.Iep, "2025-09-01", before), Iep(IepKind.Amendment, "2025-09-15", after)]));
        ledger.Lines.Select(l => l.Totals.Expected.Value).ShouldBe([60, 90]);
    }

    private static CaseFile Case(string wording)
    {
        Amount amount = AmountReader.Read(wording);
        amount.Questions.ShouldBeEmpty(wording);
        amount.Limits.Count.ShouldBe(1, wording);
        return Of(Calendar(terms: Halves), Line(amount) with { Wording = wording });
    }
}
