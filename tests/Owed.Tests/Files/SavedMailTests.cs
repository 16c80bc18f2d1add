using System.Text;
using Owed.Files;

namespace Owed.Tests;

public sealed class SavedMailTests
{
    private static Items<SavedMail> Read(string name) => SavedMail.Read(name, File.ReadAllBytes(Tree.Full($"tests/mails/{name}")));

    [Theory]
    [InlineData("two-forms-of-one-text.eml", "Renée Dubois <rdubois@otterslough.example>", "Wren’s speech – Mr. Haas is out", "2025-11-03", "We don’t have anyone to give Wren’s speech sessions – “no sub” is what the agency told me")]
    [InlineData("two-files-attached.eml", "Whitcomb, Carla <cwhitcomb@elmgrove.example>", "Marcus - log for October & page 7 of his IEP", "2025-11-05", "Reading stays at 4 × 45 minutes – nothing else has changed")]
    [InlineData("forwarded-old-letters.eml", "Amy Redstar <amy@home.example>", "Fwd: Re: second session for Eli", "2025-10-09", "José says he is at capacity")]
    [InlineData("html-in-one-line.eml", "Tom Sayre <tsayre@cutbankbench.example>", "PT visits", "2026-02-06", "did not come this week — the pass was closed — and we have no one else")]
    [InlineData("invitation-with-a-calendar.eml", "Hanne Dahl <hdahl@rattlingfork.example>", "Invitation: IEP meeting - Dario @ Wed Nov 19, 2025 8am - 9am (MST) (ngozi@home.example)", "2025-11-04", "Please bring the doctor’s note.")]
    [InlineData("coded-text.eml", "Dee Placeholder <dee@school.example>", "Speech – no staff", "2025-11-03", "The speech therapist is out until January. We have no substitute.")]
    public void A_mail_is_read_as_a_person_reads_it(string name, string from, string subject, string day, string words)
    {
        SavedMail mail = Read(name).ShouldHaveSingleItem();
        mail.From.ShouldBe(from);
        mail.Subject.ShouldBe(subject);
        mail.Day.ShouldBe(LedgerCase.D(day));
        mail.Text.ShouldContain(words);
        foreach (string code in (string[])["=E2", "<p>", "<li>", "&nbsp;", "&mdash;", "BEGIN:VEVENT", "font-family", "utf-8''"])
        {
            mail.Text.ShouldNotContain(code);
        }
    }

    [Fact]
    public void The_text_of_a_mail_in_two_forms_is_there_once() =>
        Read("two-forms-of-one-text.eml")[0].Text.Split("until after winter break").Length.ShouldBe(2);

    [Fact]
    public void Attached_files_have_their_names_in_letters_and_their_kind_from_their_bytes() =>
        Read("two-files-attached.eml")[0].Attachments.Select(a => (a.Name, a.Kind)).ShouldBe([("Marcus log Oct 2025.pdf", "pdf"), ("IEP página 7 – rev.pdf", "pdf")]);

    [Fact]
    public void Every_mail_of_a_mailbox_is_read()
    {
        Items<SavedMail> mails = Read("three-mails.mbox");
        mails.Select(m => m.From.Split(" <")[0]).ShouldBe(["Carla Whitcomb", "Denise Aldous", "Joan Faber"]);
        mails[0].Text.ShouldContain("From Thursday on it meets again.");
        mails[1].Text.ShouldContain("Will the two days be made up? — Denise");
        mails[2].Attachments.Select(a => a.Name).ShouldBe(["schedule.txt"]);
    }

    [Fact]
    public void A_mail_within_a_mail_is_attached_and_its_words_are_not_the_senders()
    {
        const string mail = "From: a@school.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nFrom: c@home.example\nSubject: My question\n\nWhere is he?\n--b--\n";
        SavedMail read = SavedMail.Read("x.eml", Encoding.ASCII.GetBytes(mail)).ShouldHaveSingleItem();
        read.Text.ShouldBe("See below.");
        read.Attachments.Select(a => (a.Name, a.Kind)).ShouldBe([("My question.eml", "mail")]);
    }

    [Fact]
    public void Old_Windows_letters_keep_their_quotation_marks_and_dashes() =>
        SavedText.Decode([.. "The school"u8, 0x92, .. "s reply "u8, 0x96, .. " "u8, 0x93, .. "no staff"u8, 0x94]).ShouldBe("The school’s reply – “no staff”");

    [Fact]
    public void Script_and_style_of_a_mail_are_not_its_words() =>
        MailHtml.Words("<html><head><title>t</title><style>p{margin:0}</style></head><body><script>alert(1)</script><p>Dear&nbsp;Rosa,</p>1 &lt; 2<img src='http://x.example/a.png'></body>").ShouldBe("Dear Rosa,\n\n1 < 2");
}
