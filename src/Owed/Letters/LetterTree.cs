namespace Owed;

/// <summary>The voice a letter is written in.</summary>
public enum Tone
{
    Plain,
    Formal,
}

/// <summary>The words around a letter's body and the shape of its date, in the letter's language.</summary>
/// <param name="Months">Twelve names.</param>
/// <param name="DatePattern">With <c>{month}</c>, <c>{day}</c> and <c>{year}</c>.</param>
public sealed record LetterWords(
    string Enclosures,
    string Copies,
    Items<string> Months,
    string DatePattern,
    PageWords Page)
{
    public static readonly LetterWords English = new(
        "Enclosures",
        "Copies to",
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        "{month} {day}, {year}",
        PageWords.English);

    /// <summary>Writes a date with the month's name.</summary>
    public string LongDate(DateOnly date) => DatePattern
        .Replace("{month}", Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{day}", FormattableString.Invariant($"{date.Day}"), StringComparison.Ordinal)
        .Replace("{year}", FormattableString.Invariant($"{date.Year:0000}"), StringComparison.Ordinal);
}

/// <summary>A letter in the parts it has on paper; every part may be empty, and an empty part leaves no trace.</summary>
/// <param name="Language">BCP 47 tag, for example <c>en-US</c>.</param>
/// <param name="Title">What the letter is, in a few words, for metadata and the head of later pages.</param>
/// <param name="Student">The child's name as it stands at the head of later pages.</param>
/// <param name="Sender">Name, address, phone and e-mail, one per line.</param>
/// <param name="Delivery">How it is sent, for example "By e-mail and by hand".</param>
/// <param name="Addressees">Each a block of lines.</param>
/// <param name="Subject">The lines under the address: "Re", "Student", "Date of birth" and so on.</param>
/// <param name="Copies">Who else gets it, one per line.</param>
/// <param name="FooterNote">Small print at the foot of each page.</param>
public sealed record Letter(
    string Language,
    string Title,
    string Student,
    Tone Tone,
    DateOnly Date,
    Items<string> Sender,
    string Delivery,
    Items<Items<string>> Addressees,
    Items<Pair> Subject,
    string Salutation,
    Items<Block> Body,
    string Closing,
    Signature Signature,
    Items<string> Enclosures,
    Items<string> Copies,
    bool IsDraft = false,
    string FooterNote = "")
{
    public LetterWords Words { get; init; } = LetterWords.English;
}
