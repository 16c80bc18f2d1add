using System.Text;

namespace Owed.Files;

/// <summary>Takes a comma-separated table apart (RFC 4180), remembering the line of each row.</summary>
internal static class CsvRows
{
    /// <summary>The rows with their lines; a row whose quotation marks do not close has no cells.</summary>
    public static IEnumerable<(List<string> Cells, int Line)> Read(string text, char separator = ',')
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
                (string cell, i, bool closed) = Cell(text, i, separator);
                line += cell.AsSpan().Count('\n');
                whole &= closed;
                cells.Add(cell.Trim());
                more = i < text.Length && text[i] == separator;
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

    /// <summary>The sign between the columns: the one of comma, semicolon and tab that the first lines have most of.</summary>
    public static char Separator(string text)
    {
        string head = string.Join('\n', text.Split('\n').Take(5));
        return ((char[])[',', ';', '\t']).MaxBy(c => head.AsSpan().Count(c));
    }

    private static (string Cell, int Next, bool Closed) Cell(string text, int i, char separator)
    {
        var cell = new StringBuilder();
        if (i >= text.Length || text[i] != '"')
        {
            int end = i;
            while (end < text.Length && text[end] != separator && text[end] != '\n' && !(text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n'))
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
                while (end < text.Length && text[end] != separator && text[end] is not ('\n' or '\r'))
                {
                    end++;
                }

                return (cell.ToString(), end, text.AsSpan(i + 1, end - i - 1).IsWhiteSpace());
            }
        }

        return (cell.ToString(), i, false);
    }
}
