namespace Owed;

/// <summary>One short page on a term or a task, so that a parent can read it in two minutes.</summary>
/// <param name="Id">Stable, and the name of its file: <c>prior-written-notice</c>.</param>
/// <param name="Summary">What it is, in one or two sentences; it stands alone in a list of terms.</param>
/// <param name="Words">Other words by which a person may look for it.</param>
/// <param name="See">Guides to read next.</param>
/// <param name="Letter">The kind of letter that goes with it, or null.</param>
/// <param name="State">The state whose rule it explains, or null when it serves everywhere.</param>
public sealed record Guide(
    string Id,
    string Language,
    string Title,
    Items<WordPiece> Summary,
    Items<string> Words,
    Items<string> See,
    string? Letter,
    string? State,
    Items<WordBlock> Blocks,
    Where Where)
{
    public IEnumerable<WordPiece> Pieces => Summary.Concat(Blocks.SelectMany(b => b.Rows).SelectMany(r => r));

    /// <summary>Every rule it rests on, each once, in the order of the page.</summary>
    public IEnumerable<string> Rules =>
        Pieces.Where(p => p.Kind is PieceKind.Rule or PieceKind.Cite).Select(p => p.Text).Distinct();
}

/// <summary>All guides in one language.</summary>
public sealed record GuideBook(Items<Guide> Guides)
{
    public Guide? Of(string id) => Guides.FirstOrDefault(g => g.Id == id);

    /// <summary>Guides that serve in a state, by title; with none given, those that serve everywhere.</summary>
    public Items<Guide> For(string? state) => Guides
        .Where(g => g.State is null || string.Equals(g.State, state, StringComparison.OrdinalIgnoreCase))
        .OrderBy(g => g.Title, StringComparer.OrdinalIgnoreCase)
        .ToItems();
}
