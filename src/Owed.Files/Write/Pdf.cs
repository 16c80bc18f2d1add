using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Owed.Files;

/// <summary>Writes a document as a tagged PDF (PDF/UA-1) for paper and for screen readers.</summary>
public static class Pdf
{
    private const double SmallSize = 8.5;
    private const double SmallGray = 0.35;

    // PDFsharp keeps fonts in process-wide tables.
    internal static readonly Lock OneAtATime = new();
    private static readonly Dictionary<double, XSolidBrush> Brushes = [];
    private static bool isReady;

    /// <summary>Writes the whole document; the same document gives the same bytes.</summary>
    public static byte[] Write(Document document)
    {
        lock (OneAtATime)
        {
            GetReady();
            var (paperWidth, paperHeight) = Paper(document.Size);
            return Draw(document, Lay(document), paperWidth, paperHeight);
        }
    }

    /// <summary>Sets a document and cuts it into pages.</summary>
    internal static List<SetPage> Lay(Document document)
    {
        var (paperWidth, paperHeight) = Paper(document.Size);
        return PdfFit.Pages(document, paperWidth, paperHeight);
    }

    /// <summary>The characters of a text that the printed family lacks, so that a person can be told; each is printed as a black box.</summary>
    public static string Unprintable(string text)
    {
        lock (OneAtATime)
        {
            GetReady();
            return string.Concat(Wording.Clean(text).EnumerateRunes()
                .Where(rune => PdfFaces.Showable(rune.ToString(), Face.Regular) != rune.ToString())
                .Distinct());
        }
    }

    internal static void GetReady()
    {
        if (!isReady)
        {
            PdfLicence.Choose();
            PdfFaces.Register();
            isReady = true;
        }
    }

    internal static (double Width, double Height) Paper(PageSize size) =>
        size == PageSize.A4 ? (595.28, 841.89) : (612, 792);

    private static byte[] Draw(Document document, List<SetPage> pages, double paperWidth, double paperHeight)
    {
        using var pdf = new PdfDocument();
        UAManager ua = UAManager.ForDocument(pdf);
        ua.SetDocumentLanguage(document.Language);
        pdf.Info.Title = document.Title;
        pdf.Info.Author = document.Author;
        pdf.Info.CreationDate = pdf.Info.ModificationDate =
            document.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        pdf.ViewerPreferences.DisplayDocTitle = true;

        Dictionary<string, int> parts = Parts(pages);
        bool isListed = document.Blocks().Any(b => b is Contents);
        XGraphics? paper = null;
        for (int i = 0; i < pages.Count; i++)
        {
            PdfPage page = pdf.AddPage();
            page.Width = XUnit.FromPoint(paperWidth);
            page.Height = XUnit.FromPoint(paperHeight);
            paper?.Dispose();
            paper = XGraphics.FromPdfPage(page);
            double margin = pages[i].Margin;
            Surround(document, paper, ua.StructureBuilder, i + 1, pages.Count, margin, paperWidth, paperHeight);
            PdfInk ink = new(paper, ua.StructureBuilder, parts);
            foreach (var (strip, y, silent) in pages[i].Strips)
            {
                ink.Draw(strip, margin, margin + y, silent);
                if (isListed && strip.Part is { } part && parts[part] == i + 1)
                {
                    pdf.Outlines.Add(Wording.Clean(part), page);
                }
            }
        }

        paper?.Dispose();
        using var stream = new MemoryStream();
        pdf.Save(stream, closeStream: false);
        return PdfFixed.Fix(stream.ToArray(), document);
    }

    /// <summary>The page, from 1, on which each main part begins.</summary>
    private static Dictionary<string, int> Parts(List<SetPage> pages)
    {
        Dictionary<string, int> parts = new(StringComparer.Ordinal);
        for (int i = 0; i < pages.Count; i++)
        {
            foreach (string part in pages[i].Strips.Select(s => s.Strip.Part).OfType<string>())
            {
                parts.TryAdd(part, i + 1);
            }
        }

        return parts;
    }

    private static void Surround(
        Document document, XGraphics paper, StructureBuilder structure, int page, int pages, double margin, double paperWidth, double paperHeight)
    {
        structure.BeginArtifact();
        double right = paperWidth - margin;
        if (document.IsDraft)
        {
            XFont large = PdfFaces.Font(Face.Bold, 120);
            string draft = PdfFaces.Showable(document.Words.Draft, Face.Bold);
            XGraphicsState state = paper.Save();
            paper.RotateAtTransform(-52, new XPoint(paperWidth / 2, paperHeight / 2));
            paper.DrawString(draft, large, Brush(0.9), paperWidth / 2, (paperHeight / 2) + 40, XStringFormats.BaseLineCenter);
            paper.Restore(state);
            Small(draft, Face.Bold, right - Wide(draft, Face.Bold), 32);
        }

        if (page > 1 && document.RunningHead.Length > 0)
        {
            Small(Fitted(document.RunningHead, right - margin - (document.IsDraft ? 60 : 0)), Face.Regular, margin, margin - 28);
            paper.DrawRectangle(Brush(0.75), margin, margin - 22, right - margin, 0.4);
        }

        string number = PdfFaces.Showable(Wording.PageOf(
            document.Words, FormattableString.Invariant($"{page}"), FormattableString.Invariant($"{pages}")), Face.Regular);
        double numberX = right - Wide(number, Face.Regular);
        Small(Fitted(document.Foot, numberX - margin - 12), Face.Regular, margin, paperHeight - margin + 32);
        Small(number, Face.Regular, numberX, paperHeight - margin + 32);
        structure.End();

        void Small(string text, Face face, double x, double y)
        {
            foreach ((string piece, Face own) in PdfFaces.Runs(text, face))
            {
                paper.DrawString(piece, PdfFaces.Font(own, SmallSize), Brush(SmallGray), x, y);
                x += Wide(piece, own);
            }
        }

        static double Wide(string text, Face face) => PdfFaces.Width(text, face, SmallSize);

        static string Fitted(string text, double room)
        {
            string shown = PdfFaces.Showable(Wording.Clean(text), Face.Regular);
            if (Wide(shown, Face.Regular) <= room)
            {
                return shown;
            }

            int length = shown.Length;
            while (length > 1 && Wide(shown[..length] + "…", Face.Regular) > room)
            {
                length--;
            }

            return shown[..length].TrimEnd() + "…";
        }
    }

    /// <summary>A brush of a gray, made once.</summary>
    internal static XSolidBrush Brush(double gray)
    {
        if (!Brushes.TryGetValue(gray, out XSolidBrush? brush))
        {
            brush = new XSolidBrush(XColor.FromGrayScale(gray));
            Brushes.Add(gray, brush);
        }

        return brush;
    }
}
