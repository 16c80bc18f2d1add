using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed check</c>: reads a case and names everything that needs a person's eye.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Check as on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "check",
            "Read a case folder and list every problem, each with its file, line and what to write instead.",
            ["owed check ana", "owed check tests/cases/mo-ana", "owed check tests/cases/mo-ana --json"])
        {
            folder, asOf, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf) ?? terminal.Today(), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, DateOnly asOf, bool json)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        Items<Problem> problems = read.IsGood
            ? [.. read.Problems, .. Reckoner.Reckon(read.Value!, asOf).Problems, .. TwoLogs.Questions(read.Value!, asOf)]
            : read.Problems;
        ProblemList.Print(terminal, folder, problems);
        if (json)
        {
            terminal.Out.WriteLine(ProblemsJson.Write(problems));
        }
        else if (read.Value is CaseFile c)
        {
            terminal.Out.WriteLine(
                $"{c.Name}: IEP documents {c.Ieps.Count}, service lines {c.Ieps.Sum(i => i.Lines.Count)}, "
                + $"school years {c.Calendar.Years.Count}, log entries {c.Entries.Count}; {ProblemList.Count(problems)}.");
        }

        return problems.Any(p => p.IsError) ? CommandLine.InputHasProblems : CommandLine.Fine;
    }
}
