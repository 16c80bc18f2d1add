using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Points out what the parent added that the record does not hold, so that nothing leaves the house unread.</summary>
public static partial class Gate
{
    /// <summary>A few words ("Yours, Rosa") state nothing.</summary>
    private const int FewestWords = 4;

    private const int LongestShown = 160;

    /// <summary>Each sentence of an edited letter that is the parent's own and states something. Our own sentences are bound to facts; these are bound to nothing, so each is shown.</summary>
    private static IEnumerable<Problem> Unproven(ComposedLetter letter, string edited)
    {
        // Lines and tables are set otherwise in an edited text; letters and digits stay.
        string ours = Signless(TextOf(letter)) + Signless(string.Join(' ', letter.Claims.Own.Select(o => o.Value)));
        foreach (string sentence in Sentences(edited).Select(Spaced).Where(s => Claims(s) && !ours.Contains(Signless(s), StringComparison.Ordinal)))
        {
            string shown = sentence.Length > LongestShown ? sentence[..LongestShown] + "…" : sentence;
            yield return Warn(
                "letter-own-words",
                $"You wrote this yourself, and the record does not show it: \"{shown}\"",
                "Read it once more. If it is so and you can show it, keep it; better still, log it. If not, take it out.");
        }
    }

    // The number of a point of a list is not among the words of the letter.
    private static string Signless(string text) => string.Concat(PointNumber().Replace(text, " ").Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<!\S)\d{1,2}\.(?!\S)")]
    private static partial Regex PointNumber();

    private static bool Claims(string sentence) =>
        !sentence.EndsWith('?') && !sentence.EndsWith(':') && !sentence.EndsWith(',')
        && sentence.Split(' ').Length >= FewestWords
        && !NoticePhrases.Of("own wish").Begins(sentence);
}
