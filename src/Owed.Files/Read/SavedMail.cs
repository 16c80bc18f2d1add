using System.Globalization;
using System.Text;
using MimeKit;

namespace Owed.Files;

/// <summary>A file that hangs on a mail; it is named and never opened or run.</summary>
/// <param name="Kind">What its first bytes say it is: <c>pdf</c>, <c>picture</c>, <c>mail</c>, <c>text</c> or <c>other</c>.</param>
public sealed record MailAttachment(string Name, string Kind, ReadOnlyMemory<byte> Bytes);

/// <summary>A mail as a person reads it; nothing in it is obeyed, run or fetched.</summary>
/// <param name="Day">The day of the sender's own Date line, or null.</param>
public sealed record SavedMail(string From, string To, string Cc, string Subject, string Date, DateOnly? Day, string Text, Items<MailAttachment> Attachments)
{
    private const int MostMails = 200;
    private const int MostAttachments = 100;

    public static bool IsMail(string name) =>
        name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase);

    /// <summary>The mails of a file, in its order; none when it is no mail.</summary>
    public static Items<SavedMail> Read(string name, ReadOnlySpan<byte> bytes)
    {
        bool isBox = name.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase) || bytes.StartsWith("From "u8);
        using var stream = new MemoryStream(bytes.ToArray());
        List<SavedMail> mails = [];
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var parser = new MimeParser(stream, isBox ? MimeFormat.Mbox : MimeFormat.Entity);
            while (!parser.IsEndOfStream && mails.Count < MostMails)
            {
                using MimeMessage message = parser.ParseMessage();
                mails.Add(Of(message));
            }
        }
        catch (Exception failed) when (failed is FormatException or IOException or ArgumentException or NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            // What was read so far stands; a file of which nothing can be read is shown as the text it is.
        }

        return mails.ToItems();
    }

    private static SavedMail Of(MimeMessage message)
    {
        DateTimeOffset date = message.Date;
        bool isDated = date.Year > 1970;
        List<MailAttachment> attached = [];
        string text = Words(message.Body, attached, 0).Trim();
        return new(
            People(message.From), People(message.To), People(message.Cc), message.Subject ?? "",
            isDated ? date.ToString("MMMM d, yyyy, h:mm tt (zzz)", CultureInfo.InvariantCulture) : "",
            isDated ? DateOnly.FromDateTime(date.DateTime) : null,
            text, attached.Take(MostAttachments).ToItems());
    }

    /// <summary>The words of the best part: plain text before HTML; every other part is attached.</summary>
    private static string Words(MimeEntity? part, List<MailAttachment> attached, int depth)
    {
        const int deepest = 20;
        if (depth > deepest)
        {
            return "";
        }

        switch (part)
        {
            case MultipartAlternative either:
                MimeEntity? best = either.OfType<TextPart>().FirstOrDefault(p => p.IsPlain) ?? either.FirstOrDefault(p => p is Multipart)
                    ?? (MimeEntity?)either.OfType<TextPart>().FirstOrDefault(p => p.IsHtml) ?? either.FirstOrDefault();
                string said = Words(best, attached, depth + 1);
                foreach (MimeEntity other in either.Where(o => o != best && o is not TextPart))
                {
                    Words(other, attached, depth + 1);
                }

                return said;
            case Multipart many:
                return string.Join("\n\n", many.Select(p => Words(p, attached, depth + 1)).Where(w => w.Length > 0));
            case MessagePart nested:
                attached.Add(new(Name(nested, nested.Message?.Subject is { Length: > 0 } s ? s + ".eml" : "mail.eml"), "mail", Bytes(nested)));
                return "";
            case TextPart text when !text.IsAttachment && string.IsNullOrEmpty(text.FileName) && (text.IsPlain || text.IsHtml):
                return text.IsHtml ? MailHtml.Words(text.Text ?? "") : text.IsFlowed ? MailHtml.Unflow(text.Text ?? "") : text.Text ?? "";
            case MimePart file:
                byte[] bytes = Bytes(file);
                attached.Add(new(Name(file, "part"), Kind(bytes, file), bytes));
                return "";
            default:
                return "";
        }
    }

    private static string Kind(ReadOnlySpan<byte> bytes, MimePart file) =>
        BinderOriginal.IsPdf(bytes) ? "pdf" : BinderOriginal.IsPicture(bytes) ? "picture"
        : !bytes.Contains((byte)0) && file is TextPart || SavedText.IsText(bytes) ? "text" : "other";

    private static string Name(MimeEntity part, string otherwise) =>
        (part.ContentDisposition?.FileName ?? part.ContentType.Name) is { Length: > 0 } name ? name : otherwise;

    private static byte[] Bytes(MimeEntity part)
    {
        using var into = new MemoryStream();
        if (part is MessagePart nested)
        {
            nested.Message?.WriteTo(into);
        }
        else if (part is MimePart { Content: not null } file)
        {
            file.Content.DecodeTo(into);
        }

        return into.ToArray();
    }

    private static string People(InternetAddressList list) =>
        string.Join(", ", list.Select(a => a is MailboxAddress one ? one.Name is { Length: > 0 } name ? $"{name} <{one.Address}>" : one.Address : a.Name ?? ""));
}
