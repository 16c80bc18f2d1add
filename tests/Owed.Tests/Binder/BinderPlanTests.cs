namespace Owed.Tests;

public sealed class BinderPlanTests
{
    private static readonly string Sum = new('0', 64);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    public void Exhibits_are_lettered_A_to_Z_and_then_by_two(int at, string letter)
    {
        BinderPlan plan = Plan(LetterCase.Ana(), [], [.. Enumerable.Range(0, at + 1).Select(i => File($"{i:0000}.txt"))]);
        plan.Exhibits[^1].Letter.ShouldBe(letter);
    }

    [Fact]
    public void Exhibits_stand_by_date_with_each_proof_behind_its_letter_and_undated_files_last()
    {
        BinderPlan plan = Plan(
            LetterCase.Ana(),
            [Sent("records-request", "2026-02-10", "receipt.jpg")],
            [File("undated.png"), File("2026-02-12 note.txt"), File("receipt.jpg"), File("2026-02-01 note.txt")]);

        plan.Exhibits.Select(e => (e.Letter, e.File)).ShouldBe(
            [("A", "2026-02-01 note.txt"), ("B", "records-request.pdf"), ("C", "receipt.jpg"), ("D", "2026-02-12 note.txt"), ("E", "undated.png")]);
        plan.Exhibits.Select(e => e.Kind).ShouldBe([ExhibitKind.Paper, ExhibitKind.Letter, ExhibitKind.Proof, ExhibitKind.Paper, ExhibitKind.Paper]);
        plan.Exhibits[2].Shows.ShouldBe(["Proof that the letter in exhibit B was sent."]);
    }

    [Fact]
    public void Every_sent_letter_and_every_file_is_an_exhibit_exactly_once()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            EvidenceFile[] files = [.. Enumerable.Range(0, chance.Next(0, 12)).Select(i => File($"2026-0{chance.Next(1, 10)}-{chance.Next(10, 28)} f{i}.txt"))];
            SentLetter[] letters = [.. Enumerable.Range(0, chance.Next(0, 4)).Select(i => Sent("records-request", $"2026-03-0{i + 1}", [.. files.Where(_ => chance.Next(3) == 0).Select(f => f.Name)]))];
            CaseFile c = With(LetterCase.Ana(), [.. files.Where(_ => chance.Next(2) == 0).Select(f => Noted(EventKind.Other, "2026-02-03", f.Name))]);
            Items<Allegation> alleged = chance.Next(2) == 0 ? [] : [new("One", [.. files.Take(2).Select(f => f.Name)]), new("Two", [.. files.Skip(1).Take(2).Select(f => f.Name)])];

            BinderPlan plan = Plan(c, letters, files, alleged);

