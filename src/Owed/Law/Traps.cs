namespace Owed;

/// <summary>Looks for wrong claims and dead citations in words that are about to be sent or shown.</summary>
public static class Traps
{
    /// <summary>Every trap the text falls into. With a state given, traps of other states are left out; with none, all are tried.</summary>
    public static Items<TrapHit> In(string text, LawBook book, string? state = null)
    {
        List<TrapText.Sentence> sentences = TrapText.Sentences(text);
        string[] words = [.. sentences.SelectMany(s => s.Words).Distinct().Order(StringComparer.Ordinal)];
        var hits = new List<TrapHit>();
        foreach (Trap trap in book.Traps)
        {
            if (state is not null && trap.State is not null && trap.State != state)
            {
                continue;
            }

            TrapPattern[] likely = [.. trap.Match.Where(p => p.MayBeIn(words))];
            if (likely.Length == 0)
            {
                continue;
            }

            foreach (TrapText.Sentence sentence in sentences)
            {
                foreach (TrapPattern pattern in likely)
                {
                    if (pattern.In(sentence.Words) is var (first, last))
                    {
                        if (!trap.NotWith.Any(p => p.In(sentence.Words) is not null))
                        {
                            hits.Add(new(trap, string.Join(' ', sentence.Words.GetRange(first, last - first + 1)), sentence.Line));
                        }

                        break;
                    }
                }
            }
        }

        return hits.ToItems();
    }
}

/// <summary>Cuts text into sentences of plain lower-case words, so that spacing, quotes and dashes do not hide a phrase.</summary>
internal static class TrapText
{
    internal sealed record Sentence(List<string> Words, int Line);

    internal static List<Sentence> Sentences(string text)
    {
        var found = new List<Sentence>();
        var words = new List<string>();
        int line = 1;
        int start = 1;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                if (words.Count == 0)
                {
                    start = line;
                }

                words.Add(Word(text, ref at, keepStar: false));
                continue;
            }

            bool blankLine = c == '\n' && at + 1 < text.Length && text[at + 1] is '\n' or '\r' or '-' or '*' or '|' or '#';
            bool stop = c is '.' or '!' or '?' or ';' && EndsSentence(text, at, words);
            if ((stop || blankLine) && words.Count > 0)
            {
                found.Add(new(words, start));
                words = [];
            }

            line += c == '\n' ? 1 : 0;
            at++;
        }

        if (words.Count > 0)
        {
            found.Add(new(words, start));
        }

        return found;
    }

    internal static IEnumerable<string> WordsOf(string text, bool keepStar)
    {
        int at = 0;
        var words = new List<string>();
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                words.Add(Word(text, ref at, keepStar));
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    private static bool EndsSentence(string text, int at, List<string> words)
    {
        bool space = at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
        return space && !(text[at] == '.' && words.Count > 0 && words[^1] is { Length: 1 } or "v" or "mo" or "cir" or "no" or "ind" or "sch" or "dist" or "sec" or "stat");
    }

    private static string Word(string text, ref int at, bool keepStar)
    {
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (keepStar && text[at] == '*') || IsInside(text, at)))
        {
            at++;
        }

        return text[start..at].ToLowerInvariant().Replace('\u2019', '\'');
    }

    /// <summary>A dot, a dash or an apostrophe that belongs to the word it stands in.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '.' or '-' or '\'' or '\u2019' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
