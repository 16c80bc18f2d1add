using System.Globalization;

namespace Owed;

/// <summary>Proves the parent's own words against the record, claim by claim; our own sentences are proven by the facts in their slots.</summary>
public static class Proof
{
    /// <summary>The name under which the parent's confirmations are kept, one a line: the day, the words and their sentence.</summary>
    public const string Confirmation = "claim.said";

    private const string Between = " | ";

    /// <summary>Every claim in the parent's words of a letter, in the order of the text.</summary>
    /// <param name="edited">The letter's text when the parent changed it; null when it is as composed.</param>
    public static Items<StatedClaim> Of(ComposedLetter letter, string? edited = null)
    {
        ParentsSentence[] sentences = [.. ParentsWords.Of(letter, edited)];
        if (sentences.Length == 0)
        {
            return [];
        }

        string[] confirmed = [.. Confirmations(letter).Select(c => c[DayLength..])];
        var record = new RecordSays(letter);
        return sentences
            .SelectMany(s => SentenceClaims.In(s, record))
            .DistinctBy(c => (c.Kind, c.Words, c.Sentence))
            .Select(c => c.Verdict == Verdict.NotInRecord && confirmed.Contains(Key(c)) ? c with { Verdict = Verdict.Backed, Why = GateWords.Say("confirmed") } : c)
            .ToItems();
    }

    /// <summary>The parent's word that a claim is so, given on a day; other words, or the same in another sentence, are not confirmed by it.</summary>
    public static Fact Confirm(StatedClaim claim, DateOnly day) =>
        new(Confirmation, day.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + Key(claim));

    private const int DayLength = 11;

    private static IEnumerable<string> Confirmations(ComposedLetter letter) => (letter.Input.Facts ?? []).Concat(letter.Input.Case.Facts)
        .Where(f => f.Name == Confirmation)
        .SelectMany(f => f.Value.Split('\n', StringSplitOptions.TrimEntries))
        .Where(v => v.Length > DayLength && WrittenDay.TryRead(v.AsSpan(0, DayLength - 1), out _));

    /// <summary>The words of a claim with their sentence: what a confirmation stands for.</summary>
    public static string Key(StatedClaim claim) => claim.Words + Between + claim.Sentence;
}
