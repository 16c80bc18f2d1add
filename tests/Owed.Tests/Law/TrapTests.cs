namespace Owed.Tests;

public sealed class TrapTests
{
    [Theory]
    [InlineData("van-duyn-first-print", "See Van Duyn v. Baker, 481 F.3d 770 (9th Cir. 2007).")]
    [InlineData("van-duyn-first-print", "481 F. 3d 770 is the case.")]
    [InlineData("miener-1982", "Miener v. Missouri, 673 F.2d 969, allows this.")]
    [InlineData("old-idea-numbers", "I file this under 34 CFR 300.662(c).")]
    [InlineData("old-idea-numbers", "The IEP must meet 34 C.F.R. § 300.347.")]
    [InlineData("old-idea-numbers", "My consent is needed under 34 CFR 300.505.")]
    [InlineData("notice-old-order", "34 CFR 300.503(b)(3) asks for the other options you considered.")]
    [InlineData("notice-old-order", "Please list the other options considered (300.503(b)(3)).")]
    [InlineData("notice-old-order", "Under 300.503(b)(4), describe each evaluation you used.")]
    [InlineData("continuing-violation", "This is a continuing violation, so the one-year limit does not apply.")]
    [InlineData("continuing-violation", "My complaint may go back three years because I ask for compensatory services, and a complaint can reach three years for compensatory services.")]
    [InlineData("complaint-exceptions", "The year for a child complaint does not run when the district withheld information.")]
    [InlineData("clarke-blanket", "OSEP forbids blanket make-up policies.")]
    [InlineData("clarke-blanket", "In the Clarke letter the Department said no blanket policy is allowed.")]
    [InlineData("osep-22-01-undated", "As OSEP 22-01 says, shortages are no excuse.")]
    [InlineData("osep-22-01-undated", "See Policy Letter 22-01.")]
    [InlineData("highly-qualified", "34 CFR 300.156(c) asks for a teacher who is certified.")]
    [InlineData("highly-qualified", "The teacher must be highly qualified.")]
    [InlineData("diploma-old-words", "See 34 CFR 300.102(a)(3)(iv).")]
    [InlineData("meeting-any-time", "I have the right to an IEP meeting at any time.")]
    [InlineData("meeting-any-time", "Parents are entitled to a team meeting whenever they ask, at any time.")]
    [InlineData("refusal-is-violation", "Refusing to add a service and failing to deliver one are both IDEA violations.")]
    [InlineData("refusal-is-violation", "The district's refusal to add OT is a violation of IDEA, and its refusal is a violation.")]
    [InlineData("failure-is-denial", "Failure to implement the IEP is a breach of FAPE, full stop.")]
    [InlineData("failure-is-denial", "Failing to implement an IEP is a denial of FAPE.")]
    [InlineData("minutes-are-the-measure", "Compensatory education is calculated by service minutes.")]
    [InlineData("minutes-are-the-measure", "You owe compensatory services hour for hour.")]
    [InlineData("minutes-are-the-measure", "The law makes this minute-for-minute.")]
    [InlineData("no-change-without-meeting", "Services cannot be reduced or eliminated without a formal IEP team meeting.")]
    [InlineData("no-change-without-meeting", "You may not change the IEP without an IEP meeting.")]
    [InlineData("no-change-without-meeting", "Any change requires a team meeting, parent participation and notice.")]
    [InlineData("missed-must-be-made-up", "Missed IEP service minutes must be made up.")]
    [InlineData("missed-must-be-made-up", "The district is required to make up every session.")]
    [InlineData("missed-must-be-made-up", "Lost sessions have to be made up.")]
    [InlineData("no-meeting-no-change", "No meeting means no valid change.")]
    [InlineData("no-meeting-no-change", "A change made without a meeting is not valid.")]
    [InlineData("proof-before-cut", "Without such proof the reduction lacks the legal evidentiary basis.")]
    [InlineData("proof-before-cut", "Services can only be cut by amendment and only if evaluation data supports it.")]
    [InlineData("proof-before-cut", "An evaluation is required before you reduce a service.")]
    [InlineData("research-always", "Decisions must be based on peer-reviewed research.")]
    [InlineData("iee-for-progress", "You can get an IEE if you disagree with the district's view of progress.")]
    [InlineData("iee-for-progress", "I disagree about her progress and ask for an independent educational evaluation.")]
    [InlineData("notice-day-rule", "You must send prior written notice within five business days.")]
    [InlineData("mo/dead-state-rule", "See 5 CSR 70-742.140.")]
    [InlineData("mo/bill-of-rights-misprint", "The Parents' Bill of Rights, RSMo 162.850, says so.")]
    [InlineData("mo/three-member-panel", "A three-member panel hears the case.")]
    [InlineData("mo/three-member-panel", "The hearing panel decides.")]
    [InlineData("mo/evaluation-five-days", "The school must answer an evaluation request within 5 calendar days.")]
    [InlineData("mo/consent-bill", "RSMo 161.854 asks for my written consent.")]
    [InlineData("mo/consent-bill", "Since July 1, 2026 the district needs consent for this cut.")]
    [InlineData("mo/partial-consent", "You do not have to agree: consent to some parts and disagree with others.")]
    [InlineData("mo/partial-consent", "I agree with some of the IEP and object to the rest.")]
    [InlineData("mo/partial-consent", "My objection stops the change.")]
    [InlineData("mo/partial-consent", "You cannot reduce speech without my signature.")]
    [InlineData("mo/sunshine-production", "You must produce the logs within three business days.")]
    [InlineData("mo/recording-duty", "Parents must give 24 hours notice to record.")]
    [InlineData("mt/one-party-consent", "Montana is a one-party consent state.")]
    [InlineData("mt/one-party-consent", "Since Montana has one party consent I can record in secret.")]
    [InlineData("mt/age-19", "FAPE is owed until age 19.")]
    [InlineData("mt/age-19", "Services end when she turns 19.")]
    [InlineData("mt/age-19", "The district serves ages 3 through 18.")]
    [InlineData("mt/residence-rule-for-transfer", "ARM 10.16.3122 asks for comparable services after a move.")]
    [InlineData("mt/residence-rule-for-transfer", "For transfers see ARM 10.16.3122.")]
    [InlineData("mt/public-information-temporary", "Under MCA 2-6-1006 (Temporary) please respond.")]
    [InlineData("mt/records-clock-for-schools", "The school must acknowledge my request within 5 working days.")]
    [InlineData("mt/records-clock-for-schools", "You have 90 days to produce the records.")]
    [InlineData("missed-must-be-made-up", "The school has to make up missed therapy.")]
    [InlineData("minutes-are-the-measure", "Compensatory services are owed one for one.")]
    [InlineData("failure-is-denial", "Not providing the services in the IEP is automatically a denial of FAPE.")]
    [InlineData("failure-is-denial", "The district denied FAPE by not following the IEP.")]
    [InlineData("refusal-is-violation", "You violated IDEA when you refused to add speech.")]
    [InlineData("refusal-is-violation", "It is illegal to refuse a service we asked for.")]
    [InlineData("no-change-without-meeting", "The IEP can't be changed unless there is a team meeting.")]
    [InlineData("no-change-without-meeting", "Services may only be reduced at an IEP team meeting.")]
    [InlineData("no-change-without-meeting", "You need an IEP meeting to cut services.")]
    [InlineData("no-meeting-no-change", "A cut without a meeting is void.")]
    [InlineData("proof-before-cut", "You must show peer-reviewed research before you cut a service.")]
    [InlineData("proof-before-cut", "The reduction has no legal basis without new evaluation data.")]
    [InlineData("iee-for-progress", "I want an IEE because I do not agree that she is making progress.")]
    [InlineData("mo/partial-consent", "I can refuse parts of the IEP and accept the rest.")]
    [InlineData("mo/partial-consent", "If I object, the change cannot start.")]
    [InlineData("mo/partial-consent", "My written disagreement keeps current services in place.")]
    public void A_wrong_claim_planted_in_a_letter_is_caught(string trap, string planted)
    {
        string letter = $"Dear Ms. Testerman,\n\nAna Sample-Rivera is in grade 3. {planted}\nPlease answer by May 4, 2026.\n\nThank you,\nOtto Testerman\n";
        string id = trap.StartsWith("mo/", StringComparison.Ordinal) || trap.StartsWith("mt/", StringComparison.Ordinal)
            ? $"us/{trap[..2]}/trap/{trap[3..]}"
            : $"us/trap/{trap}";
        string? state = trap.Contains('/', StringComparison.Ordinal) ? trap[..2].ToUpperInvariant() : null;
        Traps.In(letter, WholeBook.Book, state).Select(h => h.Trap.Id).ShouldContain(id);
        Traps.In(planted.ToUpperInvariant().Replace(" ", "\n", StringComparison.Ordinal), WholeBook.Book, state).Select(h => h.Trap.Id).ShouldContain(id);
    }

