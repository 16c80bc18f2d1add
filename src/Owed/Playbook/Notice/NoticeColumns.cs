using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds a form in two columns, as a scanner or a copy out of a PDF gives it: prompts to the left, answers to the right.</summary>
internal static partial class NoticeColumns
{
    private const int FewestRows = 3;

    /// <summary>A row: the spans of its left and of its right cell, and its first line.</summary>
    internal sealed record Row(List<(int Start, int Length)> Left, List<(int Start, int Length)> Right, int Line);

    /// <summary>The rows, and the first and the last line they take up; null when the text has no such form.</summary>
    public static (List<Row> Rows, int First, int Last)? Find(NoticeText text)
    {
        int[] gaps = [.. Enumerable.Range(0, text.Lines).Select(i => Gap(text, i))];
        int[] wide = [.. gaps.Where(g => g > 0)];
        if (wide.Length < FewestRows)
        {
            return null;
        }

        int column = wide.GroupBy(g => g).OrderByDescending(g => g.Count()).First().Key;
        int first = Array.FindIndex(gaps, g => IsAt(g, column));
        int last = Array.FindLastIndex(gaps, g => IsAt(g, column));
        List<Row> rows = [];
        bool isNew = true;
        for (int i = first; i <= last; i++)
        {
            (int start, int length) = text.Line(i);
            string line = text.Plain.Substring(start, length);
            if (string.IsNullOrWhiteSpace(line))
            {
                isNew = true;
                continue;
            }

            int at = IsAt(gaps[i], column) ? gaps[i] : line.Length;
            if (at == line.Length && line.Length > column + 20)
            {
                return null;
            }

            string left = line[..at].Trim();
            if (rows.Count == 0 || isNew || Starts(left, rows[^1], text))
            {
                rows.Add(new([], [], i));
            }

            isNew = false;
            if (left.Length > 0)
            {
                rows[^1].Left.Add((start, at));
            }

            if (at < line.Length)
            {
                rows[^1].Right.Add((start + at, line.Length - at));
            }
        }

        int asked = rows.Count(r => NoticePrompts.KeyOf(Join(text.Plain, r.Left)) is not null);
        return asked >= FewestRows && rows.Count(r => r.Right.Count > 0) >= FewestRows ? (rows, first, last) : null;
    }

    public static string Join(string of, List<(int Start, int Length)> spans) => string.Join(' ', spans.Select(s => of.Substring(s.Start, s.Length).Trim()));

    private static bool Starts(string left, Row row, NoticeText text) =>
        left.Length > 0 && char.IsUpper(left[0]) && left.Any(char.IsLower)
        || (left.Length > 0 && NoticePrompts.KeyOf(left) is string key && NoticePrompts.KeyOf(Join(text.Plain, row.Left)) is string before && key != before);

    private static bool IsAt(int gap, int column) => gap > 0 && Math.Abs(gap - column) <= 2;

    /// <summary>Where the right cell of a line begins; 0 when the line has no wide gap.</summary>
    private static int Gap(NoticeText text, int line)
    {
        (int start, int length) = text.Line(line);
        Match gap = Wide().Match(text.Plain.Substring(start, length));
        return gap.Success ? gap.Groups["right"].Index : 0;
    }

    [GeneratedRegex(@"^(?:.*?\S)?(?: {3,}|\t+ *)(?<right>\S)")]
    private static partial Regex Wide();
}
