using Owed.Files;

namespace Owed.Tests;

public sealed class GuidePageTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    internal static IEnumerable<string?> States => WholeBook.Book.States.Select(s => (string?)s.Code).Prepend(null);

    private static GuideBook Guides => GuidePages.Built().Value!;

    [Fact]
    public void The_guides_are_read_without_a_problem()
    {
        GuidePages.Built().Problems.ShouldBeEmpty();
        Guides.Guides.Count.ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void Every_rule_that_a_guide_names_is_in_the_law_book_and_usable()
    {
        (string, string)[] bad = [.. Guides.Guides.SelectMany(g => g.Rules.Select(r => (g.Id, r))).Where(g => !Usable(g.r))];

        bad.ShouldBeEmpty();
    }

    [Fact]
    public void No_guide_repeats_a_wrong_claim_in_any_state()
    {
        foreach (string? state in States)
        {
            foreach (Guide guide in Guides.For(state))
            {
                string text = PlainText.Write(Page(guide, state));
                Traps.In(text, WholeBook.Book, state).Select(h => $"{state} {guide.Id}: {h.Words} ({h.Trap.Id})").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Every_guide_reads_at_grade_eight_or_below()
    {
        List<string> hard = [];
        foreach (Guide guide in Guides.Guides)
        {
            ReadingGrade grade = ReadingGrade.Of(Page(guide, guide.State ?? "MO").Blocks().TakeWhile(b => b is not Heading { Text: "Read next" or "Where the rules are written" }).SelectMany(Running));
            output.WriteLine($"{guide.Id,-26} grade {grade.Grade:0.0}");
            if (grade.Grade > 8)
            {
                hard.Add($"{guide.Id}: {grade.Grade:0.0}");
            }
        }

        hard.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_of_one_states_rule_is_left_out_in_another()
    {
        Guide guide = Guides.Of("recording-a-meeting")!;

        PlainText.Write(Page(guide, "MO")).ShouldContain("24 hours");
        PlainText.Write(Page(guide, "MT")).ShouldNotContain("24 hours");
        PlainText.Write(Page(guide, "MT")).ShouldContain("hidden recording");
        PlainText.Write(Page(guide, null)).ShouldNotContain("In this state");
    }

    [Fact]
    public void A_page_shows_its_citations_and_no_marks()
    {
        string page = PlainText.Write(Page(Guides.Of("records")!, null));

        page.ShouldContain("34 CFR 300.613");
        page.ShouldNotContain("[rule");
    }

    [Fact]
    public void Every_link_between_guides_is_reached_and_a_broken_one_is_refused()
    {
        string[] linked = [.. Guides.Guides.SelectMany(g => g.See).Distinct()];
        linked.Length.ShouldBeGreaterThan(15);

        Outcome<GuideBook> broken = GuidePages.Guides([("one.en.md", "---\nguide: one\ntitle: One\nsummary: A page.\nsee: two\ncolour: red\n---\n\nWords.\n")]);

        broken.Problems.Select(p => p.Code).ShouldBe(["guide-key", "guide-link"]);
    }

    internal static bool Usable(string rule) => rule.StartsWith("state/", StringComparison.Ordinal)
        ? WholeBook.Book.States.Any(s => WholeBook.Book.Find(Letters.RuleId(WholeBook.Book, s.Code, rule), Day, Day) is InForce)
        : WholeBook.Book.Find(rule, Day, Day) is InForce;

    internal static IEnumerable<string> Running(Block block) => block switch
    {
        Paragraph p => [Plain(p.Text)],
        BulletList l => l.Points.Select(Plain),
        NumberedList l => l.Points.Select(Plain),
        Checklist c => c.Points.Select(p => Plain(p.Text)),
        Callout c => c.Rows.Select(Plain),
        _ => [],
    };

    private static string Plain(Prose text) => string.Concat(text.Runs.Where(r => r.Style != RunStyle.Citation).Select(r => r.Text));

    private static Document Page(Guide guide, string? state) =>
        GuidePage.Of(guide, Guides, GuidePages.BuiltKit().Value!, WholeBook.Book, state, Day);
}
