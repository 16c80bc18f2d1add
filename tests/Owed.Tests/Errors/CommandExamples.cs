namespace Owed.Tests;

/// <summary>Commands that name something that is not there.</summary>
internal static class CommandExamples
{
    public static IEnumerable<Example> All =>
    [
        Typed("kit-no-state", "kit", "ZZ", "--out", "kit.pdf"),
        Typed("kit-cannot-write", "kit", "MO", "--out", "no/such/folder/kit.pdf"),
        Typed("binder-cannot-write", "binder", "tests/cases/mo-ana", "--out", "tests/cases/mo-ana/log.txt"),
        Typed("letter-not-written", "letter", "records-request", "tests/cases/mo-ana", "--out", "tests/cases/mo-ana/log.txt"),
        Typed("pwn-no-file", "pwn", "--text", "notice.txt"),
        Typed("pwn-no-text", "pwn"),
        Typed("pwn-no-text", "pwn", "tests/cases/mo-ana"),
        Typed("rule-unknown", "due", "weather", "--start", "2025-11-03"),
        Typed("rule-unclear", "due", "window", "--start", "2025-11-03"),
        Typed("due-no-start", "due", "us/complaint/decision"),
        Typed("event-unclear", "due", "us/complaint/decision", "--event", "filed yesterday"),
        Typed("calendar-not-found", "due", "us/complaint/decision", "--start", "2025-11-03", "--calendar", "nowhere-2025-26"),
        Typed("calendar-answer", "calendar", "tests/Owed.Tests/Files/Calendars/given/every-friday.ics", "--answer", "2020-01-01=off"),
        Typed("calendar-answer-form", "calendar", "tests/Owed.Tests/Files/Calendars/given/every-friday.ics", "--answer", "maybe"),
        Typed("school-log-no-file", "import-log", "tests/cases/mo-ana", "service-log.csv"),
        Typed("school-log-map", "import-log", "tests/cases/mo-ana", "tests/school-logs/tabs.txt", "--map", "Dur", "--dry-run"),
        Typed("school-log-line", "import-log", "tests/cases/mo-ana", "tests/school-logs/tabs.txt", "--line", "music", "--dry-run"),
        Typed("school-log-answer", "import-log", "tests/cases/mo-ana", "tests/school-logs/tabs.txt", "--answer", "code zz = given", "--dry-run"),
        Typed("school-log-not-written", "import-log", "tests/cases/mo-ana", "tests/school-logs/tabs.txt", "--out", "tests/cases"),
        Typed("triage-no-facts", "triage"),
        Typed("triage-no-file", "triage", "--facts", "answers.yaml"),
        Typed("letter-fact-unknown", "letter", "records-request", "tests/cases/mo-ana", "--fact", "weather=fine"),
        Typed("sent-proof-missing", "sent", "records-request", "tests/cases/mo-ana", "--method", "e-mail", "--proof", "no such mail.txt"),
    ];

    /// <summary>The command as typed, and the last problem that it prints: its message on one line, its remedy indented below.</summary>
    private static Example Typed(string code, params string[] args)
    {
        Typed run = Owed.Tests.Typed.Run([.. args.Select(a => a.StartsWith("tests/", StringComparison.Ordinal) ? Tree.Full(a) : a)]);
        run.Code.ShouldBe(Cli.CommandLine.InputHasProblems, code);
        string[] lines = run.Error.Replace(Tree.Root + "/", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int remedy = Array.FindLastIndex(lines, l => l.StartsWith("    ", StringComparison.Ordinal));
        remedy.ShouldBeGreaterThan(0, $"{code}: {run.Error}");
        string given = string.Join(' ', args.Select(a => a.Contains(' ', StringComparison.Ordinal) ? $"\"{a}\"" : a));
        return new(code, $"`owed {given}`", [new(code, lines[remedy - 1], Where.Nowhere, lines[remedy].Trim())]);
    }
}
