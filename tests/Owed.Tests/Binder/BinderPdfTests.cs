using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Owed.Files;

namespace Owed.Tests;

public sealed partial class BinderPdfTests
{
    private const string Day = "2025-12-15";

    [Theory]
    [InlineData("mo-ana", Day)]
    [InlineData("mt-otto", "2024-05-31")]
    public void The_binders_own_pages_are_those_that_were_read(string sample, string day)
    {
        using BinderCase c = BinderCase.Full(sample);
        var (plan, binder, _, files) = c.Bind(day);
        var pages = new BinderPages(plan, BinderCase.Words);
        var text = new StringBuilder();
        foreach (BinderPart part in pages.Front(binder.Places))
        {
            text.Append("=== ").Append(part.Name).Append('\n').Append(PlainText.Write(part.Pages)).Append('\n');
        }

        foreach (Exhibit exhibit in plan.Exhibits)
        {
            text.Append("=== ").Append(pages.Bookmark(exhibit)).Append('\n').Append(PlainText.Write(pages.Divider(exhibit, files.BySum[exhibit.Sha256].Length, null, []))).Append('\n');
        }

        Golden.Check(Size().Replace(Sum().Replace(text.ToString(), "(fingerprint)"), "(size)"), $"tests/cases/{sample}/expected/binder.txt");
    }

    [Theory]
    [InlineData("mo-ana", Day)]
    [InlineData("mt-otto", "2024-05-31")]
    public void The_page_numbers_in_the_index_are_those_on_the_pages(string sample, string day)
    {
        using BinderCase c = BinderCase.Full(sample);
        var (plan, binder, problems, _) = c.Bind(day);
        byte[] pdf = binder.Pdf.ToArray();
        string[] pages = [.. Enumerable.Range(1, Poppler.Pages(pdf)).Select(p => Poppler.PageText(pdf, p))];

        problems.ShouldBeEmpty();
        pages.Length.ShouldBe(binder.Pages);
        for (int i = 0; i < pages.Length; i++)
        {
            pages[i].ShouldContain($"Binder page {i + 1} of {pages.Length}");
        }

        string index = pages.Single(p => p.TrimStart().StartsWith("Index", StringComparison.Ordinal));
        foreach (Exhibit exhibit in plan.Exhibits)
        {
            BinderPlace place = binder.Places.Single(p => p.Pages is not null && p.Name == exhibit.Letter);
            string row = index.Split('\n').Single(l => l.TrimStart().StartsWith(exhibit.Letter + "  ", StringComparison.Ordinal));
            row.TrimEnd().ShouldEndWith($" {place.Page}");
            pages[place.Page - 1].ShouldContain(exhibit.Sha256);
            for (int n = 1; n <= place.Pages; n++)
            {
                pages[place.Page - 1 + n].ShouldContain($"Exhibit {exhibit.Letter} · page {n} of {place.Pages}");
            }
        }
    }

    [Fact]
    public void A_pdf_comes_in_page_by_page_with_its_words_a_tag_and_a_bookmark()
    {
        using BinderCase c = BinderCase.Full("mo-ana");
        var (plan, binder, _, _) = c.Bind(Day);
        byte[] pdf = binder.Pdf.ToArray();
        Exhibit notice = plan.Exhibits.Single(e => e.Kind == ExhibitKind.Notice);
        int divider = binder.Places.Single(p => p.Pages is not null && p.Name == notice.Letter).Page;

        Poppler.PageText(pdf, divider + 2).ShouldContain("Prior written notice, leaf 2");
        Poppler.Run("pdfinfo", pdf).ShouldMatch(@"Tagged:\s+yes");
        Poppler.Run("pdfinfo", pdf, "-struct").ShouldContain("Figure");
        Poppler.SpokenText(pdf).ShouldContain("Chronology");
    }

