using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>The parent's own words, read against the record and the law.</summary>
public sealed class GateToldTests
{
    private static readonly ComposedLetter Demand = LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")).Composed;

    // The ledger has 40 missed of which 20 are made up; one session of 30 lost 10. The 60 minutes of the IEP are none of these.
    [Theory]
    [InlineData("She lost one hour of speech.", true)]
    [InlineData("She lost an hour of speech.", true)]
    [InlineData("She lost 1 hour of speech.", true)]
    [InlineData("She lost one hour and 10 minutes of speech.", true)]
    [InlineData("She lost an hour and 10 minutes of speech.", true)]
    [InlineData("She lost 1.5 hours of speech.", true)]
    [InlineData("She lost two hours of speech.", true)]
    [InlineData("She lost seven hours of speech.", true)]
    [InlineData("She lost eight hours of speech.", true)]
    [InlineData("She lost nine hours of speech.", true)]
    [InlineData("She lost ten hours of speech.", true)]
    [InlineData("She lost eleven hours of speech.", true)]
    [InlineData("She lost Twelve hours of speech.", true)]
    [InlineData("She lost 1,777 minutes of speech.", true)]
    [InlineData("She missed 40 minutes of speech.", false)]
    [InlineData("She missed 10 minutes of speech.", false)]
    [InlineData("She missed 11 minutes of speech.", true)]
    [InlineData("She got 0 minutes of speech.", true)]
    [InlineData("She lost ٣ hours of speech.", false)]
    [InlineData("The drive to speech is 45 minutes.", false)]
    public void Minutes_and_hours_said_to_be_lost_are_those_of_the_record(string words, bool wrong) => Counts(Demand, words).ShouldBe(wrong);

    [Theory]
    [InlineData(18, false)]
    [InlineData(12, false)]
    [InlineData(42, true)]
    [InlineData(28, false)]
    public void What_is_left_of_one_session_after_it_was_made_up_in_part_is_a_number_of_the_record(int minutes, bool wrong)
    {
        CaseFile c = RequiredContents.Full("pwn-demand-refusal");
        CaseFile made = c with { Entries = [.. c.Entries.Select(e => e is Session { MakesUp: not null } s ? s with { Given = new Minutes(12) } : e)] };
        Counts(LetterCase.Write("pwn-demand-refusal", made).Composed, $"She missed {minutes} minutes of speech.").ShouldBe(wrong);
    }

    [Theory]
    [InlineData("speech for 45 minutes at a time", "I asked for 45 minutes of speech.", false)]
    [InlineData("speech for 45 minutes at a time", "I asked for 46 minutes of speech.", true)]
    [InlineData("case 99999999999", "She lost 1 minute of speech.", true)]
    public void Numbers_of_an_event_are_numbers_of_the_record(string about, string words, bool wrong)
    {
        CaseFile c = RequiredContents.Full("pwn-demand-refusal");
        CaseFile asked = c with { Entries = [.. c.Entries, LetterCase.Event("2026-02-04", EventKind.Asked, about, null)] };
        Gate.CheckText(LetterCase.Write("pwn-demand-refusal", asked).Composed, words).Any(p => p.Code is "letter-number" or "letter-claim").ShouldBe(wrong);
    }

    [Theory]
    [InlineData("pwn-demand-refusal", "request.what")]
    [InlineData("objection", "objection.agree")]
    [InlineData("objection", "objection.services")]
    [InlineData("objection", "objection.want")]
    [InlineData("compensatory-request", "comp.how")]
    [InlineData("challenge-reduction", "proposal.what")]
    [InlineData("reply-incomplete-pwn", "notice.about")]
    [InlineData("confirm-conversation", "talk.no")]
    [InlineData("confirm-conversation", "talk.agreed")]
    [InlineData("section-504", "plan504.supports")]
    [InlineData("transfer-comparable", "move.services")]
    [InlineData("follow-up", "first.asked")]
    public void What_is_wanted_or_planned_is_no_count_of_what_happened(string kind, string fact)
    {
        ComposedLetter letter = LetterCase.Write(kind, RequiredContents.Answer(fact, "speech made up with seven hours of therapy")(RequiredContents.Full(kind))).Composed;
        letter.Claims.Own.ShouldContain(o => o.Name == fact);
        Gate.Check(letter).ShouldNotContain(p => p.Code == "letter-number");
        Gate.CheckText(letter, Letters.Words(letter.Letter)).ShouldNotContain(p => p.Code == "letter-number");
    }

