namespace Owed;

/// <summary>Turns a letter into pages, so that the writers know one tree only.</summary>
public static partial class Letters
{
    /// <summary>Lays a letter out from the sender's address down to the copies.</summary>
    public static Document Layout(Letter letter)
    {
        List<Block> blocks = [];
        AddLines(blocks, letter.Sender);
        blocks.Add(new Paragraph(letter.Words.LongDate(letter.Date)));
        if (letter.Delivery.Length > 0)
        {
            blocks.Add(new Paragraph(Prose.Of(letter.Delivery, RunStyle.Strong)));
        }

        foreach (Items<string> addressee in letter.Addressees)
        {
            AddLines(blocks, addressee);
        }

        if (letter.Subject.Count > 0)
        {
            blocks.Add(new KeyValues(letter.Subject));
        }

        if (letter.Salutation.Length > 0)
        {
            blocks.Add(new Paragraph(letter.Salutation, KeepWithNext: true));
        }

        // A signature never stands on a page without some of what it signs.
        Block? last = letter.Body.Count > 0 ? letter.Body[^1] : null;
        blocks.AddRange(last is Paragraph words ? letter.Body.SkipLast(1).Append(words with { KeepWithNext = true }) : letter.Body);
        if (letter.Closing.Length > 0)
        {
            blocks.Add(new Paragraph(letter.Closing, KeepWithNext: true));
        }

        // A few lines of enclosures and copies do not turn the page alone; many may.
        bool few = letter.Enclosures.Count + letter.Copies.Count is > 0 and <= 6;
        if (letter.Signature.Name.Length > 0 || letter.Signature.Under.Count > 0)
        {
            blocks.Add(letter.Signature with { KeepWithNext = few });
        }

        AddNamedLines(blocks, letter.Words.Enclosures, letter.Enclosures, few && letter.Copies.Count > 0);
        AddNamedLines(blocks, letter.Words.Copies, letter.Copies);

        string[] head = [letter.Student, letter.Title, letter.Words.LongDate(letter.Date)];
        return new Document(
            letter.Language,
            letter.Title,
            letter.Signature.Name,
            letter.Date,
            [new Section(blocks.ToItems())],
            string.Join(" · ", head.Where(part => part.Length > 0)),
            letter.FooterNote,
            Cover: null,
            letter.IsDraft)
        { Words = letter.Words.Page };
    }

    private static void AddLines(List<Block> blocks, Items<string> lines)
    {
        if (lines.Count > 0)
        {
            blocks.Add(new Lines(lines.Select(line => (Prose)line).ToItems()));
        }
    }

    /// <summary>A long list stands in groups of lines, each kept on one page, so that it can run over the page as a whole.</summary>
    private static void AddNamedLines(List<Block> blocks, string name, Items<string> lines, bool keep = false)
    {
        const int Group = 8;
        bool isFirst = true;
        foreach (string[] group in lines.Chunk(Group))
        {
            Items<Prose> heading = isFirst ? [Prose.Of(name + ":", RunStyle.Strong)] : [];
            blocks.Add(new Lines([.. heading, .. group.Select(line => (Prose)line)], keep));
            isFirst = false;
        }
    }
}
