namespace Owed.Tests;

/// <summary>The gate's checks, and the choices, of the notices and requests around the main letters.</summary>
public sealed class StepLettersTests
{
    private static CaseFile Full(string kind) => RequiredContents.Full(kind);

    private static CaseFile With(string kind, params Fact[] facts) =>
        facts.Aggregate(Full(kind), (c, f) => RequiredContents.Answer(f.Name, f.Value)(c));

    private static string[] Errors(CheckedLetter letter) => [.. letter.Problems.Where(p => p.IsError).Select(p => p.Code)];

    [Fact]
    public void Missing_parts_of_a_notice_stand_in_todays_order_with_their_paragraphs()
    {
        CheckedLetter letter = LetterCase.Write("reply-incomplete-pwn", Full("reply-incomplete-pwn"));
        BulletList points = letter.Letter.Body.OfType<BulletList>().ShouldHaveSingleItem();
        points.Points.Select(p => p.Plain.Split(' ')[0]).ShouldBe(["(b)(3)", "(b)(6)", "(b)(7)"]);
        points.Points[1].Plain.ShouldContain("other options");
    }

    [Fact]
    public void Answers_given_in_another_order_change_nothing()
    {
        CaseFile full = Full("reply-incomplete-pwn");
        LetterCase.Text(LetterCase.Write("reply-incomplete-pwn", full with { Facts = full.Facts.Reverse().ToItems() }))
            .ShouldBe(LetterCase.Text(LetterCase.Write("reply-incomplete-pwn", full)));
    }

