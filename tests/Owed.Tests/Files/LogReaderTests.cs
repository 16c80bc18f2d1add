using System.Globalization;
using System.Text;
using Owed.Files;

namespace Owed.Tests;

public sealed class LogReaderTests
{
    private const int MostBytesALine = 6_000;

    [Fact]
    public void A_session_says_how_why_by_whom_and_what_proves_it()
    {
        Session session = Only<Session>("2025-09-11\tspeech\t20 of 30\tmissed: provider pulled, group of 4, in the hallway, remote by school letter recorded 2025-09-12 ^a note.pdf ^b.txt ; left for a meeting");

        session.ShouldBe(new(
            new(2025, 9, 11), new(2025, 9, 12), Source.SchoolStatement, "speech", new(20), new(30),
            new("group of 4", "hallway", true), MissReason.ProviderPulled, null, ["a note.pdf", "b.txt"], "left for a meeting", new("log.txt", 1)));
    }

    [Theory]
    [InlineData("given 40 of 120 from 2025-10-01 to 2025-10-31, missed: vacancy by school letter  ^letter.pdf ; by mail", 120, "2025-10-31", MissReason.Vacancy)]
    [InlineData("given 40 from 2025-10-01 by school letter  ^letter.pdf ; by mail", null, "2025-11-03", null)]
    [InlineData("given 40 min of 120 min missed: vacancy from 2025-10-01 to 2025-10-31 by school letter  ^letter.pdf ; by mail", 120, "2025-10-31", MissReason.Vacancy)]
    public void A_total_says_how_much_of_what_was_given_from_when_to_when(string words, int? of, string to, MissReason? reason) =>
        Only<SpanGiven>("2025-11-03  speech  " + words).ShouldBe(new(
            new(2025, 11, 3), null, Source.SchoolStatement, "speech", new(40), of is int due ? new Minutes(due) : null,
            new(new(2025, 10, 1), LedgerCase.D(to)), reason, ["letter.pdf"], "by mail", new("log.txt", 1)));

    [Theory]
    [InlineData("given 40 from 2025-10-31 to 2025-10-01", "date-backwards")]
    [InlineData("given 40 to 2025-10-01", "log-total-since")]
    [InlineData("given 40 from 2022-10-01 to 2025-10-01", "log-span-long")]
    [InlineData("given forty from 2025-10-01", "log-no-minutes")]
    [InlineData("given 40 of 120 from 2025-10-01 individual", "log-unknown-words")]
    public void A_total_that_is_not_clear_is_not_taken(string words, string code) =>
        Read("2025-11-03  speech  " + words).Problems.Select(p => p.Code).ShouldBe([code]);

    [Theory]
    [InlineData("provider absent", MissReason.ProviderAbsent)]
    [InlineData("the therapist was sick", MissReason.ProviderAbsent)]
    [InlineData("on leave", MissReason.ProviderOnLeave)]
    [InlineData("vacant post", MissReason.Vacancy)]
    [InlineData("no sub", MissReason.NoSubstitute)]
    [InlineData("meeting", MissReason.ProviderPulled)]
    [InlineData("snow", MissReason.Closure)]
    [InlineData("field trip", MissReason.SchoolActivity)]
    [InlineData("assembly", MissReason.SchoolActivity)]
    [InlineData("testing", MissReason.StateTesting)]
    [InlineData("child sick", MissReason.ChildAbsent)]
    [InlineData("refused", MissReason.ChildRefused)]
    [InlineData("suspended", MissReason.Suspension)]
    [InlineData("parent cancelled", MissReason.ParentCancelled)]
    [InlineData("we canceled", MissReason.ParentCancelled)]
    [InlineData("waived", MissReason.Waived)]
    [InlineData("nobody said", MissReason.Unknown)]
    public void Reasons_are_read_in_the_words_people_use(string words, MissReason reason) =>
        Only<Session>($"2025-09-09  speech  0  missed: {words}").Reason.ShouldBe(reason);

    [Fact]
    public void Sick_alone_is_a_question_because_it_may_be_the_therapist() =>
        Read("2025-09-09  speech  0  missed: sick").Problems.Single().Code.ShouldBe("log-reason-unclear");

