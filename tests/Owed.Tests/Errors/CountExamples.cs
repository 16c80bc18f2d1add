using Owed.Files;

namespace Owed.Tests;

/// <summary>Cases that can be read and raise a question when they are counted, and dates that cannot be counted.</summary>
internal static class CountExamples
{
    private static readonly DateOnly Day = LedgerCase.D("2025-11-03");

    public static IEnumerable<Example> All =>
    [
        Counted("no-calendar", "A case without a school calendar.", LedgerCase.Of(SchoolCalendar.None, Weekly())),
        Counted("calendar-unconfirmed", "A calendar made from a few answers, whose days off nobody has looked through.", LedgerCase.Of(LedgerCase.Unconfirmed(), Weekly())),
        Counted("iep-start-unsaid", "An IEP whose first day nobody gave, and a log that holds a session.", LedgerCase.Of(
            LedgerCase.Calendar(),
            LedgerCase.Line(LedgerCase.Amount(60, PeriodUnit.Week), from: "1900-01-01"),
            LedgerCase.Gave("2025-09-09", 30))),
        Counted("calendar-ends", "An IEP that runs a year longer than the calendar.", LedgerCase.Of(LedgerCase.Calendar(), Weekly(to: "2027-05-28"))),
        Counted("cycle-length-unknown", "“30 minutes per cycle”.", LedgerCase.Of(LedgerCase.Calendar(), LedgerCase.Line(LedgerCase.Amount(30, PeriodUnit.Cycle)) with { Wording = "30 minutes per cycle" })),
        Counted("calendar-without-terms", "“90 minutes per quarter”, with a calendar that names no quarter.", LedgerCase.Of(LedgerCase.Calendar(), LedgerCase.Line(LedgerCase.Amount(90, PeriodUnit.Quarter)) with { Wording = "90 minutes per quarter" })),
        Counted("limit-not-placed", "“60 minutes a week for 12 weeks”, in an IEP that runs for the whole year.", LedgerCase.Of(
            LedgerCase.Calendar(),
            LedgerCase.Line(AmountReader.Read("60 minutes a week for 12 weeks")) with { Wording = "60 minutes a week for 12 weeks" })),
        Counted("amount-not-countable", "“as needed”.", LedgerCase.Of(LedgerCase.Calendar(), LedgerCase.Line(AmountReader.Read("as needed")) with { Wording = "as needed" })),
        Counted("session-without-line", "A session of music, which no IEP promises.", Weeks(LedgerCase.Gave("2025-09-09", 30, "music"))),
        Counted("session-when-no-school", "A session in a week without school.", LedgerCase.Of(LedgerCase.Calendar(noSchool: ["2025-11-24", "2025-11-25", "2025-11-26", "2025-11-27", "2025-11-28"]), Weekly(), LedgerCase.Gave("2025-11-25", 30))),
        Counted("session-outside-iep", "A session before the IEP began.", LedgerCase.Of(LedgerCase.Calendar(), Weekly(from: "2025-10-01"), LedgerCase.Gave("2025-09-09", 30))),
        Counted("more-missed-than-due", "Two misses of 60 minutes in a week that promises 60.", Weeks(LedgerCase.Missed("2025-09-09", MissReason.Vacancy, planned: 60), LedgerCase.Missed("2025-09-11", MissReason.Vacancy, planned: 60))),
        Counted("make-up-without-miss", "A make-up for a day that nobody logged as missed.", Weeks(LedgerCase.MakesUp("2025-09-16", 30, "2025-09-09"))),
        Counted("planned-make-up-not-logged", "A make-up was promised for a Tuesday that has passed, and nothing is logged.", Weeks(
            LedgerCase.Missed("2025-09-09", MissReason.Vacancy, planned: 30),
            new PlannedMakeUp(LedgerCase.D("2025-09-16"), null, Source.Parent, "speech", new(30), LedgerCase.D("2025-09-09"), [], null, Where.Nowhere))),
        Counted("claim-differs", "The school writes 240 minutes; the log holds 30.", Weeks(
            LedgerCase.Gave("2025-09-09", 30),
            new SchoolClaim(Day, null, "speech", new(240), new(LedgerCase.D("2025-09-01"), LedgerCase.D("2025-10-31")), [], null, Where.Nowhere))),
        Counted("span-totals-overlap", "Two totals that share the last week of September.", Weeks(Total(40, "2025-09-01", "2025-09-26"), Total(60, "2025-09-22", "2025-10-10"))),
        Counted("span-total-exceeded", "A total of 20 minutes for days on which the log holds 30.", Weeks(LedgerCase.Gave("2025-09-09", 30), Total(20, "2025-09-08", "2025-09-12"))),
        Counted("span-total-not-due", "A total for a weekend, when nothing is due.", Weeks(Total(40, "2025-09-06", "2025-09-07"))),
        Counted("span-total-over-misses", "A total of 60 minutes for a week that promises 60, and a miss in it.", Weeks(
            LedgerCase.Missed("2025-09-09", MissReason.Vacancy, planned: 30),
            Total(60, "2025-09-08", "2025-09-12"))),
        new("two-logs", "Thirty minutes in the parent's log, none in the school's for that day.", TwoLogs.Questions(
            Weeks(LedgerCase.Missed("2025-09-09", MissReason.Vacancy, planned: 30), LedgerCase.Gave("2025-09-09", 30, source: Source.SchoolRecord)), LedgerCase.D("2025-10-31"))),
        new("timeline-no-state", "A case in Ohio, whose law nobody has researched.", Timeline.Of(Weeks() with { State = "OH" }, LetterCase.Law, Day).Problems),
        .. BinderExamples.All,
        Due("due-not-researched", "us/weather/window", "MO"),
        Due("due-not-in-force", "us/complaint/decision", "MO", "1990-01-02"),
        Due("due-no-clock", "us/notice/contents", "MO"),
        new("due-no-number", "A rule that says only “a reasonable time”.", NoNumber()),
        new("due-no-start", "`us/complaint/decision`, with the day of a different event.", Deadline.Of(LetterCase.Law, "us/complaint/decision", [new(Trigger.Hearing, Day)], "MO").Problems),
        new("due-no-holidays", "Three business days in Ohio, whose holidays nobody has researched.", Rule(DayUnit.BusinessDays, "OH", null)),
        new("due-no-calendar", "School days without a calendar.", Rule(DayUnit.SchoolDays, "MO", null)),
        new("due-calendar-short", "Ten school days from the last week of school.", Rule(DayUnit.SchoolDays, "MO", LedgerCase.Calendar())),
        SchoolTable("school-log-header", "A table of the school's log with the columns `when,how long`.", "when,date of birth\n9/8/2025,30\n"),
        SchoolTable("school-log-asked", "A row dated `last Monday`.", "date,minutes\nlast Monday,30\n"),
        new("school-log-workbook", "A workbook that is cut off.", TableFile.Read("log.xlsx", "PK\u0003\u0004"u8).Problems),
        new("school-log-too-large", "A workbook that names row 900,000,000.", TableFile.Read("log.xlsx", WorkbookTests.Book("<row r=\"900000000\"><c r=\"A1\"><v>9</v></c></row>")).Problems),
        new("facts-answer", "An answers file with `next_meeting: someday`.", FactsFile.Read("answers.yaml", "next_meeting: someday\n").Problems),
        new("facts-broken", "An answers file that begins with `{` and is no JSON.", FactsFile.Read("answers.json", "{ \"state\": ").Problems),
        new("facts-unknown-key", "An answers file with `plam: iep`.", FactsFile.Read("answers.yaml", "plam: iep\n").Problems),
        new("facts-unknown-key", "An answer to a question that is not there.", TriageFacts.Empty.With("weather", "fine", Where.Nowhere).Problems),
        Folder("folder-not-empty", "`owed new` into a folder that holds a file.", f => File.WriteAllText(Path.Combine(f, "x.txt"), "x"), f => StarterFolder.Write(Starter(), f)),
        Folder("folder-not-written", "`owed new` under a path that is a file.", f => File.WriteAllText(Path.Combine(f, "x"), "x"), f => StarterFolder.Write(Starter(), Path.Combine(f, "x", "ana"))),
        Folder("sent-not-written", "A letter marked as sent, where the name `sent` is taken by a file.", f => File.WriteAllText(Path.Combine(f, "sent"), "x"), SendAgain),
        Folder("log-not-written", "An answer to a letter, after the log was locked.", f => Directory.CreateDirectory(Path.Combine(f, "log.txt")), f => CaseLog.Append(f, [])),
        Folder("sent-twice", "One letter marked as sent twice on one day.", Send, SendAgain),
        Folder("sent-no-page", "A sent letter whose page was deleted.", f => { Send(f); File.Delete(Directory.GetFiles(Path.Combine(f, "sent"), "sent.yaml", SearchOption.AllDirectories)[0]); }, f => SentFolder.Read(f).Problems),
        Folder("sent-file-gone", "A sent letter whose file was deleted.", f => { Send(f); File.Delete(Directory.GetFiles(Path.Combine(f, "sent"), "*.txt", SearchOption.AllDirectories)[0]); }, f => SentFolder.Read(f).Problems),
        Folder("sent-file-changed", "A sent letter whose file was changed.", f => { Send(f); File.AppendAllText(Directory.GetFiles(Path.Combine(f, "sent"), "*.txt", SearchOption.AllDirectories)[0], "!"); }, f => SentFolder.Read(f).Problems),
    ];

