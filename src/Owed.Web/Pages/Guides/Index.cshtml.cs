namespace Owed.Web;

/// <summary>Every step of the playbook in plain words, and the mistakes to avoid; for reading, not for this case alone.</summary>
[KeptPage]
public sealed class GuidesModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Items<Guide> Guides => Books.Kit.Guides.For(Case.State);

    public static Items<GuideEntry> Steps => Books.Guides.Steps;

    public static Items<GuideEntry> Never => Books.Guides.Never;

    /// <summary>The line in the words of the case's state, where it has its own.</summary>
    public string Say(GuideEntry entry, string label) =>
        entry.Text($"{label}.{Case.State.ToLowerInvariant()}") ?? entry.Text(label) ?? "";

    /// <summary>The citations behind an entry, as they stand today.</summary>
    public string Cites(GuideEntry entry) =>
        string.Join("; ", entry.Rules.Select(r => Books.Rule(r, Case.State, Day)?.Cite).OfType<string>().Distinct());

    public void OnGet()
    {
    }
}