    [Fact]
    public void A_claim_a_planned_make_up_and_events_are_read()
    {
        Outcome<CaseFile> read = Read("""
            2025-09-11  speech  0  missed: vacancy
            2025-10-01  speech  planned 30 makes up 2025-09-11
            2025-10-30  speech  claimed 240 from 2025-08-20  ^report.pdf
            2025-11-03  event   notice-received  dated 2025-10-31  speech cut to 30 minutes, with no meeting
            2025-11-04  event   letter-sent  pwn-demand-change
            2025-11-09  event   reply-received  answers pwn-demand-change  with Dee Placeholder
            2025-11-10  event   asked  by phone for the log
            """);

        read.Problems.ShouldBeEmpty();
        Entry[] entries = [.. read.Value!.Entries];
        ((PlannedMakeUp)entries[1]).MakesUp.ShouldBe(new(2025, 9, 11));
        ((SchoolClaim)entries[2]).Span.ShouldBe(new(new(2025, 8, 20), new(2025, 10, 30)));
        ((CaseEvent)entries[3]).About.ShouldBe("speech cut to 30 minutes, with no meeting");
        ((CaseEvent)entries[3]).DateOnPaper.ShouldBe(new DateOnly(2025, 10, 31));
        ((CaseEvent)entries[4]).Letter.ShouldBe("pwn-demand-change");
        (((CaseEvent)entries[5]).Answers, ((CaseEvent)entries[5]).Who).ShouldBe(("pwn-demand-change", "Dee Placeholder"));
        ((CaseEvent)entries[6]).About.ShouldBe("by phone for the log");
    }

    [Fact]
    public void Every_problem_of_a_log_is_told_at_once_with_its_line()
    {
        Outcome<CaseFile> read = Read("""
            # a comment
            2025-09-31  speech  30
            9/8/2025  speech  30

            2025-09-09  speach  30
            2025-09-09  speech  thirty
            2025-09-09  speech  -5
            2025-09-09  speech  30  indivdual
            """);

        read.IsGood.ShouldBeFalse();
        read.Problems.Select(p => $"{p.Where.Line} {p.Code}").ShouldBe([
            "2 date-impossible", "3 date-form", "5 log-unknown-service", "6 log-no-minutes", "7 log-negative-minutes", "8 log-unknown-words",
        ]);
        read.Problems[1].Remedy.ShouldContain("2025-09-08");
        read.Problems[2].Remedy.ShouldBe("Did you mean \"speech\"?");
        read.Problems[5].Remedy.ShouldContain("individual");
    }

    [Fact]
    public void A_hundred_thousand_lines_cost_the_same_for_each_line_as_ten_thousand()
    {
        long few = BytesOf(10_000), many = BytesOf(100_000);
        few.ShouldBeLessThan(10_000 * MostBytesALine);
        ((double)many / few).ShouldBeInRange(8, 12);
    }

    /// <summary>What a log of so many lines costs to read.</summary>
    private static long BytesOf(int lines)
    {
        var log = new StringBuilder();
        for (int i = 0; i < lines; i++)
        {
            log.Append(CultureInfo.InvariantCulture, $"2025-{9 + (i % 3):00}-{1 + (i % 28):00}  speech  20 of 30  missed: provider pulled  by school letter  ; line {i}\n");
        }

        string text = log.ToString();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Outcome<CaseFile> read = Read(text);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        read.Problems.ShouldBeEmpty();
        read.Value!.Entries.Count.ShouldBe(lines);
        return bytes;
    }

    internal static Outcome<CaseFile> Read(string log) => CaseFolder.Read("ana",
    [
        new("case.yaml", "student: { name: Ana Sample-Rivera }\nstate: MO\n"),
        new("calendar.yaml", "first: 2025-08-19\nlast: 2026-05-13\nweek: Mon-Sun\n"),
        new("iep-2025-08-19.yaml", "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-08-18\nservices:\n  - id: speech\n    service: Speech\n    amount: 60 minutes per week\n"),
        new("log.txt", log),
    ]);

    private static T Only<T>(string line)
        where T : Entry
    {
        Outcome<CaseFile> read = Read(line);
        SampleFolders.Show(read.Problems).ShouldBe("");
        return read.Value!.Entries.Single().ShouldBeOfType<T>();
    }
}
