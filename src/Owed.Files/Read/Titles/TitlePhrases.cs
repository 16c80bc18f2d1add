using System.Collections.Frozen;

namespace Owed.Files;

/// <summary>The phrases of <c>titles.txt</c>, found in a title longest first, so that every word of it is accounted for.</summary>
internal static class TitlePhrases
{
    private static readonly Lazy<FrozenDictionary<string, (string[] Words, TitleMeaning Meaning)[]>> Known = new(Load);

    /// <summary>The phrases of a text in order; a word on no list stands alone as <see cref="TitleMeaning.Unknown"/>.</summary>
    public static List<TitlePhrase> Find(IReadOnlyList<TitleToken> tokens)
    {
        var found = new List<TitlePhrase>();
        for (int i = 0; i < tokens.Count;)
        {
            (int length, TitleMeaning meaning) = Longest(tokens, i);
            found.Add(new(string.Join(' ', tokens.Skip(i).Take(length).Select(t => t.Text)), meaning, tokens[i].Clause));
            i += length;
        }

        return found;
    }

    private static (int Length, TitleMeaning Meaning) Longest(IReadOnlyList<TitleToken> tokens, int from)
    {
        (int Length, TitleMeaning Meaning) best = (0, TitleMeaning.Unknown);
        foreach (string key in tokens[from].Form == tokens[from].Text ? (string[])[tokens[from].Form] : [tokens[from].Form, tokens[from].Text])
        {
            foreach ((string[] words, TitleMeaning meaning) in Known.Value.GetValueOrDefault(key) ?? [])
            {
                if (words.Length > best.Length && Begins(tokens, from, words))
                {
                    best = (words.Length, meaning);
                }
            }
        }

        return best.Length > 0 ? best : (1, tokens[from].Form is "<grades>" ? TitleMeaning.Group : TitleMeaning.Unknown);
    }

    /// <summary>True when the words stand there, each as it is written or in its form, with no strong sign between.</summary>
    private static bool Begins(IReadOnlyList<TitleToken> tokens, int from, string[] words)
    {
        bool all = from + words.Length <= tokens.Count && tokens[from + words.Length - 1].Break == tokens[from].Break;
        for (int i = 1; all && i < words.Length; i++)
        {
            all = words[i] == tokens[from + i].Form || words[i] == tokens[from + i].Text;
        }

        return all;
    }

    private static FrozenDictionary<string, (string[] Words, TitleMeaning Meaning)[]> Load()
    {
        using Stream stream = typeof(TitlePhrases).Assembly.GetManifestResourceStream("titles.txt")!;
        using var lines = new StreamReader(stream);
        var phrases = new List<(string[] Words, TitleMeaning Meaning)>();
        TitleMeaning meaning = TitleMeaning.Unknown;
        while (lines.ReadLine() is string line)
        {
            if (line.StartsWith('['))
            {
                meaning = Enum.Parse<TitleMeaning>(line.Trim('[', ']').Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                phrases.Add((line.Split(' '), meaning));
            }
        }

        return phrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
    }
}