    [Theory]
    [InlineData("Van Duyn v. Baker School District 5J, 502 F.3d 811 (9th Cir. 2007).")]
    [InlineData("Miener v. Missouri, 800 F.2d 749 (8th Cir. 1986).")]
    [InlineData("34 CFR 300.503(b)(3) asks for each evaluation, assessment, record or report you used.")]
    [InlineData("34 CFR 300.503(b)(6) asks for the other options the team considered.")]
    [InlineData("There is no continuing violation exception in 34 CFR 300.153(c).")]
    [InlineData("The state complaint reaches back one year from the day the state receives it.")]
    [InlineData("In the Clarke letter OSEP encouraged agencies to consider the effect of a provider's absence, case by case.")]
    [InlineData("Memorandum OSEP 22-01 of October 4, 2022 restates that staff rules stay in place.")]
    [InlineData("Federal law names no right to a meeting on demand, so please review and, as appropriate, revise the IEP.")]
    [InlineData("If the district will not hold a meeting, please send prior written notice.")]
    [InlineData("You have the right to attend every meeting about placement.")]
    [InlineData("A refusal can be lawful if the IEP still gives FAPE and written notice is sent.")]
    [InlineData("In the Ninth Circuit only a material failure to implement the IEP is a denial of FAPE.")]
    [InlineData("An award is not calculated by minutes; it is meant to put the child where she would have been.")]
    [InlineData("Please tell us how and by when the missed minutes will be made up.")]
    [InlineData("No rule says that every missed minute must be made up.")]
    [InlineData("The IEP may not be changed without a meeting unless we both agree in writing.")]
    [InlineData("I did not agree to change the IEP without a meeting.")]
    [InlineData("Services are based on peer-reviewed research to the extent practicable.")]
    [InlineData("I disagree with the district's evaluation of March 2, 2026 and ask for an independent educational evaluation at public expense.")]
    [InlineData("Please send prior written notice by May 4, 2026; this date is a request.")]
    [InlineData("Each side shows the other its evaluations at least 5 business days before the hearing.")]
    [InlineData("This letter does not by itself stop the change.")]
    [InlineData("Missouri is a one-party consent state for conversations you take part in.")]
    [InlineData("Montana serves until a regular diploma or age 22, not age 19.")]
    [InlineData("The custodian must act by the end of the third business day after receiving the request.")]
    [InlineData("60 minutes a week of speech, 20 delivered in each of eight weeks: 320 minutes not delivered.")]
    [InlineData("ARM 10.16.3122 says which district owes FAPE: the one where the student resides.")]
    [InlineData("MCA 2-6-1006 asks the district to answer in a timely manner.")]
    [InlineData("The hearing officer rules within 5 calendar days.")]
    [InlineData("Please note that I object to the reduction of speech and ask for prior written notice.")]
    [InlineData("I ask that the current services go on while we resolve this.")]
    [InlineData("I agree with the goals. I do not agree with the cut in speech.")]
    [InlineData("Please send the service logs within 45 days, and before the meeting on May 4.")]
    [InlineData("The change may start after ten days unless a due process complaint is filed.")]
    [InlineData("A meeting to decide how the missed minutes will be made up would help.")]
    public void A_correct_sentence_is_left_alone(string sentence) =>
        Traps.In(sentence, WholeBook.Book).Select(h => $"{h.Trap.Id}: {h.Words}").ShouldBeEmpty();

