namespace Owed;

/// <summary>Words with their marks taken out and the rules behind them kept, for one state on one day.</summary>
/// <param name="state">Two letters, or null for the federal rules alone.</param>
public sealed class LawMarks(LawBook law, string? state, DateOnly on)
{
    private readonly List<InForce> cited = [];

    private readonly Dictionary<string, Prose> slots = new(StringComparer.Ordinal);

    /// <summary>The rules that the words shown so far rest on, each once, in order.</summary>
    public Items<InForce> Cited => cited.ToItems();

    /// <summary>What fills a slot of the words, by name.</summary>
    public Prose Slot(string name) => slots[name];

    /// <summary>Sets what fills a slot of the words.</summary>
    public void Fill(string name, Prose words) => slots[name] = words;

    /// <summary>True when the slot has been filled.</summary>
    public bool IsFilled(string name) => slots.ContainsKey(name);

    /// <summary>The rule as it governs here: <c>state/notice/wait</c> is the state's own, <c>us/...</c> its form of the federal one. Null when it may not be used.</summary>
    public InForce? Find(string id)
    {
        if (id.StartsWith("state/", StringComparison.Ordinal))
        {
            return state is null ? null : law.Find(Letters.RuleId(law, state, id), on, on) as InForce;
        }

        if (law.Rule(id)?.State is string own && !string.Equals(own, state, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (state is null ? null : law.Governing(id, state, on, on) as InForce) ?? law.Find(id, on, on) as InForce;
    }

    /// <summary>True when every rule that the words rest on may be used here; other words are left out.</summary>
    public bool Holds(Items<WordPiece> row) => row.Where(p => p.Kind is PieceKind.Rule or PieceKind.Cite).All(p => Find(p.Text) is not null)
        && row.Where(p => p.Kind == PieceKind.Slot).All(p => PlainOf(p.Text) is string id ? Find(id) is not null : IsFilled(p.Text));

    /// <summary>The rule whose own plain sentence a slot asks for: <c>{plain:state/public-records/answer}</c>; null for any other slot.</summary>
    public static string? PlainOf(string slot) => slot.StartsWith("plain:", StringComparison.Ordinal) ? slot["plain:".Length..] : null;

    /// <summary>The words as a person reads them.</summary>
    public Prose Say(Items<WordPiece> row)
    {
        List<Run> runs = [];
        foreach (WordPiece piece in row)
        {
            switch (piece.Kind)
            {
                case PieceKind.Rule:
                    Cite(Find(piece.Text));
                    break;
                case PieceKind.Cite:
                    runs.Add(new(Cite(Find(piece.Text)), RunStyle.Citation));
                    break;
                case PieceKind.Slot when PlainOf(piece.Text) is string id && Find(id) is InForce rule:
                    Cite(rule);
                    runs.Add(new((rule.Via ?? rule.Rule).Plain));
                    break;
                case PieceKind.Slot:
                    runs.AddRange(Slot(piece.Text).Runs);
                    break;
                default:
                    runs.Add(new(piece.Text, piece.Kind switch
                    {
                        PieceKind.Strong => RunStyle.Strong,
                        PieceKind.Emphasis => RunStyle.Emphasis,
                        _ => RunStyle.Plain,
                    }));
                    break;
            }
        }

        return new(runs.Where(r => r.Text.Length > 0).ToItems());
    }

    /// <summary>The blocks of a section, less the rows whose rules do not hold here.</summary>
    public IEnumerable<Block> Blocks(Items<WordBlock> blocks)
    {
        foreach (WordBlock block in blocks)
        {
            Items<Prose> rows = block.Rows.Where(Holds).Select(Say).ToItems();
            if (rows.Count > 0)
            {
                yield return block.Shape switch
                {
                    WordShape.Paragraph => new Paragraph(rows[0]),
                    WordShape.Heading => new Heading(2, rows[0].Plain),
                    WordShape.Bullets => new BulletList(rows),
                    _ => new NumberedList(rows),
                };
            }
        }
    }

    /// <summary>The citation of a rule, which is then among those cited; empty for none.</summary>
    public string Cite(InForce? rule)
    {
        if (rule is null)
        {
            return "";
        }

        if (!cited.Any(c => c.Rule.Id == rule.Rule.Id))
        {
            cited.Add(rule);
        }

        RuleVersion text = rule.Text;
        return text.Pin is null || text.Cite.EndsWith(text.Pin, StringComparison.Ordinal) ? text.Cite
            : text.Pin[0] == '(' ? text.Cite + text.Pin
            : $"{text.Cite}, {text.Pin}";
    }
}
