using System.Text;

namespace Owed.Files;

/// <summary>Phrases and their meanings, kept as data one a line, and a reader that takes the longest first and says which words it did not know.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<string>> meanings = new(StringComparer.Ordinal);
    private int longest = 1;

    /// <summary>Reads <c>meaning = phrase; further words</c>, one a line, from the file of that name beside this one.</summary>
    public static PhraseBook Of(string name)
    {
        var book = new PhraseBook();
        foreach ((string meaning, string phrase) in Lines(name))
        {
            string[] parts = phrase.Split(';', StringSplitOptions.TrimEntries);
            book.Add(parts[0], parts.Length > 1 ? $"{meaning}:{string.Join(',', parts[1..])}" : meaning);
        }

        return book;
    }

    /// <summary>The lines of a word file as pairs.</summary>
    public static IEnumerable<(string Meaning, string Phrase)> Lines(string name)
    {
        using Stream stream = typeof(PhraseBook).Assembly.GetManifestResourceStream($"school-log/{name}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is string line)
        {
            int at = line.IndexOf(" = ", StringComparison.Ordinal);
            if (at > 0 && line[0] != '#')
            {
                yield return (line[..at].Trim(), line[(at + 3)..].Trim());
            }
        }
    }

    /// <summary>Small letters and digits with one blank between words.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    public void Add(string phrase, string meaning)
    {
        string plain = Plain(phrase);
        if (!meanings.TryGetValue(plain, out List<string>? known))
        {
            meanings[plain] = known = [];
        }

        known.Add(meaning);
        longest = Math.Max(longest, plain.Count(c => c == ' ') + 1);
    }

    /// <summary>The meanings of a whole phrase, or none.</summary>
    public IReadOnlyList<string> Of(ReadOnlySpan<char> phrase) => meanings.TryGetValue(phrase.ToString(), out List<string>? known) ? known : [];

    /// <summary>What the words mean, in order, and the words on no line.</summary>
    public (List<(string Meaning, string Phrase)> Found, List<string> Unknown) Read(string text)
    {
        string[] words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<(string, string)>();
        var unknown = new List<string>();
        for (int i = 0; i < words.Length;)
        {
            int taken = 0;
            for (int length = Math.Min(longest, words.Length - i); length > 0 && taken == 0; length--)
            {
                string phrase = string.Join(' ', words, i, length);
                if (meanings.TryGetValue(phrase, out List<string>? known))
                {
                    found.AddRange(known.Select(m => (m, phrase)));
                    taken = length;
                }
            }

            if (taken == 0)
            {
                unknown.Add(words[i]);
            }

            i += Math.Max(taken, 1);
        }

        return (found, unknown);
    }
}
