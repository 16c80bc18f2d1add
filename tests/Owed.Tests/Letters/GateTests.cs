namespace Owed.Tests;

/// <summary>What the gate stops and what it lets pass, each rule by itself on a letter that is otherwise right.</summary>
public sealed class GateTests
{
    private static readonly ComposedLetter Comp = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed;

    private static readonly ComposedLetter Demand = LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")).Composed;

    private static readonly ComposedLetter Sheet = LetterCase.Write("due-process-factsheet", RequiredContents.Full("due-process-factsheet")).Composed;

    [Fact]
    public void A_right_letter_has_no_trouble_before_or_after_it_is_read_as_edited_text()
    {
        foreach (ComposedLetter right in (ComposedLetter[])[Comp, Demand, Sheet])
        {
            Gate.Check(right).Where(p => p.IsError).ShouldBeEmpty();
            Gate.CheckText(right, Letters.Words(right.Letter)).Where(p => p.IsError).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("My consent is withdrawn as of today.")]
    [InlineData("Consent to services has been revoked.")]
    [InlineData("I decline special education for my son.")]
    [InlineData("I refuse all of these services.")]
    [InlineData("I do not want any services for him.")]
    [InlineData("Please cancel my consent.")]
    [InlineData("This is my revocation.")]
    [InlineData("I AM WITHDRAWING MY CONSENT.")]
    [InlineData("Thank you for the meeting. I rescind my consent. See you soon.")]
    public void Every_way_to_say_that_all_services_end_is_stopped(string words) =>
        Codes(Gate.CheckText(Comp, words)).ShouldContain("letter-revocation error");

    [Fact]
    public void A_sentence_that_ends_services_is_stopped_beside_one_that_does_not() =>
        Gate.CheckText(Comp, "I do not revoke my consent. I withdraw consent.").Single(p => p.Code == "letter-revocation").Message.ShouldStartWith("\"withdraw consent\"");

    [Fact]
    public void One_refusal_is_enough_however_often_the_words_come() =>
        Gate.CheckText(Comp, "I withdraw consent. I revoke everything.").Count(p => p.Code == "letter-revocation").ShouldBe(1);

    [Theory]
    [InlineData("You are denying a free appropriate public education.")]
    [InlineData("There was a FAPE denial.")]
    [InlineData("The school breached the law.")]
    [InlineData("That is unlawful.")]
    [InlineData("You violated her IEP.")]
    [InlineData("This was negligence.")]
    public void Every_kind_of_legal_conclusion_is_named_in_edited_text_as_a_warning(string words)
    {
        Codes(Gate.CheckText(Comp, words)).ShouldContain("letter-conclusion warning");
        Codes(Gate.Check(With(Comp, words))).ShouldContain("letter-conclusion error");
    }

    [Fact]
    public void A_complaint_to_the_state_may_say_that_a_requirement_was_violated()
    {
        ComposedLetter complaint = LetterCase.Write("state-complaint", RequiredContents.Full("state-complaint")).Composed;
        Codes(Gate.CheckText(complaint, "The district violated 34 CFR 300.323.")).ShouldNotContain(c => c.StartsWith("letter-conclusion", StringComparison.Ordinal));
    }

    [Fact]
    public void The_parents_own_conclusion_warns_also_when_the_letter_lists_it_in_parts()
    {
        CaseFile said = RequiredContents.Answer("effect", "She lost words; you violated her IEP")(RequiredContents.Full("compensatory-request"));
        Problem[] found = [.. LetterCase.Write("compensatory-request", said).Problems.Where(p => p.Code == "letter-conclusion")];
        found.ShouldHaveSingleItem().IsError.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Her classmate Rosa was there.")]
    [InlineData("Her friend Paige Specimen said so.")]
    [InlineData("His brother Dee knows.")]
    [InlineData("The student Rivera gets speech.")]
    [InlineData("Her friend Make-Believe knows.")]
    public void The_people_of_the_case_are_no_other_child(string words) =>
        Codes(Gate.CheckText(Comp, words)).ShouldNotContain("letter-other-child error");

    [Fact]
    public void Everyone_whom_the_case_names_is_known_by_any_part_of_the_name()
    {
        CaseFile c = RequiredContents.Full("compensatory-request");
        CaseFile named = c with
        {
            Parent = c.Parent with { Name = "Quill Notional" },
            District = c.District with { Name = "Zephyr Flats", School = "Willow.Bend", Cooperative = "Tamarack,Fork", People = [.. c.District.People, new("Juno Fancied", "teacher", [], null, null)] },
            Entries = [.. c.Entries, LetterCase.Event("2026-02-04", EventKind.Asked, "more speech", "Ivo Makebelieve")],
        };
        ComposedLetter letter = LetterCase.Write("compensatory-request", named).Composed;
        foreach (string name in (string[])["Quill", "Notional", "Zephyr", "Willow", "Bend", "Tamarack", "Fork", "Juno", "Fancied", "Ivo", "Makebelieve", "Sample", "Rivera"])
        {
            Codes(Gate.CheckText(letter, $"Her classmate {name} was there.")).ShouldNotContain("letter-other-child error", name);
        }

        Codes(Gate.CheckText(letter, "Her classmate Liam Quill was there.")).ShouldNotContain("letter-other-child error");
        Codes(Gate.CheckText(letter, "Her classmate Liam was there.")).ShouldContain("letter-other-child error");
    }

    [Fact]
    public void Edited_text_is_read_again_for_its_numbers_names_places_and_forbidden_words()
    {
        Codes(Gate.CheckText(Comp, "You owe 777 minutes.")).ShouldContain("letter-number error");
        Codes(Gate.CheckText(Comp, "You owe 1,777 minutes.")).ShouldContain("letter-number error");
        Codes(Gate.CheckText(Comp, "The IEP says 60 minutes per week.")).ShouldNotContain("letter-number error");
        Codes(Gate.CheckText(Comp, "Another child named Emma gets speech.")).ShouldContain("letter-other-child error");
        Codes(Gate.CheckText(Comp, "Signed: ____")).ShouldContain("letter-unfilled error");
        Codes(Gate.CheckText(Comp, "Signed: ___")).ShouldNotContain("letter-unfilled error");
        Codes(Gate.CheckText(Sheet, "I request a due process hearing.")).ShouldContain("letter-not-a-complaint error");
    }

    [Fact]
    public void Edited_text_does_not_lift_what_stands_against_the_letter_itself()
    {
        ComposedLetter noOne = Comp with { Letter = Comp.Letter with { Addressees = [] } };
        Codes(Gate.CheckText(noOne, "Dear team:")).ShouldContain("letter-recipient error");
        ComposedLetter agreed = LetterCase.Write("pwn-demand-change", RequiredContents.Answer("change.agreed", "yes")(RequiredContents.Full("pwn-demand-change"))).Composed;
        Codes(Gate.CheckText(agreed, "Dear team:")).ShouldContain("letter-agreed error");
    }

    [Fact]
    public void A_letter_to_no_one_or_without_a_way_to_send_it_is_stopped()
    {
        To(Comp, []).ShouldBe(["The letter is addressed to no one."]);
        To(Comp, [["Dee Placeholder", "East Prairie R-II"]]).ShouldBe(["There is no address or e-mail for Dee Placeholder."]);
        To(Comp, [["dee@school.example"]]).ShouldBe(["There is no address or e-mail for dee@school.example."]);
        To(Comp, [[]]).ShouldBe(["There is no address or e-mail for the person it goes to."]);
        To(Comp, [["Dee Placeholder", "dee@school.example"]]).ShouldBeEmpty();
        To(Comp, [["Dee Placeholder", "12 Pretend Lane", "East Prairie MO 63845"]]).ShouldBeEmpty();
        To(Comp, [["Dee Placeholder", "12 Pretend Lane"]]).ShouldBe(["There is no address or e-mail for Dee Placeholder."]);
        To(Sheet, []).ShouldBeEmpty();

        static IEnumerable<string> To(ComposedLetter letter, Items<Items<string>> addressees) =>
            Gate.Check(letter with { Letter = letter.Letter with { Addressees = addressees } }).Where(p => p.Code == "letter-recipient").Select(p => p.Message);
    }

    [Fact]
    public void A_fact_sheet_with_any_part_of_an_address_or_signature_looks_like_a_filing()
    {
        Codes(Gate.Check(Sheet)).ShouldNotContain("letter-not-a-complaint error");
        foreach (Letter filing in (Letter[])[
            Sheet.Letter with { Addressees = [["The Court", "1 Main Street"]] },
            Sheet.Letter with { Copies = ["The district"] },
            Sheet.Letter with { Closing = "Sincerely," },
            Sheet.Letter with { Signature = Sheet.Letter.Signature with { Name = "Rosa" } }])
        {
            Codes(Gate.Check(Sheet with { Letter = filing })).ShouldContain("letter-not-a-complaint error");
        }

        Codes(Gate.NotForSending(Sheet)).ShouldBe(["letter-not-for-sending error"]);
        Gate.NotForSending(Comp).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_place_is_told_once_and_not_when_a_missing_fact_already_is()
    {
        Unfilled(Comp with { Unfilled = ["{week.hours}"] }).ShouldBe(["The letter still has an empty place: {week.hours}."]);
        Unfilled(Comp with { Unfilled = ["{cite:us/notice/owed}"] }).ShouldBeEmpty();
        Unfilled(Comp with { Unfilled = [$"{{{Comp.Kind.Needs[0]}}}"] }).ShouldBeEmpty();
        Unfilled(With(Comp, "See {to.name} and ____.")).Count().ShouldBe(2);
        Unfilled(With(Comp, "See {to.name}.") with { Unfilled = ["{to.name}"] }).Count().ShouldBe(1);

        static IEnumerable<string> Unfilled(ComposedLetter letter) => Gate.Check(letter).Where(p => p.Code == "letter-unfilled").Select(p => p.Message);
    }

    [Fact]
    public void Missing_contents_cite_the_rule_that_asks_for_them_and_say_what_to_do()
    {
        ComposedLetter letter = Comp with { Kind = Comp.Kind with { Needs = ["comp.how"], Contents = [new("a date", "us/notice/contents", _ => false), new("a plan", null, _ => false, "effect"), new("a how", null, _ => false, "comp.how"), new("a miss", null, _ => false, Part: CasePart.Log), new("a sign", null, _ => true)] } };
        Problem[] found = [.. Gate.Check(letter).Where(p => p.Code == "letter-content-missing")];
        found.Select(p => p.Message).ShouldBe([$"The letter needs a date ({LetterCase.Law.Find("us/notice/contents", LetterCase.On).Version!.Cite}).", "The letter needs a plan.", "The letter needs a miss."]);
        found[0].Remedy.ShouldBe("Add the service and its amount, as the IEP words them.");
        found[0].Mend.ShouldBe(new MendPart(CasePart.Plan));
        found[1].Remedy.ShouldBe(LetterFacts.Of("effect").Question + " " + LetterFacts.Of("effect").Help);
        found[1].Mend.ShouldBe(new MendAnswer("compensatory-request", "effect"));
        found[2].Remedy.ShouldBe("Log what happened: the day, the service, and the reason if you know it.");
    }

    [Theory]
    [InlineData("soon", true)]
    [InlineData("2026-02-30", true)]
    [InlineData("1899-12-31", true)]
    [InlineData("1900-01-01", false)]
    [InlineData("2200-12-31", false)]
    [InlineData("2201-01-01", true)]
    [InlineData("9999-12-31", true)]
    public void A_fact_that_cannot_be_right_is_stopped(string day, bool wrong) =>
        LetterCase.Write("follow-up", RequiredContents.Answer("first.sent", day)(RequiredContents.Full("follow-up"))).Problems.Any(p => p.IsError && p.Code == "letter-fact").ShouldBe(wrong);

    private static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(p => $"{p.Code} {(p.IsError ? "error" : "warning")}");

    private static ComposedLetter With(ComposedLetter letter, string words) =>
        letter with { Letter = letter.Letter with { Body = [.. letter.Letter.Body, new Paragraph(words)] } };
}
