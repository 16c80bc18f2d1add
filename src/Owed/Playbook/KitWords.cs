namespace Owed;

/// <summary>The words of the starter kit in one language, with the guides and letters that it draws from.</summary>
public sealed record KitWords(Items<WordSection> Sections, GuideBook Guides, LetterBook Letters)
{
    public WordSection? Section(string name) => Sections.FirstOrDefault(s => s.Name == name);

    /// <summary>The plain words of a section of one line; empty when there is none.</summary>
    public string Label(string name) =>
        Section(name)?.Blocks is [{ Rows: [var row, ..] }, ..] ? string.Concat(row.Select(p => p.Text)) : "";
}