    private static ServiceLine Weekly(string from = "2025-09-01", string to = "2026-05-29") => LedgerCase.Line(LedgerCase.Amount(60, PeriodUnit.Week), from: from, to: to);

    private static CaseFile Weeks(params Entry[] entries) => LedgerCase.Of(LedgerCase.Calendar(), Weekly(), entries);

    private static SpanGiven Total(int given, string from, string to) => new(
        LedgerCase.D(to), null, Source.Parent, "speech", new(given), null, new(LedgerCase.D(from), LedgerCase.D(to)), null, [], null, Where.Nowhere);

    private static Example Counted(string code, string given, CaseFile c) => new(code, given, LedgerCase.Reckon(c, "2027-01-01").Problems);

    private static Example Due(string code, string rule, string state, string start = "2025-11-03") =>
        new(code, $"`owed due {rule} --state {state} --start {start}`", Deadline.Of(LetterCase.Law, rule, LedgerCase.D(start), state).Problems);

    private static Items<Problem> NoNumber()
    {
        LawRule rule = LetterCase.Law.Rules.First(r => r.HasClock && r.Versions.Any(v => v.Limit is { HasNumber: false }));
        return Deadline.Of(LetterCase.Law, rule.Id, Day, rule.State ?? "MO").Problems;
    }

