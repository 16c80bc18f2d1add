using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Owed.Files;

/// <summary>A person's mail address, with the name to show beside it.</summary>
public sealed record Mailbox(string Name, string Address);

/// <summary>What stands on the outside of a message.</summary>
/// <param name="From">Null leaves it to the mail program.</param>
/// <param name="Date">The moment to write in the message; nobody asks the clock.</param>
public sealed record Envelope(Mailbox? From, Items<Mailbox> To, Items<Mailbox> Cc, string Subject, DateTimeOffset Date);

/// <summary>Writes a message file that a mail program opens as a draft, ready to send.</summary>
public static class Eml
{
    private const string LineEnd = "\r\n";

    /// <summary>Writes the document as text and as HTML with its PDF attached.</summary>
    /// <param name="fileName">The name of the attachment, for example <c>letter.pdf</c>.</param>
    public static byte[] Write(Document document, Envelope envelope, string fileName, byte[] pdf)
    {
        string text = PlainText.Write(document);
        string html = Html.Write(document);

        // "=_" stands in neither quoted-printable nor base64, so no part can hold a boundary.
        string mark = Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(text + html), .. pdf]))[..24];
        string outer = "=_owed-mixed-" + mark;
        string inner = "=_owed-words-" + mark;

        var message = new StringBuilder();
        void Line(string line = "") => message.Append(line).Append(LineEnd);

        Line("X-Unsent: 1");
        if (envelope.From is { } from)
        {
            Line(MailHeader.Addresses("From", [from]));
        }

        if (envelope.To.Count > 0)
        {
            Line(MailHeader.Addresses("To", envelope.To));
        }

        if (envelope.Cc.Count > 0)
        {
            Line(MailHeader.Addresses("Cc", envelope.Cc));
        }

        Line(MailHeader.Text("Subject", envelope.Subject));
        Line("Date: " + MailDate(envelope.Date));
        Line("MIME-Version: 1.0");
        Line("Content-Language: " + MailHeader.OneLine(document.Language));
        Line($"Content-Type: multipart/mixed;{LineEnd} boundary=\"{outer}\"");
        Line();
        Line("--" + outer);
        Line($"Content-Type: multipart/alternative;{LineEnd} boundary=\"{inner}\"");
        Line();
        Part("text/plain", text);
        Part("text/html", html);
        Line($"--{inner}--");
        Line();
        Line("--" + outer);
        Line("Content-Type: application/pdf");
        Line("Content-Transfer-Encoding: base64");
        Line(MailHeader.Attachment(fileName));
        Line();
        Line(Convert.ToBase64String(pdf, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings(LineEnd));
        Line($"--{outer}--");
        return Encoding.ASCII.GetBytes(message.ToString());

        void Part(string type, string body)
        {
            Line("--" + inner);
            Line($"Content-Type: {type}; charset=utf-8");
            Line("Content-Transfer-Encoding: quoted-printable");
            Line();
            Line(QuotedPrintable(body));
        }
    }

    private static string MailDate(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).Remove(29, 1);

    /// <summary>Encodes text in lines of at most 76 plain characters (RFC 2045, section 6.7).</summary>
    internal static string QuotedPrintable(string text)
    {
        const int longest = 75;
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int l = 0; l < lines.Length; l++)
        {
            int column = 0;
            byte[] bytes = Encoding.UTF8.GetBytes(lines[l]);
            for (int i = 0; i < bytes.Length; i++)
            {
                byte b = bytes[i];
                bool lastSpace = b is (byte)' ' or (byte)'\t' && i == bytes.Length - 1;
                bool plain = b is >= 32 and <= 126 and not (byte)'=' && !lastSpace;
                int length = plain ? 1 : 3;
                if (column + length > longest)
                {
                    encoded.Append('=').Append(LineEnd);
                    column = 0;
                }

                _ = plain ? encoded.Append((char)b) : encoded.Append('=').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                column += length;
            }

            encoded.Append(l < lines.Length - 1 ? LineEnd : "");
        }

        return encoded.ToString();
    }
}
