namespace Owed.Tests;

/// <summary>The gate both ways: what must not pass, and what must not be stopped.</summary>
public sealed class GateSentencesTests
{
    private const string Own = "effect";

    private static readonly ComposedLetter Letter = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed;

    public static TheoryData<string> EndAll() => [.. GateSentences.EndAll];

    public static TheoryData<string> EndNothing() => [.. GateSentences.EndNothing];

    public static TheoryData<string> Conclude() => [.. GateSentences.Conclude];

    public static TheoryData<string> ConcludeNothing() => [.. GateSentences.ConcludeNothing];

    public static TheoryData<string> NameAnother() => [.. GateSentences.NameAnother];

    public static TheoryData<string> NameNobody() => [.. GateSentences.NameNobody];

    [Theory]
    [MemberData(nameof(EndAll))]
    public void Words_that_could_end_all_services_block_wherever_they_stand(string words)
    {
        Gate.CheckText(Letter, words).ShouldContain(p => p.Code == "letter-revocation" && p.IsError);
        Gate.CheckText(Letter, $"Thank you for your time. {words} I hope you are well.").ShouldContain(p => p.Code == "letter-revocation");
        Told(words).ShouldContain(p => p.Code == "letter-revocation" && p.IsError);
    }

    [Theory]
    [MemberData(nameof(EndNothing))]
    public void Words_that_end_nothing_pass(string words) => Gate.CheckText(Letter, words).ShouldNotContain(p => p.Code == "letter-revocation");

    [Theory]
    [MemberData(nameof(Conclude))]
    public void A_conclusion_in_the_parents_words_is_pointed_out_and_left_to_them(string words)
    {
        Told(words).ShouldContain(p => p.Code == "letter-conclusion" && !p.IsError);
        Gate.CheckText(Letter, words).ShouldContain(p => p.Code == "letter-conclusion" && !p.IsError);
    }

    [Theory]
    [MemberData(nameof(ConcludeNothing))]
    public void A_sentence_of_fact_is_not_taken_for_a_conclusion(string words) => Told(words).ShouldNotContain(p => p.Code == "letter-conclusion");

    [Theory]
    [MemberData(nameof(NameAnother))]
    public void Another_childs_name_blocks(string words) => Told(words).ShouldContain(p => p.Code == "letter-other-child" && p.IsError);

    [Theory]
    [MemberData(nameof(NameNobody))]
    public void A_sentence_that_names_nobody_passes(string words) => Told(words).ShouldNotContain(p => p.Code == "letter-other-child");

    // The case has 40 minutes missed, 20 of them made up, and sessions of 30 and 20 minutes.
    [Theory]
    [InlineData("Ana has lost 400 minutes of speech.", true)]
    [InlineData("She missed 41 minutes of therapy.", true)]
    [InlineData("She has lost six hours of speech since January.", true)]
    [InlineData("You owe her 2 hours and 10 minutes of speech.", true)]
    [InlineData("She missed 40 minutes of speech.", false)]
    [InlineData("She missed 30 minutes on January 15.", false)]
    [InlineData("She missed 20 minutes of recess.", false)]
    [InlineData("She missed 25 minutes of recess.", false)]
    [InlineData("He got 45 minutes of homework.", false)]
    [InlineData("Making it up with 15 minutes extra a week would help her.", false)]
    [InlineData("She reads for 25 minutes every evening.", false)]
    public void A_number_in_the_parents_words_is_one_that_the_record_holds(string words, bool wrong)
    {
        Told(words).Any(p => p.Code == "letter-number" && p.IsError).ShouldBe(wrong);
        Gate.CheckText(Letter, words).Any(p => p.Code == "letter-number" && p.IsError && p.Message.Contains("is not a number", StringComparison.Ordinal)).ShouldBe(wrong);
    }

