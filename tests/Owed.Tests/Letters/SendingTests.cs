using Owed.Files;

namespace Owed.Tests;

public sealed class SendingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-sent").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Sending_freezes_the_bytes_the_facts_and_the_law_and_starts_the_clocks()
    {
        (Sent sent, Items<(string Name, byte[] Bytes)> files) = Send("records-request");

        sent.Letter.LawVersion.ShouldBe(LetterCase.Law.Version);
        sent.Letter.Files.Select(f => f.Name).ShouldBe(files.Select(f => f.Name));
        sent.Entries.Select(e => e.Kind).ShouldBe([EventKind.LetterSent, EventKind.RecordsRequested]);
        sent.Entries[0].Letter.ShouldBe("records-request");

        // 45 days after February 17, 2026 is April 3; three business days is February 20.
        sent.Clocks.Select(c => (c.Rule, c.Day)).ShouldContain(("us/records/inspect", LedgerCase.D("2026-04-03")));
        sent.Clocks.Select(c => (c.Rule, c.Day)).ShouldContain(("us/mo/public-records/answer", LedgerCase.D("2026-02-20")));
    }

    [Fact]
    public void What_was_sent_reads_back_the_same_and_a_changed_byte_is_seen()
    {
        (Sent sent, Items<(string Name, byte[] Bytes)> files) = Send("records-request");
        SentFolder.Write(folder, sent, files).ShouldBeEmpty();

        Outcome<IReadOnlyList<SentLetter>> read = SentFolder.Read(folder);
        read.Problems.ShouldBeEmpty();
        read.Value!.ShouldBe([sent.Letter]);

        string text = Path.Combine(folder, "sent", sent.Letter.Name, sent.Letter.Files.First(f => f.Name.EndsWith(".txt", StringComparison.Ordinal)).Name);
        File.AppendAllText(text, " ");
        SentFolder.Read(folder).Problems.ShouldContain(p => p.Code == "sent-file-changed");
        File.Delete(text);
        SentFolder.Read(folder).Problems.ShouldContain(p => p.Code == "sent-file-gone");
    }

    [Fact]
    public void A_sent_letter_is_never_written_over()
    {
        (Sent sent, Items<(string Name, byte[] Bytes)> files) = Send("records-request");
        SentFolder.Write(folder, sent, files).ShouldBeEmpty();
        SentFolder.Write(folder, sent, files).ShouldContain(p => p.Code == "sent-twice");
        File.ReadAllLines(Path.Combine(folder, "log.txt")).Length.ShouldBe(2);
    }

    [Fact]
    public void A_letter_is_not_sent_before_its_own_date()
    {
        CheckedLetter letter = LetterCase.Write("records-request", LetterCase.Ana());
        Outcome<Sent> sent = Sending.Mark(letter, new(LetterCase.On.AddDays(-1), "e-mail", [], []), []);
        sent.Value.ShouldBeNull();
        sent.Problems.ShouldContain(p => p.Code == "sent-before-date");
    }

    [Fact]
    public void Silence_offers_the_follow_up_and_a_reply_ends_it()
    {
        Sent sent = Send("records-request").Sent;
        CaseFile silent = LetterCase.Ana() with { Entries = [.. LetterCase.Ana().Entries, .. sent.Entries] };
        DateOnly day = sent.Letter.Dispatch.Day;

        Sending.NoReply(silent, day.AddDays(10)).ShouldBeEmpty();
        Unanswered waiting = Sending.NoReply(silent, day.AddDays(11)).ShouldHaveSingleItem();
        waiting.FollowUps.Select(f => f.Id).ShouldBe(["follow-up"]);
        LetterKinds.Of("follow-up")!.Fits(silent, Reckoner.Reckon(silent, day)).ShouldBeTrue();

        CaseFile answered = silent with { Entries = [.. silent.Entries, Sending.Reply("records-request", day.AddDays(5), "next week", null, [])] };
        Sending.NoReply(answered, day.AddDays(11)).ShouldBeEmpty();
        LetterKinds.Of("follow-up")!.Fits(answered, Reckoner.Reckon(answered, day)).ShouldBeFalse();
    }

    [Fact]
    public void A_reply_to_another_letter_does_not_end_the_silence()
    {
        Sent sent = Send("records-request").Sent;
        CaseEvent other = Sending.Reply("pwn-demand-refusal", sent.Letter.Dispatch.Day, null, null, []);
        CaseFile silent = LetterCase.Ana() with { Entries = [.. sent.Entries, other] };
        Sending.NoReply(silent, sent.Letter.Dispatch.Day.AddDays(30)).Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes() =>
        Send("compensatory-request").Files.Select(f => SentFile.Of(f.Name, f.Bytes)).ShouldBe(Send("compensatory-request").Files.Select(f => SentFile.Of(f.Name, f.Bytes)));

    private static (Sent Sent, Items<(string Name, byte[] Bytes)> Files) Send(string kind)
    {
        CheckedLetter letter = LetterCase.Write(kind, RequiredContents.Full(kind));
        Items<(string Name, byte[] Bytes)> files = LetterFiles.Write(letter, LetterFiles.All);
        Outcome<Sent> sent = Sending.Mark(letter, new(LetterCase.On.AddDays(1), "e-mail", ["Dee Placeholder"], []), files);
        return (sent.Value!, files);
    }
}
