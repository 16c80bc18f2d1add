using System.Text;
using Owed.Files;

namespace Owed.Tests;

public class EmlTests
{
    private static readonly Document Letter = Letters.Layout(SampleDocuments.Letter());
    private static readonly byte[] Attached = [1, 2, 3, 250];

    private static readonly Envelope Outside = new(
        new Mailbox("Marisol Sample-Rivera", "marisol@example.org"),
        [new Mailbox("Otto \"Otto\" Testerman", "otto@example.org"), new Mailbox("Zoë Ñandú", "zoe@example.org")],
        [new Mailbox("", "office@example.org")],
        "Request — speech minutes for Ana",
        new DateTimeOffset(2025, 11, 4, 18, 30, 0, TimeSpan.FromHours(-6)));

    private static readonly byte[] Message = Eml.Write(Letter, Outside, "letter.pdf", Attached);

    [Fact]
    public void It_opens_as_a_draft_with_its_people_subject_and_date()
    {
        Mime mime = Mime.Read(Message);
        mime.Header("X-Unsent").ShouldBe("1");
        mime.Header("From").ShouldBe("\"Marisol Sample-Rivera\" <marisol@example.org>");
        mime.Header("To").ShouldStartWith("\"Otto \\\"Otto\\\" Testerman\" <otto@example.org>, =?utf-8?B?");
        mime.Header("To").ShouldEndWith("?= <zoe@example.org>");
        Mime.DecodedWords(mime.Header("To")).ShouldContain("Zoë Ñandú <zoe@example.org>");
        mime.Header("Cc").ShouldBe("office@example.org");
        Mime.DecodedWords(mime.Header("Subject")).ShouldBe("Request — speech minutes for Ana");
        mime.Header("Date").ShouldBe("Tue, 04 Nov 2025 18:30:00 -0600");
        mime.Header("MIME-Version").ShouldBe("1.0");
    }

    [Fact]
    public void The_text_and_the_attachment_arrive_whole()
    {
        Mime mime = Mime.Read(Message);
        mime.Text.ShouldBe(PlainText.Write(Letter));
        mime.Html.ShouldBe(Html.Write(Letter));
        mime.Attachment.ShouldBe(Attached);
    }

    [Fact]
    public void No_line_is_longer_than_mail_allows_and_every_byte_is_plain()
    {
        Message.ShouldAllBe(b => b < 128);
        Encoding.ASCII.GetString(Message).Split("\r\n").ShouldAllBe(line => line.Length <= 78);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_and_other_words_another_boundary()
    {
        Eml.Write(Letter, Outside, "letter.pdf", Attached).ShouldBe(Message);
        byte[] other = Eml.Write(Letter, Outside, "letter.pdf", [9]);
        Boundary(other).ShouldNotBe(Boundary(Message));

        static string Boundary(byte[] message) => Encoding.ASCII.GetString(message).Split("boundary=\"")[1].Split('"')[0];
    }

    [Fact]
    public void No_value_can_start_a_header_of_its_own()
    {
        var crafted = new Envelope(
            null,
            [new Mailbox("A\r\nBcc: thief@example.org", "a@example.org\r\nBcc: thief@example.org")],
            [],
            "Hello\r\nBcc: thief@example.org\n\nbody",
            Outside.Date);
        Mime mime = Mime.Read(Eml.Write(Letter, crafted, "a\r\nX: y\".pdf", Attached));
        mime.Head.Split("\r\n").ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        mime.Header("Subject").ShouldBe("Hello Bcc: thief@example.org  body");
    }

    [Fact]
    public void A_long_subject_is_folded_and_comes_back_whole()
    {
        string subject = string.Join(' ', Enumerable.Repeat("Ñandú minutes", 20));
        Mime mime = Mime.Read(Eml.Write(Letter, Outside with { Subject = subject }, "ä.pdf", Attached));
        Mime.DecodedWords(mime.Header("Subject")).ShouldBe(subject);
        Encoding.ASCII.GetString(Eml.Write(Letter, Outside, "Zoë.pdf", Attached)).ShouldContain("filename*=UTF-8''Zo%C3%AB.pdf");
    }
}
