using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Owed.Files;

namespace Owed.Tests;

/// <summary>What holds for a file holds for the files of every letter.</summary>
public sealed class EveryLetterTests
{
    public static TheoryData<string> Kinds() => [.. LetterKinds.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_pdf_is_tagged_titled_in_a_language_with_embedded_fonts_and_within_its_margins(string kind)
    {
        Letter letter = Made(kind, Tone.Formal);
        byte[] pdf = Pdf.Write(Letters.Layout(letter));
        string info = Poppler.Run("pdfinfo", pdf);
        info.ShouldContain("Tagged:          yes");
        info.ShouldContain($"Title:           {letter.Title}");
        Encoding.Latin1.GetString(pdf).ShouldContain("/Lang(en-US)");
        foreach (string font in Poppler.Run("pdffonts", pdf).Split('\n').Skip(2).Where(line => line.Length > 0))
        {
            font.ShouldMatch(@"\byes\s+yes\s+yes\b");
        }

        Poppler.Boxes(pdf).ShouldAllBe(box => box.Left >= 57 && box.Right <= 612 - 57);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_pdf_is_read_in_the_order_in_which_it_is_written(string kind)
    {
        Letter letter = Made(kind, Tone.Plain);
        byte[] pdf = Pdf.Write(Letters.Layout(letter));
        string spoken = Joined(Poppler.SpokenText(pdf));
        string copied = Joined(Poppler.Run("pdftotext", pdf));
        string[] paragraphs = [.. letter.Body.OfType<Paragraph>().Select(p => Joined(p.Text.Plain)).Where(t => t.Length > 40).Distinct()];
        foreach (string text in (string[])[spoken, copied])
        {
            int at = 0;
            foreach (string words in paragraphs.Select(p => p[..40]))
            {
                int next = text.IndexOf(words, at, StringComparison.Ordinal);
                next.ShouldBeGreaterThanOrEqualTo(0, $"{words} …");
                at = next;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_word_file_passes_the_validator(string kind)
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            using var stream = new MemoryStream(Docx.Write(Letters.Layout(Made(kind, tone))));
            using WordprocessingDocument word = WordprocessingDocument.Open(stream, false);
            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(e => e.Description).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_two_tones_are_not_the_same_letter(string kind)
    {
        if (LetterKinds.Of(kind)!.IsSheet)
        {
            return;
        }

        string[] plain = Paragraphs(kind, Tone.Plain);
        string[] formal = Paragraphs(kind, Tone.Formal);
        double same = plain.Count(formal.Contains) / (double)plain.Length;
        same.ShouldBeLessThan(0.5, string.Join('\n', plain.Where(formal.Contains)));

        static string[] Paragraphs(string kind, Tone tone) =>
            [.. Made(kind, tone).Body.OfType<Paragraph>().Select(p => p.Text.Plain).Where(t => t.Length > 20)];
    }

    private static Letter Made(string kind, Tone tone) => LetterCase.Write(kind, RequiredContents.Full(kind), tone).Letter;

    // A line may break at a hyphen; without spaces the two ways of writing are the same.
    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
