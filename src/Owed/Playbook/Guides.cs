namespace Owed;

/// <summary>One labelled line of a guide with the rules it rests on.</summary>
/// <param name="Label"><c>action</c>, <c>why</c>, <c>say</c> and so on.</param>
/// <param name="Text">The words, without their marks.</param>
/// <param name="Rules">Ids named by <c>[rule us/notice/owed]</c> in the line.</param>
public sealed record GuideLine(string Label, string Text, Items<string> Rules, Where Where);

/// <summary>One entry of a guide file: its id and its lines, in order.</summary>
public sealed record GuideEntry(string Id, Items<GuideLine> Lines, Where Where)
{
    /// <summary>The text of the only line with this label, or null.</summary>
    public string? Text(string label) => Lines.FirstOrDefault(l => l.Label == label)?.Text;

    public IEnumerable<GuideLine> All(string label) => Lines.Where(l => l.Label == label);

    /// <summary>Every rule the entry rests on, each once.</summary>
    public IEnumerable<string> Rules => Lines.SelectMany(l => l.Rules).Distinct();
}

/// <summary>The words of the playbook in one language: of its steps, of what not to do, and of the cards.</summary>
/// <param name="Steps">By the id of a <see cref="StepKind"/>.</param>
/// <param name="Never">What not to do, and why.</param>
/// <param name="Cards">"When the school says…".</param>
public sealed record Guides(Items<GuideEntry> Steps, Items<GuideEntry> Never, Items<Card> Cards)
{
    public static readonly Guides None = new([], [], []);

    private readonly Dictionary<string, GuideEntry> steps = Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public GuideEntry? Step(string id) => steps.GetValueOrDefault(id);

    internal GuideEntry? NeverOf(string id) => Never.FirstOrDefault(n => n.Id == id);
}
