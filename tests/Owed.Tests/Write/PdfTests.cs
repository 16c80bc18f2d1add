using System.Security.Cryptography;
using System.Text;
using Owed.Files;

namespace Owed.Tests;

public class PdfTests
{
    private const double Margin = 72;

    private static readonly byte[] Letter = Pdf.Write(Letters.Layout(SampleDocuments.Letter()));
    private static readonly Document LongDocument = SampleDocuments.Complaint();
    private static readonly byte[] Long = Pdf.Write(LongDocument);

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        string first = Convert.ToHexString(SHA256.HashData(Pdf.Write(LongDocument)));
        string second = Convert.ToHexString(SHA256.HashData(Pdf.Write(SampleDocuments.Complaint())));
        second.ShouldBe(first);
        Pdf.Write(Letters.Layout(SampleDocuments.Letter(isDraft: true))).ShouldNotBe(Letter);
    }

    [Fact]
    public void The_file_says_that_it_is_tagged_and_carries_title_language_and_its_own_date()
    {
        string info = Poppler.Run("pdfinfo", Letter, "-isodates");
        info.ShouldContain("Tagged:          yes");
        info.ShouldContain("Title:           Request for compensatory services");
        info.ShouldContain("Author:          Marisol Sample-Rivera");
        info.ShouldContain("CreationDate:    2025-11-24T00:00:00");
        info.ShouldContain("ModDate:         2025-11-24T00:00:00");
        info.ShouldContain("(letter)");
        string raw = Encoding.Latin1.GetString(Letter);
        raw.ShouldContain("/Lang(en-US)");
        raw.ShouldContain("/DisplayDocTitle true");
        raw.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_characters_named()
    {
        string[] fonts = [.. Poppler.Run("pdffonts", Letter).Split('\n').Skip(2).Where(line => line.Length > 0)];
        fonts.Length.ShouldBe(3);
        foreach (string font in fonts)
        {
            font.ShouldMatch(@"Owed Serif.*\byes\s+yes\s+yes\b");
        }
    }

    [Fact]
    public void The_structure_names_headings_lists_tables_and_their_heads()
    {
        string structure = Poppler.Run("pdfinfo", Letter, "-struct");
        foreach (string name in (string[])["Document", "H1", "P (block)", "L (block)", "LI", "Lbl", "LBody", "Table", "Caption", "TR", "TH", "TD"])
        {
            structure.ShouldContain(name);
        }

        structure.ShouldContain("/Scope /Column");
        structure.ShouldContain("/Scope /Row");
    }

    [Fact]
    public void Words_are_read_in_order_and_not_run_together_at_line_ends()
    {
        string spoken = Poppler.SpokenText(Letter);
        string[] inOrder = ["14 Example Lane", "November 24, 2025", "Otto Testerman", "Dear Mr. Testerman", "The shortfall is 320 minutes.", "Therapist ill", "What I ask for", "Please answer by", "Sincerely", "Enclosures"];
        int[] places = [.. inOrder.Select(words => spoken.IndexOf(words, StringComparison.Ordinal))];
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
        spoken.ShouldContain("speech-language therapy each week");
        spoken.ShouldContain("Sample-Rivera 14 Example Lane");
    }

    [Fact]
    public void A_long_complaint_stays_inside_its_margins_on_every_page()
    {
        Poppler.Pages(Long).ShouldBeGreaterThanOrEqualTo(12);
        var boxes = Poppler.Boxes(Long);
        boxes.Count.ShouldBeGreaterThan(2000);
        boxes.ShouldAllBe(box => box.Left >= Margin - 0.5 && box.Right <= 612 - Margin + 0.5);
        boxes.ShouldAllBe(box => (box.Top >= Margin - 4 && box.Bottom <= 792 - Margin + 4) || box.Bottom < 52 || box.Top > 740);
    }

    [Fact]
    public void The_head_of_a_long_table_stands_on_each_of_its_pages_and_is_read_aloud_once()
    {
        int pagesWithRows = 0;
        for (int page = 1; page <= Poppler.Pages(Long); page++)
        {
            string text = Poppler.PageText(Long, page);
            int row = text.IndexOf("Session ", StringComparison.Ordinal);
            if (row >= 0)
            {
                pagesWithRows++;
                int head = text.IndexOf("Promised", StringComparison.Ordinal);
                head.ShouldBeInRange(0, row, $"page {page}");
            }
        }

        pagesWithRows.ShouldBeGreaterThan(1);
        string spoken = Poppler.SpokenText(Long);
        spoken.Split("What happened, and who").Length.ShouldBe(2);
    }

    [Fact]
    public void Wherever_a_page_ends_no_heading_line_or_signature_is_left_alone()
    {
        const string words = "one sentence that goes on until it fills about four lines of the page, word after word, ";
        Section[] sections = [.. Enumerable.Range(20, 24).Select(lines => new Section(
        [
            .. Enumerable.Range(0, lines).Select(_ => new Paragraph("filler")),
            new Heading(1, "Heading"),
            new Paragraph(string.Concat(Enumerable.Repeat(words, 4))),
            new Paragraph("Sincerely,", KeepWithNext: true),
            new Signature("Signed", ["Mother"]),
        ]))];
        byte[] pdf = Pdf.Write(new Document("en-US", "Sweep", "", SampleDocuments.Day, sections.ToItems()));
        int pages = Poppler.Pages(pdf);
        pages.ShouldBeGreaterThan(sections.Length, "some sections must break for the sweep to try anything");
        for (int page = 1; page <= pages; page++)
        {
            string[] lines = [.. Poppler.PageText(pdf, page).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
            lines[^1].ShouldContain($"Page {page} of {pages}");
            lines[^2].ShouldNotBe("Heading", $"page {page}");
            lines.Count(line => line.Contains("sentence", StringComparison.Ordinal) || line.Contains("word after", StringComparison.Ordinal))
                .ShouldNotBe(1, $"page {page}");
            if (lines.Contains("Signed"))
            {
                lines.ShouldContain("Sincerely,", $"page {page}");
                lines.ShouldContain("Mother", $"page {page}");
            }
        }
    }

    [Fact]
    public void Pages_after_the_first_carry_student_title_and_date()
    {
        Poppler.PageText(Letter, 1).ShouldNotContain("Ana Sample-Rivera · Request");
        Poppler.PageText(Letter, 2).ShouldContain("Ana Sample-Rivera · Request for compensatory services · November 24, 2025");
        Poppler.SpokenText(Letter).ShouldNotContain(" · ");
    }

    [Fact]
    public void A_draft_is_marked_on_every_page_outside_the_reading_order()
    {
        byte[] draft = Pdf.Write(Letters.Layout(SampleDocuments.Letter(isDraft: true)));
        for (int page = 1; page <= Poppler.Pages(draft); page++)
        {
            Poppler.PageText(draft, page).ShouldContain("DRAFT");
        }

        Poppler.SpokenText(draft).ShouldNotContain("DRAFT");
    }

    [Fact]
    public void Long_names_accents_and_unbroken_words_are_printed_in_full()
    {
        string text = Poppler.SpokenText(Long);
        text.ShouldContain("Željko Wolfeschlegelsteinhausenbergerdorff-Ñandú Ångström");
        string longWord = new('m', 400);
        byte[] pdf = Pdf.Write(One(new Paragraph(longWord)));
        Poppler.SpokenText(pdf).Replace("\n", "", StringComparison.Ordinal).ShouldContain(longWord);
        Poppler.Boxes(pdf).ShouldAllBe(box => box.Right <= 612 - Margin + 0.5);
    }

    [Fact]
    public void A_character_that_the_family_lacks_is_printed_as_a_box_and_named()
    {
        byte[] pdf = Pdf.Write(One(new Paragraph("Thanks \U0001F600 to 李 and \u05D0\u05D1 and \uD800 end")));
        Poppler.SpokenText(pdf).ShouldContain("Thanks ■ to ■ and ■■ and \uFFFD end");
        Pdf.Unprintable("Zoë 李 李 \U0001F600").ShouldBe("李\U0001F600");
        Pdf.Unprintable("Željko Ñandú — “half” § ¶ Nguyễn").ShouldBe("");
    }

    // PDFsharp embeds one level of a glyph's parts; a part of a part would be a hole on paper and still be there for pdftotext.
    [Theory]
    [InlineData("%")]
    [InlineData("½")]
    [InlineData("ệ")]
    [InlineData("ḥ")]
    [InlineData("Ñ")]
    public void A_character_made_of_parts_of_parts_is_inked_in_full(string character)
    {
        double alone = Ink(character);
        double among = Ink(character, "0123456789¹²³⁴₁₂₃₄⁄.,;ˆ̣eEhHnNêÊ ẹ Ẹ");
        alone.ShouldBeGreaterThan(0);
        alone.ShouldBe(among, among * 0.02);

        // Dark pixels of the first page's first line, printed large; what stands beside it only fills the font.
        static double Ink(string character, string beside = "")
        {
            byte[] pdf = Pdf.Write(new Document("en-US", "Ink", "", SampleDocuments.Day, [new Section([new Paragraph(character)]), new Section([new Paragraph(beside.Length == 0 ? character : beside)])]));
            return Poppler.DarkOnPage(pdf, 1);
        }
    }

    [Fact]
    public void An_accent_written_after_its_letter_is_printed_as_one_letter() =>
        Poppler.SpokenText(Pdf.Write(One(new Paragraph("Jose\u0301 Nun\u0303ez")))).ShouldContain("José Nuñez");

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_the_page_and_loses_no_word()
    {
        string words = string.Join(' ', Enumerable.Range(1, 1500).Select(n => FormattableString.Invariant($"w{n}")));
        var table = new Table("Tall", [new Column("A"), new Column("B")], [["one", words]]);
        byte[] pdf = Pdf.Write(One(table));
        string spoken = Poppler.SpokenText(pdf);
        Enumerable.Range(1, 1500).ShouldAllBe(n => spoken.Contains(FormattableString.Invariant($"w{n}"), StringComparison.Ordinal));
        Poppler.Boxes(pdf).ShouldAllBe(box => box.Bottom <= 792 - Margin + 4 || box.Top > 740);
    }

    [Fact]
    public void Every_kind_of_block_and_an_empty_document_can_be_printed()
    {
        string spoken = Poppler.SpokenText(Pdf.Write(SampleDocuments.Kit()));
        spoken.ShouldContain("For parents in Missouri");
        spoken.ShouldContain("What did they say?");
        Poppler.Pages(Pdf.Write(SampleDocuments.Kit())).ShouldBe(3);
        Poppler.Pages(Pdf.Write(new Document("en-US", "Nothing", "", SampleDocuments.Day, []))).ShouldBe(1);
    }

    [Fact]
    public void The_other_paper_size_is_kept_to_as_well()
    {
        byte[] pdf = Pdf.Write(SampleDocuments.Complaint(allegations: 1) with { Size = PageSize.A4 });
        Poppler.Run("pdfinfo", pdf).ShouldContain("(A4)");
        Poppler.Boxes(pdf).ShouldAllBe(box => box.Left >= 57 && box.Right <= 595.28 - 57);
    }

    [Fact]
    public void Letters_written_at_the_same_time_do_not_disturb_each_other()
    {
        var written = new byte[8][];
        Parallel.For(0, written.Length, i => written[i] = i % 2 == 0
            ? Pdf.Write(Letters.Layout(SampleDocuments.Letter()))
            : Pdf.Write(SampleDocuments.Complaint()));
        for (int i = 0; i < written.Length; i++)
        {
            written[i].ShouldBe(i % 2 == 0 ? Letter : Long);
        }
    }

    private static Document One(Block block) => new("en-US", "One", "", SampleDocuments.Day, [new Section([block])]);
}
