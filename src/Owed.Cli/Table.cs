using System.Text;

namespace Owed.Cli;

/// <summary>A column of a <see cref="Table"/>; figures stand to the right.</summary>
internal sealed record Column(string Title, bool Right = false);

/// <summary>Lines up text in columns; no frame, so that it copies and pipes well.</summary>
internal sealed class Table(params Column[] columns)
{
    private readonly List<(string[] Cells, bool Bold)> rows = [];

    public void Row(params string[] cells) => rows.Add((cells, false));

    /// <summary>A row that sums up the ones above it.</summary>
    public void Sum(params string[] cells) => rows.Add((cells, true));

    public void Write(Terminal terminal, string indent = "")
    {
        int[] widths = Array.ConvertAll(columns, c => c.Title.Length);
        foreach ((string[] cells, _) in rows)
        {
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Max(widths[i], cells[i].Length);
            }
        }

        if (columns.Any(c => c.Title.Length > 0))
        {
            terminal.Out.WriteLine(terminal.Quiet(Line([.. columns.Select(c => c.Title)])));
        }

        foreach ((string[] cells, bool bold) in rows)
        {
            terminal.Out.WriteLine(bold ? terminal.Bold(Line(cells)) : Line(cells));
        }

        string Line(string[] cells)
        {
            var line = new StringBuilder(indent);
            for (int i = 0; i < columns.Length; i++)
            {
                line.Append(i > 0 ? "  " : "").Append(columns[i].Right ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
            }

            return line.ToString().TrimEnd();
        }
    }
}