    [Fact]
    public void A_number_or_a_day_changed_in_our_own_sentence_blocks_also_when_the_record_holds_it_elsewhere()
    {
        string text = LetterCase.Text(LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")));
        Gate.CheckText(Letter, text.Replace("leaves 20 minutes", "leaves 40 minutes", StringComparison.Ordinal)).ShouldContain(p => p.Code == "letter-number" && p.IsError && p.Message.Contains("was changed", StringComparison.Ordinal));

        ComposedLetter refusal = LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")).Composed;
        string demand = LetterCase.Text(LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")));
        Gate.CheckText(refusal, demand.Replace("February 3, 2026", "January 30, 2026", StringComparison.Ordinal)).ShouldContain(p => p.Code == "letter-number" && p.IsError && p.Message.Contains("day was changed", StringComparison.Ordinal));
        Gate.CheckText(refusal, demand.Replace("February 26, 2026", "March 2, 2026", StringComparison.Ordinal)).Where(p => p.IsError).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("On October 3, 2023 there was no speech either.", true)]
    [InlineData("On 10/3/2023 there was no speech either.", true)]
    [InlineData("As background: on October 3, 2023 there was no speech either.", false)]
    [InlineData("On January 22, 2026 she came home crying.", false)]
    public void A_complaint_says_nothing_of_a_day_it_cannot_reach(string words, bool tooOld)
    {
        CaseFile full = RequiredContents.Full("state-complaint");
        ComposedLetter complaint = LetterCase.Write("state-complaint", full).Composed;
        Gate.CheckText(complaint, words).Any(p => p.Code == "letter-window" && p.IsError).ShouldBe(tooOld);
        LetterCase.Write("state-complaint", RequiredContents.Answer("remedy", words)(full)).Problems.Any(p => p.Code == "letter-window" && p.IsError).ShouldBe(tooOld);
    }

    [Theory]
    [InlineData("MO", "See ARM 10.16.3505.", true)]
    [InlineData("MO", "Under ARM 10.16.3662(4) the state answers.", true)]
    [InlineData("MO", "MCA 20-7-414 says the district is responsible.", true)]
    [InlineData("MT", "See RSMo 162.686.", true)]
    [InlineData("MO", "See WAC 392-172A-05000.", true)]
    [InlineData("MO", "See RSMo 162.686.", false)]
    [InlineData("MT", "See ARM 10.16.3505.", false)]
    [InlineData("MO", "See 34 CFR 300.503.", false)]
    [InlineData("MO", "Her arm hurts after 10 minutes.", false)]
    public void Law_of_another_state_in_the_parents_words_blocks(string state, string words, bool wrong)
    {
        CaseFile full = RequiredContents.Full("pwn-demand-refusal") with { State = state };
        Gate.CheckText(LetterCase.Write("pwn-demand-refusal", full).Composed, words).Any(p => p.Code == "letter-rule-other-state" && p.IsError).ShouldBe(wrong);
        LetterCase.Write("pwn-demand-refusal", RequiredContents.Answer("refusal.words", words)(full)).Problems.Any(p => p.Code == "letter-rule-other-state" && p.IsError).ShouldBe(wrong);
    }

    [Fact]
    public void A_federal_section_nobody_has_checked_is_pointed_out() =>
        Gate.CheckText(Letter, "See 34 CFR 300.999.").ShouldContain(p => p.Code == "letter-claim" && p.IsError && p.Message.Contains("300.999", StringComparison.Ordinal));

    [Fact]
    public void The_table_is_long_enough_to_mean_something() =>
        (GateSentences.EndAll.Count + GateSentences.EndNothing.Count + GateSentences.Conclude.Count + GateSentences.ConcludeNothing.Count + GateSentences.NameAnother.Count + GateSentences.NameNobody.Count)
            .ShouldBeGreaterThan(120);

    private static Items<Problem> Told(string words) =>
        LetterCase.Write("compensatory-request", RequiredContents.Answer(Own, words)(RequiredContents.Full("compensatory-request"))).Problems;
}
