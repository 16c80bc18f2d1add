using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>The grounds that a complaint can have beside a missed session: each is told when its facts are there, and never otherwise.</summary>
public sealed class ComplaintGroundsTests
{
    [Fact]
    public void A_session_given_in_another_way_is_told_with_both_ways_and_is_counted_nowhere_as_missed()
    {
        CaseFile @case = Individually(Full);
        Session other = Gave("2026-02-03", 30) with { Manner = new("group of 4") };
        string text = Text(@case with { Entries = [.. @case.Entries, other] });
        text.ShouldContain("Speech-language therapy was given in another way than the IEP says");
        text.ShouldContain("February 3, 2026 | 30 | group of 4 | individual");
        text.ShouldContain("They are in no count of missed minutes");
        Text(@case with { Entries = [.. @case.Entries, other with { Manner = new("individual") }] }).ShouldNotContain("in another way than the IEP says");
        Text(@case with { Entries = [.. @case.Entries, other with { Day = D("2025-01-28") }] }).ShouldNotContain("in another way than the IEP says");
    }

    [Fact]
    public void A_session_by_someone_without_the_license_is_a_ground_of_its_own()
    {
        string text = Text(Full with { Entries = [.. Full.Entries, Gave("2026-02-03", 30) with { Manner = new(Unqualified: true) }] });
        text.ShouldContain("was given by someone without the license for it");
        text.ShouldContain("34 CFR 300.156(e)");
        text.ShouldNotContain("in another way than the IEP says");
    }

    [Theory]
    [InlineData("2026-02-09", "no", true)]
    [InlineData("2026-02-09", "yes", false)]
    [InlineData("2026-02-09", null, false)]
    [InlineData("2025-02-18", "no", false)]
    public void A_notice_that_leaves_things_out_is_alleged_with_what_is_missing(string dated, string? has, bool alleged)
    {
        string text = Text(Answers(Full, ("notice.dated", dated), ("notice.about", "cut speech to once a week"), ("notice.has.options", has), ("notice.has.reasons", "yes")));
        text.Contains("A written notice that leaves things out", StringComparison.Ordinal).ShouldBe(alleged);
        text.Contains("The other options that were looked at", StringComparison.Ordinal).ShouldBe(alleged);
        text.ShouldNotContain("Why.");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData(null, false)]
    public void A_notice_that_decides_by_staff_or_money_is_told_in_its_own_words(string? resources, bool alleged)
    {
        string text = Text(Answers(Full, ("notice.came", "yes"), ("notice.dated", "2026-02-09"), ("notice.about", "refuse a second session"), ("notice.reason", "there is no one to give it"), ("notice.resources", resources)));
        text.Contains("It gives this reason: there is no one to give it.", StringComparison.Ordinal).ShouldBe(alleged);
    }

    [Theory]
    [InlineData("2025-02-15", null, true)] // The year ended on February 15; the letter is of the 16th.
    [InlineData("2025-02-16", null, false)]
    [InlineData("2025-02-15", "2025-11-03", false)]
    [InlineData(null, null, false)]
    public void A_yearly_review_is_missing_once_the_year_is_over_and_no_meeting_is_on_record(string? last, string? meeting, bool alleged)
    {
        CaseFile @case = Answers(Full, ("review.last", last));
        @case = meeting is null ? @case : @case with { Entries = [.. @case.Entries, LetterCase.Event(meeting, EventKind.IepMeeting, null, null)] };
        Text(@case).Contains("An IEP that was not reviewed in a year", StringComparison.Ordinal).ShouldBe(alleged);
    }

