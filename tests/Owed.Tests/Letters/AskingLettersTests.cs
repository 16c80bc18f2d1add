namespace Owed.Tests;

public sealed class AskingLettersTests(Xunit.Abstractions.ITestOutputHelper output)
{
    public static TheoryData<string> Kinds() =>
    [
        "progress-data-request", "iee-request", "evaluation-request", "meeting-request", "challenge-reduction", "staffing-reply", "teletherapy-request",
        "transfer-comparable",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_each_state_the_full_case_can_be_signed_in_both_tones(string kind)
    {
        foreach (string state in (string[])["MO", "MT", "WA"])
        {
            foreach (Tone tone in Enum.GetValues<Tone>())
            {
                CheckedLetter letter = Write(kind, state, tone);
                output.WriteLine($"== {state} {tone}\n{LetterCase.Text(letter)}\n-- {string.Join("\n-- ", letter.Problems.Select(p => $"{p.Severity} {p.Code}: {p.Message}"))}\n");
                letter.Problems.Where(p => p.IsError).Select(p => $"{state} {tone} {p.Code}: {p.Message}").ShouldBeEmpty();
                letter.Composed.Claims.Rules.Select(r => r.Id).Where(id => id.Split('/')[1] is { Length: 2 } s && !s.Equals(state, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("MO", "24 hours")]
    [InlineData("MT", "MCA 45-8-213")]
    [InlineData("WA", "if everyone there agrees")]
    public void A_meeting_is_recorded_openly_as_the_state_has_it(string state, string words) =>
        Text("meeting-request", state).ShouldContain(words);

    [Fact]
    public void No_letter_claims_a_right_to_a_meeting()
    {
        string text = Text("meeting-request", "MO");
        text.ShouldNotContain("right");
        text.ShouldContain("300.324(b)(1)(ii)");
    }

    [Fact]
    public void A_spoken_request_for_an_evaluation_counts_from_its_day_where_the_state_says_so()
    {
        First("MO").ShouldContain("count it from that day");
        Text("evaluation-request", "MO").ShouldNotContain("count it from that day");
        First("MT").ShouldNotContain("count it from that day");
        First("MT").ShouldContain("ARM 10.16.3320");
    }

    [Fact]
    public void A_first_evaluation_has_the_time_of_the_state()
    {
        First("MT").ShouldContain("60 days after the school gets my consent (34 CFR 300.301(c)(1))");
        First("WA").ShouldContain("35 school days");
    }

    [Fact]
    public void A_second_evaluation_within_a_year_asks_for_agreement_and_warns()
    {
        CheckedLetter letter = Write("evaluation-request", "MO", Tone.Plain, new Fact("evaluation.day", "2025-11-17"));
        LetterCase.Text(letter).ShouldContain("less than a year ago");
        letter.Problems.ShouldContain(p => p.Code == "letter-evaluation-year" && !p.IsError);
    }

    [Fact]
    public void An_answer_to_a_proposed_cut_holds_the_exceptions_where_the_state_has_them()
    {
        string montana = Text("challenge-reduction", "MT");
        montana.ShouldContain("written exceptions");
        montana.ShouldContain("February 26, 2026");
        Text("challenge-reduction", "MO").ShouldNotContain("written exceptions");
        Text("challenge-reduction", "MO").ShouldContain("does not by itself stop the change");
    }

    [Fact]
    public void An_answer_is_asked_for_before_the_wait_is_over() =>
        Text("challenge-reduction", "MO").ShouldContain("Please answer by February 20, 2026");

    [Fact]
    public void A_notice_that_came_is_not_asked_for_again()
    {
        Text("challenge-reduction", "MO").ShouldContain("I have the notice dated February 11, 2026");
        Text("challenge-reduction", "MO").ShouldNotContain("Please send me that notice");
        LetterCase.Text(LetterCase.Write("challenge-reduction", RequiredContents.NoFact("notice.dated")(RequiredContents.Full("challenge-reduction")))).ShouldContain("Please send me that notice");
    }

    [Fact]
    public void A_hard_word_in_the_parents_own_lines_warns_and_does_not_block()
    {
        CheckedLetter letter = Write("evaluation-request", "MO", Tone.Plain, new Fact("evaluation.reasons", "She cannot read.\nYou violated her IEP."));
        letter.IsReady.ShouldBeTrue();
        letter.Problems.ShouldContain(p => p.Code == "letter-conclusion" && !p.IsError);
    }

    [Theory]
    [InlineData("teletherapy-request", "teletherapy.tried", "I withdraw my consent to speech", "letter-revocation")]
    [InlineData("meeting-request", "meeting.agenda", "what his classmate Nora gets", "letter-other-child")]
    [InlineData("iee-request", "evaluation.day", "2026-03-01", "letter-date")]
    [InlineData("staffing-reply", "staffing.day", "2026-03-01", "letter-date")]
    public void A_planted_fault_blocks(string kind, string fact, string value, string code) =>
        Write(kind, "MO", Tone.Plain, new Fact(fact, value)).Problems.ShouldContain(p => p.IsError && p.Code == code);

    [Fact]
    public void Exceptions_after_their_last_day_are_blocked() =>
        Write("challenge-reduction", "MT", Tone.Plain, new Fact("notice.dated", "2026-01-30")).Problems.ShouldContain(p => p.IsError && p.Code == "letter-window");

    [Fact]
    public void A_move_from_another_state_and_a_summer_move_rest_on_their_own_rules()
    {
        Text("transfer-comparable", "MO").ShouldContain("300.323(e)");
        Text("transfer-comparable", "MO", new Fact("move.same-state", "no")).ShouldContain("300.323(f)");
        string summer = Text("transfer-comparable", "MO", new Fact("move.same-year", "no"));
        summer.ShouldContain("300.323(a)");
        summer.ShouldNotContain("comparable to those");
    }

    [Fact]
    public void A_move_never_cites_the_residence_rule() =>
        Text("transfer-comparable", "MT").ShouldNotContain("10.16.3122");

    [Fact]
    public void A_meeting_that_is_still_to_come_does_not_block_the_request_for_data() =>
        Text("progress-data-request", "MO").ShouldContain("set for March 12, 2026");

    [Fact]
    public void The_reply_about_staff_takes_its_minutes_from_the_ledger()
    {
        CheckedLetter letter = Write("staffing-reply", "MO", Tone.Plain);
        letter.Composed.Claims.Numbers.ShouldContain(n => n.Source != null && n.Source.Figure == Figure.Balance && n.Value == letter.Composed.Input.Ledger.Totals.Balance);
    }

    private static string First(string state)
    {
        CaseFile none = RequiredContents.Answer("evaluation.kind", "first")(RequiredContents.Full("evaluation-request")) with { State = state, Ieps = [] };
        CheckedLetter letter = LetterCase.Write("evaluation-request", none);
        letter.Problems.Where(p => p.IsError).ShouldBeEmpty();
        return Running(letter);
    }

    private static string Text(string kind, string state, params Fact[] facts) => Running(Write(kind, state, Tone.Plain, facts));

    private static string Running(CheckedLetter letter) =>
        string.Join(' ', LetterCase.Text(letter).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CheckedLetter Write(string kind, string state, Tone tone, params Fact[] facts)
    {
        CaseFile full = RequiredContents.Full(kind) with { State = state };
        return LetterCase.Write(kind, facts.Aggregate(full, (c, f) => RequiredContents.Answer(f.Name, f.Value)(c)), tone);
    }
}
