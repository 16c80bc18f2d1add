using System.IO.Compression;
using System.Xml.Linq;
using Owed.Files;

namespace Owed.Tests;

/// <summary>How the letters of both sample cases end, on paper and in Word.</summary>
public sealed class LastPageTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [MemberData(nameof(SampleLettersTests.Each), MemberType = typeof(SampleLettersTests))]
    public void A_signature_stands_below_at_least_three_lines_of_what_it_signs(string @case, string kind)
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            Letter letter = SampleLettersTests.Written(@case, kind, tone).Letter;
            string[] pages = Poppler.Run("pdftotext", Pdf.Write(Letters.Layout(letter)), "-layout").TrimEnd('\f', '\n').Split('\f');
            string last = letter.Closing.Length == 0 ? pages[^1] : pages.Last(p => LinesOf(p).Contains(letter.Closing));
            if (pages.Length > 1)
            {
                // The first line of a page after the first is the running head.
                LinesOf(last).Skip(1).TakeWhile(l => l != letter.Closing || l.Length == 0).Count().ShouldBeGreaterThanOrEqualTo(3, $"{tone}\n{last}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(SampleLettersTests.Each), MemberType = typeof(SampleLettersTests))]
    public void A_word_of_a_table_is_never_cut_and_nothing_leaves_the_closest_margin(string @case, string kind)
    {
        Letter letter = SampleLettersTests.Written(@case, kind, Tone.Formal).Letter;
        var boxes = Poppler.Boxes(Pdf.Write(Letters.Layout(letter)));
        boxes.ShouldAllBe(box => box.Left >= 57 && box.Right <= 612 - 57);
        HashSet<string> printed = [.. boxes.Select(b => b.Word)];
        letter.Body.OfType<Table>().SelectMany(t => t.Columns.Select(c => c.Heading).Concat(t.Total?.Select(p => p.Plain) ?? []))
            .SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => !printed.Contains(word)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SampleLettersTests.Each), MemberType = typeof(SampleLettersTests))]
    public void In_word_the_last_paragraphs_stay_with_the_signature(string @case, string kind)
    {
        Letter letter = SampleLettersTests.Written(@case, kind, Tone.Plain).Letter;
        if (letter.Closing.Length == 0)
        {
            return;
        }

        using var zip = new ZipArchive(new MemoryStream(Docx.Write(Letters.Layout(letter))));
        using Stream part = zip.GetEntry("word/document.xml")!.Open();
        XElement[] paragraphs = [.. XDocument.Load(part).Descendants(Word + "p")];
        int closing = Array.FindLastIndex(paragraphs, p => p.Value == letter.Closing);
        Keeps(paragraphs[closing]).ShouldBeTrue(letter.Closing);
        int letters = 0;
        for (int i = closing - 1; i >= 0 && letters < 180 && Keeps(paragraphs[i]); i--)
        {
            letters += Math.Max(90, paragraphs[i].Value.Length);
        }

        letters.ShouldBeGreaterThanOrEqualTo(180);

        static bool Keeps(XElement paragraph) => paragraph.Element(Word + "pPr")?.Element(Word + "keepNext") is not null;
    }

    [Fact]
    public void A_letter_is_never_set_so_close_that_it_is_hard_to_read()
    {
        PdfFit.Steps.ShouldAllBe(s => 11 * s.Size >= 10.5 && s.Margin >= 57.6 && s.Leading >= 1.25 && s.Space >= 0.6);
        PdfFit.Steps.Zip(PdfFit.Steps.Skip(1)).ShouldAllBe(p => p.Second.Space < p.First.Space && p.Second.Leading <= p.First.Leading && p.Second.Size <= p.First.Size && p.Second.Margin <= p.First.Margin);
    }

    [Fact]
    public void A_letter_that_spills_a_little_is_set_on_one_page_and_a_longer_one_as_usual()
    {
        Poppler.Pages(Pdf.Write(Written(8))).ShouldBe(1);
        Poppler.Boxes(Pdf.Write(Written(8))).Min(b => b.Left).ShouldBe(72, 1);
        int most = Enumerable.Range(8, 30).First(n => Poppler.Pages(Pdf.Write(Written(n))) > 1) - 1;
        Poppler.Boxes(Pdf.Write(Written(most))).Min(b => b.Left).ShouldBe(57.6, 1);
        Poppler.Boxes(Pdf.Write(Written(most * 3 / 2))).Min(b => b.Left).ShouldBe(72, 1);
        Pdf.Write(Written(most)).ShouldBe(Pdf.Write(Written(most)));

        static Document Written(int paragraphs) => new(
            "en-US", "Test", "", SampleDocuments.Day,
            [
                new Section(
                [
                    .. Enumerable.Range(1, paragraphs).Select(n => new Paragraph($"Paragraph {n}. " + string.Concat(Enumerable.Repeat("These are words of a letter. ", 5)))),
                    new Paragraph("Thank you,", KeepWithNext: true), new Signature("Rosa Sample-Rivera", []),
                ]),
            ]);
    }

    private static IEnumerable<string> LinesOf(string page) => page.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("Page ", StringComparison.Ordinal));
}
