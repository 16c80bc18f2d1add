namespace Owed;

/// <summary>An answer to one thing that schools say: what to say back, and what the law does and does not support.</summary>
/// <param name="Heard">What the school says.</param>
/// <param name="Words">Other words by which a person may look for it.</param>
/// <param name="Say">A calm sentence to say aloud.</param>
/// <param name="Supports">What the law supports, each line with its rules.</param>
/// <param name="DoesNot">What the law does not support.</param>
/// <param name="Letter">The letter that follows, or null.</param>
/// <param name="State">The state whose rules it speaks of, or null when it serves everywhere.</param>
public sealed record Card(
    string Id,
    string Heard,
    Items<string> Words,
    string Say,
    Items<GuideLine> Supports,
    Items<GuideLine> DoesNot,
    string? Letter,
    string? State,
    Where Where)
{
    public IEnumerable<string> Rules => Supports.Concat(DoesNot).SelectMany(l => l.Rules).Distinct();
}

/// <summary>Finds the card for what a school said.</summary>
public static class Cards
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "to", "of", "is", "are", "was", "we", "they", "he", "she", "it", "and", "or", "that", "this", "for", "in", "on", "do", "does", "you", "your", "my", "our", "said", "says", "say", "school", "told", "us", "me", "be", "will", "can", "have", "has", "with", "so", "at", "by", "there", "her", "his", "child", "i", "no", "not", "dont", "cant", "wont", "just", "up", "need", "any", "get", "about", "when", "what", "if",
    };

    /// <summary>The cards that fit the words, best first; with a state, cards of other states are left out.</summary>
    public static Items<Card> Find(Guides guides, string text, string? state = null)
    {
        string[] asked = [.. Stems(text)];
        string plain = Plain(text);
        return guides.Cards
            .Where(c => state is null || c.State is null || c.State == state)
            .Select((c, at) => (Card: c, At: at, Score: Score(c, asked, plain)))
            .Where(c => c.Score >= 2)
            .OrderByDescending(c => c.Score).ThenBy(c => c.At)
            .ToItems()
            .BestOnly()
            .Take(4)
            .ToItems();
    }

    /// <summary>Leaves out cards that share only a word in passing with what was asked.</summary>
    private static IEnumerable<Card> BestOnly(this Items<(Card Card, int At, int Score)> found) =>
        found.Where(c => c.Score * 3 >= found[0].Score).Select(c => c.Card);

    private static int Score(Card card, string[] asked, string plain)
    {
        HashSet<string> heard = [.. Stems(card.Heard)];
        HashSet<string> words = [.. card.Words.SelectMany(Stems)];
        int phrases = card.Words.Append(card.Heard).Count(w => $" {plain} ".Contains($" {Plain(w)} ", StringComparison.Ordinal));
        return asked.Distinct().Sum(a => heard.Contains(a) ? 3 : words.Contains(a) ? 2 : 0) + (8 * phrases);
    }

    private static IEnumerable<string> Stems(string text) =>
        Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w)).Select(Stem);

    private static string Stem(string word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string Plain(string text) =>
        string.Join(' ', new string([.. text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
