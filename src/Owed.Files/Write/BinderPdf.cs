using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Owed.Files;

/// <summary>A binder on paper.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Places">Where each part and each exhibit begins.</param>
public sealed record BoundBinder(ReadOnlyMemory<byte> Pdf, int Pages, Items<BinderPlace> Places);

/// <summary>Binds a plan and its originals into one PDF with bookmarks, stamps and running page numbers.</summary>
public static class BinderPdf
{
    private const double StampSize = 9.5;
    private const double StampLeft = 54;
    private const double StampUp = 34;
    private const double EdgeX = 36;
    private const double EdgeTop = 28;
    private const double EdgeFoot = 58;

    /// <summary>Writes the binder; the same plan and originals give the same bytes.</summary>
    /// <param name="originals">The bytes of each original by its SHA-256.</param>
    public static Outcome<BoundBinder> Write(BinderPlan plan, KitWords words, IReadOnlyDictionary<string, byte[]> originals) =>
        Write(plan, words, originals, BinderOriginal.Open);

    /// <summary>Writes the binder with a way of its own to open originals, so that a test can hand it one that breaks.</summary>
    internal static Outcome<BoundBinder> Write(BinderPlan plan, KitWords words, IReadOnlyDictionary<string, byte[]> originals, Func<byte[], BinderOriginal?> open)
    {
        lock (Pdf.OneAtATime)
        {
            Pdf.GetReady();
            var pages = new BinderPages(plan, words);
            List<BinderLeaf> exhibits = [.. plan.Exhibits.Select(e => BinderLeaf.Of(e, originals[e.Sha256], pages, open))];
            try
            {
                while (true)
                {
                    Items<BinderPlace> places = Places(pages, exhibits, out List<BinderPart> front);
                    int last = front.Sum(p => Pdf.Lay(p.Pages).Count) + exhibits.Sum(e => e.Count);
                    if (Draw(pages, front, exhibits, last, out int broken) is byte[] pdf)
                    {
                        return new(new(pdf, last, places), exhibits.Select(e => e.Trouble).OfType<Problem>().ToItems());
                    }

                    // What was drawn so far holds half a page of it, and every page number after it changes: all is drawn anew without it.
                    BinderLeaf leaf = exhibits[broken];
                    leaf.Original?.Dispose();
                    exhibits[broken] = BinderLeaf.Unshown(leaf.Exhibit, originals[leaf.Exhibit.Sha256].Length, pages);
                }
            }
            finally
            {
                exhibits.ForEach(e => e.Original?.Dispose());
            }
        }
    }

    /// <summary>Lays the front out again until the page numbers in it are those it has.</summary>
    private static Items<BinderPlace> Places(BinderPages pages, List<BinderLeaf> exhibits, out List<BinderPart> front)
    {
        Items<BinderPlace> places = [];
        for (int turn = 0; ; turn++)
        {
            front = [.. pages.Front(places)];
            List<BinderPlace> found = [];
            int page = 1;
            foreach (BinderPart part in front)
            {
                found.Add(new(part.Name, page, null));
                page += Pdf.Lay(part.Pages).Count;
            }

            foreach (BinderLeaf leaf in exhibits)
            {
                found.Add(new(leaf.Exhibit.Letter, page, leaf.Shown));
                page += leaf.Count;
            }

            if (places.Equals(found.ToItems()))
            {
                return places;
            }

            if (turn > 10)
            {
                throw new InvalidOperationException("The binder's page numbers do not settle.");
            }

            places = found.ToItems();
        }
    }

