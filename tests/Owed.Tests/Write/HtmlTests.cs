using Owed.Files;

namespace Owed.Tests;

public class HtmlTests
{
    private static readonly Document Letter = Letters.Layout(SampleDocuments.Letter());

    [Fact]
    public void The_page_names_its_language_and_title_and_needs_nothing_from_elsewhere()
    {
        string page = Html.Write(Letter);
        page.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-US\">");
        page.ShouldContain("<title>Request for compensatory services</title>");
        page.ShouldContain("<meta charset=\"utf-8\">");
        page.ShouldContain("@page { size: letter;");
        page.ShouldContain("content: \"Page \" counter(page) \" of \" counter(pages) \"\"");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("url(");
    }

    [Fact]
    public void The_fragment_holds_no_style_and_no_script_and_starts_below_the_pages_heading()
    {
        string fragment = Html.WriteFragment(Letter);
        fragment.ShouldStartWith("<div class=\"document\" lang=\"en-US\">");
        fragment.ShouldNotContain("style");
        fragment.ShouldNotContain("<h1");
        fragment.ShouldContain("<h2>What I ask for</h2>");
        Html.WriteFragment(Letter, topHeading: 3).ShouldContain("<h3>What I ask for</h3>");
        Html.Write(Letter).ShouldContain("<h1>What I ask for</h1>");
    }

    [Fact]
    public void A_table_has_a_caption_and_heads_with_their_scope()
    {
        string fragment = Html.WriteFragment(Letter);
        fragment.ShouldContain("<caption>Speech-language therapy, minutes by week</caption>");
        fragment.ShouldContain("<th scope=\"col\">Week of</th><th scope=\"col\" class=\"right\">Promised</th>");
        fragment.ShouldContain("<th scope=\"row\">September 8, 2025</th><td class=\"right\">60</td>");
        fragment.ShouldContain("<tfoot>\n<tr><th scope=\"row\">Total</th>");
    }

    [Fact]
    public void Everything_a_person_writes_is_encoded()
    {
        const string attack = "<script>alert('x')</script>\" onload=\"x & </style>";
        Prose prose = attack;
        Items<Block> blocks =
        [
            new Paragraph(prose), new Heading(1, attack), new Lines([prose]), new BulletList([prose]), new NumberedList([prose]),
            new Table(attack, [new Column(attack)], [[prose]], [prose]), new Callout(attack, [prose]),
            new Checklist([new Check(prose)]), new KeyValues([new Pair(attack, prose)]), new RuledLines(attack), new Signature(attack, [attack]),
        ];
        var document = new Document(attack, attack, attack, SampleDocuments.Day, [new Section(blocks)], attack, attack, new Cover(attack, attack, [prose]), true)
        {
            Words = new PageWords(attack, attack, attack, attack),
        };
        foreach (string html in (string[])[Html.Write(document), Html.WriteFragment(document)])
        {
            html.ShouldNotContain("<script");
            html.ShouldNotContain("\" onload");
            html.ShouldContain("&lt;script&gt;");
            html.Split("</style>").Length.ShouldBeLessThanOrEqualTo(2);
        }
    }

    [Fact]
    public void A_box_to_tick_says_aloud_whether_it_is_ticked()
    {
        string fragment = Html.WriteFragment(SampleDocuments.Kit());
        fragment.ShouldContain("<ul class=\"checks two\">");
        fragment.ShouldContain("aria-label=\"Done\">☑</span>");
        fragment.ShouldContain("aria-label=\"To do\">☐</span>");
    }
}