    [Theory]
    [InlineData(0, "612 x 792")]
    [InlineData(90, "792 x 612")]
    [InlineData(180, "612 x 792")]
    [InlineData(270, "792 x 612")]
    public void A_page_that_its_reader_turns_is_turned_and_on_the_paper(int rotate, string sheet)
    {
        using BinderCase c = new BinderCase("mo-ana").Keep("turned.pdf", BinderCase.Raw("Turned words", $"/Rotate {rotate}"));
        byte[] pdf = c.Bind(Day).Binder.Pdf.ToArray();
        int last = Poppler.Pages(pdf);
        string number = last.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Poppler.Run("pdfinfo", pdf, "-f", number, "-l", number).ShouldContain(sheet);
        Poppler.PageText(pdf, last).ShouldContain("Turned");
    }

    [Fact]
    public void What_was_cropped_away_stays_away_and_what_was_filled_in_is_there()
    {
        const string field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (reason) /F 4 /Rect [250 690 450 740] /AP << /N 7 0 R >> >>";
        const string look = "BT /F1 20 Tf 5 15 Td (no staff) Tj ET";
        string form = $"<< /Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F1 5 0 R >> >> /Length {look.Length} >>\nstream\n{look}\nendstream";
        using BinderCase c = new BinderCase("mo-ana")
            .Keep("cropped.pdf", BinderCase.Raw("Seen", "/CropBox [80 600 400 780]"))
            .Keep("filled.pdf", BinderCase.Raw("Reason:", "/Annots [6 0 R]", field, form))
            .Keep("hidden.pdf", BinderCase.Raw("Empty", "/Annots [6 0 R]", field.Replace("/F 4", "/F 2", StringComparison.Ordinal), form.Replace("no staff", "never seen", StringComparison.Ordinal)));
        string text = Poppler.Run("pdftotext", c.Bind(Day).Binder.Pdf.ToArray());

        text.ShouldContain("Seen");
        text.ShouldContain("no staff");
        text.ShouldNotContain("never seen");
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes()
    {
        using BinderCase c = BinderCase.Full("mo-ana");
        c.Bind(Day).Binder.Pdf.ToArray().AsSpan().SequenceEqual(c.Bind(Day).Binder.Pdf.Span).ShouldBeTrue();
    }

    [Fact]
    public void The_zip_holds_every_original_untouched_with_its_fingerprint()
    {
        using BinderCase c = BinderCase.Full("mo-ana");
        c.Keep("odd : name?.txt", "odd").Keep("ODD _ name_.txt", "even");
        var (_, binder, _, files) = c.Bind(Day);
        using var stream = new MemoryStream();
        BinderZip.Write(stream, binder.Pdf, files.Originals);
        using var zip = new ZipArchive(stream);

        string[] sums = Text(zip.GetEntry(BinderZip.SumsName)!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        sums.Length.ShouldBe(zip.Entries.Count - 1);
        foreach (string line in sums)
        {
            string[] parts = line.Split("  ", 2);
            Convert.ToHexStringLower(SHA256.HashData(Bytes(zip.GetEntry(parts[1])!))).ShouldBe(parts[0], parts[1]);
        }

        zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("originals/", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(files.Originals.Count);
        zip.Entries.Where(e => e.FullName.StartsWith("originals/", StringComparison.Ordinal)).Select(e => Convert.ToHexStringLower(SHA256.HashData(Bytes(e)))).Order()
            .ShouldBe(files.Originals.Select(o => Convert.ToHexStringLower(SHA256.HashData(o.Bytes))).Order());
        zip.Entries.ShouldNotContain(e => e.FullName.Contains(':', StringComparison.Ordinal) || e.FullName.Contains("..", StringComparison.Ordinal));
    }

    public static TheoryData<string> Unprintable => ["broken.pdf", "empty.pdf", "locked.pdf", "huge.png", "broken.png", "broken.jpg"];

    [Theory]
    [MemberData(nameof(Unprintable))]
    public void What_cannot_be_printed_has_a_page_that_says_so_and_a_warning(string name)
    {
        using BinderCase c = new BinderCase("mo-ana").Keep(name, name switch
        {
            "broken.pdf" => [.. BinderCase.Paper("Half", 2).AsSpan(0, 900)],
            "empty.pdf" => "%PDF-1.7"u8.ToArray(),
            "locked.pdf" => BinderCase.Locked(),
            "huge.png" => BinderCase.Png(60_000, 60_000, onlyHead: true),
            "broken.png" => BinderCase.Png(20, 20, onlyHead: true),
            _ => [0xFF, 0xD8, 0xFF, 0xE1, 0, 9, 1, 2, 3],
        });
        var (plan, binder, problems, _) = c.Bind(Day);

        Problem problem = problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("binder-not-printed");
        problem.Where.File.ShouldBe("evidence/" + name);
        string letter = plan.Exhibits.Single(e => e.File == name).Letter;
        BinderPlace place = binder.Places.Single(p => p.Pages is not null && p.Name == letter);
        place.Pages.ShouldBe(0);
        Poppler.PageText(binder.Pdf.ToArray(), place.Page).ShouldContain("could not be shown on paper");
    }

    [Fact]
    public void Text_is_shown_whatever_its_encoding_and_nothing_in_it_is_obeyed()
    {
        using BinderCase c = new BinderCase("mo-ana")
            .Keep("a utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Señora Nadie wrote")])
            .Keep("b latin.txt", Encoding.Latin1.GetBytes("café at ten"))
            .Keep("c markup.eml", "Subject: x\n\n<script src='https://example.invalid/x.js'></script>\n" + string.Join('\n', Enumerable.Repeat(new string('A', 76), 400)))
            .Keep("d long.txt", string.Join('\n', Enumerable.Range(1, 5000).Select(i => $"line {i}")))
            .Keep("e nothing.txt", "")
            .Keep("f page.html", "<script>alert(1)</script>");
        var (_, binder, problems, _) = c.Bind(Day);
        byte[] pdf = binder.Pdf.ToArray();
        string text = Poppler.Run("pdftotext", pdf, "-layout");

        problems.ShouldBeEmpty();
        text.ShouldContain("Señora Nadie wrote");
        text.ShouldContain("café at ten");
        text.ShouldContain("<script src='https://example.invalid/x.js'></script>");
        text.ShouldContain("(400 lines of computer code");
        text.ShouldContain("line 400");
        text.ShouldNotContain("line 4000");
        text.ShouldContain("The rest of this text is in the original");
        text.ShouldContain("This file has no text.");
        text.ShouldNotContain("alert(1)");
        Poppler.Run("pdfinfo", pdf).ShouldMatch(@"JavaScript:\s+no");
    }

    [Fact]
    public void A_case_without_evidence_has_a_binder_too()
    {
        using var c = new BinderCase("worked/c1-half-of-twelve-weeks");
        var (plan, binder, problems, _) = c.Bind("2024-06-01");

        plan.Exhibits.ShouldBeEmpty();
        problems.ShouldBeEmpty();
        Poppler.Run("pdftotext", binder.Pdf.ToArray()).ShouldContain("There is no exhibit.");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 180)]
    [InlineData(6, 90)]
    [InlineData(8, 270)]
    [InlineData(99, 0)]
    public void A_photo_is_turned_as_the_camera_says(byte orientation, int turn)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. Convert.FromBase64String(BinderCase.Picture).AsSpan(2)];
        Exif.Turn(photo).ShouldBe(turn);
        for (int cut = 0; cut < photo.Length; cut++)
        {
            Exif.Turn(photo.AsSpan(0, cut)).ShouldBeOneOf(0, turn);
        }
    }

    private static string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Bytes(entry));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream from = entry.Open();
        using var kept = new MemoryStream();
        from.CopyTo(kept);
        return kept.ToArray();
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sum();

    [GeneratedRegex(@"[\d,]+ bytes")]
    private static partial Regex Size();
}