    private static Items<Problem> Rule(DayUnit unit, string state, SchoolCalendar? calendar)
    {
        LawRule rule = LetterCase.Law.Rules.First(r => r.State is null && r.Versions.Any(v => v.Limit is { Before: false } l && l.Parts.Any(p => p.Unit == unit)));
        return Deadline.Of(LetterCase.Law, rule.Id, LedgerCase.D("2026-05-26"), state, calendar).Problems;
    }

    private static Example SchoolTable(string code, string given, string table) => new(code, given, SchoolLog.Read(new("school.csv", table), ["speech"], "speech").Problems);

    private static Example Folder(string code, string given, Action<string> before, Func<string, IEnumerable<Problem>> meet)
    {
        string folder = Directory.CreateTempSubdirectory("owed-errors-").FullName;
        try
        {
            before(folder);
            return new(code, given, [.. meet(folder).Select(p => p with { Message = p.Message.Replace(folder, "ana", StringComparison.Ordinal) })]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Starter Starter() => new(
        "Ana Sample-Rivera", "MO", null, null, new(LedgerCase.D("2025-09-01"), LedgerCase.D("2026-05-29")), null, new(LedgerCase.D("2025-09-01"), LedgerCase.D("2026-05-29")), "Speech", "60 minutes per week");

    private static void Send(string folder) => SendAgain(folder);

    private static Items<Problem> SendAgain(string folder)
    {
        (string, byte[])[] files = [("records-request.txt", "Dear Dee"u8.ToArray())];
        var dispatch = new Dispatch(LetterCase.On, "e-mail", ["Dee Placeholder"], ["mail.txt"]);
        Outcome<Sent> sent = Sending.Mark(LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")), dispatch, files);
        return SentFolder.Write(folder, sent.Value!, files);
    }
}
