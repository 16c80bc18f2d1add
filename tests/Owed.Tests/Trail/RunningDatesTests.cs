using Owed.Files;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class RunningDatesTests
{
    private static readonly DateOnly Today = D("2026-11-30");

    [Fact]
    public void The_day_of_the_step_the_calendar_file_and_the_letter_are_one()
    {
        CaseFile c = Montana();
        Items<RunningDate> dates = Running(c, out Step step);
        step.Letter.ShouldBe("objection");
        RunningDate date = dates.Single(d => d.Kind == RunningKind.Step);
        date.Day.ShouldBe(step.Date!.Value);
        Ics.Write(dates, Today, "x").ShouldContain($"DTSTART;VALUE=DATE:{date.Day:yyyyMMdd}");
        CheckedLetter letter = Letters.Write(LetterKinds.Of("objection")!, new(Told(c), Reckoner.Reckon(c, Today), WholeBook.Book, LetterCase.Words, Today, Tone.Plain, []));
        letter.Composed.Advice.ShouldContain(a => a.Contains(LetterCase.Words.Language.Date(date.Day), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_date_has_two_alarms_and_two_children_never_share_one()
    {
        Items<RunningDate> dates = Running(Montana(), out _);
        string one = Ics.Write(dates, Today, Ics.Mark(Montana()));
        string other = Ics.Write(dates, Today, Ics.Mark(Montana() with { Student = new("Otto Testerman", null, null, []) }));
        one.Split("BEGIN:VALARM").Length.ShouldBe((2 * (one.Split("BEGIN:VEVENT").Length - 1)) + 1);
        Uids(one).Intersect(Uids(other)).ShouldBeEmpty();
        Uids(one).ShouldNotBeEmpty();
        one.ShouldNotContain("Sample");
    }

    [Fact]
    public void A_letter_that_asks_for_an_answer_by_a_day_puts_that_day_into_the_list_until_it_is_answered()
    {
        CaseEvent sent = Event(EventKind.LetterSent, "2026-11-20") with { Letter = "records-request" };
        AnswerAsked asked = new("records-request", sent.Day, D("2026-12-04"));
        CaseFile c = Montana() with { State = "MO", Entries = [sent] };
        Items<RunningDate> dates = Running(c, out _, asked);
        dates.ShouldContain(d => d.Kind == RunningKind.Answer && d.Day == D("2026-12-04"));
        dates.Count(d => d.Citation.Contains("300.613", StringComparison.Ordinal)).ShouldBe(1, "the 45 days stand once");
        CaseFile answered = c with { Entries = [sent, Event(EventKind.ReplyReceived, "2026-11-25") with { Answers = "records-request" }] };
        Running(answered, out _, asked).ShouldNotContain(d => d.Kind == RunningKind.Answer);
    }

    [Fact]
    public void The_days_of_a_public_records_request_run_with_those_of_the_records()
    {
        CaseFile c = Montana() with { State = "MO", Entries = [Event(EventKind.LetterSent, "2026-11-30") with { Letter = "records-request" }] };
        Running(c, out _).ShouldContain(d => d.Day == D("2026-12-03") && d.Citation.Contains("610.023", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_date_stands_twice_and_the_nearest_comes_first(string name)
    {
        CaseFile c = CaseFolder.Read(Typed.Case(name)).Value!;
        DateOnly last = c.Entries.Max(e => e.Day);
        for (DateOnly day = last.AddDays(-60); day <= last.AddDays(60); day = day.AddDays(7))
        {
            Items<RunningDate> dates = Running(c, out _, day);
            dates.Select(d => (d.What, d.Last)).ShouldBeUnique();
            dates.Select(d => d.Id).ShouldBeUnique();
            dates.Select(d => d.Day).ShouldBeInOrder();
        }
    }

    [Fact]
    public void The_step_that_says_call_has_the_number()
    {
        Step step = Triage.Plain("early-assistance", WholeBook.Book, GuideFolder.Built().Value!, "MT", Today);
        step.Call!.Phone.ShouldBe("406-444-2046");
    }

    public static TheoryData<string> Samples() => ["mo-ana", "mt-otto"];

    private static string[] Uids(string ics) => [.. ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];

    private static Items<RunningDate> Running(CaseFile c, out Step step, params AnswerAsked[] asked) => Running(c, out step, Today, asked);

    private static Items<RunningDate> Running(CaseFile c, out Step step, DateOnly day, params AnswerAsked[] asked)
    {
        Owed.Ledger ledger = Reckoner.Reckon(c, day);
        Timeline timeline = Timeline.Of(c, WholeBook.Book, day, ledger.ClaimedByDay());
        step = NextStep.Of(c, ledger, timeline, WholeBook.Book, GuideFolder.Built().Value!).Step;
        return RunningDates.Of(c, WholeBook.Book, timeline, step, asked);
    }

    /// <summary>A notice five days old, told in answers and not as an event.</summary>
    private static CaseFile Montana() => LetterCase.Ana() with
    {
        State = "MT",
        Entries = [],
        Facts =
        [
            new("triage.what_happened", "wants_to_cut"), new("triage.notice", "yes"), new("triage.notice_dated", "2026-11-25"), new("triage.iep_kind", "annual"),
            new("triage.signed_iep", "no"),
        ],
    };

    private static CaseFile Told(CaseFile c) => c with { Facts = [.. c.Facts, new("notice.dated", "2026-11-25"), new("objection.services", "speech"), new("objection.want", "60 minutes a week")] };

    private static CaseEvent Event(EventKind kind, string day) => LetterCase.Event(day, kind, null, null);
}
