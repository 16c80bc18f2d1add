using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Wording that one kind of letter must not carry.</summary>
/// <param name="Id">Code of the problem.</param>
/// <param name="Pattern">A regular expression; upper case counts.</param>
/// <param name="Message">Follows the words found, in quotes.</param>
public sealed record ForbiddenWords(string Id, string Pattern, string Message, string Remedy);

public static partial class Gate
{
    /// <summary>Refuses to send a fact sheet: nobody may take it for a filing.</summary>
    public static IEnumerable<Problem> NotForSending(ComposedLetter letter)
    {
        if (letter.Kind.IsSheet)
        {
            yield return Block(
                "letter-not-for-sending",
                "This is a fact sheet for a talk with someone who helps you. It is not a complaint, and nothing is filed by sending it.",
                "Take it to a lawyer, a parent center or the protection and advocacy agency.");
        }
    }

    private static IEnumerable<Problem> Forbidden(ComposedLetter letter) => ForbiddenIn(TextOf(letter), letter);

    private static IEnumerable<Problem> ForbiddenIn(string text, ComposedLetter letter)
    {
        foreach (ForbiddenWords words in letter.Kind.Forbids)
        {
            if (Regex.Match(text, words.Pattern, RegexOptions.CultureInvariant) is { Success: true } found)
            {
                yield return Block(words.Id, $"\"{found.Value}\" {words.Message}", words.Remedy);
            }
        }
    }

    /// <summary>A fact sheet that is addressed or signed looks like a filing and would be read as one.</summary>
    private static IEnumerable<Problem> SheetAddressed(ComposedLetter letter)
    {
        if (letter.Kind.IsSheet
            && (letter.Letter.Addressees.Count > 0 || letter.Letter.Copies.Count > 0 || letter.Letter.Closing.Length > 0 || letter.Letter.Signature.Name.Length > 0))
        {
            yield return Block(
                "letter-not-a-complaint",
                "This fact sheet is not a complaint, so it has no address and no signature.",
                "Take out the address and the signature. A lawyer or an advocate can help you write the complaint itself.");
        }
    }
}
