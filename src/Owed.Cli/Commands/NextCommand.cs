using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed next</c>: the one next step of a case, and why.</summary>
internal static class NextCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Ask as on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "next",
            "Name the one next step for a case, with its reason, rule, letter and date.",
            ["owed next ana", "owed next tests/cases/mo-ana --as-of 2025-11-03", "owed next ana --json"])
        {
            folder, asOf, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf) ?? terminal.Today(), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, DateOnly asOf, bool json)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        ProblemList.Print(terminal, folder, read.Problems);
        if (!read.IsGood)
        {
            terminal.Out.WriteLine(json ? ProblemsJson.Write(read.Problems) : "No next step: mend the problems first.");
            return CommandLine.InputHasProblems;
        }

        CaseFile c = read.Value!;
        LawBook book = LawFolder.Built().Value!;
        Ledger ledger = Reckoner.Reckon(c, asOf);
        Advice advice = NextStep.Of(c, ledger, Timeline.Of(c, book, asOf), book, GuideFolder.Built().Value!);
        if (json)
        {
            terminal.Out.WriteLine(TriageJson.Write(advice, asOf, read.Problems));
        }
        else
        {
            AdvicePage.Print(terminal, advice, book);
        }

        return CommandLine.Fine;
    }
}
