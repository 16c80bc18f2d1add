namespace Owed.Tests;

/// <summary>Each allegation is made when its facts are there and lie inside the year, and never otherwise.</summary>
public sealed class AllegationTests
{
    private static readonly DateOnly On = LedgerCase.D("2026-02-16");

    [Theory]
    [InlineData("2026-01-02", true)] // 45 days end on February 16: the last day in time is the day of the letter.
    [InlineData("2026-01-01", false)]
    public void Records_are_overdue_on_the_46th_day(string asked, bool inTime)
    {
        CaseFile @case = With(Told("records.seen", "no"), LetterCase.Event(asked, EventKind.RecordsRequested, "the logs", null));
        Has(@case, "Records not shown in time").ShouldBe(!inTime);
    }

    [Fact]
    public void Overdue_records_come_with_their_rule_dates_and_paper()
    {
        string text = Text(With(Told("records.seen", "no"), LetterCase.Event("2025-12-01", EventKind.RecordsRequested, "the logs", null) with { Evidence = ["request.pdf"] }));
        text.ShouldContain("34 CFR 300.613(a)");
        text.ShouldContain("I asked for the records on December 1, 2025. The 45 days ended on January 15, 2026. As of the date of this complaint I have not been able to see them.");
        text.ShouldContain("The paper for this is Exhibit");
        text.ShouldContain(": request.pdf");
    }

    [Fact]
    public void A_letter_that_asked_for_records_counts_as_the_request() =>
        Has(With(Told("records.seen", "no"), LetterCase.Event("2025-12-01", EventKind.LetterSent, null, null) with { Letter = "records-request" }), "Records not shown in time").ShouldBeTrue();

