namespace Owed.Web;

/// <summary>A letter as text a person can edit: pieces parted by empty lines. A piece left as it was keeps its table or style; a changed one becomes plain text.</summary>
public static class EditedText
{
    /// <summary>The letter's own words, ready to edit.</summary>
    public static string Of(Document document) => string.Join("\n\n", document.Blocks().Select(Piece).Where(p => p.Length > 0));

    /// <summary>The document with the edited words in it.</summary>
    public static Document Apply(Document document, string text)
    {
        ILookup<string, Block> own = document.Blocks().ToLookup(Piece);
        IEnumerable<Block> blocks = text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => string.Join('\n', p.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)))
            .Where(p => p.Length > 0)
            .Select(p => own[p].FirstOrDefault() ?? Typed(p));
        return document with { Sections = [new Section(blocks.ToItems())] };
    }

    private static Block Typed(string piece)
    {
        string[] lines = piece.Split('\n');
        return lines.All(l => l.StartsWith("• ", StringComparison.Ordinal) || l.StartsWith("- ", StringComparison.Ordinal))
            ? new BulletList(lines.Select(l => (Prose)l[2..]).ToItems())
            : lines.Length > 1 ? new Lines(lines.Select(l => (Prose)l).ToItems())
            : new Paragraph(piece);
    }

    private static string Piece(Block block) => block switch
    {
        Paragraph p => OneLine(p.Text.Plain),
        Heading h => OneLine(h.Text),
        Lines l => Rows(l.Rows.Select(r => r.Plain)),
        BulletList b => Rows(b.Points.Select(p => $"• {p.Plain}")),
        NumberedList n => Rows(n.Points.Select((p, i) => FormattableString.Invariant($"{n.Start + i}. {p.Plain}"))),
        Table t => $"[{OneLine(t.Caption)}]",
        Callout c => Rows([c.Heading, .. c.Rows.Select(r => r.Plain)]),
        Checklist c => Rows(c.Points.Select(p => $"[ ] {p.Text.Plain}")),
        KeyValues k => Rows(k.Pairs.Select(p => $"{p.Label}: {p.Text.Plain}")),
        Signature s => Rows([s.Name, .. s.Under]),
        RuledLines r => OneLine($"{r.Label} ……"),
        _ => "",
    };

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows.Select(OneLine).Where(r => r.Length > 0));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
