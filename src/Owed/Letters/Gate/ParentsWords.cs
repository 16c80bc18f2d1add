using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>A sentence of the parent's.</summary>
/// <param name="Fact">The question it answers, or null when it was written into the letter.</param>
internal readonly record struct ParentsSentence(string Text, string? Fact);

/// <summary>Parts the words of a letter into ours and the parent's.</summary>
internal static partial class ParentsWords
{
    private static readonly ConditionalWeakTable<Letter, Ours> known = [];

    /// <summary>The answers that stand in the letter, and each sentence that was added or changed.</summary>
    public static IEnumerable<ParentsSentence> Of(ComposedLetter letter, string? edited)
    {
        Ours ours = known.GetValue(letter.Letter, l => new(l));
        string text = edited is null ? ours.Text : Signless(edited);
        foreach (Fact own in letter.Claims.Own)
        {
            foreach (string sentence in own.Value.Split('\n', ';').SelectMany(Sentences).Where(s => text.Contains(Signless(s), StringComparison.Ordinal)))
            {
                yield return new(sentence, own.Name);
            }
        }

        HashSet<string> answers = [.. letter.Claims.Own.SelectMany(o => o.Value.Split('\n', ';').SelectMany(Sentences)).Select(Signless)];
        foreach (string sentence in edited is null ? [] : Paragraphs(edited).SelectMany(p => IsTable(p, ours) ? [] : Sentences(p)))
        {
            string bare = Signless(sentence);
            if (bare.Length > 0 && !ours.Holds(bare) && !answers.Contains(bare))
            {
                yield return new(sentence, null);
            }
        }
    }

    internal static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(s => Spaces().Replace(s, " ").Trim()).Where(s => s.Length > 0);

    /// <summary>Letters and digits alone: lines, tables and bullets are set otherwise in each format.</summary>
    internal static string Signless(string text) => string.Concat(PointNumber().Replace(text, " ").Where(char.IsLetterOrDigit));

    private static string[] Paragraphs(string text) => text.ReplaceLineEndings("\n").Split("\n\n");

    /// <summary>A table of ours set in plain text breaks its cells over lines; it is ours when it has the same words, each as often.</summary>
    private static bool IsTable(string paragraph, Ours ours) =>
        paragraph.Contains("\n---", StringComparison.Ordinal) && ours.Tables.Contains(WordsOf(paragraph));

    private static string WordsOf(string text) => string.Join(' ', PlainWord().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    /// <summary>Our sentences, for holding the parent's against them.</summary>
    public static IReadOnlyList<string> OurSentences(ComposedLetter letter) => known.GetValue(letter.Letter, l => new(l)).Sentences;

    // A title, an initial and the hour of the day end no sentence.
    [GeneratedRegex(@"(?<=[.!?])(?<!\b(?:Mr|Ms|Mrs|Dr|Sra|Sr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|min|hrs?|e\.g|i\.e|[A-Z])\.)(?<!\b[ap]\.m\.(?= \p{Ll}))\s+|\n{2,}|\n(?=[•\-\[] ?)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<!\S)(?:\d{1,2}\.|\[x?\])(?!\S)")]
    private static partial Regex PointNumber();

    /// <summary>Our own text without signs, and where its sentences and lines begin and end.</summary>
    private sealed class Ours
    {
        private readonly List<string> all = [];
        private readonly HashSet<int> starts = [];
        private readonly HashSet<int> ends = [];

        public Ours(Letter letter)
        {
            var text = new System.Text.StringBuilder();
            foreach (string line in Letters.Words(letter).Split('\n'))
            {
                foreach (string sentence in ParentsWords.Sentences(line))
                {
                    all.Add(sentence);
                    foreach (string part in sentence.Split(" | "))
                    {
                        starts.Add(text.Length);
                        text.Append(Signless(part));
                        ends.Add(text.Length);
                    }
                }
            }

            Text = text.ToString();
            Tables = [.. Letters.Layout(letter).Blocks().OfType<Table>().Select(t => WordsOf(string.Join(' ', t.Columns.Select(c => c.Heading).Concat(t.Rows.Append(t.Total ?? []).SelectMany(r => r.Select(c => c.Plain))))))];
        }

        public HashSet<string> Tables { get; }

        public IReadOnlyList<string> Sentences => all;

        public string Text { get; }

        /// <summary>True for whole sentences of ours; a piece of one may say the opposite.</summary>
        public bool Holds(string bare)
        {
            for (int at = Text.IndexOf(bare, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(bare, at + 1, StringComparison.Ordinal))
            {
                if (starts.Contains(at) && ends.Contains(at + bare.Length))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