    [Theory]
    [InlineData("2026-01-20", true)]
    [InlineData("2026-02-02", false)] // before the request
    public void An_iep_meeting_before_the_records_were_shown_is_its_own_allegation(string meeting, bool alleged)
    {
        string asked = meeting == "2026-01-20" ? "2026-01-05" : "2026-02-05";
        CaseFile @case = With(Told("records.seen", "no"), LetterCase.Event(asked, EventKind.RecordsRequested, "the logs", null), LetterCase.Event(meeting, EventKind.IepMeeting, null, null));
        Has(@case, "Records not shown before an IEP meeting").ShouldBe(alleged);
        Has(@case, "Records not shown in time").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yes")]
    public void Records_that_were_seen_or_may_have_been_are_not_alleged(string? seen)
    {
        CaseFile @case = With(seen is null ? Full : Told("records.seen", seen), LetterCase.Event("2025-11-01", EventKind.RecordsRequested, "the logs", null));
        Has(@case, "Records").ShouldBeFalse();
    }

    [Fact]
    public void Records_that_were_overdue_before_the_year_began_are_left_out() =>
        Has(With(Told("records.seen", "no"), LetterCase.Event("2024-11-01", EventKind.RecordsRequested, "the logs", null)), "Records").ShouldBeFalse();

    [Theory]
    [InlineData("2026-02-15", "no", "with each report card", true)]
    [InlineData("2026-02-16", "no", "with each report card", false)]
    [InlineData("2026-02-15", "yes", "with each report card", false)]
    [InlineData("2026-02-15", null, "with each report card", false)]
    [InlineData("2026-02-15", "no", null, false)]
    [InlineData("2025-02-19", "no", "with each report card", false)]
    public void A_progress_report_is_alleged_missing_when_it_was_due_by_the_iep_and_did_not_come(string due, string? came, string? reports, bool alleged) =>
        Has(Full with { Facts = [.. Full.Facts, .. Given(("progress.due", due), ("progress.came", came), ("goals.reports", reports))] }, "A progress report that did not come").ShouldBe(alleged);

    [Theory]
    [InlineData("MO", "2025-12-18", false)] // 60 days end on February 16.
    [InlineData("MO", "2025-12-17", true)]
    [InlineData("MT", "2025-12-17", true)]
    [InlineData("WA", "2026-01-05", false)] // 35 school days there.
    [InlineData("XX", "2025-10-01", false)] // Nobody has read whether that state has a time of its own.
    public void A_first_evaluation_is_overdue_by_the_time_of_the_state(string state, string consent, bool overdue)
    {
        CaseFile @case = With(Told("evaluation.kind", "first"), LetterCase.Event(consent, EventKind.EvaluationConsent, null, null)) with { State = state };
        Has(@case with { Facts = [.. @case.Facts, new("evaluation.finished", "no")] }, "An evaluation that is overdue").ShouldBe(overdue);
        Has(@case, "An evaluation that is overdue").ShouldBeFalse();
        Has(With(@case with { Facts = [.. @case.Facts, new("evaluation.finished", "no")] }, LetterCase.Event("2026-02-10", EventKind.Evaluation, null, null)), "An evaluation that is overdue").ShouldBeFalse();
    }

    [Theory]
    [InlineData("yes", "yes", "no", true)]
    [InlineData("no", "yes", "no", true)]
    [InlineData("yes", "no", "no", false)] // A summer move is another rule.
    [InlineData("yes", "yes", "yes", false)]
    [InlineData("yes", "yes", null, false)]
    public void A_transfer_without_services_is_alleged_within_the_same_school_year(string sameState, string sameYear, string? given, bool alleged)
    {
        CaseFile @case = With(Full, LetterCase.Event("2026-01-12", EventKind.Enrolled, null, null));
        @case = @case with { Facts = [.. @case.Facts, .. Given(("move.from", "Sampleton R-I"), ("move.same-state", sameState), ("move.same-year", sameYear), ("move.given", given))] };
        string text = Text(@case);
        text.Contains("No comparable services after a move", StringComparison.Ordinal).ShouldBe(alleged);
        text.Contains(sameState == "yes" ? "34 CFR 300.323(e)" : "34 CFR 300.323(f)", StringComparison.Ordinal).ShouldBe(alleged);
    }

    [Theory]
    [InlineData("notice.came", "yes")]
    [InlineData("notice.came", null)] // Nobody said that none came.
    [InlineData("refusal.day", "2025-02-19")] // more than a year before the state has it
    public void A_notice_that_came_or_may_have_come_or_a_no_too_long_ago_is_not_alleged(string fact, string? value)
    {
        Has(Full, "No prior written notice of a refusal").ShouldBeTrue();
        CaseFile told = value is null ? RequiredContents.NoFact(fact)(Full) : Told(fact, value);
        Has(told, "No prior written notice of a refusal").ShouldBeFalse();
        Problems(told).Any(p => p.Code == "letter-notice-unsaid" && !p.IsError).ShouldBe(value is null);
    }

    [Fact]
    public void A_notice_in_the_record_ends_the_allegation() =>
        Has(With(Full, LetterCase.Event("2026-02-10", EventKind.NoticeReceived, null, null, "2026-02-09")), "No prior written notice of a refusal").ShouldBeFalse();

    [Fact]
    public void Papers_about_something_else_are_no_exhibit_of_a_refusal()
    {
        CaseFile other = With(Full, LetterCase.Event("2026-01-20", EventKind.Asked, "when the bus comes", null) with { Evidence = ["bus.txt"] });
        Text(other).ShouldNotContain("bus.txt");
    }

    [Fact]
    public void A_no_of_the_last_days_is_alleged_with_a_warning()
    {
        Problems(Told("refusal.day", "2026-02-10")).ShouldContain(p => p.Code == "letter-notice-soon" && !p.IsError);
        Problems(Told("refusal.day", "2026-02-03")).ShouldNotContain(p => p.Code == "letter-notice-soon");
    }

    [Fact]
    public void With_papers_alone_nothing_is_said_of_services_that_were_not_given()
    {
        CaseFile papers = Full with { Entries = Full.Entries.Where(e => e is not Session).ToItems() };
        string text = Text(papers);
        text.ShouldContain("No prior written notice of a refusal");
        text.ShouldNotContain("because services were not given");
        text.ShouldContain("What is alleged here happened on February 3, 2026.");
    }

    private static CaseFile Full => RequiredContents.Full("state-complaint");

    private static CaseFile Told(string fact, string value) => RequiredContents.Answer(fact, value)(Full);

    private static CaseFile With(CaseFile @case, params Entry[] entries) => @case with { Entries = [.. @case.Entries, .. entries] };

    private static Fact[] Given(params (string Name, string? Value)[] facts) => [.. facts.Where(f => f.Value is not null).Select(f => new Fact(f.Name, f.Value!))];

    private static bool Has(CaseFile @case, string heading) =>
        LetterCase.Write("state-complaint", @case, on: On).Letter.Body.OfType<Heading>().Any(h => h.Text.Contains(heading, StringComparison.Ordinal));

    private static Items<Problem> Problems(CaseFile @case) => LetterCase.Write("state-complaint", @case, on: On).Problems;

    private static string Text(CaseFile @case) => Letters.Words(LetterCase.Write("state-complaint", @case, on: On).Letter);
}
