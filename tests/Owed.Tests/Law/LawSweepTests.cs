namespace Owed.Tests;

public sealed class LawSweepTests
{
    [Fact]
    public void Every_rule_says_one_thing_on_the_first_of_every_covered_month() =>
        LawSweep.Of(WholeBook.Book, LawSweep.Covered).Select(p => p.Message).ShouldBeEmpty();

    [Fact]
    public void A_gap_nobody_declared_is_found()
    {
        Items<Problem> found = LawSweep.Of(WholeBook.Book, new(new(2006, 9, 1), new(2007, 1, 1)));
        found.ShouldContain(p => p.Code == "law-gap" && p.Message.Contains("us/complaint/window says nothing on 2006-09-01"));
    }

    [Fact]
    public void Two_versions_on_one_day_are_found()
    {
        LawRule rule = WholeBook.Book.Rule("us/complaint/window")!;
        var book = new LawBook("t", [rule with { Versions = [rule.Versions[0], rule.Versions[0]] }], [], [], [], [], []);
        LawSweep.Of(book, LawSweep.Covered).ShouldHaveSingleItem().Code.ShouldBe("law-overlap");
    }
}
