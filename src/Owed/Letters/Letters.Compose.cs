namespace Owed;

/// <summary>A composed letter together with what the gate says of it.</summary>
public sealed record CheckedLetter(ComposedLetter Composed, Items<Problem> Problems)
{
    /// <summary>True when nothing stops it from being signed.</summary>
    public bool IsReady => !Problems.Any(p => p.IsError);

    /// <summary>The letter, marked as a draft while something stops it.</summary>
    public Letter Letter => Composed.Letter with { IsDraft = !IsReady };
}

/// <summary>One letter as the case stands: does it fit, and can it be finished.</summary>
public sealed record LetterOffer(LetterKind Kind, LetterText Text, bool Fits, Items<Problem> Blocked, Items<FactQuestion> Missing)
{
    public bool Ready => Blocked.Count == 0;
}

public static partial class Letters
{
    /// <summary>Puts a letter together; a kind without words is a bug that a test finds.</summary>
    public static ComposedLetter Compose(LetterKind kind, LetterInput input)
    {
        LetterText text = input.Words.Of(kind.Id) ?? throw new InvalidOperationException($"There are no words for {kind.Id}.");
        var draft = new LetterDraft(kind, input, text);
        kind.Compose(draft);
        return draft.Finish();
    }

    /// <summary>Puts a letter together and sends it through the gate.</summary>
    public static CheckedLetter Write(LetterKind kind, LetterInput input)
    {
        ComposedLetter composed = Compose(kind, input);
        return new(composed, LetterWay.Of(composed, Gate.Check(composed)));
    }

    /// <summary>The questions a letter still has for the parent: required ones first, each with what the case already says.</summary>
    public static Items<FactQuestion> Missing(LetterKind kind, CaseFile @case) =>
        Questions(kind, @case).Where(q => q.Known is null || q.Trouble is not null).ToItems();

    /// <summary>All questions of a letter, answered or not, for a page where answers can be changed.</summary>
    public static Items<FactQuestion> Questions(LetterKind kind, CaseFile @case) =>
        kind.Needs.Select(n => Question(n, @case, true)).Concat(kind.Offers.Where(n => kind.Asks(@case, n)).Select(n => Question(n, @case, false))).ToItems();

    /// <summary>Every letter for the case, the fitting ones first.</summary>
    public static Items<LetterOffer> For(LetterInput input) => LetterKinds.All
        .Select(kind => Offer(kind, input))
        .OrderBy(o => o.Fits ? 0 : 1)
        .ToItems();

    /// <summary>The full id of a rule: <c>state/notice/wait</c> is the case's own state.</summary>
    public static string RuleId(LawBook law, string state, string id) =>
        id.StartsWith("state/", StringComparison.Ordinal) ? (law.State(state)?.Place ?? "us/" + state.ToLowerInvariant()) + id[5..] : id;

    /// <summary>The plain words of a letter, part by part, for reading and checking.</summary>
    public static string Words(Letter letter) => string.Join("\n\n", Layout(letter).Blocks().SelectMany(Texts).Where(t => t.Length > 0));

    private static LetterOffer Offer(LetterKind kind, LetterInput input)
    {
        CheckedLetter written = Write(kind, input);
        return new(kind, input.Words.Of(kind.Id)!, kind.Fits(input.Told, input.Ledger), written.Problems.Where(p => p.IsError).ToItems(), Missing(kind, input.Told));
    }

    private static FactQuestion Question(string name, CaseFile @case, bool required)
    {
        LetterFact fact = LetterFacts.Of(name);
        string? known = LetterFacts.Value(@case, name);
        return new(fact, known, required, known is null ? null : fact.Wrong(known, @case));
    }

    internal static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph p => [p.Text.Plain],
        Heading h => [h.Text],
        Contents c => c.Titles,
        Lines l => [string.Join('\n', l.Rows.Select(r => r.Plain))],
        BulletList b => b.Points.Select(p => p.Plain),
        NumberedList n => n.Points.Select(p => p.Plain),
        Table t => [t.Caption, .. t.Rows.Select(r => string.Join(" | ", r.Select(c => c.Plain))), t.Total is null ? "" : string.Join(" | ", t.Total.Select(c => c.Plain))],
        Callout c => [c.Heading, .. c.Rows.Select(r => r.Plain)],
        Checklist c => c.Points.Select(p => p.Text.Plain),
        KeyValues k => k.Pairs.Select(p => $"{p.Label}: {p.Text.Plain}"),
        Signature s => [s.Name, .. s.Under],
        RuledLines r => [r.Label],
        PageBreak => [],
        _ => throw new InvalidOperationException("unknown block"),
    };
}
