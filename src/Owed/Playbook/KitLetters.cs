namespace Owed;

/// <summary>Blank letters from the words of the real ones, with a ruled gap wherever a fact belongs.</summary>
public static partial class KitLetters
{
    /// <summary>The kinds of letter that the kit holds.</summary>
    public static IEnumerable<string> Kinds => Letters.Select(l => l.Kind);

    /// <summary>What a blank says, in order.</summary>
    public static Items<string> PartsOf(string kind) => Letters.First(l => l.Kind == kind).Parts;

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
            if (char.IsAsciiDigit(part[0]))
            {
                Flush();
                blocks.Add(new RuledLines(part.Length > 1 ? words.Label("lines." + part[2..]) : "", part[0] - '0'));
                continue;
            }

            // "a|b" is the first that this state's law allows.
            WordSection? section = part.Split('|').Select(p => text.Section(p, Tone.Plain)).FirstOrDefault(s => s is not null && s.Blocks.SelectMany(b => b.Rows).All(marks.Holds));
            if (section is null)
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
        marks.Fill("complaint.name", marks.Slot("term.complaint"));
        foreach (WordPiece slot in parts.SelectMany(p => p.Split('|')).Select(p => text.Section(p, Tone.Plain)).OfType<WordSection>().SelectMany(s => s.Pieces).Where(p => p.Kind == PieceKind.Slot))
        {
            if (!marks.IsFilled(slot.Text) && words.Section("blank." + slot.Text) is not null)
            {
                marks.Fill(slot.Text, words.Label("blank." + slot.Text));
            }
        }
    }
}
