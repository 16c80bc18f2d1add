using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class StandingTests
{
    private static readonly ServiceLine Speech = Line(Amount(60, PeriodUnit.Week), to: "2025-12-19");

    private static readonly ServiceLine Motor = Line(Amount(30, PeriodUnit.Week), "ot", to: "2025-12-19");

    [Fact]
    public void An_amendment_replaces_only_the_lines_it_names()
    {
        Iep amendment = Iep(IepKind.Amendment, "2025-10-06", Speech with { Days = new(D("2025-10-06"), D("2025-12-19")) });
        Stood(Iep(IepKind.Iep, "2025-09-01", Speech, Motor), amendment)
            .ShouldBe(["speech 2025-09-01..2025-10-05", "ot 2025-09-01..2025-12-19", "speech 2025-10-06..2025-12-19"]);
    }

    [Fact]
    public void An_amendment_can_end_a_line()
    {
        Iep ends = new("cut", IepKind.Amendment, D("2025-10-06"), new(D("2025-10-06"), D("2025-12-19")), [], ["ot"]);
        Stood(Iep(IepKind.Iep, "2025-09-01", Speech, Motor), ends).ShouldBe(["speech 2025-09-01..2025-12-19", "ot 2025-09-01..2025-10-05"]);
    }

    [Fact]
    public void A_line_changes_on_its_own_first_day_in_the_new_document()
    {
        Iep amendment = Iep(IepKind.Amendment, "2025-10-06", Speech with { Days = new(D("2025-11-03"), D("2025-12-19")) });
        Stood(Iep(IepKind.Iep, "2025-09-01", Speech), amendment).ShouldBe(["speech 2025-09-01..2025-11-02", "speech 2025-11-03..2025-12-19"]);
    }

    [Fact]
    public void Documents_are_read_in_the_order_of_their_first_days_and_then_of_their_dates()
    {
        Iep first = Iep(IepKind.Iep, "2025-09-01", Speech);
        Iep corrected = Iep(IepKind.Amendment, "2025-09-01", Speech with { Wording = "corrected" }) with { Dated = D("2025-09-10") };
        StandingLine only = Standing.Lines([corrected, first]).ShouldHaveSingleItem();
        (only.Line.Wording, only.Days.To).ShouldBe(("corrected", D("2025-12-19")));
    }

    [Fact]
    public void A_later_document_after_the_last_day_of_a_line_does_not_lengthen_it()
    {
        Iep next = Iep(IepKind.Iep, "2026-01-05", Speech with { Days = new(D("2026-01-05"), D("2026-05-29")) });
        Stood(Iep(IepKind.Iep, "2025-09-01", Speech), next).ShouldBe(["speech 2025-09-01..2025-12-19", "speech 2026-01-05..2026-05-29"]);
    }

    [Fact]
    public void A_document_that_begins_on_the_last_day_of_a_line_takes_that_day()
    {
        Iep next = Iep(IepKind.Iep, "2025-12-19", Speech with { Days = new(D("2025-12-19"), D("2026-05-29")) });
        Stood(Iep(IepKind.Iep, "2025-09-01", Speech), next)[0].ShouldBe("speech 2025-09-01..2025-12-18");
    }

    [Fact]
    public void The_earliest_of_several_replacements_ends_a_line()
    {
        Iep october = Iep(IepKind.Amendment, "2025-10-06", Speech with { Days = new(D("2025-10-06"), D("2025-12-19")) });
        Iep november = Iep(IepKind.Amendment, "2025-11-03", Speech with { Days = new(D("2025-11-03"), D("2025-12-19")) });
        Stood(november, Iep(IepKind.Iep, "2025-09-01", Speech), october)
            .ShouldBe(["speech 2025-09-01..2025-10-05", "speech 2025-10-06..2025-11-02", "speech 2025-11-03..2025-12-19"]);
    }

    private static string[] Stood(params Iep[] ieps) => [.. Standing.Lines([.. ieps]).Select(s => $"{s.Line.Id} {s.Days}")];
}
