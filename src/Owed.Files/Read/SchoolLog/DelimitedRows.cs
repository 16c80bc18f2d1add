using System.Text;

namespace Owed.Files;

/// <summary>Takes apart a table whose cells are parted by commas, semicolons or tabs, whichever the file uses.</summary>
internal static class DelimitedRows
{
    private const int LookedAt = 200;

    public static Items<SchoolRow> Read(string text)
    {
        char between = Between(text);
        var rows = new List<SchoolRow>();
        int i = 0;
        while (i < text.Length)
        {
            var cells = new List<string>();
            bool closed = true;
            while (true)
            {
                cells.Add(Cell(text, ref i, between, ref closed));
                if (i >= text.Length || text[i] != between)
                {
                    break;
                }

                i++;
            }

            i += i < text.Length && text[i] == '\r' ? 1 : 0;
            i += i < text.Length && text[i] == '\n' ? 1 : 0;
            rows.Add(new(rows.Count + 1, [.. cells], !closed));
        }

        return [.. rows];
    }

    /// <summary>The sign that parts the cells: a tab or a semicolon when most lines hold as many of them, else a comma.</summary>
    private static char Between(string text)
    {
        (char Sign, int Score) best = (',', 0);
        foreach (char sign in "\t;,|")
        {
            int[] counts = [.. Lines(text).Select(l => Outside(l, sign)).Where(n => n > 0)];
            int score = counts.Length == 0 ? 0 : counts.GroupBy(n => n).Max(g => g.Count() * Math.Min(g.Key, 3));
            best = score > best.Score ? (sign, score) : best;
        }

        return best.Sign;
    }

    private static IEnumerable<string> Lines(string text)
    {
        int from = 0;
        for (int n = 0; n < LookedAt && from < text.Length; n++)
        {
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            yield return text[from..end];
            from = end + 1;
        }
    }

    private static int Outside(string line, char sign)
    {
        bool quoted = false;
        int count = 0;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            count += !quoted && c == sign ? 1 : 0;
        }

        return count;
    }

    private static string Cell(string text, ref int i, char between, ref bool closed)
    {
        if (i >= text.Length || text[i] != '"')
        {
            int from = i;
            while (i < text.Length && text[i] != between && text[i] is not ('\n' or '\r'))
            {
                i++;
            }

            return text.AsSpan(from, i - from).Trim().ToString();
        }

        var cell = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else
            {
                i++;
                int from = i;
                while (i < text.Length && text[i] != between && text[i] is not ('\n' or '\r'))
                {
                    i++;
                }

                // What stands behind the closing mark belongs to the cell; nothing is dropped.
                return Plain(cell.Append(text, from, i - from).ToString());
            }
        }

        closed = false;
        return Plain(cell.ToString());
    }

    private static string Plain(string cell) => cell.ReplaceLineEndings(" ").Trim();
}
