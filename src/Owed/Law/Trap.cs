namespace Owed;

/// <summary>A wrong claim or dead citation that a letter or guide must not repeat.</summary>
/// <param name="Match">Patterns of which any one gives the trap away; see <see cref="TrapPattern"/>.</param>
/// <param name="NotWith">Patterns that, in the same sentence, make it harmless ("there is no …").</param>
/// <param name="State">Only wrong in this state's letters, or null when wrong everywhere.</param>
/// <param name="Why">Why it is wrong.</param>
/// <param name="Say">What to say instead.</param>
public sealed record Trap(
    string Id,
    Items<TrapPattern> Match,
    Items<TrapPattern> NotWith,
    string? State,
    string Why,
    string Say,
    string Source,
    Items<string> Row,
    Where Where);

/// <summary>A trap found in a text.</summary>
/// <param name="Words">The words that gave it away.</param>
/// <param name="Line">Line of the text, from 1.</param>
public sealed record TrapHit(Trap Trap, string Words, int Line);

/// <summary>Words to look for, in a small closed form: plain words; <c>a|b</c> any of these; <c>word*</c> a beginning; <c>..</c> up to six words between.</summary>
/// <param name="Parts">One item per word; an empty item is a gap of up to six words.</param>
public sealed record TrapPattern(string Text, Items<Items<string>> Parts)
{
    private const int Gap = 6;

    public static TrapPattern Read(string text) => new(
        text,
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Words)
            .ToItems());

    /// <summary>False when the text lacks a word that the pattern cannot do without, so that it need not be looked for.</summary>
    /// <param name="words">The words of the text in ordinal order.</param>
    internal bool MayBeIn(string[] words)
    {
        foreach (Items<string> part in Parts.AsSpan())
        {
            if (part.Count > 0 && !Holds(words, part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where in a sentence the pattern begins and ends, or null.</summary>
    internal (int First, int Last)? In(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (End(words, i, 0) is int last)
            {
                return (i, last);
            }
        }

        return null;
    }

    private static IEnumerable<Items<string>> Words(string part)
    {
        if (part == "..")
        {
            return [Items<string>.Empty];
        }

        return part.Contains('|', StringComparison.Ordinal)
            ? [part.Split('|').Select(p => p.ToLowerInvariant()).ToItems()]
            : TrapText.WordsOf(part, keepStar: true).Select(w => (Items<string>)[w]);
    }

    private static bool Holds(string[] words, Items<string> options)
    {
        foreach (string option in options.AsSpan())
        {
            string start = option.TrimEnd('*');
            int at = Array.BinarySearch(words, start, StringComparer.Ordinal);
            if (at >= 0 || (start.Length < option.Length && ~at < words.Length && words[~at].StartsWith(start, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Items<string> options, string word)
    {
        foreach (string option in options.AsSpan())
        {
            if (option.EndsWith('*') ? word.AsSpan().StartsWith(option.AsSpan(..^1)) : word == option)
            {
                return true;
            }
        }

        return false;
    }

    private int? End(IReadOnlyList<string> words, int at, int part)
    {
        if (part == Parts.Count)
        {
            return at - 1;
        }

        if (Parts[part].Count == 0)
        {
            for (int skip = 0; skip <= Gap && at + skip <= words.Count; skip++)
            {
                if (End(words, at + skip, part + 1) is int last)
                {
                    return last;
                }
            }

            return null;
        }

        return at < words.Count && Fits(Parts[part], words[at]) ? End(words, at + 1, part + 1) : null;
    }
}
