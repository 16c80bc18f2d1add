using System.Text;

namespace Owed.Files;

/// <summary>The formats a letter can be written in.</summary>
public enum LetterFormat
{
    Docx,
    Pdf,
    Txt,
    Html,
    Eml,
}

/// <summary>Writes a letter in the formats asked for; the same input gives the same bytes.</summary>
public static class LetterFiles
{
    public static readonly Items<LetterFormat> All = [LetterFormat.Docx, LetterFormat.Pdf, LetterFormat.Txt, LetterFormat.Html, LetterFormat.Eml];

    /// <summary>One file for each format, named by the letter's date and kind.</summary>
    public static Items<(string Name, byte[] Bytes)> Write(CheckedLetter letter, Items<LetterFormat> formats) =>
        Write(letter, Letters.Layout(letter.Letter), formats);

    /// <summary>The same for a letter whose words the parent has changed.</summary>
    /// <param name="document">The letter as it reads now.</param>
    public static Items<(string Name, byte[] Bytes)> Write(CheckedLetter letter, Document document, Items<LetterFormat> formats)
    {
        string name = FormattableString.Invariant($"{letter.Letter.Date:yyyy-MM-dd}-{letter.Composed.Kind.Id}");
        byte[]? pdf = formats.Any(f => f is LetterFormat.Pdf or LetterFormat.Eml) ? Pdf.Write(document) : null;
        return formats.Distinct().Select(f => ($"{name}.{f.ToString().ToLowerInvariant()}", f switch
        {
            LetterFormat.Docx => Docx.Write(document),
            LetterFormat.Pdf => pdf!,
            LetterFormat.Txt => Encoding.UTF8.GetBytes(PlainText.Write(document)),
            LetterFormat.Html => Encoding.UTF8.GetBytes(Html.Write(document)),
            _ => Eml.Write(document, Envelope(letter.Letter), name + ".pdf", pdf!),
        })).ToItems();
    }

    /// <summary>Warns of letters and pictures in the words that the printed PDF cannot show; Word, mail and text keep them.</summary>
    public static Items<Problem> Unprintable(Document document) => Pdf.Unprintable(PlainText.Write(document)) is { Length: > 0 } lost
        ? [new(
            "letter-signs",
            $"The PDF cannot show {string.Join(' ', lost.EnumerateRunes().Take(MostSigns))}, and prints a box instead. The Word file and the mail keep it.",
            Where.Nowhere,
            "Write a name in Latin letters, or print from the Word file.",
            Severity.Warning)]
        : [];

    private const int MostSigns = 10;

    private static Envelope Envelope(Letter letter) => new(
        letter.Sender.FirstOrDefault(IsAddress) is string from ? new(letter.Signature.Name, from) : null,
        letter.Addressees.Select(Mailbox).OfType<Mailbox>().ToItems(),
        [],
        letter.Subject.Count > 0 ? letter.Subject[0].Text.Plain : letter.Title,
        new DateTimeOffset(letter.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));

    private static Mailbox? Mailbox(Items<string> addressee) =>
        addressee.FirstOrDefault(IsAddress) is string address ? new(addressee[0], address) : null;

    /// <summary>True for a line that is an address and nothing else: a name that holds an at sign must not take the letter elsewhere.</summary>
    private static bool IsAddress(string line) =>
        line.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !line.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ':' or '<' or '>' or ',' or ';' or '"');
}
