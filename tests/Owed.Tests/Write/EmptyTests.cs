using Owed.Files;

namespace Owed.Tests;

public class EmptyTests
{
    internal static readonly Document Hollow = new("en-US", "", "", SampleDocuments.Day,
    [
        new Section(
        [
            new Paragraph(""), new Heading(1, ""), new Lines([]), new BulletList([]), new NumberedList([]), new Table("", [], []),
            new Callout("", []), new Checklist([]), new KeyValues([]), new RuledLines("", 0), new PageBreak(),
        ]),
        new Section([]),
        new Section([new Paragraph("end")], OnNewPage: false),
    ]);

    [Fact]
    public void What_is_empty_leaves_no_words_in_any_format()
    {
        PlainText.Write(Hollow).Trim().ShouldNotContain("_");
        Poppler.SpokenText(Pdf.Write(Hollow)).ShouldBe("end");
        Poppler.Pages(Pdf.Write(Hollow)).ShouldBe(1);
        Html.WriteFragment(Hollow).ShouldContain("<p>end</p>");
        Html.WriteFragment(Hollow).ShouldNotContain("<table");
        Docx.Write(Hollow).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_table_of_headings_alone_and_a_short_row_can_be_written_everywhere()
    {
        var heads = new Document("en-US", "t", "", SampleDocuments.Day,
            [new Section([new Table("", [new Column("One"), new Column("Two")], []), new Table("", [new Column(""), new Column("")], [["only"]])])]);
        Poppler.SpokenText(Pdf.Write(heads)).ShouldBe("One\nTwo\nonly");
        PlainText.Write(heads).ShouldBe("One  Two\n--------\n\nonly\n");
        Html.WriteFragment(heads).ShouldContain("<th scope=\"row\">only</th><td></td>");
        Docx.Write(heads).Length.ShouldBeGreaterThan(0);
    }
}
