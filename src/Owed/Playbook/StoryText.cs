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
        string[] wanted = phrase.Replace(",", "", StringComparison.Ordinal).Split(' ');
        return Enumerable.Range(0, words.Length).Where(at => Fits(wanted, 0, at));
    }

    private bool Fits(string[] wanted, int next, int at)
    {
        if (next == wanted.Length)
        {
            return true;
        }

        if (wanted[next] == "_")
        {
            return Enumerable.Range(at, LongestGap + 1).TakeWhile(i => i == at || (i - 1 < words.Length && words[i - 1] != ".")).Any(i => Fits(wanted, next + 1, i));
        }

        return at < words.Length && wanted[next].Split('/').Any(w => w.EndsWith('*') ? words[at].StartsWith(w[..^1], StringComparison.Ordinal) : words[at] == w) && Fits(wanted, next + 1, at + 1);
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
