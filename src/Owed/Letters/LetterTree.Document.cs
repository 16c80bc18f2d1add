namespace Owed;

/// <summary>The sheet a document is laid out for.</summary>
public enum PageSize
{
    /// <summary>8.5 by 11 inches.</summary>
    UsLetter,

    /// <summary>210 by 297 millimetres.</summary>
    A4,
}

/// <summary>A first page of its own.</summary>
public sealed record Cover(string Title, string Subtitle, Items<Prose> Rows);

/// <summary>A part of a document.</summary>
/// <param name="OnNewPage">True when it starts on a new page; the first section always does.</param>
public sealed record Section(Items<Block> Blocks, bool OnNewPage = true);

/// <summary>The few words that the page itself says, in the document's language.</summary>
/// <param name="PageOf">With <c>{page}</c> and <c>{pages}</c>.</param>
/// <param name="Draft">The mark on a page that must not be sent.</param>
/// <param name="Ticked">What a ticked box is called where it cannot be drawn.</param>
/// <param name="Unticked">What an empty box is called where it cannot be drawn.</param>
public sealed record PageWords(string PageOf, string Draft, string Ticked, string Unticked)
{
    public static readonly PageWords English = new("Page {page} of {pages}", "DRAFT", "Done", "To do");
}

/// <summary>Everything that can be printed or sent, independent of format; the only thing the writers know.</summary>
/// <param name="Language">BCP 47 tag, for example <c>en-US</c>.</param>
/// <param name="Title">For the file's metadata and the window title, not printed.</param>
/// <param name="Author">For the file's metadata.</param>
/// <param name="Date">The date of the document; files carry no other date.</param>
/// <param name="RunningHead">Printed at the top of each page after the first; empty for none.</param>
/// <param name="Foot">Printed beside the page number on each page; empty for none.</param>
public sealed record Document(
    string Language,
    string Title,
    string Author,
    DateOnly Date,
    Items<Section> Sections,
    string RunningHead = "",
    string Foot = "",
    Cover? Cover = null,
    bool IsDraft = false,
    PageSize Size = PageSize.UsLetter)
{
    public PageWords Words { get; init; } = PageWords.English;

    /// <summary>How large the text is beside a letter's; 1.2 is large type. Pages to print and hand out ask for more than a letter.</summary>
    public double TextScale { get; init; } = 1;

    /// <summary>White space on each side of the sheet, in points.</summary>
    public double Margin { get; init; } = 72;

    /// <summary>All blocks that say something, in order, with a page break before each section that starts a page.</summary>
    public IEnumerable<Block> Blocks()
    {
        for (int i = 0; i < Sections.Count; i++)
        {
            if (i > 0 && Sections[i].OnNewPage)
            {
                yield return new PageBreak();
            }

            foreach (Block block in Sections[i].Blocks.Where(SaysSomething))
            {
                yield return block;
            }
        }
    }

    private static bool SaysSomething(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.Runs.Count > 0,
        Heading heading => heading.Text.Length > 0,
        Contents contents => contents.Titles.Count > 0,
        Lines lines => lines.Rows.Count > 0,
        BulletList list => list.Points.Count > 0,
        NumberedList list => list.Points.Count > 0,
        Table table => table.Columns.Count > 0,
        Checklist checklist => checklist.Points.Count > 0,
        KeyValues pairs => pairs.Pairs.Count > 0,
        _ => true,
    };
}
