namespace Owed.Tests;

public sealed class PlantedFaultsTests
{
    private static readonly DateOnly Received = LedgerCase.D("2026-02-20");

    [Fact]
    public void A_day_365_days_before_receipt_is_in_and_366_days_is_out()
    {
        ComposedLetter letter = Composed("state-complaint");

        Gate.Check(Alleging(letter, Received.AddDays(-365))).ShouldNotContain(p => p.Code == "letter-window");
        Gate.Check(Alleging(letter, Received.AddDays(-366))).ShouldContain(p => p.Code == "letter-window" && p.IsError && p.Message.Contains("February 19, 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void The_complaint_itself_leaves_an_old_miss_out_and_says_so()
    {
        CaseFile full = RequiredContents.Full("state-complaint");
        CheckedLetter letter = LetterCase.Write("state-complaint", RequiredContents.Answer("complaint.received", "2027-01-16")(full), on: LedgerCase.D("2026-12-16"));

        LetterCase.Text(letter).ShouldNotContain("January 15, 2026");
        LetterCase.Text(letter).ShouldContain("January 22, 2026");
        letter.Problems.ShouldContain(p => p.Code == "letter-window-left-out" && !p.IsError && p.Message.Contains("30 missed minutes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_changed_by_one_is_caught_in_the_claims_the_words_and_the_table()
    {
        ComposedLetter letter = Composed("compensatory-request");
        NumberClaim left = letter.Claims.Numbers.First(n => n.Name == "minutes.left");
        ComposedLetter claims = letter with { Claims = letter.Claims with { Numbers = [left with { Value = left.Value + new Minutes(1) }] } };
        ComposedLetter words = Changed(letter, "leaves 20 minutes", "leaves 21 minutes");
        ComposedLetter table = letter with { Letter = letter.Letter with { Body = letter.Letter.Body.Select(b => b is Table t ? t with { Rows = t.Rows.Select(r => r.Select(c => c.Plain == "40" ? "41" : c).ToItems()).ToItems() } : b).ToItems() } };

        foreach (ComposedLetter wrong in (ComposedLetter[])[claims, words, table])
        {
            Gate.Check(wrong).ShouldContain(p => p.Code == "letter-number" && p.IsError);
        }
    }

    [Fact]
    public void A_rule_of_another_state_is_caught()
    {
        CaseFile other = RequiredContents.Full("objection") with { State = "MT" };
        CheckedLetter right = LetterCase.Write("objection", other);
        right.Problems.Where(p => p.IsError).Select(p => p.Message).ShouldBeEmpty();
        LetterCase.Text(right).ShouldContain("ARM 10.16.3505");

        ComposedLetter wrong = right.Composed with { Input = right.Composed.Input with { Case = other with { State = "MO" } } };

        Gate.Check(wrong).ShouldContain(p => p.Code == "letter-rule-other-state" && p.IsError);
        Gate.Check(Changed(Composed("pwn-demand-refusal"), "I do not have", "ARM 10.16.3505(2)-(3)(a) says so. I do not have")).ShouldContain(p => p.Code == "letter-rule-other-state" && p.IsError);
    }

    [Fact]
    public void A_recalled_rule_a_rule_not_in_force_and_a_stale_rule_are_caught()
    {
        With(v => v with { Checked = v.Checked with { How = ReadHow.Recalled } }).ShouldContain(p => p.Code == "letter-rule" && p.IsError);
        With(v => v with { Until = LedgerCase.D("2026-01-01") }).ShouldContain(p => p.Code == "letter-rule" && p.IsError);
        With(v => v with { Checked = v.Checked with { AgainBy = LedgerCase.D("2026-01-01") } }).ShouldContain(p => p.Code == "letter-rule" && !p.IsError);

        static Items<Problem> With(Func<RuleVersion, RuleVersion> change)
        {
            LawBook law = LetterCase.Law;
            Items<LawRule> rules = law.Rules.Select(r => r.Id == "us/notice/owed" ? r with { Versions = r.Versions.Select(change).ToItems() } : r).ToItems();
            var changed = new LawBook(law.Version, rules, law.Sources, law.Places, law.HolidayRules, law.Traps, law.States);
            return Letters.Write(LetterKinds.Of("pwn-demand-refusal")!, LetterCase.Input(RequiredContents.Full("pwn-demand-refusal"), law: changed)).Problems;
        }
    }

    [Theory]
    [InlineData("I withdraw consent.")]
    [InlineData("I withdraw my consent to the IEP.")]
    [InlineData("I revoke everything.")]
    [InlineData("We no longer want special education for her.")]
    [InlineData("Please take my child out of special education.")]
    [InlineData("I am pulling him out of the IEP.")]
    [InlineData("Stop all services now.")]
    public void Words_that_could_end_all_services_block_even_as_the_parents_own(string words)
    {
        CaseFile said = RequiredContents.Answer("effect", words)(RequiredContents.Full("compensatory-request"));
        LetterCase.Write("compensatory-request", said).Problems.ShouldContain(p => p.Code == "letter-revocation" && p.IsError);
        Gate.CheckText(Composed("compensatory-request"), words).ShouldContain(p => p.Code == "letter-revocation" && p.IsError);
    }

    [Theory]
    [InlineData("I do not revoke my consent to special education.")]
    [InlineData("This is not a revocation of consent.")]
    [InlineData("She was pulled out of class for speech.")]
    [InlineData("I do not want the speech service cut.")]
    public void Words_that_end_nothing_pass(string words) =>
        Gate.CheckText(Composed("compensatory-request"), words).ShouldNotContain(p => p.Code == "letter-revocation");

    [Fact]
    public void A_legal_conclusion_blocks_in_our_words_and_warns_in_the_parents()
    {
        Gate.Check(Changed(Composed("compensatory-request"), "Some of the services", "You denied FAPE. Some of the services")).ShouldContain(p => p.Code == "letter-conclusion" && p.IsError);

        CaseFile said = RequiredContents.Answer("effect", "You denied FAPE and broke the law.")(RequiredContents.Full("compensatory-request"));
        CheckedLetter letter = LetterCase.Write("compensatory-request", said);
        letter.Problems.Count(p => p.Code == "letter-conclusion" && !p.IsError).ShouldBe(2);
        letter.Problems.ShouldNotContain(p => p.Code == "letter-conclusion" && p.IsError);
    }

    [Theory]
    [InlineData("Her classmate Liam got his therapy.")]
    [InlineData("Another child named Emma Bright gets speech.")]
    [InlineData("Noah, who is in her class, was seen.")]
    public void A_second_childs_name_blocks_until_someone_has_checked(string words)
    {
        CaseFile said = RequiredContents.Answer("effect", words)(RequiredContents.Full("compensatory-request"));
        LetterCase.Write("compensatory-request", said).Problems.ShouldContain(p => p.Code == "letter-other-child" && p.IsError);
        LetterCase.Write("compensatory-request", RequiredContents.Answer("names.checked", "yes")(said)).Problems.ShouldNotContain(p => p.Code == "letter-other-child");
    }

    [Fact]
    public void The_childs_own_name_is_no_second_child() =>
        LetterCase.Write("compensatory-request", RequiredContents.Answer("effect", "My daughter Ana asks for her teacher. Ms. Specimen was kind.")(RequiredContents.Full("compensatory-request")))
            .Problems.ShouldNotContain(p => p.Code == "letter-other-child");

    [Fact]
    public void An_answer_by_date_in_the_past_or_that_reads_as_law_blocks()
    {
        ComposedLetter letter = Composed("pwn-demand-refusal");
        DateClaim by = letter.Claims.Dates.First(d => d.Use == DateUse.AnswerBy);

        Gate.Check(letter with { Claims = letter.Claims with { Dates = [by with { Day = letter.Letter.Date }] } }).ShouldContain(p => p.Code == "letter-answer-by" && p.IsError);
        Gate.Check(Changed(letter, "Please send the notice by", "The law gives you until")).ShouldContain(p => p.Code == "letter-answer-by" && p.IsError);
    }

    [Fact]
    public void Minutes_for_absence_or_closure_are_never_asked_back()
    {
        CaseFile claiming = RequiredContents.Full("compensatory-request") with { Reckoning = Reckoning.Default with { ChildAbsence = Claim.Claimed } };
        LetterCase.Write("compensatory-request", claiming).Problems.ShouldContain(p => p.Code == "letter-absence-claimed" && p.IsError);
    }

    [Fact]
    public void An_empty_slot_blocks_also_when_the_parent_typed_it() =>
        Gate.CheckText(Composed("pwn-demand-refusal"), "Dear {to.line}: ________").Count(p => p.Code == "letter-unfilled").ShouldBe(2);

    [Fact]
    public void A_dead_citation_typed_by_the_parent_is_caught() =>
        Gate.CheckText(Composed("pwn-demand-refusal"), "See Van Duyn, 481 F.3d 770.").ShouldContain(p => p.Code == "letter-trap");

    [Fact]
    public void A_change_that_the_parent_agreed_to_blocks_the_demand() =>
        LetterCase.Write("pwn-demand-change", RequiredContents.Answer("change.agreed", "yes")(RequiredContents.Full("pwn-demand-change"))).Problems.ShouldContain(p => p.Code == "letter-agreed");

    [Fact]
    public void A_no_before_the_request_blocks_the_demand() =>
        LetterCase.Write("pwn-demand-refusal", RequiredContents.Answer("refusal.day", "2026-01-28")(LetterCase.Ana())).Problems.ShouldContain(p => p.Code == "letter-no-earlier-request");

    [Theory]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-25", false)]
    public void Exceptions_count_from_the_date_on_the_notice(string sent, bool inTime)
    {
        CaseFile other = RequiredContents.Full("objection") with { State = "MT" };
        CheckedLetter letter = LetterCase.Write("objection", other, on: LedgerCase.D(sent));
        letter.Problems.Any(p => p.Code == "letter-window").ShouldBe(!inTime);
    }

    [Fact]
    public void A_blocked_letter_still_prints_as_a_draft()
    {
        CheckedLetter letter = LetterCase.Write("pwn-demand-refusal", RequiredContents.NoEvent(EventKind.RefusedAloud)(LetterCase.Ana()));
        LetterCase.Text(letter).ShouldContain("DRAFT");
    }

    private static ComposedLetter Composed(string kind) => LetterCase.Write(kind, RequiredContents.Full(kind)).Composed;

    private static ComposedLetter Alleging(ComposedLetter letter, DateOnly day) =>
        letter with { Claims = letter.Claims with { Dates = [.. letter.Claims.Dates, new("planted", day, DateUse.Alleged)] } };

    private static ComposedLetter Changed(ComposedLetter letter, string from, string to)
    {
        Items<Block> body = letter.Letter.Body.Select(b => b is Paragraph p && p.Text.Plain.Contains(from, StringComparison.Ordinal) ? p with { Text = p.Text.Plain.Replace(from, to, StringComparison.Ordinal) } : b).ToItems();
        body.ShouldNotBe(letter.Letter.Body);
        return letter with { Letter = letter.Letter with { Body = body } };
    }
}
