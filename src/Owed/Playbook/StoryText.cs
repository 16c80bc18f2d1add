using System.Collections.Concurrent;
using System.Text;

namespace Owed;

/// <summary>A story as words, so that a phrase is looked for word by word and a "no" before it is heard.</summary>
internal sealed class StoryText
{
    private const int LongestGap = 4;

    private static readonly string[] Denials = ["no", "not", "never", "without", "nor", "wasnt", "isnt", "werent", "didnt"];

    private readonly string[] words;

    internal StoryText(string? story) => words = Words(story ?? "");

    internal bool IsEmpty => words.Length == 0;

    /// <summary>True when one of the phrases is in the story and no "no" stands right before it.</summary>
    internal bool Tells(Items<string> phrases) => phrases.Any(p => Starts(p).Any(at => !IsDenied(at)));

    /// <summary>True when one of the phrases is in the story.</summary>
    internal bool Holds(Items<string> phrases) => phrases.Any(p => Starts(p).Any());

    /// <summary>Where a phrase begins. Its words may end in <c>*</c>, offer choices with <c>/</c>, and leave a gap with <c>_</c>.</summary>
    private IEnumerable<int> Starts(string phrase)
    {
        string[][] wanted = phrases.GetOrAdd(phrase, p => [.. p.Replace(",", "", StringComparison.Ordinal).Split(' ').Select(w => w == "_" ? [] : w.Split('/'))]);
        for (int at = 0; at < words.Length; at++)
        {
            if (Fits(wanted, 0, at))
            {
                yield return at;
            }
        }
    }

    /// <summary>The choices for each word of a phrase, none for a gap; split once.</summary>
    private static readonly ConcurrentDictionary<string, string[][]> phrases = new(StringComparer.Ordinal);

    private bool Fits(string[][] wanted, int next, int at)
    {
        if (next == wanted.Length)
        {
            return true;
        }

        if (wanted[next].Length > 0)
        {
            return at < words.Length && IsOneOf(wanted[next], words[at]) && Fits(wanted, next + 1, at + 1);
        }

        for (int i = at; i <= at + LongestGap && (i == at || (i - 1 < words.Length && words[i - 1] != ".")); i++)
        {
            if (Fits(wanted, next + 1, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(string[] choices, string word)
    {
        foreach (string choice in choices)
        {
            if (choice.EndsWith('*') ? word.AsSpan().StartsWith(choice.AsSpan(..^1)) : word == choice)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDenied(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 2) && words[i] != "."; i--)
        {
            if (Denials.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(string story)
    {
        var plain = new StringBuilder(story.Length);
        foreach (char c in story.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (c is not '\'' and not '’')
            {
                plain.Append(c is '.' or '!' or '?' or ';' or ':' ? " . " : " ");
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
