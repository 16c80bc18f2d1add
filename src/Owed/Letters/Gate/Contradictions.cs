using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds a sentence of the parent's that says the opposite of one of ours: the same words, and a "not" more or less.</summary>
internal static partial class Contradictions
{
    private static readonly HashSet<string> Small = new(NoticePhrases.Plain("contradictions small"), StringComparer.Ordinal);

    public static StatedClaim? In(SentenceParts parts, RecordSays record)
    {
        HashSet<string> said = Telling(parts.Sentence);
        if (said.Count < 2)
        {
            return null;
        }

        bool denies = Denies().IsMatch(parts.Sentence);
        string? ours = ParentsWords.OurSentences(record.Letter).FirstOrDefault(s => s.EndsWith('.') && Own().IsMatch(s) && Denies().IsMatch(s) != denies && Covers(Telling(s), said));
        return ours is null ? null : new(ClaimKind.School, parts.Sentence.TrimEnd('.'), parts.Sentence, Verdict.Contradicted, GateWords.Say("letter-says", ours));
    }

    // Nearly all that the parent's sentence tells stands in ours too.
    private static bool Covers(HashSet<string> ours, HashSet<string> said) => said.Count(ours.Contains) * 3 >= said.Count * 2 && said.Count(ours.Contains) >= 2;

    private static HashSet<string> Telling(string sentence) =>
        [.. Tokens.Of(sentence).Select(t => Stem(t.Low)).Where(w => w.Length > 2 && !Small.Contains(w))];

    internal static string Stem(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? word[..^3] : word.EndsWith('s') && word.Length > 4 ? word[..^1] : word;

    // Only what the parent says in our words can be what the parent says the opposite of.
    [GeneratedRegex(@"\b(?:I|my|we|our)\b")]
    private static partial Regex Own();

    internal static bool IsDenied(string text) => Denies().IsMatch(text);

    [GeneratedRegex(@"\b(?:not|never|no|nobody|neither|without|cannot)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();
}
