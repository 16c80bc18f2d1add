using System.Text;

namespace Owed.Files;

/// <summary>One word of a log line, or one quoted text.</summary>
/// <param name="Gap">Whether a comma or a wide gap stands before it, which ends free words.</param>
internal readonly record struct LogWord(string Text, bool Quoted, Gap Gap, int Start, int End)
{
    public bool Is(string word) => !Quoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

internal enum Gap
{
    None,
    Comma,
    Wide,
}

/// <summary>A log line taken apart: its words, its evidence behind <c>^</c>, its note behind <c>;</c>.</summary>
internal sealed class LogLine
{
    private readonly string text;

    private LogLine(string text) => this.text = text;

    public List<LogWord> Words { get; } = [];

    public List<string> Evidence { get; } = [];

    public string? Note { get; private set; }

    /// <summary>True when a quoted text has no closing quote.</summary>
    public bool IsQuoteOpen { get; private set; }

    public static LogLine Split(string text)
    {
        var line = new LogLine(text);
        line.Scan();
        return line;
    }

    /// <summary>The line as written, from the first word to the last.</summary>
    public string Slice(int from, int to) => text[Words[from].Start..Words[to].End];

    /// <summary>Writes a text so that <see cref="Split"/> reads it back as one quoted word.</summary>
    public static string Quote(string text) => $"\"{Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Writes a note so that it stays on its line.</summary>
    public static string EscapeNote(string note) => Escape(note).Replace("^", "\\^", StringComparison.Ordinal);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0';

    private static string Trim(string text) => text.Trim(' ', '\t', '\u00A0');

    private void Scan()
    {
        int i = 0;
        while (true)
        {
            (i, Gap gap) = SkipBlanks(i);
            if (i >= text.Length)
            {
                return;
            }

            i = text[i] switch
            {
                '^' => TakeEvidence(i + 1),
                ';' => TakeNote(i + 1),
                '"' => TakeQuoted(i, gap),
                _ => TakeWord(i, gap),
            };
        }
    }

    private (int Next, Gap Gap) SkipBlanks(int i)
    {
        int start = i;
        Gap gap = Gap.None;
        while (i < text.Length && (IsBlank(text[i]) || text[i] == ','))
        {
            gap = text[i] == '\t' ? Gap.Wide : text[i] == ',' && gap != Gap.Wide ? Gap.Comma : gap;
            i++;
        }

        return (i, gap == Gap.None && i - start > 1 ? Gap.Wide : gap);
    }

    private int TakeWord(int start, Gap gap)
    {
        int i = start;
        while (i < text.Length && !IsBlank(text[i]) && !(text[i] is ',' or ';' && (i + 1 == text.Length || IsBlank(text[i + 1]))))
        {
            i++;
        }

        Words.Add(new(text[start..i], false, gap, start, i));
        return i;
    }

    private int TakeQuoted(int start, Gap gap)
    {
        (string value, int end) = Unquote(start + 1);
        Words.Add(new(value, true, gap, start, end));
        return end;
    }

    private int TakeEvidence(int i)
    {
        if (i < text.Length && text[i] == '"')
        {
            (string value, int end) = Unquote(i + 1);
            Evidence.Add(value);
            return end;
        }

        int stop = i;
        while (stop < text.Length && !(IsBlank(text[stop]) && stop + 1 < text.Length && text[stop + 1] is '^' or ';'))
        {
            stop++;
        }

        Evidence.Add(Trim(text[i..stop]));
        return stop;
    }

    private int TakeNote(int i)
    {
        var note = new StringBuilder();
        while (i < text.Length && !(text[i] == '^' && IsBlank(text[i - 1])))
        {
            i = Unescape(i, note);
        }

        string added = Trim(note.ToString());
        Note = added.Length == 0 ? Note : Note is null ? added : $"{Note}; {added}";
        return i;
    }

    private (string Value, int End) Unquote(int i)
    {
        var value = new StringBuilder();
        while (i < text.Length && text[i] != '"')
        {
            i = Unescape(i, value);
        }

        IsQuoteOpen |= i >= text.Length;
        return (value.ToString(), Math.Min(text.Length, i + 1));
    }

    private int Unescape(int i, StringBuilder into)
    {
        char next = text[i] == '\\' && i + 1 < text.Length ? text[i + 1] : '\0';
        char? meant = next switch { 'n' => '\n', 'r' => '\r', '\\' or '"' or '^' => next, _ => null };
        into.Append(meant ?? text[i]);
        return meant is null ? i + 1 : i + 2;
    }
}
