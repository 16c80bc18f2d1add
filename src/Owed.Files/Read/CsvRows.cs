using System.Text;

namespace Owed.Files;

/// <summary>Takes a comma-separated table apart (RFC 4180), remembering the line of each row.</summary>
internal static class CsvRows
{
    /// <summary>The rows with their lines; a row whose quotation marks do not close has no cells.</summary>
    public static IEnumerable<(List<string> Cells, int Line)> Read(string text)
    {
        int line = 1;
        int i = 0;
        while (i < text.Length)
        {
            int first = line;
            var cells = new List<string>();
            bool whole = true;
            bool more = true;
            while (more)
            {
                (string cell, i, bool closed) = Cell(text, i);
                line += cell.AsSpan().Count('\n');
                whole &= closed;
                cells.Add(cell.Trim());
                more = i < text.Length && text[i] == ',';
                i += more ? 1 : 0;
            }

            i += i < text.Length && text[i] == '\r' ? 1 : 0;
            i += i < text.Length && text[i] == '\n' ? 1 : 0;
            line++;
            if (cells.Count > 1 || cells[0].Length > 0)
            {
                yield return (whole ? cells : [], first);
            }
        }
    }

    private static (string Cell, int Next, bool Closed) Cell(string text, int i)
    {
        var cell = new StringBuilder();
        if (i >= text.Length || text[i] != '"')
        {
            int end = i;
            while (end < text.Length && text[end] is not (',' or '\n') && !(text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n'))
            {
                end++;
            }

            return (text[i..end], end, !text.AsSpan(i, end - i).Contains('"'));
        }

        for (i++; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                int end = i + 1;
                while (end < text.Length && text[end] is not (',' or '\n' or '\r'))
                {
                    end++;
                }

                return (cell.ToString(), end, text.AsSpan(i + 1, end - i - 1).IsWhiteSpace());
            }
        }

        return (cell.ToString(), i, false);
    }
}
