using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>What a lawyer for the other side would find, each as a rule that must hold.</summary>
public sealed class LetterTruthTests
{
    [Theory]
    [InlineData("objection", "yes", "no", true)]
    [InlineData("objection", "no", "no", false)]
    [InlineData("objection", "yes", "yes", false)]
    [InlineData("objection", null, null, false)]
    [InlineData("challenge-reduction", "yes", "no", true)]
    [InlineData("challenge-reduction", null, null, false)]
    public void Montanas_exceptions_hold_for_an_unsigned_yearly_iep_alone_and_are_a_question_otherwise(string kind, string? annual, string? signed, bool holds)
    {
        CaseFile @case = Answers(Full(kind) with { State = "MT" }, ("notice.dated", "2026-02-09"), ("objection.services", "speech"), ("notice.annual", annual), ("notice.signed", signed));
        string words = Letters.Words(LetterCase.Write(kind, @case).Letter);
        words.Contains("stays in effect", StringComparison.Ordinal).ShouldBe(holds);
        words.Contains("does not apply to this change, please tell me so", StringComparison.Ordinal).ShouldBe(!holds);
        words.ShouldContain("written exceptions");
        words.ShouldNotContain("They are due by");
    }

    [Fact]
    public void A_special_school_district_is_written_to_first_and_the_home_district_gets_a_copy()
    {
        CaseFile @case = Full("concern-not-delivered");
        @case = @case with { State = "MO", District = @case.District with { Cooperative = "Special School District of St. Louis County (sample)", People = [new("Sam Placeholder", "area coordinator", [], null, "sam@ssd.example")] } };
        ComposedLetter letter = LetterCase.Write("concern-not-delivered", @case).Composed;
        letter.Letter.Addressees[0].ShouldContain("Special School District of St. Louis County (sample)");
        letter.Letter.Addressees[0].ShouldContain("Area coordinator");
        letter.Letter.Copies.ShouldContain(@case.District.Name);
        string words = Letters.Words(letter.Letter);
        words.ShouldContain("which of you answers for these services");
        words.ShouldNotContain("162.700");
    }