    [Theory]
    [InlineData("MT", "ARM 10.16.3661; 10.16.3662(1)", "ARM 10.16.3662(2)(a)", "MCA 20-7-414(1)")]
    [InlineData("MO", "34 CFR 300.151(a)(1)", "34 CFR 300.153(c)", "RSMo 162.700.1")]
    public void A_complaint_cites_the_rules_of_the_state_it_is_filed_with(string state, params string[] cites)
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            string text = Letters.Words(LetterCase.Write("state-complaint", Full with { State = state }, tone).Letter);
            cites.ShouldAllBe(c => text.Contains(c, StringComparison.Ordinal));
            text.Contains("federal and state special education law", StringComparison.Ordinal).ShouldBe(state == "MT");
        }
    }

    [Theory]
    [InlineData("MO", true)]
    [InlineData("MT", false)]
    public void The_areas_of_the_states_form_are_named_where_the_state_has_them(string state, bool named) =>
        Text(Full with { State = state }).Contains("Areas that this complaint touches: IEP; related services; other (prior written notice).", StringComparison.Ordinal).ShouldBe(named);

    [Theory]
    [InlineData("no", null, false, true)]
    [InlineData(null, null, false, false)] // Nobody said whether an answer came.
    [InlineData("no", null, true, false)] // The record holds a reply.
    [InlineData("yes", "It wrote that it is looking for a therapist.", false, false)]
    public void What_the_district_answered_is_told_and_silence_only_when_somebody_said_so(string? answered, string? answer, bool reply, bool silence)
    {
        CaseFile @case = Answers(Full, ("district.answered", answered), ("district.answer", answer));
        @case = @case with { Entries = [.. @case.Entries, LetterCase.Event("2026-02-05", EventKind.LetterSent, null, null) with { Letter = "concern-not-delivered" }] };
        @case = reply ? @case with { Entries = [.. @case.Entries, LetterCase.Event("2026-02-10", EventKind.ReplyReceived, "we are looking", null)] } : @case;
        string text = Text(@case);
        text.ShouldContain("On February 5, 2026 I wrote to the district about services that the IEP promises");
        text.Contains("I have had no answer", StringComparison.Ordinal).ShouldBe(silence);
        text.Contains("looking for a therapist", StringComparison.Ordinal).ShouldBe(answer is not null);
    }

    [Fact]
    public void Questions_about_a_notice_are_asked_once_a_notice_came()
    {
        Asked(Full).ShouldNotContain(q => q.StartsWith("notice.has", StringComparison.Ordinal) || q.StartsWith("district.", StringComparison.Ordinal) || q == "review.last");
        Asked(Answers(Full, ("notice.dated", "2026-02-09"))).ShouldContain("notice.has.options");
    }

    [Theory]
    [InlineData("I said yes to cutting speech.", "Speech goes down to 30 minutes from Monday.", true)]
    [InlineData("We agreed.", "Speech is once a week instead of twice.", true)]
    [InlineData("You asked to cut speech. I did not answer.", null, false)]
    [InlineData("You said that speech starts again on Monday.", "The school sends the schedule by Friday.", false)]
    [InlineData("I agreed to the new schedule: two sessions each week.", null, false)]
    public void A_note_that_says_yes_to_less_is_pointed_out(string said, string? agreed, bool warned)
    {
        CaseFile @case = Answers(RequiredContents.Full("confirm-conversation"), ("talk.said", said), ("talk.agreed", agreed));
        Problem[] found = [.. LetterCase.Write("confirm-conversation", @case).Problems.Where(p => p.Code == "letter-talk-agreed")];
        found.Length.ShouldBe(warned ? 1 : 0);
        found.ShouldAllBe(p => !p.IsError && p.Message.Contains("end the wait", StringComparison.Ordinal));
    }

    private static CaseFile Full => RequiredContents.Full("state-complaint");

    private static CaseFile Individually(CaseFile @case) =>
        @case with { Ieps = @case.Ieps.Select(i => i with { Lines = i.Lines.Select(l => l with { Grouping = "individual" }).ToItems() }).ToItems() };

    private static CaseFile Answers(CaseFile @case, params (string Name, string? Value)[] answers) =>
        answers.Aggregate(@case, (c, a) => a.Value is null ? RequiredContents.NoFact(a.Name)(c) : RequiredContents.Answer(a.Name, a.Value)(c));

    private static string[] Asked(CaseFile @case) => [.. Letters.Questions(LetterKinds.Of("state-complaint")!, @case).Select(q => q.Fact.Name)];

    private static string Text(CaseFile @case) => Letters.Words(LetterCase.Write("state-complaint", @case).Letter);
}
