using System.Text;

namespace Owed.Files;

/// <summary>Writes a table as aligned text.</summary>
internal static class PlainTable
{
    private const int Gutter = 2;

    public static void Write(StringBuilder text, Table table, int width)
    {
        int[] widths = Widths(table, width);
        string caption = Wording.Clean(table.Caption);
        if (caption.Length > 0)
        {
            text.AppendJoin('\n', PlainText.Wrap(caption, width)).Append("\n\n");
        }

        Items<Prose> headings = table.Columns.Select(c => (Prose)c.Heading).ToItems();
        if (table.Columns.Any(c => c.Heading.Length > 0))
        {
            AddRow(text, table, headings, widths);
            AddRule(text, widths);
        }

        foreach (Items<Prose> row in table.Rows)
        {
            AddRow(text, table, row, widths);
        }

        if (table.Total is { } total)
        {
            AddRule(text, widths);
            AddRow(text, table, total, widths);
        }
    }

    // Unlike a page, text has no need to fill the line.
    private static int[] Widths(Table table, int width)
    {
        int room = width - ((table.Columns.Count - 1) * Gutter);
        var (_, wish) = Columns.Needs(table, 0, (cell, _) => Columns.Letters(cell, 1));
        return wish.Sum() <= room
            ? [.. wish.Select(w => (int)w)]
            : [.. Columns.Widths(table, room, 0, (cell, _) => Columns.Letters(cell, 1)).Select(w => Math.Max(1, (int)w))];
    }

    private static void AddRow(StringBuilder text, Table table, Items<Prose> row, int[] widths)
    {
        List<string>[] cells = [.. widths.Select((w, c) => PlainText.Wrap(Wording.Of(Wording.Cell(row, c)), w))];
        for (int i = 0; i < cells.Max(c => c.Count); i++)
        {
            var line = new StringBuilder();
            for (int c = 0; c < cells.Length; c++)
            {
                string cell = i < cells[c].Count ? cells[c][i] : "";
                line.Append(table.Columns[c].Align switch
                {
                    Align.Right => cell.PadLeft(widths[c]),
                    Align.Center => cell.PadLeft((widths[c] + cell.Length) / 2).PadRight(widths[c]),
                    _ => cell.PadRight(widths[c]),
                });
                line.Append(' ', Gutter);
            }

            text.Append(line.ToString().TrimEnd(' ')).Append('\n');
        }
    }

    private static void AddRule(StringBuilder text, int[] widths) =>
        text.Append('-', widths.Sum() + ((widths.Length - 1) * Gutter)).Append('\n');
}
