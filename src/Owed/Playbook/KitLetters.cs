namespace Owed;

/// <summary>Blank letters from the words of the real ones, with a ruled gap wherever a fact belongs.</summary>
public static class KitLetters
{
    // What is said, in order; a number is that many ruled lines to write on.
    private static readonly (string Kind, Items<string> Parts)[] Letters =
    [
        ("pwn-demand-refusal",
            ["opening", "ask", "element.action", "element.reasons", "element.data", "element.safeguards", "element.help", "element.options", "element.factors", "state-name", "answer"]),
        ("concern-not-delivered", ["opening", "3", "undocumented", "rule", "duty", "ask", "answer"]),
        ("records-request", ["opening", "list", "also", "time", "keep", "copies", "answer"]),
        ("compensatory-request", ["opening", "3", "individual", "state-recommends", "effect", "2", "ask", "answer"]),
    ];

    /// <summary>The kinds of letter that the kit holds.</summary>
    public static IEnumerable<string> Kinds => Letters.Select(l => l.Kind);

    /// <summary>Which letter serves when.</summary>
    internal static IEnumerable<Block> Uses(KitWords words) => Kinds.Select(words.Letters.Of).OfType<LetterText>()
        .Select(l => new Paragraph(Prose.Of(l.Title + ". ", RunStyle.Strong) + l.Use));

    internal static IEnumerable<Section> All(LawMarks marks, KitWords words) => Letters
        .Where(l => words.Letters.Of(l.Kind) is not null)
        .Select(l => new Section(Blank(words.Letters.Of(l.Kind)!, l.Parts, marks, words)));

    private static Items<Block> Blank(LetterText text, Items<string> parts, LawMarks marks, KitWords words)
    {
        Fill(text, parts, marks, words);
        List<Block> blocks =
        [
            new Heading(1, text.Title),
            new Lines(((string[])["letter.date", "letter.from", "letter.to", "letter.about"]).Select(l => (Prose)words.Label(l)).ToItems()),
            new Paragraph(words.Label("letter.dear")),
        ];
        List<Prose> points = [];
        foreach (string part in parts)
        {
            if (int.TryParse(part, out int lines))
            {
                blocks.Add(new RuledLines("", lines));
                continue;
            }

            WordSection? section = text.Section(part, Tone.Plain);
            if (section is null || !section.Blocks.SelectMany(b => b.Rows).All(marks.Holds))
            {
                continue;
            }

            if (part.StartsWith("element.", StringComparison.Ordinal))
            {
                points.Add(marks.Say(section.Blocks[0].Rows[0]));
                continue;
            }

            Flush();
            blocks.AddRange(marks.Blocks(section.Blocks));
        }

        Flush();

        // As on a real letter, the signature never stands on a page without some of what it signs.
        if (blocks[^1] is Paragraph last)
        {
            blocks[^1] = last with { KeepWithNext = true };
        }

        blocks.Add(new Paragraph(words.Label("letter.thanks"), KeepWithNext: true));
        blocks.Add(new Signature("", [words.Label("letter.sign")]));
        return blocks.ToItems();

        void Flush()
        {
            if (points.Count > 0)
            {
                blocks.Add(new NumberedList(points.ToItems()));
                points = [];
            }
        }
    }

    private static void Fill(LetterText text, Items<string> parts, LawMarks marks, KitWords words)
    {
        marks.Fill("notice.name", marks.Slot("term.notice"));
        foreach (WordPiece slot in parts.Select(p => text.Section(p, Tone.Plain)).OfType<WordSection>().SelectMany(s => s.Pieces).Where(p => p.Kind == PieceKind.Slot))
        {
            if (!marks.IsFilled(slot.Text) && words.Section("blank." + slot.Text) is not null)
            {
                marks.Fill(slot.Text, words.Label("blank." + slot.Text));
            }
        }
    }
}
