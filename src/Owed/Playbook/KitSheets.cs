namespace Owed;

/// <summary>The sheets of the kit to print and fill in by hand.</summary>
internal static class KitSheets
{
    private const int LogPages = 2;

    // Each sheet: its name in the words, how many rows fit the page, and the shares of the columns.
    private static readonly (string Name, int Rows, int[] Weights, int Pages)[] Sheets =
    [
        ("sheet.lines", 16, [5, 5, 3, 3, 3], 1),
        ("sheet.log", 18, [3, 4, 2, 2, 6], LogPages),
        ("sheet.contacts", 18, [3, 4, 3, 7], 1),
    ];

    internal static IEnumerable<Section> All(KitWords words)
    {
        foreach (var (name, rows, weights, pages) in Sheets)
        {
            for (int page = 0; page < pages; page++)
            {
                yield return Sheet(name, rows, weights, words);
            }
        }
    }

    private static Section Sheet(string name, int rows, int[] weights, KitWords words)
    {
        string[] columns = [.. words.Section(name + ".columns")?.Blocks.SelectMany(b => b.Rows).Select(r => string.Concat(r.Select(p => p.Text))) ?? []];
        Items<Column> heads = columns.Select((c, i) => new Column(c, Weight: weights[i])).ToItems();
        Items<Prose> empty = columns.Select(_ => Prose.Empty).ToItems();
        return new(
        [
            new Heading(1, words.Label(name + ".title")),
            new Paragraph(words.Label(name)),
            new Table("", heads, Enumerable.Repeat(empty, rows).ToItems(), RowsAreNamed: false, IsForm: true),
            new Paragraph(words.Label(name + ".foot")),
        ]);
    }
}
