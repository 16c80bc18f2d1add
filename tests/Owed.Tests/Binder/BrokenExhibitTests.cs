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
