using Owed.Files;

namespace Owed.Tests;

/// <summary>Saved mails that somebody else sent.</summary>
internal static class MailReader
{
    private static readonly string[] Seeds = [.. Tree.FilesIn(["tests/mails"], ".eml", ".mbox").Select(f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Tree.Full(f)))).Where(t => t.Length < 8_000)];

    private static readonly string[] Words =
        ["--B\n", "Content-Type: multipart/mixed; boundary=\"B\"\n", "Content-Transfer-Encoding: base64\n", "charset=shift_jis", "charset=none-such", "=?utf-8?Q?=C3?=", "\nFrom x\n", "<p>", "<!--", "&#x110000;", "filename*0*=utf-8''%FF", "Content-Type: message/rfc822\n\n", "Date: Thu, 99 Foo 20255 25:61\n"];

    public static readonly FuzzTarget Target = new("mail", m => m.File(Seeds, Words), bytes =>
    {
        foreach (string name in (string[])["a.eml", "a.mbox"])
        {
            foreach (SavedMail mail in SavedMail.Read(name, bytes))
            {
                MustHold.True(mail.Attachments.All(a => a.Name.Length > 0 && a.Kind.Length > 0), "an attachment has a name and a kind");
                MustHold.True(mail.Day is null or { Year: > 1969 }, "a day of our time or none");
            }
        }
    }) { InCi = 5_000 };
}