    [Theory]
    [InlineData("compensatory-request")]
    [InlineData("state-complaint")]
    public void A_total_stands_in_a_letter_with_its_span_and_no_day_is_named_for_it(string kind)
    {
        CaseFile @case = Full(kind);
        var total = new SpanGiven(
            D("2026-02-14"), null, Source.SchoolStatement, "speech", new(40), new Minutes(90), new(D("2026-02-04"), D("2026-02-13")),
            MissReason.Vacancy, [], null, Where.Nowhere);
        @case = @case with { Entries = [.. @case.Entries.Where(e => e is not Session s || !total.Span.Contains(s.Day)), total] };
        CheckedLetter letter = LetterCase.Write(kind, @case);
        string words = Letters.Words(letter.Letter);
        words.ShouldContain("between February 4, 2026 and February 13, 2026, days not named");
        foreach (string slot in new[] { "February 5, 2026", "February 10, 2026", "February 12, 2026" })
        {
            words.ShouldNotContain(slot);
        }

        letter.Problems.Where(p => p.Code.StartsWith("letter-number", StringComparison.Ordinal) || p.Code.StartsWith("letter-date", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData(null, false)]
    public void Only_a_change_that_took_something_away_is_complained_of(string? lost, bool alleged)
    {
        CaseFile @case = Answers(
            Full("state-complaint"),
            ("change.what", "speech is back to two full sessions a week"), ("change.day", "2026-01-20"), ("change.agreed", "no"), ("change.lost", lost), ("notice.came", "no"));
        Letters.Words(LetterCase.Write("state-complaint", @case).Letter).Contains("speech is back", StringComparison.Ordinal).ShouldBe(alleged);
        LetterCase.Write("pwn-demand-change", Answers(Full("pwn-demand-change"), ("change.lost", lost))).IsReady.ShouldBe(alleged);
    }

    [Fact]
    public void The_last_day_of_a_fact_sheet_is_a_wrong_and_not_a_notice_or_a_change_for_the_better()
    {
        CaseFile @case = Full("due-process-factsheet");
        string[] before = Starts(@case);
        string[] after = Starts(@case with
        {
            Entries =
            [
                .. @case.Entries,
                LetterCase.Event("2026-02-14", EventKind.ChangeNoticed, "speech is back to two sessions", null),
                LetterCase.Event("2026-02-15", EventKind.NoticeReceived, "the notice", null),
            ],
        });
        after.ShouldBe(before);

        static string[] Starts(CaseFile c) => [.. LetterCase.Write("due-process-factsheet", c).Letter.Body.OfType<Table>().SelectMany(t => t.Rows).Where(r => r[0].Plain.Contains("omplaint", StringComparison.Ordinal)).Select(r => r[1].Plain)];
    }

    [Theory]
    [InlineData("2026-09-12", "September 14, 2026")]
    [InlineData("2026-09-07", "September 8, 2026")]
    [InlineData("2026-09-09", "September 9, 2026")]
    public void A_complaint_that_comes_on_a_day_off_is_received_on_the_next_business_day(string told, string received)
    {
        CheckedLetter letter = LetterCase.Write("state-complaint", Answers(Full("state-complaint"), ("complaint.received", told)), on: D("2026-09-01"));
        Letters.Words(letter.Letter).ShouldContain(received);
    }

    [Fact]
    public void A_line_of_an_amendment_names_the_page_of_the_amendment()
    {
        CaseFile @case = Full("concern-not-delivered");
        Iep iep = @case.Ieps[0];
        Iep amendment = iep with { Name = "amendment", Kind = IepKind.Amendment, Dated = D("2026-01-05"), Lines = [.. iep.Lines.Select(l => l with { Page = "2" })] };
        string words = Letters.Words(LetterCase.Write("concern-not-delivered", @case with { Ieps = [amendment] }).Letter);
        words.ShouldContain("(page 2 of the amendment of January 5, 2026)");
        words.ShouldNotContain("of the IEP)");
    }

    [Fact]
    public void No_letter_gives_away_what_nobody_asked_to_give_away()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            foreach (Tone tone in Enum.GetValues<Tone>())
            {
                string words = Letters.Words(LetterCase.Write(kind.Id, Full(kind.Id), tone).Letter);
                foreach (string given in new[] { "not asking for a minute for each minute", "not asking for those back", "not part of what I ask", "form no part of this request", "will not book anyone", "will not engage" })
                {
                    words.ShouldNotContain(given, Case.Insensitive, kind.Id);
                }
            }
        }
    }

    [Theory]
    [InlineData("2026-02-12", null, false)]
    [InlineData("2026-02-13", null, true)]
    [InlineData("2026-02-20", "2026-02-20", false)]
    [InlineData("2026-02-21", "2026-02-20", true)]
    public void A_reminder_waits_until_the_day_asked_for_has_passed(string on, string? by, bool ready) =>
        LetterCase.Write("follow-up", Answers(Full("follow-up"), ("first.sent", "2026-02-02"), ("first.by", by)), on: D(on)).IsReady.ShouldBe(ready);

    [Theory]
    [InlineData(null, false, "letter-recipient", "By mail")]
    [InlineData("by hand", true, null, "By hand")]
    [InlineData("e-mail", false, "letter-way", "By e-mail")]
    [InlineData("mail", false, "letter-way", "By mail")]
    public void By_hand_needs_no_address_and_the_other_ways_need_their_own(string? how, bool ready, string? code, string delivery)
    {
        CaseFile @case = Answers(Full("concern-not-delivered"), ("send.how", how));
        CheckedLetter letter = LetterCase.Write("concern-not-delivered", @case with { District = @case.District with { People = [], Address = [] } });
        letter.IsReady.ShouldBe(ready);
        letter.Problems.Where(p => p.IsError).Select(p => p.Code).ShouldBe(code is null ? [] : [code]);
        letter.Letter.Delivery.ShouldBe(delivery);
    }