    [Fact]
    public void The_law_books_own_plain_sentences_fall_into_no_trap()
    {
        foreach (LawRule rule in WholeBook.Book.Rules)
        {
            string words = string.Join("\n\n", [rule.Plain, rule.IfMissed ?? "", .. rule.Versions.Where(v => v.IsUsable).SelectMany(v => v.Contents).Select(c => c.Text)]);
            Traps.In(words, WholeBook.Book, rule.State).Where(h => rule.State is not null || h.Trap.State is null).Select(h => $"{rule.Id}: {h.Trap.Id}: {h.Words}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_a_trap_tells_a_person_to_say_falls_into_no_trap()
    {
        foreach (Trap trap in WholeBook.Book.Traps)
        {
            Traps.In(trap.Say, WholeBook.Book, trap.State).Select(h => $"{trap.Id}: {h.Trap.Id}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_trap_names_the_line_it_was_found_on()
    {
        TrapHit hit = Traps.In("First line.\nSecond line.\nMissed sessions must be made up.", WholeBook.Book).ShouldHaveSingleItem();
        hit.Line.ShouldBe(3);
        hit.Words.ShouldBe("missed sessions must be made up");
    }

    [Fact]
    public void A_pattern_does_not_cross_the_end_of_a_sentence() =>
        Traps.In("We talked about the sessions she missed. The hours must be made up of whole numbers, he said.", WholeBook.Book).ShouldBeEmpty();
}
