using Owed.Files;

namespace Owed.Tests;

public sealed class TimelineTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 20);

    [Fact]
    public void A_records_request_runs_and_is_met_by_the_reply()
    {
        CaseEvent asked = Event(EventKind.RecordsRequested, "2026-03-02");
        Clock(Timeline.Of(Case("MO", asked), WholeBook.Book, AsOf), "records/inspect").State.ShouldBe(ClockState.Running);
        CaseEvent reply = Event(EventKind.ReplyReceived, "2026-03-10");
        CaseClock met = Clock(Timeline.Of(Case("MO", asked, reply), WholeBook.Book, AsOf), "records/inspect");
        met.State.ShouldBe(ClockState.Met);
        met.MetOn.ShouldBe(new DateOnly(2026, 3, 10));
        CaseEvent other = reply with { Answers = "written-concern" };
        Clock(Timeline.Of(Case("MO", asked, other), WholeBook.Book, AsOf), "records/inspect").State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public void A_meeting_that_is_set_cuts_the_records_clock()
    {
        CaseClock clock = Clock(
            Timeline.Of(Case("MO", Event(EventKind.RecordsRequested, "2026-03-02"), Event(EventKind.IepMeetingSet, "2026-03-25")), WholeBook.Book, AsOf),
            "records/inspect");
        clock.Due.Day.ShouldBe(new DateOnly(2026, 3, 24));
        clock.State.ShouldBe(ClockState.RunningOut);
    }

    [Fact]
    public void A_complaint_without_a_decision_is_overdue_after_the_last_day()
    {
        CaseFile file = Case("MO", Event(EventKind.StateComplaintFiled, "2026-01-15"));
        Clock(Timeline.Of(file, WholeBook.Book, new(2026, 3, 16)), "complaint/decision").State.ShouldBe(ClockState.RunningOut);
        Timeline late = Timeline.Of(file, WholeBook.Book, new(2026, 3, 17));
        Clock(late, "complaint/decision").State.ShouldBe(ClockState.Overdue);
        Clock(late, "complaint/decision").DaysLeft(late.AsOf).ShouldBe(-1);
        late.Overdue.ShouldHaveSingleItem();
    }

    [Fact]
    public void Missouris_wait_counts_from_the_earlier_of_meeting_and_notice_and_passes()
    {
        CaseFile file = Case("MO", Event(EventKind.IepMeeting, "2026-03-02"), Event(EventKind.NoticeReceived, "2026-03-06") with { DateOnPaper = new(2026, 3, 4) });
        CaseClock wait = Timeline.Of(file, WholeBook.Book, AsOf).Clocks.Single(c => c.Rule == "us/mo/notice/wait");
        wait.Due.Day.ShouldBe(new DateOnly(2026, 3, 12));
        wait.State.ShouldBe(ClockState.Passed);
        Timeline.Of(file, WholeBook.Book, new(2026, 3, 10)).Next!.Due.Day.ShouldBe(new DateOnly(2026, 3, 12));
    }

    [Fact]
    public void Montanas_exceptions_count_from_the_date_on_the_notice()
    {
        CaseFile file = Case("MT", Event(EventKind.NoticeReceived, "2026-03-14") with { DateOnPaper = new(2026, 3, 11) });
        CaseClock clock = Timeline.Of(file, WholeBook.Book, AsOf).Clocks.Single(c => c.Rule == "us/mt/consent/exceptions");
        clock.Due.Day.ShouldBe(new DateOnly(2026, 3, 26));
        clock.State.ShouldBe(ClockState.RunningOut);
        Timeline.Of(Case("MT", Event(EventKind.NoticeReceived, "2026-03-14")), WholeBook.Book, AsOf).Clocks.ShouldNotContain(c => c.Rule == "us/mt/consent/exceptions");
    }

    [Fact]
    public void A_due_process_case_counts_on_from_the_resolution_period()
    {
        Timeline timeline = Timeline.Of(Case("MO", Event(EventKind.DueProcessFiled, "2026-03-02")), WholeBook.Book, AsOf);
        Clock(timeline, "resolution/period").Due.Day.ShouldBe(new DateOnly(2026, 4, 1));
        Clock(timeline, "due-process/decision").Due.Day.ShouldBe(new DateOnly(2026, 5, 16));
    }

    [Fact]
    public void The_annual_review_counts_from_the_last_meeting_only()
    {
        CaseFile file = Case("MT", Event(EventKind.IepMeeting, "2024-10-01"), Event(EventKind.IepMeeting, "2025-10-14"));
        CaseClock clock = Timeline.Of(file, WholeBook.Book, AsOf).Clocks.Single(c => c.Rule == "us/iep/annual-review");
        clock.Due.Day.ShouldBe(new DateOnly(2026, 10, 14));
        clock.State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public void School_days_without_a_calendar_are_told_as_a_problem() =>
        Timeline.Of(Case("MO", Event(EventKind.Discipline, "2026-03-02")), WholeBook.Book, AsOf).Problems.ShouldContain(p => p.Code == "due-no-calendar");

    [Fact]
    public void A_state_nobody_researched_gets_federal_clocks_and_a_warning()
    {
        Timeline timeline = Timeline.Of(Case("OH", Event(EventKind.StateComplaintFiled, "2026-03-02")), WholeBook.Book, AsOf);
        timeline.Problems.ShouldContain(p => p.Code == "timeline-no-state");
        timeline.Clocks.ShouldContain(c => c.Rule == "us/complaint/decision");
        timeline.Clocks.ShouldAllBe(c => !c.Rule.StartsWith("us/m"));
    }

    [Fact]
    public void Minutes_about_to_fall_out_of_the_year_are_shown_with_their_last_day()
    {
        (DateOnly, Minutes)[] claims = [(new(2025, 3, 10), new(30)), (new(2025, 3, 19), new(30)), (new(2025, 3, 20), new(20)), (new(2025, 4, 4), new(30)), (new(2025, 4, 4), new(15)), (new(2025, 9, 8), new(60))];
        ClaimWindow window = Timeline.Of(Case("MO"), WholeBook.Book, AsOf, claims).Windows.Single(w => w.Rule == "us/mo/complaint/window");
        window.Gone.ShouldBe(new Minutes(60));
        window.Inside.ShouldBe(new Minutes(125));
        window.Next.Select(n => (n.Day, n.Minutes.Value, n.LastDay)).ShouldBe([(new(2025, 3, 20), 20, AsOf), (new(2025, 4, 4), 45, new(2026, 4, 4))]);
        window.Next[1].Safe.ShouldBe(new DateOnly(2026, 4, 3));
        ClaimWindow two = Timeline.Of(Case("MO"), WholeBook.Book, AsOf, claims).Windows.Single(w => w.Rule.EndsWith("due-process/window"));
        two.Gone.ShouldBe(Minutes.Zero);
        two.Inside.ShouldBe(new Minutes(185));
    }

    [Fact]
    public void Events_after_the_day_asked_start_no_clock() =>
        Timeline.Of(Case("MO", Event(EventKind.StateComplaintFiled, "2026-06-01")), WholeBook.Book, AsOf).Clocks.ShouldBeEmpty();

    [Fact]
    public void A_timeline_as_json_has_the_published_shape()
    {
        Timeline timeline = Timeline.Of(
            Case("MT", Event(EventKind.StateComplaintFiled, "2026-03-02"), Event(EventKind.Discipline, "2026-03-02"), Event(EventKind.RecordsRequested, "2026-01-02")),
            WholeBook.Book,
            AsOf,
            [(new(2025, 4, 4), new(45))]);
        new JsonSchema(Tree.Read("docs/schema/timeline.schema.json")).Wrong(LawJson.Timeline(timeline)).ShouldBeEmpty();
    }

    [Fact]
    public void The_calendar_file_holds_the_dates_ahead_and_names_no_child()
    {
        Timeline timeline = Timeline.Of(
            Case("MO", Event(EventKind.StateComplaintFiled, "2026-03-02"), Event(EventKind.RecordsRequested, "2025-11-02")), WholeBook.Book, AsOf, [(new(2025, 4, 4), new(45))]);
        string ics = Ics.Write(RunningDates.Of(Case("MO"), WholeBook.Book, timeline, null, []), AsOf, "ana");
        ics.ShouldContain("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260502\r\n");
        ics.ShouldContain("DTSTART;VALUE=DATE:20260403");
        ics.ShouldNotContain("20251217");
        ics.ShouldNotContain("Sample");
        ics.Split("\r\n").ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        ics.Split("BEGIN:VEVENT").Length.ShouldBe(ics.Split("END:VEVENT").Length);
        ics.Split("\r\n").Count(l => l.StartsWith("UID:")).ShouldBe(ics.Split("\r\n").Where(l => l.StartsWith("UID:")).Distinct().Count());
    }

    private static CaseClock Clock(Timeline timeline, string ending) => timeline.Clocks.Single(c => c.Rule.EndsWith("/" + ending, StringComparison.Ordinal));

    private static CaseEvent Event(EventKind kind, string day) =>
        new(WholeBook.Day(day), null, Source.Parent, kind, null, null, null, null, null, [], null, Where.Nowhere);

    private static CaseFile Case(string state, params CaseEvent[] events) => new(
        "sample",
        state,
        new("Ana Sample-Rivera", null, null, []),
        new("Otto Testerman", null, [], null, null),
        new("Sample District", null, null, [], []),
        SchoolCalendar.None,
        [],
        events.ToItems<Entry>(),
        [],
        Reckoning.Default);
}
