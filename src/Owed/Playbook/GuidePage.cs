namespace Owed;

/// <summary>Lays out a guide as a page with its sources at the end.</summary>
public static class GuidePage
{
    /// <summary>The page for one state on one day; a line whose rule may not be used there is left out.</summary>
    /// <param name="state">Two letters, or null for the federal rules alone.</param>
    public static Document Of(Guide guide, GuideBook guides, KitWords words, LawBook law, string? state, DateOnly on)
    {
        LawMarks marks = Kit.Marks(law, state ?? guide.State, words, on);
        List<Block> blocks = [new Heading(1, guide.Title)];
        if (marks.Holds(guide.Summary))
        {
            blocks.Add(new Paragraph(marks.Say(guide.Summary)));
        }

        blocks.AddRange(marks.Blocks(guide.Blocks));
        Items<Prose> next = guide.See.Select(guides.Of).OfType<Guide>().Select(g => (Prose)g.Title).ToItems();
        if (next.Count > 0)
        {
            blocks.Add(new Heading(2, words.Label("guide.see")));
            blocks.Add(new BulletList(next));
        }

        if (marks.Cited.Count > 0)
        {
            blocks.Add(new Heading(2, words.Label("sources.title")));
            blocks.Add(new BulletList(KitLaw.Sources(marks, words)));
        }

        blocks.Add(new Paragraph(words.Label("not-advice")));
        return new("en-US", guide.Title, "Owed", on, [new(blocks.ToItems())]);
    }
}
