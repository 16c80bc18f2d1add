using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Cuts a notice into passages: what answers which prompt, and what stands by itself.</summary>
internal sealed partial class NoticeCutter
{
    private readonly NoticeText text;
    private readonly NoticeMail.Mark[] marks;
    private readonly bool[] isParents;
    private readonly List<NoticePiece> pieces = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private string? label;
    private bool hasAnswer;
    private bool isFar;
    private int paragraph;
    private int from = -1;
    private int to;
    private int skipped = -1;

    private NoticeCutter(NoticeText text)
    {
        this.text = text;
        (marks, isParents) = NoticeMail.Read(text);
    }

    public static NoticeCut Cut(NoticeText text)
    {
        var cutter = new NoticeCutter(text);
        (List<NoticeColumns.Row> Rows, int First, int Last)? columns = NoticeColumns.Find(text);
        for (int i = 0; i < text.Lines; i++)
        {
            if (columns is var (rows, first, last) && i == first)
            {
                cutter.End();
                cutter.Rows(rows);
                i = last;
            }
            else
            {
                cutter.Line(i);
            }
        }

        cutter.End();
        int[] parts = [.. cutter.marks.Where(m => !m.IsHead).Select(m => m.Part).Distinct()];
        return new(cutter.pieces, cutter.asked, parts.Count(p => cutter.isParents[p]), parts.Count(p => !cutter.isParents[p]));
    }

    private void Rows(List<NoticeColumns.Row> rows)
    {
        isFar = false;
        foreach (NoticeColumns.Row row in rows)
        {
            paragraph++;
            string left = NoticeColumns.Join(text.Plain, row.Left);
            string? key = NoticePrompts.KeyOf(left);
            if (key is not null)
            {
                asked.Add(key);
            }

            string right = NoticeColumns.Join(text.Plain, row.Right);
            if (right.Length > 0 && !(NoticePrompts.At(right) is var (_, answer) && answer == right.Length))
            {
                Add(right, string.Join(' ', row.Right.Select(s => text.Original(s.Start, s.Length).Trim())), row.Line, key ?? "", isQuoted: false);
            }
        }

        label = null;
    }

    private void Line(int i)
    {
        (int start, int length) = text.Line(i);
        int signs = NoticeMail.SignsOf(text.Plain.Substring(start, length));
        (start, length) = (start + signs, length - signs);
        string line = text.Plain.Substring(start, length);
        if (marks[i].IsHead || isParents[marks[i].Part] || (i > 0 && (marks[i].Part != marks[i - 1].Part || marks[i].IsQuoted != marks[i - 1].IsQuoted)))
        {
            End();
            label = null;
        }

        if (marks[i].IsHead || isParents[marks[i].Part])
        {
            return;
        }

        if (line.All(c => char.IsWhiteSpace(c) || c == NoticeText.Gone))
        {
            End();
            paragraph++;
            isFar = true;
            label = hasAnswer ? null : label;
            return;
        }

        // A prompt may run over two lines; the second begins small.
        int more = i + 1 < text.Lines && !Colon().IsMatch(line) ? Wrapped(i) : 0;
        string whole = text.Plain.Substring(start, length + more);
        bool isStart = from < 0 || !Runs(text.Plain[from..to], line);
        if (isStart && NoticePrompts.At(whole) is var (key, answer))
        {
            End();
            label = key;
            asked.Add(key);
            hasAnswer = false;
            isFar = false;
            from = start + Math.Min(answer, length);
            to = start + length;
            skipped = answer > length ? i + 1 : -1;
            if (answer > length)
            {
                from = start + answer;
                to = from;
            }

            return;
        }

        if (i == skipped)
        {
            to = Math.Max(to, start + length);
            return;
        }

        if (label is not null && from >= 0 && IsDone(text.Plain[from..to], line))
        {
            End();
            label = null;
        }

        from = from < 0 ? start : from;
        to = start + length;
    }

    /// <summary>How much of the next line belongs to a prompt that is not at its end on this one.</summary>
    private int Wrapped(int i)
    {
        (int start, int length) = text.Line(i + 1);
        string next = text.Plain.Substring(start, length);
        return next.TrimStart() is [var c, ..] && char.IsLower(c) && length < 120 ? length + 1 : 0;
    }

    // A line goes on with a sentence that the line before has not ended.
    private static bool Runs(string before, string line)
    {
        string end = before.TrimEnd();
        return end.Length > 0 && end[^1] is not ('.' or ':' or '?' or '!' or ';' or NoticeText.Gone) && line.TrimStart() is [var c, ..] && !char.IsDigit(c) && (char.IsLower(c) || (end.Length - end.LastIndexOf('\n') > 55 && !Colon().IsMatch(line)));
    }

    // A short line with a full stop has said its answer; a capital on the next begins something else.
    private static bool IsDone(string before, string line)
    {
        string end = before.TrimEnd();
        return end.EndsWith('.') && end.Length - end.LastIndexOf('\n') < 55 && line.TrimStart() is [var c, ..] && char.IsUpper(c);
    }

    private void End()
    {
        if (from >= 0 && to > from)
        {
            string said = text.Plain[from..to];
            if (said.Any(char.IsLetterOrDigit))
            {
                Add(said, text.Original(from, to - from), text.LineAt(from), label, marks[text.LineAt(from)].IsQuoted);
                hasAnswer = true;
            }
        }

        from = -1;
    }

    private void Add(string said, string quote, int line, string? key, bool isQuoted) =>
        pieces.Add(new(said, quote, line + 1, key, paragraph, isQuoted, isFar && key is not null));

    [GeneratedRegex(@":|\?")]
    private static partial Regex Colon();
}
