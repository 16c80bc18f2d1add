namespace Owed.Files;

/// <summary>How closely a part of a document is set.</summary>
/// <param name="Space">Share of the usual space between blocks.</param>
/// <param name="Leading">Height of a line, in sizes of its text.</param>
/// <param name="Size">Share of the usual size of running text.</param>
/// <param name="Margin">The widest margin, in points.</param>
internal readonly record struct Closeness(double Space, double Leading, double Size, double Margin);

/// <summary>A page that is set and not yet drawn.</summary>
internal sealed record SetPage(double Margin, List<(Strip Strip, double Y, bool Silent)> Strips);

/// <summary>Sets a document part by part; one that spills a little over its last page is set a little closer, so that it ends there.</summary>
internal static class PdfFit
{
    /// <summary>A last page filled less than this is a spill.</summary>
    private const double Little = 0.35;

    /// <summary>On more pages than this, one page less is no gain.</summary>
    private const int FewPages = 3;

    /// <summary>From the usual setting to the closest that is still easy to read: 10.5 points on margins of 0.8 inches.</summary>
    public static readonly Items<Closeness> Steps =
    [
        new(1, 1.34, 1, double.MaxValue),
        new(0.85, 1.34, 1, double.MaxValue),
        new(0.8, 1.3, 1, 66),
        new(0.7, 1.3, 1, 57.6),
        new(0.65, 1.27, 10.5 / 11, 57.6),
    ];

    /// <summary>The pages of the whole document.</summary>
    public static List<SetPage> Pages(Document document, double paperWidth, double paperHeight)
    {
        List<SetPage> pages = [];
        if (document.Cover is not null)
        {
            pages.AddRange(Set(document, [], Steps[0], paperWidth, paperHeight));
        }

        List<Block> part = [];
        foreach (Block block in document.Blocks().Append(new PageBreak()))
        {
            if (block is not PageBreak)
            {
                part.Add(block);
            }
            else if (part.Count > 0)
            {
                pages.AddRange(Fitted(document, part, paperWidth, paperHeight));
                part.Clear();
            }
        }

        pages.RemoveAll(page => page.Strips.Count == 0);
        return pages.Count > 0 ? pages : [new(document.Margin, [])];
    }

    private static List<SetPage> Fitted(Document document, List<Block> part, double paperWidth, double paperHeight)
    {
        List<SetPage> usual = Set(document, part, Steps[0], paperWidth, paperHeight);
        if (usual.Count is 1 or > FewPages)
        {
            return usual;
        }

        var (last, y, _) = usual[^1].Strips[^1];
        return y + last.Height > Little * (paperHeight - (2 * document.Margin)) ? usual
            : Steps.Skip(1).Select(step => Set(document, part, step, paperWidth, paperHeight)).FirstOrDefault(pages => pages.Count < usual.Count, usual);
    }

    private static List<SetPage> Set(Document document, List<Block> part, Closeness close, double paperWidth, double paperHeight)
    {
        double margin = Math.Min(document.Margin, close.Margin);
        double height = paperHeight - (2 * margin);
        List<Strip> strips = PdfFlow.Set(document, part, close, paperWidth - (2 * margin), height);
        return [.. PdfPages.Cut(strips, height).Select(page => new SetPage(margin, page))];
    }
}