    [Theory]
    [InlineData("objection")]
    [InlineData("challenge-reduction")]
    public void Written_exceptions_go_to_the_district_even_where_only_the_cooperative_has_a_director(string kind)
    {
        CaseFile @case = Answers(Full(kind) with { State = "MT" }, ("notice.dated", "2026-02-09"), ("objection.services", "speech"));
        Person fay = new("Fay Kname", "cooperative director", [], null, "fay@coop.example");
        Person norm = new("Norm Fictional", "principal", [], null, "norm@school.example");
        ComposedLetter letter = LetterCase.Write(kind, @case with { District = @case.District with { Cooperative = "Sky Cooperative (sample)", People = [fay, norm] } }).Composed;
        letter.Letter.Addressees.ShouldHaveSingleItem().ShouldContain(@case.District.Name);
        letter.Letter.Addressees[0].ShouldContain("Norm Fictional");
        letter.Letter.Copies.ShouldContain("Fay Kname, cooperative director");
    }

    [Fact]
    public void A_complaint_names_the_person_a_letter_went_to_and_not_the_district_in_their_place()
    {
        CaseFile @case = Full("state-complaint");
        CaseEvent sent = LetterCase.Event("2026-02-05", EventKind.LetterSent, null, "Fay Kname, cooperative director") with { Letter = "records-request" };
        string words = Letters.Words(LetterCase.Write("state-complaint", @case with { Entries = [.. @case.Entries, sent] }).Letter);
        words.ShouldContain("On February 5, 2026 I asked Fay Kname, cooperative director for service logs");
    }

    [Fact]
    public void A_way_that_has_its_address_is_ready()
    {
        LetterCase.Write("concern-not-delivered", Answers(Full("concern-not-delivered"), ("send.how", "e-mail"))).IsReady.ShouldBeTrue();
        LetterCase.Write("concern-not-delivered", Answers(Full("concern-not-delivered"), ("send.how", "mail"), ("to.address", "12 School Road, Sampleton MO 60000"))).IsReady.ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_was_noted_as_missed_the_letter_asks_and_says_nothing_of_a_miss()
    {
        CaseFile @case = Full("concern-not-delivered") with { Entries = [] };
        string words = Letters.Words(LetterCase.Write("concern-not-delivered", @case).Letter);
        words.ShouldContain("I cannot tell whether all of them have been given");
        words.ShouldNotContain("some of them have not been given");
        words.ShouldNotContain("when the missed sessions will be made up");
    }

    [Fact]
    public void Notes_that_are_all_from_memory_are_said_to_be_all()
    {
        CaseFile @case = Full("concern-not-delivered");
        @case = @case with { Entries = [.. @case.Entries.Select(e => e is Session s ? s with { Source = Source.Recollection } : e)] };
        Letters.Words(LetterCase.Write("concern-not-delivered", @case).Letter).ShouldContain("All of these notes are from memory");
    }

    [Fact]
    public void An_answer_with_its_own_full_stop_ends_a_sentence_once()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            CaseFile full = Full(kind.Id);
            CaseFile @case = full with { Facts = full.Facts.Select(f => LetterFacts.Has(f.Name) && LetterFacts.Of(f.Name).Answer == AnswerKind.Text ? f with { Value = f.Value + "." } : f).ToItems() };
            string words = Letters.Words(LetterCase.Write(kind.Id, @case).Letter);
            words.Split('\n').Where(l => l.Contains("..", StringComparison.Ordinal)).ShouldBeEmpty(kind.Id);
        }
    }

    private static CaseFile Full(string kind) => RequiredContents.Full(kind);

    private static CaseFile Answers(CaseFile @case, params (string Name, string? Value)[] answers)
    {
        foreach ((string name, string? value) in answers)
        {
            Items<Fact> others = @case.Facts.Where(f => f.Name != name).ToItems();
            @case = @case with { Facts = value is null ? others : [.. others, new(name, value)] };
        }

        return @case;
    }
}
