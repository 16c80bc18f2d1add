namespace Owed.Files;

/// <summary>What a page of a PDF is made of.</summary>
internal enum Mark : byte
{
    Text,

    /// <summary>The number of the page on which the part named by the text begins; it ends at X.</summary>
    PageOf,

    /// <summary>A filled box that says nothing, such as a rule or a tint.</summary>
    Fill,

    /// <summary>The outline of a box to tick, which is content.</summary>
    TickBox,
    Tick,

    /// <summary>Opens an element of the structure that screen readers follow.</summary>
    Open,
    Close,
}

/// <summary>The elements of structure in use.</summary>
internal enum Tag : byte
{
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Division,
    Contents,
    ContentsItem,

    /// <summary>Leads to the part named by the text.</summary>
    Link,
}

/// <summary>One thing to draw; points, from the left and top of its strip.</summary>
/// <param name="Y">The baseline for text.</param>
/// <param name="Gray">0 is black.</param>
internal readonly record struct Ink(
    Mark Mark,
    double X = 0,
    double Y = 0,
    double Width = 0,
    double Height = 0,
    string Text = "",
    Face Face = Face.Regular,
    double Size = 0,
    double Gray = 0,
    Tag Tag = Tag.Paragraph);

/// <summary>A band across the page that is never cut.</summary>
internal sealed class Strip
{
    /// <summary>Space above, left out at the top of a page.</summary>
    public double Before { get; set; }

    public double Height { get; set; }

    /// <summary>True when the next strip must be on the same page.</summary>
    public bool Keep { get; set; }

    /// <summary>The table head to draw again, silently, when a page starts with this strip.</summary>
    public Strip? Repeat { get; set; }

    /// <summary>The main part of the document that begins here, or null.</summary>
    public string? Part { get; set; }

    public List<Ink> Inks { get; } = [];
}

/// <summary>Cuts a column of strips into pages.</summary>
internal static class PdfPages
{
    /// <summary>Places each strip on a page at its distance from the top of the body.</summary>
    public static List<List<(Strip Strip, double Y, bool Silent)>> Cut(IReadOnlyList<Strip> strips, double height)
    {
        List<(Strip, double, bool)> page = [];
        List<List<(Strip Strip, double Y, bool Silent)>> pages = [page];
        double y = 0;
        int i = 0;
        while (i < strips.Count)
        {
            int end = i;
            double chain = strips[i].Height;
            while (strips[end].Keep && end + 1 < strips.Count)
            {
                end++;
                chain += strips[end].Before + strips[end].Height;
            }

            bool fitsHere = y + Gap(i) + chain <= height;
            bool fitsAlone = chain + (strips[i].Repeat?.Height ?? 0) <= height;
            if (y > 0 && !fitsHere && fitsAlone)
            {
                Turn(strips[i]);
            }

            for (; i <= end; i++)
            {
                if (y > 0 && y + Gap(i) + strips[i].Height > height)
                {
                    Turn(strips[i]);
                }

                y += Gap(i);
                page.Add((strips[i], y, false));
                y += strips[i].Height;
            }
        }

        return pages;

        double Gap(int strip) => y > 0 ? strips[strip].Before : 0;

        void Turn(Strip first)
        {
            page = [];
            pages.Add(page);
            y = 0;
            if (first.Repeat is { } head)
            {
                page.Add((head, 0, true));
                y = head.Height;
            }
        }
    }
}
