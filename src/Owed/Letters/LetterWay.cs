using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Holds the way a letter is sent against the address it has: by hand needs none, e-mail and mail need their own.</summary>
public static partial class LetterWay
{
    /// <summary>The problems of a letter as its way of sending changes them.</summary>
    public static Items<Problem> Of(ComposedLetter letter, Items<Problem> problems)
    {
        string? how = letter.Value(LetterFacts.SendHow);
        Items<Items<string>> to = letter.Letter.Addressees;
        return how switch
        {
            LetterFacts.ByHand when to.Count > 0 => problems.Where(p => p.Code != "letter-recipient").ToItems(),
            LetterFacts.ByEmail when to.Any(a => !a.Any(IsEmail)) => [.. problems.Where(p => p.Code != "letter-recipient"), Lacking(letter, "e-mail", "an e-mail address", "to.email")],
            LetterFacts.ByMail when to.Any(a => !a.Any(l => Zip().IsMatch(l))) =>
                [.. problems.Where(p => p.Code != "letter-recipient"), Lacking(letter, "mail", "a postal address with its ZIP code", "to.address")],
            _ => problems,
        };
    }

    private static Problem Lacking(ComposedLetter letter, string way, string what, string fact) => new(
        "letter-way", $"The letter is to go by {way}, and not everyone it goes to has {what}.", Where.Nowhere, "Add the address, or choose another way to send it.")
    {
        Mend = new MendAnswer(letter.Kind.Id, fact),
    };

    private static bool IsEmail(string line) => line.Contains('@', StringComparison.Ordinal);

    [GeneratedRegex(@"\b\d{5}(-\d{4})?\s*$")]
    private static partial Regex Zip();
}