    [Theory]
    [InlineData("On February 20, 2025 there was no speech.", false)]
    [InlineData("On February 19, 2025 there was no speech.", true)]
    [InlineData("Her IEP of September 2, 2024 began on September 9, 2024.", false)]
    [InlineData("She was born on March 4, 2017.", false)]
    public void A_complaint_names_a_day_it_can_reach_or_the_day_of_a_paper(string words, bool tooOld)
    {
        CaseFile c = RequiredContents.Full("state-complaint");
        Iep old = c.Ieps[0] with { Dated = D("2024-09-02"), Days = new(D("2024-09-09"), D("2025-01-10")) };
        ComposedLetter letter = LetterCase.Write("state-complaint", c with { Ieps = [old, .. c.Ieps] }).Composed;
        Gate.CheckText(letter, words).Any(p => p.Code == "letter-window" && p.IsError).ShouldBe(tooOld);
    }

    [Theory]
    [InlineData("MO", "see arm 10.16.3505.", true)]
    [InlineData("MT", "see arm 10.16.3505.", false)]
    [InlineData("MT", "See 5 CSR 20-300.110.", true)]
    [InlineData("MO", "It is in House Bill 100.", true)]
    [InlineData("MO", "See AS 14.30.272.", true)]
    [InlineData("MO", "See us 14.30.272.", false)]
    public void Law_of_another_state_is_known_by_its_number_or_its_name(string state, string words, bool wrong)
    {
        LawBook law = LetterCase.Law;
        LawRule alaska = law.Rules.First(r => r.State == "MT" && r.Versions.Count > 0);
        alaska = alaska with { Id = "us/ak/x", Versions = [alaska.Versions[0] with { Cite = "AS 14.30.010" }] };
        var more = new LawBook(law.Version, [.. law.Rules, alaska], law.Sources, law.Places, law.HolidayRules, law.Traps, law.States);
        ComposedLetter letter = Demand with { Input = Demand.Input with { Case = Demand.Input.Case with { State = state }, Law = more } };
        Gate.CheckText(letter, words).Any(p => p.IsError && p.Message.EndsWith("is law of another state.", StringComparison.Ordinal)).ShouldBe(wrong);
    }

    [Theory]
    [InlineData("See 34 CFR 300.503.", false)]
    [InlineData("See 34 CFR 300.999.", true)]
    public void A_federal_section_nobody_has_checked_is_pointed_out_wherever_it_stands(string words, bool unknown)
    {
        CaseFile told = RequiredContents.Answer("effect", words)(RequiredContents.Full("compensatory-request"));
        Unknown(LetterCase.Write("compensatory-request", told).Problems).ShouldBe(unknown);
        Unknown(Gate.CheckText(Demand, words)).ShouldBe(unknown);

        static bool Unknown(IEnumerable<Problem> problems) => problems.Any(p => p.Code == "letter-claim" && p.IsError && p.Message.Contains("not in the law", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("speech, 60 minutes a week; you violated the old IEP")]
    [InlineData("speech, 60 minutes a week ;  you violated the old IEP;")]
    [InlineData("speech, 60 minutes a week\n\n  you violated the old IEP\n")]
    public void A_conclusion_of_the_parents_warns_also_when_the_letter_lists_their_words_one_by_one(string services)
    {
        CaseFile told = RequiredContents.Answer("move.services", services)(RequiredContents.Full("transfer-comparable"));
        CheckedLetter letter = LetterCase.Write("transfer-comparable", told);
        letter.Composed.Letter.Body.OfType<BulletList>().ShouldNotBeEmpty();
        letter.Problems.Where(p => p.Code == "letter-conclusion").ShouldHaveSingleItem().IsError.ShouldBeFalse();
    }

    public static TheoryData<string> NobodysName() =>
    [
        "She", "He", "They", "It", "We", "You", "The", "That", "This", "There", "Everyone", "Nobody", "Someone", "Everybody", "Each", "Speech", "Therapy",
        "Who", "What", "My", "Her", "His", "Our", "Their", "Your", "School", "Grandma", "Grandpa", "Mom", "Dad", "Support", "Study", "Services", "Teachers", "Students", "Children", "Parents", "Staff",
        "English", "Spanish", "Math", "Reading", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "July", "August", "September", "October", "November", "December", "Today", "Yesterday", "Tomorrow",
    ];

    [Theory]
    [MemberData(nameof(NobodysName))]
    public void A_word_that_only_begins_a_sentence_is_no_childs_name(string word)
    {
        Gate.CheckText(Demand, $"For every child, {word} comes first.").ShouldNotContain(p => p.Code == "letter-other-child");
        Gate.CheckText(Demand, $"{word}'s session was short.").ShouldNotContain(p => p.Code == "letter-other-child");
    }

    private static bool Counts(ComposedLetter letter, string words) =>
        Gate.CheckText(letter, words).Any(p => p.Code == "letter-number" && p.Message.Contains("is not a number that the record holds", StringComparison.Ordinal));
}
