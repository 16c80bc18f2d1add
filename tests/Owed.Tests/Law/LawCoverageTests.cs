using System.Globalization;
using Owed.Files;

namespace Owed.Tests;

public sealed class LawCoverageTests
{
    private static DateOnly Version => DateOnly.ParseExact(WholeBook.Book.Version, "yyyy.MM.dd", CultureInfo.InvariantCulture);

    [Fact]
    public void The_coverage_page_is_the_one_the_law_makes() =>
        Golden.Check(LawCoverageMarkdown.Write(WholeBook.Book, Version), "docs/law-coverage.md");

    [Fact]
    public void Every_rule_is_counted_once()
    {
        Items<CoverageCell> cells = LawCoverage.Of(WholeBook.Book, Version);
        cells.Sum(c => c.InForce + c.Held).ShouldBe(WholeBook.Book.Rules.Count);
        cells.ShouldAllBe(c => c.Text + c.Part + c.Secondary == c.InForce);
        cells.ShouldAllBe(c => c.Stale == 0);
    }

    [Fact]
    public void Later_on_stale_rules_are_counted() =>
        LawCoverage.Of(WholeBook.Book, new(2028, 6, 1)).Sum(c => c.Stale).ShouldBeGreaterThan(100);

    [Fact]
    public void A_topic_nobody_read_says_so() =>
        LawCoverage.Of(WholeBook.Book, Version).Single(c => c.Topic == "public-records" && c.Place == "us").IsResearched.ShouldBeFalse();

    [Fact]
    public void What_was_only_recalled_is_held_back()
    {
        LawCoverage.Held(WholeBook.Book, Version).ShouldContain(h => h.Rule == "us/notice/iep-may-serve");
        WholeBook.Book.Find("us/notice/iep-may-serve", Version).ShouldBeOfType<NotResearched>();
        WholeBook.Book.Rule("us/notice/iep-may-serve")!.Versions[0].IsUsable.ShouldBeFalse();
    }

    [Fact]
    public void The_office_that_hears_civil_rights_complaints_depends_on_the_day()
    {
        LawPlace before = WholeBook.Book.PlacesFor("section-504", null, new(2026, 6, 15)).ShouldHaveSingleItem();
        LawPlace after = WholeBook.Book.PlacesFor("section-504", null, new(2026, 6, 16)).ShouldHaveSingleItem();
        before.Phone.ShouldBe("800-421-3481");
        after.Phone.ShouldBeNull();
    }
}
