using System.Globalization;

namespace Owed.Files;

/// <summary>Walks the words of one log line and reads the parts that sessions and events share.</summary>
internal sealed class LogCursor(LogLine line, Where where, List<Problem> problems)
{
    public const int MostSessionMinutes = CaseLimits.SessionMinutes;
    public const int MostClaimedMinutes = CaseLimits.ClaimedMinutes;

    private static readonly HashSet<string> MinuteWords =
        new(["min", "mins", "min.", "minute", "minutes", "m"], StringComparer.OrdinalIgnoreCase);

    public int At { get; set; }

    public bool IsDone => At >= line.Words.Count;

    public Where Where => where;

    public DateOnly? Recorded { get; private set; }

    public Source? Source { get; private set; }

    public LogWord Current => line.Words[At];

    public Items<string> Evidence => line.Evidence.ToItems();

    public string? Note => line.Note;

    public LogWord? Peek(int ahead = 1) => At + ahead < line.Words.Count ? line.Words[At + ahead] : null;

    public bool Is(string word) => !IsDone && Current.Is(word);

    public bool IsPhrase(params ReadOnlySpan<string> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (Peek(i) is not LogWord word || !word.Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps over the word when it is there.</summary>
    public bool Skip(string word)
    {
        bool there = Is(word);
        At += there ? 1 : 0;
        return there;
    }

    /// <summary>The day at the cursor; a missing or broken one is a problem.</summary>
    /// <param name="ending">A sign that may stand right behind the date.</param>
    public DateOnly? Day(string after, char ending = ' ')
    {
        if (IsDone)
        {
            problems.Add(FolderProblems.LogDayMissing(where, after));
            return null;
        }

        string text = Current.Text.TrimEnd(ending);
        At++;
        return Words.Day(text, where, problems);
    }

    /// <summary>Whole minutes at the cursor, with the word "minutes" behind them or not.</summary>
    public Minutes? Minutes(int most)
    {
        if (IsDone)
        {
            problems.Add(FolderProblems.LogNoMinutes(where, "nothing"));
            return null;
        }

        string text = Current.Text;
        At++;
        string digits = text;
        foreach (string unit in MinuteWords.Where(u => text.Length > u.Length && text.EndsWith(u, StringComparison.OrdinalIgnoreCase)))
        {
            digits = char.IsAsciiDigit(text[^(unit.Length + 1)]) ? text[..^unit.Length] : digits;
        }

        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            problems.Add(digits.Length > 15 && digits.All(char.IsAsciiDigit)
                ? FolderProblems.LogTooManyMinutes(where, digits, most)
                : FolderProblems.LogNoMinutes(where, $"\"{text}\""));
            return null;
        }

        if (!IsDone && MinuteWords.Contains(Current.Text) && !Current.Quoted)
        {
            At++;
        }

        if (value < 0)
        {
            problems.Add(FolderProblems.LogNegativeMinutes(where, value));
            return null;
        }

        if (value > most)
        {
            problems.Add(FolderProblems.LogTooManyMinutes(where, digits, most));
            return null;
        }

        return new((int)value);
    }

    /// <summary>Reads <c>recorded DATE</c> or <c>by WHO</c>; false when neither stands here.</summary>
    /// <param name="amongText">Whether free text may stand here, where "by phone" is no mistake.</param>
    public bool RecordedOrSource(bool amongText = false)
    {
        if (Is("recorded"))
        {
            At++;
            Recorded = Day("recorded");
            return true;
        }

        if (!Is("by") || (amongText && !NamesSource(IsPhrase("by", "the") ? 2 : 1)))
        {
            return false;
        }

        At++;
        Skip("the");
        if (!IsDone && LogWords.SourceOf(Current.Text, Peek() is { Gap: Gap.None } next ? next.Text : null) is (Source source, int used))
        {
            Source = source;
            At += used;
        }
        else
        {
            problems.Add(FolderProblems.LogUnknownSource(where, IsDone ? "" : Current.Text));
            At++;
        }

        return true;
    }

    private bool NamesSource(int ahead) =>
        Peek(ahead) is LogWord who && LogWords.SourceOf(who.Text, Peek(ahead + 1)?.Text) is not null;

    /// <summary>Free words up to the next comma or wide gap, or one quoted text.</summary>
    public string? FreeWords()
    {
        if (IsDone)
        {
            return null;
        }

        if (Current.Quoted)
        {
            At++;
            return line.Words[At - 1].Text;
        }

        int first = At++;
        while (!IsDone && Current.Gap == Gap.None && !Current.Quoted)
        {
            At++;
        }

        return line.Slice(first, At - 1);
    }

    /// <summary>The words of the line from one position up to another, as written.</summary>
    public string Slice(int from, int to) => line.Slice(from, to);

    public int Count => line.Words.Count;

    public LogWord Word(int at) => line.Words[at];
}