            plan.Exhibits.Select(e => e.Path).Order().ShouldBe(
                files.Select(f => "evidence/" + f.Name).Concat(letters.Select(l => $"sent/{l.Name}/records-request.pdf")).Order(), $"seed {seed}");
            plan.Exhibits.Select(e => e.Letter).Distinct().Count().ShouldBe(plan.Exhibits.Count);
        }
    }

    [Fact]
    public void The_exhibits_of_a_complaint_come_first_in_the_order_of_its_allegations()
    {
        BinderPlan plan = Plan(
            LetterCase.Ana(), [Sent("records-request", "2026-01-10")], [File("2026-01-01 a.txt"), File("2026-02-01 b.txt"), File("2026-03-01 c.txt")],
            [new("Speech was not given", ["2026-03-01 c.txt", "2026-02-01 b.txt"])]);

        plan.Exhibits.Select(e => e.File).ShouldBe(["2026-03-01 c.txt", "2026-02-01 b.txt", "2026-01-01 a.txt", "records-request.pdf"]);
        plan.Exhibits[0].Shows[0].ShouldBe("Allegation 1 of the complaint: Speech was not given.");
    }

    [Fact]
    public void A_notice_and_a_reply_are_called_what_they_are()
    {
        CaseFile c = With(LetterCase.Ana(), [Noted(EventKind.NoticeReceived, "2026-02-05", "pwn.pdf"), Noted(EventKind.ReplyReceived, "2026-02-06", "reply.txt")]);
        Plan(c, [], [File("pwn.pdf"), File("reply.txt")]).Exhibits.Select(e => e.Kind).ShouldBe([ExhibitKind.Notice, ExhibitKind.Reply]);
    }

    [Fact]
    public void What_is_from_memory_says_so_wherever_it_stands()
    {
        CaseFile c = With(LetterCase.Ana(), [Noted(EventKind.RefusedAloud, "2026-02-05", "note.txt") with { Source = Source.Recollection }]);
        BinderPlan plan = Plan(c, [], [File("note.txt")]);

        plan.Chronology.Single(r => r.Exhibits.Contains("A")).Source.ShouldBe("from the parent's memory");
        plan.Log.Single(r => r.Exhibits.Contains("A")).Source.ShouldBe("from the parent's memory");
        plan.Exhibits[0].Shows[0].ShouldEndWith("(from memory)");
    }

    [Fact]
    public void Minutes_not_given_in_the_chronology_add_up_to_the_shortfall_and_nothing_is_called_missed()
    {
        CaseFile c = LetterCase.Ana();
        BinderPlan plan = Plan(c, [], []);

        plan.Chronology.Single(r => r.Says.Contains("not given on", StringComparison.Ordinal)).Says.ShouldBe(
            "Speech-language therapy: 40 minutes not given on 2 days (the post was vacant; the provider was pulled to other work)");
        plan.Ledger.Totals.MissedBySchool.ShouldBe(new(40));
        plan.Because.Count.ShouldBe(2);
        plan.Chronology.Concat(plan.Log).Concat(plan.Because.Select(b => b.Row)).ShouldNotContain(r => r.Says.Contains("missed", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_long_chronology_sums_each_service_once()
    {
        CaseFile c = With(LetterCase.Ana(), [.. Enumerable.Range(1, 28).Select(i => Noted(EventKind.Other, $"2026-02-{i:00}"))]);
        Plan(c, [], [], asOf: "2026-03-31").Summed.ShouldBe("Sessions not given are summed for each service. The log has each of them.");
        Plan(LetterCase.Ana(), [], []).Summed.ShouldBe("Sessions not given are summed by month. The log has each of them.");
    }

    [Fact]
    public void What_the_trail_lacks_is_said()
    {
        CaseFile c = With(LetterCase.Ana(), [Noted(EventKind.LetterSent, "2026-02-04") with { Letter = "records-request" }]);
        BinderPlan plan = Plan(c, [Sent("concern-not-delivered", "2026-02-10"), Sent("pwn-demand-refusal", "2026-02-11", "lost.eml")], [File("loose.txt")]);
        plan.Gaps.Select(g => g.Code).ShouldBe(["binder-no-proof", "binder-proof-gone", "binder-letter-not-kept", "binder-file-unused"]);
        plan.Gaps.ShouldAllBe(g => !g.IsError);
    }

    private static BinderPlan Plan(CaseFile c, SentLetter[] sent, EvidenceFile[] files, Items<Allegation>? allegations = null, string asOf = "2026-02-16") =>
        BinderPlan.Of(new(c, Reckoner.Reckon(c, LedgerCase.D(asOf)), [.. sent], [.. files], allegations ?? []), BinderCase.Words);

    private static CaseFile With(CaseFile c, CaseEvent[] events) => c with { Entries = [.. c.Entries, .. events] };

    private static CaseEvent Noted(EventKind kind, string day, params string[] files) => LetterCase.Event(day, kind, "speech", null) with { Evidence = [.. files] };

    private static EvidenceFile File(string name) => new(name, Sum);

    private static SentLetter Sent(string kind, string on, params string[] proof) => new(
        kind, "A letter", Tone.Plain, LedgerCase.D(on), new(LedgerCase.D(on), "e-mail", ["Dee Placeholder"], [.. proof]), [], "1", [new($"{kind}.docx", Sum), new($"{kind}.pdf", Sum)]);
}