    [Theory]
    [InlineData("MO", "advice.wait", "waits 10 days")]
    [InlineData("MT", "advice.exceptions", "15 days")]
    public void A_reply_to_a_notice_warns_of_the_clock_that_goes_on_running(string state, string section, string says)
    {
        CheckedLetter letter = LetterCase.Write("reply-incomplete-pwn", Full("reply-incomplete-pwn") with { State = state });
        LetterCase.Words.Of("reply-incomplete-pwn")!.Has(section).ShouldBeTrue();
        letter.Composed.Advice.ShouldContain(a => a.Contains(says, StringComparison.Ordinal));
        letter.Composed.Advice.ShouldContain(a => a.Contains("stops no clock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_that_wants_all_signatures_sends_the_request_to_the_district_first()
    {
        CheckedLetter letter = LetterCase.Write("mediation-request", Full("mediation-request") with { State = "MT" });
        Errors(letter).ShouldBeEmpty();
        letter.Letter.Addressees.ShouldHaveSingleItem()[0].ShouldBe("Dee Placeholder");
        letter.Letter.Body.OfType<RuledLines>().Count().ShouldBe(2);
        string text = Letters.Words(letter.Letter);
        text.ShouldContain("ARM 10.16.3506(1)-(3)");
        text.ShouldContain("PO Box 202501");
        text.ShouldContain("Early Assistance Program");
    }

    [Fact]
    public void A_state_with_an_office_for_mediation_gets_the_request_and_the_district_a_copy()
    {
        CheckedLetter letter = LetterCase.Write("mediation-request", Full("mediation-request"));
        letter.Letter.Addressees.ShouldHaveSingleItem().ShouldContain(l => l.Contains("PO Box 480", StringComparison.Ordinal));
        letter.Letter.Copies.ShouldBe(["East Prairie R-II (sample)"]);
        letter.Letter.Body.OfType<RuledLines>().ShouldBeEmpty();
        Letters.Words(letter.Letter).ShouldNotContain("ARM ");
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void A_facilitated_meeting_is_asked_of_the_states_office(string state)
    {
        CheckedLetter letter = LetterCase.Write("mediation-request", With("mediation-request", new Fact("mediation.way", "facilitated IEP meeting")) with { State = state });
        Errors(letter).ShouldBeEmpty();
        Letters.Words(letter.Letter).ShouldContain("neutral person");
        letter.Letter.Body.OfType<RuledLines>().ShouldBeEmpty();
    }

    [Fact]
    public void A_facilitated_meeting_that_the_state_does_not_offer_is_refused()
    {
        CheckedLetter letter = LetterCase.Write("mediation-request", With("mediation-request", new Fact("mediation.way", "facilitated IEP meeting")) with { State = "WA" });
        Errors(letter).ShouldContain("letter-no-facilitation");
    }

    [Theory]
    [InlineData("Mediation means stay-put for her services.")]
    [InlineData("This stops the clock.")]
    [InlineData("The district cannot change anything until then.")]
    public void Mediation_may_not_claim_to_hold_anything(string words)
    {
        CheckedLetter letter = LetterCase.Write("mediation-request", With("mediation-request", new Fact("mediation.issues", words)));
        Errors(letter).ShouldContain("letter-mediation-claims");
        Gate.CheckText(LetterCase.Write("mediation-request", Full("mediation-request")).Composed, words).ShouldContain(p => p.Code == "letter-mediation-claims");
    }

    [Fact]
    public void A_case_that_was_decided_keeps_nothing_in_place()
    {
        CaseFile filed = Full("stay-put-notice");
        filed = filed with
        {
            Entries = [.. filed.Entries, LetterCase.Event("2026-02-09", EventKind.DueProcessFiled, null, null), LetterCase.Event("2026-02-13", EventKind.DueProcessDecided, null, null)],
            Facts = filed.Facts.Where(f => f.Name is not ("dp.open" or "dp.filed")).ToItems(),
        };
        Errors(LetterCase.Write("stay-put-notice", filed)).ShouldContain("letter-no-pending-case");
    }

    [Fact]
    public void A_state_complaint_alone_is_no_due_process_case()
    {
        CaseFile complained = LetterCase.Ana(new Fact("dp.case", "26-0042"), new Fact("dp.open", "yes"), new Fact("dp.discipline", "no"));
        complained = complained with { Entries = [.. complained.Entries, LetterCase.Event("2026-02-09", EventKind.StateComplaintFiled, null, null)] };
        CheckedLetter letter = LetterCase.Write("stay-put-notice", complained);
        Errors(letter).ShouldContain("letter-no-pending-case");
        LetterKinds.Of("stay-put-notice")!.Fits(complained, letter.Composed.Input.Ledger).ShouldBeFalse();
    }

    [Fact]
    public void Stay_put_names_the_services_as_an_amendment_left_them_on_the_day_of_filing()
    {
        CaseFile full = Full("stay-put-notice");
        Iep whole = full.Ieps[0];
        ServiceLine before = whole.Lines[0];
        Iep Amended(string from, string wording) => whole with
        {
            Kind = IepKind.Amendment,
            Dated = LedgerCase.D(from),
            Days = whole.Days with { From = LedgerCase.D(from) },
            Lines = [before with { Wording = wording, Days = before.Days with { From = LedgerCase.D(from) } }],
        };
        CaseFile amended = full with { Ieps = [whole, Amended("2026-02-02", "90 minutes per week"), Amended("2026-02-12", "30 minutes per week")] };
        string text = Letters.Words(LetterCase.Write("stay-put-notice", amended).Letter);
        text.ShouldContain("90 minutes per week");
        text.ShouldNotContain("30 minutes per week");
        text.ShouldNotContain("60 minutes per week");
    }

    [Fact]
    public void A_spoken_no_is_asked_for_in_writing_and_a_talk_without_one_is_only_confirmed()
    {
        Letters.Words(LetterCase.Write("confirm-conversation", Full("confirm-conversation")).Letter).ShouldContain("34 CFR 300.503(a)");
        CaseFile friendly = RequiredContents.NoEvent(EventKind.RefusedAloud)(With("confirm-conversation", new Fact("talk.who", "Dee Placeholder")));
        CheckedLetter letter = LetterCase.Write("confirm-conversation", friendly);
        Errors(letter).ShouldBeEmpty();
        Letters.Words(letter.Letter).ShouldNotContain("300.503");
    }

    [Fact]
    public void An_old_talk_and_a_recording_are_warned_of_and_do_not_block()
    {
        CheckedLetter letter = LetterCase.Write(
            "confirm-conversation", With("confirm-conversation", new Fact("talk.day", "2026-02-03"), new Fact("talk.said", "You said no. I have it on tape.")));
        Errors(letter).ShouldBeEmpty();
        letter.Problems.Select(p => p.Code).ShouldBe(["letter-talk-old", "letter-recording"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Send me prior written notice.")]
    [InlineData("The rule is 34 CFR 300.323.")]
    [InlineData("You have 60 days.")]
    public void Section_504_never_borrows_from_special_education_law(string words)
    {
        CheckedLetter letter = LetterCase.Write("section-504", With("section-504", new Fact("plan504.supports", words)));
        Errors(letter).ShouldContain("letter-504-other-law");
    }

    [Fact]
    public void A_504_letter_goes_to_the_superintendent_where_no_coordinator_is_known()
    {
        CaseFile full = Full("section-504");
        CaseFile small = full with { District = full.District with { People = [new("Sue Specimen", "superintendent", ["1 School Road", "Sampleton MO 60000"], null, null)] } };
        LetterCase.Write("section-504", small).Letter.Addressees[0][0].ShouldBe("Sue Specimen");
    }

    [Fact]
    public void The_month_is_the_one_before_the_letter_and_its_numbers_are_the_ledgers()
    {
        CheckedLetter letter = LetterCase.Write("monthly-check", Full("monthly-check"));
        Table table = letter.Letter.Body.OfType<Table>().ShouldHaveSingleItem();
        table.Caption.ShouldBe("January 2026, in minutes");
        DateRange january = new(LedgerCase.D("2026-01-01"), LedgerCase.D("2026-01-31"));
        Ledger ledger = letter.Composed.Input.Ledger;
        table.Rows.ShouldHaveSingleItem().Select(c => c.Plain).ShouldBe(
        [
            "Speech-language therapy", "60 minutes per week",
            $"{new LedgerSource(Figure.Expected, "speech", january).In(ledger).Value}", $"{new LedgerSource(Figure.Delivered, "speech", january).In(ledger).Value}", "",
        ]);
        table.Rows[0][3].Plain.ShouldBe("80");
    }

    [Fact]
    public void The_fact_sheet_has_no_address_and_no_signature_and_is_never_sent()
    {
        CheckedLetter sheet = LetterCase.Write("due-process-factsheet", Full("due-process-factsheet"));
        sheet.IsReady.ShouldBeTrue();
        sheet.Letter.Addressees.ShouldBeEmpty();
        sheet.Letter.Signature.Name.ShouldBeEmpty();
        var dispatch = new Dispatch(LetterCase.On, "certified mail", ["the state"], ["receipt.pdf"]);
        Sending.Mark(sheet, dispatch, []).Problems.ShouldContain(p => p.IsError && p.Code == "letter-not-for-sending");
        Sending.Mark(LetterCase.Write("monthly-check", Full("monthly-check")), dispatch, []).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_fact_sheet_dressed_up_as_a_complaint_is_refused()
    {
        CheckedLetter sheet = LetterCase.Write("due-process-factsheet", Full("due-process-factsheet"));
        ComposedLetter signed = sheet.Composed with { Letter = sheet.Letter with { Signature = new("Rosa Sample-Rivera", []) } };
        Gate.Check(signed).ShouldContain(p => p.IsError && p.Code == "letter-not-a-complaint");
        Gate.CheckText(sheet.Composed, "I request a due process hearing.").ShouldContain(p => p.IsError && p.Code == "letter-not-a-complaint");
        Errors(LetterCase.Write("due-process-factsheet", With("due-process-factsheet", new Fact("remedy", "I hereby file for due process."))))
            .ShouldContain("letter-not-a-complaint");
    }

    [Theory]
    [InlineData("MO", "Missouri Protection and Advocacy")]
    [InlineData("MT", "Disability Rights Montana")]
    public void The_fact_sheet_shows_the_two_windows_the_checklist_and_who_helps(string state, string helper)
    {
        CheckedLetter sheet = LetterCase.Write("due-process-factsheet", Full("due-process-factsheet") with { State = state });
        sheet.IsReady.ShouldBeTrue();
        Table clocks = sheet.Letter.Body.OfType<Table>().Single(t => t.Columns.Count == 4 && t.Rows.Any(r => r[0].Plain == "Due process complaint"));
        clocks.Rows.Select(r => r[1].Plain + " > " + r[2].Plain).ShouldBe(
        [
            "January 15, 2026 > January 15, 2027", "February 3, 2026 > February 3, 2027",
            "January 15, 2026 > January 14, 2028", "February 3, 2026 > February 3, 2028",
        ]);
        sheet.Letter.Body.OfType<Checklist>().ShouldHaveSingleItem().Points.Count.ShouldBe(6);
        Letters.Words(sheet.Letter).ShouldContain(helper);
    }

    [Theory]
    [InlineData("MO", "Due process complaint, to keep services as they are", "February 11, 2026")]
    [InlineData("MT", "Written exceptions to the yearly IEP", "February 23, 2026")]
    public void A_notice_adds_the_states_own_short_clock(string state, string step, string last)
    {
        CaseFile noticed = With("due-process-factsheet", new Fact("notice.dated", "2026-02-09")) with { State = state };
        noticed = noticed with { Entries = [.. noticed.Entries, LetterCase.Event("2026-02-02", EventKind.IepMeeting, null, null)] };
        LetterCase.Write("due-process-factsheet", noticed).Letter.Body.OfType<Table>()
            .SelectMany(t => t.Rows)
            .Single(r => r[0].Plain == step)[2].Plain.ShouldBe(last);
    }

    [Fact]
    public void A_note_goes_to_the_person_who_was_talked_with()
    {
        CaseFile talked = With("confirm-conversation", new Fact("talk.who", "Paige Specimen"));
        LetterCase.Write("confirm-conversation", talked).Letter.Addressees[0][0].ShouldBe("Paige Specimen");
    }

    [Fact]
    public void Days_older_than_the_window_are_pointed_out()
    {
        CaseFile full = Full("due-process-factsheet");
        CaseFile old = full with { Entries = [.. full.Entries, LetterCase.Event("2023-09-05", EventKind.RefusedAloud, "speech", "Dee Placeholder")] };
        LetterCase.Write("due-process-factsheet", old).Problems.ShouldContain(p => p.Code == "letter-window-part" && !p.IsError);
    }
}
