namespace Owed.Tests;

public sealed class LawBookTests
{
    private const int MostBytesASign = 50;

    private static readonly DateOnly Spring = new(2026, 3, 2);

    [Fact]
    public void The_whole_book_loads_without_a_problem()
    {
        WholeBook.Outcome.Problems.Select(p => $"{p.Where} {p.Message} {p.Remedy}").ShouldBeEmpty();
        WholeBook.Book.Rules.Count.ShouldBeGreaterThan(2);
    }

    /// <summary>Each command reads the book anew, so it must stay cheap; <c>./do bench reading</c> measures the time.</summary>
    [Fact]
    public void Reading_the_whole_book_costs_little_for_each_sign_of_it()
    {
        long signs = Tree.FilesIn(["law"], ".yaml").Where(f => !f.EndsWith(".cases.yaml", StringComparison.Ordinal)).Sum(f => new FileInfo(Tree.Full(f)).Length);
        Owed.Files.LawFolder.Built().IsGood.ShouldBeTrue();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Owed.Files.LawFolder.Built().IsGood.ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytesASign * signs);
    }

    [Fact]
    public void A_state_form_governs_over_the_federal_rule_and_a_named_topic_lets_the_federal_one_stand()
    {
        WholeBook.Book.Governing("us/complaint/decision", "MT", Spring).ShouldBeOfType<InForce>().Rule.Id.ShouldBe("us/mt/complaint/decision");
        WholeBook.Book.Governing("us/complaint/remedy", "MT", Spring).ShouldBeOfType<InForce>().Rule.Id.ShouldBe("us/complaint/remedy");
        WholeBook.Book.For("public-records", "MO", Spring).OfType<InForce>().ShouldAllBe(a => a.Rule.State == "MO");
    }

    [Fact]
    public void A_rule_in_force_answers_with_its_citation()
    {
        InForce answer = WholeBook.Book.Find("us/complaint/window", Spring).ShouldBeOfType<InForce>();
        answer.Text.Cite.ShouldBe("34 CFR 300.153(c)");
        answer.Text.Confidence.ShouldBe("T");
        answer.Stale.ShouldBeFalse();
    }

    [Fact]
    public void A_rule_not_checked_again_in_time_says_that_it_is_stale() =>
        WholeBook.Book.Find("us/complaint/window", Spring, asOf: new(2031, 1, 1)).ShouldBeOfType<InForce>().Stale.ShouldBeTrue();

    [Fact]
    public void A_rule_before_its_first_day_is_not_in_force()
    {
        NotInForce answer = WholeBook.Book.Find("us/complaint/window", new(1999, 1, 1)).ShouldBeOfType<NotInForce>();
        answer.Next.ShouldBe(new DateOnly(2006, 10, 13));
    }

    [Fact]
    public void A_rule_nobody_wrote_is_not_researched() =>
        WholeBook.Book.Find("us/complaint/windows", Spring).ShouldBeOfType<NotResearched>();

    [Fact]
    public void A_state_without_a_pack_gets_no_nearest_answer()
    {
        WholeBook.Book.Governing("us/complaint/decision", "ZZ", Spring).ShouldBeOfType<NotResearched>();
        WholeBook.Book.For("complaints", "ZZ", Spring).ShouldHaveSingleItem().ShouldBeOfType<NotResearched>();
    }
}
