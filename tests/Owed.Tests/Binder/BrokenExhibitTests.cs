using System.IO.Compression;
using System.Security.Cryptography;
using Owed.Files;
using PdfSharp.Drawing;

namespace Owed.Tests;

/// <summary>One original that breaks the drawing takes nothing else with it.</summary>
public sealed class BrokenExhibitTests
{
    private const string Day = "2025-12-15";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_original_that_breaks_while_it_is_drawn_becomes_a_divider_that_says_so(int brokenPage)
    {
        using BinderCase c = BinderCase.Full("mo-ana");
        BinderFiles files = c.Read(Day);
        BinderPlan plan = BinderPlan.Of(files.Input, BinderCase.Words);
        byte[] notice = files.Originals.Single(o => o.Path.EndsWith("notice.pdf", StringComparison.Ordinal)).Bytes;

        Outcome<BoundBinder> bound = BinderPdf.Write(plan, BinderCase.Words, files.BySum, bytes => bytes == notice ? new Breaking(bytes, brokenPage) : BinderOriginal.Open(bytes));

        Problem problem = bound.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Warning);
        problem.Message.ShouldContain("2025-11-10 notice.pdf");
        HoldsTheOthers(plan, bound.Value!);
        Zipped(bound.Value!, files).ShouldContain(Convert.ToHexStringLower(SHA256.HashData(notice)));
    }

    [Fact]
    public void Originals_that_break_while_they_are_opened_or_all_at_once_leave_the_binder_whole()
    {
        using BinderCase c = BinderCase.Full("mo-ana");
        BinderFiles files = c.Read(Day);
        BinderPlan plan = BinderPlan.Of(files.Input, BinderCase.Words);
        int count = 0;

        Outcome<BoundBinder> bound = BinderPdf.Write(plan, BinderCase.Words, files.BySum, bytes => count++ % 2 == 0 ? throw new InvalidDataException("odd") : new Breaking(bytes, 0));

        count.ShouldBeGreaterThan(2);
        bound.Problems.Count.ShouldBe(count);
        HoldsTheOthers(plan, bound.Value!);
    }

    /// <summary>The file once sent the reader round for ever; it lies among the crashes as well.</summary>
    [Fact]
    public void A_pdf_that_sends_its_reader_round_and_round_is_named_and_the_rest_is_bound()
    {
        byte[] odd = File.ReadAllBytes(Path.Combine(FuzzRun.Crashes("exhibit"), "pdf-read-round-and-round"));
        using BinderCase c = BinderCase.Full("mo-ana").Keep("odd.pdf", odd);

        var (plan, binder, problems, _) = c.Bind(Day);

        problems.ShouldHaveSingleItem().Message.ShouldContain("odd.pdf");
        HoldsTheOthers(plan, binder);
    }

    [Fact]
    public void Good_files_are_read_far_less_often_than_is_allowed()
    {
        byte[][] good =
        [
            BinderCase.Paper("Prior written notice", 1), BinderCase.Paper("Prior written notice", 60), BinderCase.Raw("by hand", "/Rotate 90"),
            Pdf.Write(new("en-US", "Long", "Nobody Real", LedgerCase.D("2025-11-07"), [new Section([new Paragraph(new string('w', 100_000))])])),
        ];
        foreach (byte[] pdf in good)
        {
            using var watched = new WatchedBytes(pdf);
            using MemoryStream sheets = BinderSheets.Of(watched, 2000).Pdf;
            watched.Used.ShouldBeInRange(0.000001, 0.1, $"{pdf.Length} bytes");
        }
    }

    private static void HoldsTheOthers(BinderPlan plan, BoundBinder binder)
    {
        byte[] pdf = binder.Pdf.ToArray();
        Poppler.Pages(pdf).ShouldBe(binder.Pages);
        string text = Poppler.Run("pdftotext", pdf);
        text.ShouldContain("This original could not be shown on paper: it is broken");
        text.ShouldContain("We will send the logs.");
        plan.Exhibits.ShouldAllBe(e => text.Contains(e.Sha256, StringComparison.Ordinal));
        binder.Places.Where(p => p.Pages is not null).Select(p => Poppler.PageText(pdf, p.Page)).ShouldAllBe(p => p.Contains("SHA-256", StringComparison.Ordinal));
        Poppler.Run("pdfinfo", pdf, "-struct-text").ShouldNotBeEmpty();
    }

    private static string Zipped(BoundBinder binder, BinderFiles files)
    {
        using var stream = new MemoryStream();
        BinderZip.Write(stream, binder.Pdf, files.Originals);
        using var zip = new ZipArchive(stream);
        using var sums = new StreamReader(zip.GetEntry(BinderZip.SumsName)!.Open());
        return sums.ReadToEnd();
    }

    /// <summary>Three pages, one of which cannot be drawn.</summary>
    private sealed class Breaking(byte[] bytes, int broken) : BinderOriginal(bytes)
    {
        public override int Pages => 3;

        public override XSize Size(int page) => new(200, 300);

        public override void Draw(XGraphics paper, int page, XRect place)
        {
            paper.DrawRectangle(XBrushes.Black, place);
            if (page == broken)
            {
                throw new InvalidOperationException("The page is broken.");
            }
        }
    }
}
