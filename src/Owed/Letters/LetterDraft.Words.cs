namespace Owed;

public sealed partial class LetterDraft
{
    /// <summary>Slots that every letter may use.</summary>
    public static readonly Items<string> StandardSlots =
    [
        "student.name", "student.first", "student.born", "student.grade", "student.school", "parent.name", "parent.role", "parent.phone", "parent.email",
        "district.name", "cooperative.name", "letter.date", "ledger.date", "answer.by", "to.line",
    ];

    /// <summary>The section's blocks, with slots and citations filled.</summary>
    public IEnumerable<Block> Blocks(string section)
    {
        if (Section(section) is not WordSection found)
        {
            unfilled.Add("## " + section);
            yield break;
        }

        foreach (WordBlock block in found.Blocks)
        {
            Items<Prose> rows = block.Rows.Select(Fill).ToItems();
            yield return block.Shape switch
            {
                WordShape.Paragraph => new Paragraph(rows[0], KeepWithNext: rows[0].Plain.EndsWith(':')),
                WordShape.Heading => new Heading(2, rows[0].Plain),
                WordShape.Bullets => new BulletList(rows),
                _ => new NumberedList(rows),
            };
        }
    }

    /// <summary>A section of one paragraph, as words for a label, a cell or a point.</summary>
    public Prose Line(string section)
    {
        if (Section(section)?.Blocks is [{ Rows: [var row, ..] }, ..])
        {
            return Fill(row);
        }

        unfilled.Add("## " + section);
        return Prose.Empty;
    }

    /// <summary>A section of one paragraph with slots of its own.</summary>
    public Prose Line(string section, params (string Slot, Prose Value)[] these)
    {
        foreach (var (slot, value) in these)
        {
            slots[slot] = value;
        }

        return Line(section);
    }

    public string Label(string section) => Line(section).Plain;

    /// <summary>What a citation of a rule looks like on the letter's date; empty when it may not be cited.</summary>
    public string Cite(string rule) => Rule(rule, optional: false).Version is RuleVersion version
        ? version.Pin is null || version.Cite.EndsWith(version.Pin, StringComparison.Ordinal) ? version.Cite
            : version.Pin[0] == '(' ? version.Cite + version.Pin
            : $"{version.Cite}, {version.Pin}"
        : "";

    private WordSection? Section(string name) => text.Section(name, Tone) ?? input.Words.Shared.Section(name, Tone);

    private Prose Fill(Items<WordPiece> pieces)
    {
        List<Run> runs = [];
        foreach (WordPiece piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Rule:
                    Rule(piece.Text, optional: false);
                    break;
                case PieceKind.Cite:
                    string cite = Cite(piece.Text);
                    if (cite.Length == 0)
                    {
                        unfilled.Add("{cite:" + piece.Text + "}");
                    }

                    runs.Add(new(cite.Length == 0 ? "________" : cite, RunStyle.Citation));
                    break;
                case PieceKind.Slot when slots.TryGetValue(piece.Text, out Prose? value):
                    runs.AddRange(value.Runs);
                    break;
                case PieceKind.Slot:
                    unfilled.Add("{" + piece.Text + "}");
                    runs.Add(new("________"));
                    break;
                default:
                    runs.Add(new(piece.Text, Style(piece.Kind)));
                    break;
            }
        }

        return new(Joined(runs));
    }

    private static RunStyle Style(PieceKind kind) => kind switch
    {
        PieceKind.Strong => RunStyle.Strong,
        PieceKind.Emphasis => RunStyle.Emphasis,
        _ => RunStyle.Plain,
    };

    private static Items<Run> Joined(List<Run> runs)
    {
        List<Run> joined = [];
        foreach (Run run in runs.Where(r => r.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Style == run.Style && run.Style != RunStyle.Citation)
            {
                joined[^1] = new(joined[^1].Text + run.Text, run.Style);
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined.ToItems();
    }
}