    /// <summary>Draws all of it; null when one exhibit could not be drawn, which is then named.</summary>
    private static byte[]? Draw(BinderPages pages, List<BinderPart> front, List<BinderLeaf> exhibits, int last, out int broken)
    {
        XGraphics? paper = null;
        Document cover = front[0].Pages;
        using var pdf = new PdfDocument();
        UAManager ua = UAManager.ForDocument(pdf);
        ua.SetDocumentLanguage(cover.Language);
        pdf.Info.Title = cover.Title;
        pdf.Info.Author = cover.Author;
        pdf.Info.CreationDate = pdf.Info.ModificationDate = cover.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        pdf.ViewerPreferences.DisplayDocTitle = true;

        foreach (BinderPart part in front)
        {
            Own(part.Pages, part.Name, _ => pages.Foot(part));
        }

        for (broken = 0; broken < exhibits.Count; broken++)
        {
            try
            {
                Leaf(exhibits[broken]);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException && exhibits[broken].Trouble is null)
            {
                paper?.Dispose();
                return null;
            }
        }

        paper?.Dispose();
        using var stream = new MemoryStream();
        pdf.Save(stream, closeStream: false);
        return PdfFixed.Fix(stream.ToArray(), cover, isTaggedThroughout: false);

        void Leaf(BinderLeaf leaf)
        {
            Own(leaf.Divider, pages.Bookmark(leaf.Exhibit), page => pages.Stamp(leaf.Exhibit, Math.Max(0, page + 1 - leaf.Covers), leaf.Shown));
            for (int i = 0; i < (leaf.Original?.Pages ?? 0); i++)
            {
                Original(leaf, i);
            }
        }

        void Own(Document document, string bookmark, Func<int, string> foot)
        {
            List<SetPage> laid = Pdf.Lay(document);
            for (int i = 0; i < laid.Count; i++)
            {
                XGraphics sheet = Begin(Pdf.Paper(document.Size), foot(i));
                if (i == 0)
                {
                    pdf.Outlines.Add(bookmark, pdf.Pages[^1], opened: false);
                }

                PdfInk ink = new(sheet, ua.StructureBuilder, []);
                foreach (var (strip, y, silent) in laid[i].Strips)
                {
                    ink.Draw(strip, laid[i].Margin, laid[i].Margin + y, silent);
                }
            }
        }

        void Original(BinderLeaf leaf, int i)
        {
            XSize size = leaf.Original!.Size(i);
            var (width, height) = Pdf.Paper(PageSize.UsLetter);
            (double, double) sheet = size.Width > size.Height ? (height, width) : (width, height);
            XGraphics on = Begin(sheet, pages.Stamp(leaf.Exhibit, i + 1, leaf.Shown));
            XRect place = Fit(size, sheet);
            ua.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, pages.Picture(leaf.Exhibit, i + 1, leaf.Shown), place);
            leaf.Original.Draw(on, i, place);
            ua.StructureBuilder.End();
        }

        XGraphics Begin((double Width, double Height) sheet, string foot)
        {
            // What is open when a page ends, such as a long paragraph, is closed on its paper; so that one stays until the next page is there.
            PdfPage page = pdf.AddPage();
            page.Width = XUnit.FromPoint(sheet.Width);
            page.Height = XUnit.FromPoint(sheet.Height);
            paper?.Dispose();
            paper = XGraphics.FromPdfPage(page);
            Foot(paper, ua.StructureBuilder, sheet, foot, pages.Number(pdf.PageCount, last));
            return paper;
        }
    }

    private static void Foot(XGraphics paper, StructureBuilder structure, (double Width, double Height) sheet, string stamp, string number)
    {
        structure.BeginArtifact();
        double y = sheet.Height - StampUp;
        paper.DrawRectangle(Pdf.Brush(0.75), StampLeft, y - 14, sheet.Width - (2 * StampLeft), 0.5);
        double wide = Text(number, Face.Regular, 0);
        Text(number, Face.Regular, sheet.Width - StampLeft - wide);
        Text(Fitted(stamp, sheet.Width - (2 * StampLeft) - wide - 16), Face.Bold, StampLeft);
        structure.End();

        double Text(string text, Face face, double x)
        {
            double start = x;
            foreach ((string piece, Face own) in PdfFaces.Runs(PdfFaces.Showable(Wording.Clean(text), face), face))
            {
                if (start > 0)
                {
                    paper.DrawString(piece, PdfFaces.Font(own, StampSize), Pdf.Brush(0), x, y);
                }

                x += PdfFaces.Width(piece, own, StampSize);
            }

            return x - start;
        }
    }

    private static string Fitted(string text, double room)
    {
        string shown = PdfFaces.Showable(Wording.Clean(text), Face.Bold);
        int length = shown.Length;
        string fitted = shown;
        while (length > 1 && PdfFaces.Width(fitted, Face.Bold, StampSize) > room)
        {
            fitted = shown[..--length].TrimEnd() + "…";
        }

        return fitted;
    }

    /// <summary>As large as the sheet allows above the stamp, and never larger than it was.</summary>
    private static XRect Fit(XSize size, (double Width, double Height) sheet)
    {
        double roomX = sheet.Width - (2 * EdgeX);
        double roomY = sheet.Height - EdgeTop - EdgeFoot;
        double scale = Math.Min(1, Math.Min(roomX / size.Width, roomY / size.Height));
        double width = size.Width * scale;
        return new(EdgeX + ((roomX - width) / 2), EdgeTop, width, size.Height * scale);
    }
}
