using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed ledger</c>: what was promised, what was given, what is owed, and why.</summary>
internal static class LedgerCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Reckon as on the evening of this day (default: today)");
        Option<DateOnly?> filing = Arguments.Day("--filing-date", "Also total what a state complaint received on this day can reach");
        Option<LedgerRows> by = new("--by") { Description = "One row for each service line, week or month", HelpName = "line|week|month", DefaultValueFactory = _ => LedgerRows.Line };
        Option<WhichLog> log = new("--log") { Description = "Whose log to count, where the family and the school both kept one", HelpName = "both|family|school", DefaultValueFactory = _ => WhichLog.Both };
        Option<bool> why = new("--why") { Description = "Show the entries and reasons behind every period that fell short" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "ledger",
            "Reckon what was promised, what was given and what is owed, in whole minutes.",
            [
                "owed ledger tests/cases/mo-ana --as-of 2025-11-03",
                "owed ledger ana --by week --why",
                "owed ledger ana --filing-date 2026-02-01 --json",
                "owed ledger ana --log school",
            ])
        {
            folder, asOf, filing, by, log, why, json,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(folder),
            parsed.GetValue(asOf) ?? terminal.Today(),
            parsed.GetValue(filing),
            parsed.GetValue(by),
            parsed.GetValue(log),
            parsed.GetValue(why),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, DateOnly asOf, DateOnly? filing, LedgerRows by, WhichLog log, bool why, bool json)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        if (!read.IsGood)
        {
            ProblemList.Print(terminal, folder, read.Problems);
            terminal.Out.WriteLine(json ? ProblemsJson.Write(read.Problems) : "No ledger: mend the problems first, so that no number is built on a line that was not read.");
            return CommandLine.InputHasProblems;
        }

        CaseFile c = read.Value!;
        Ledger ledger = Reckoner.Reckon(c, asOf, log: log);
        Items<Problem> problems = [.. read.Problems, .. TwoLogs.Questions(c, asOf)];
        BalanceRange range = BalanceRange.Of(c, ledger);
        Window? window = filing is DateOnly day ? Window.Of(ledger, day) : null;
        ProblemList.Print(terminal, folder, [.. problems, .. ledger.Problems]);
        if (json)
        {
            terminal.Out.WriteLine(LedgerJson.Write(ledger, range, window, problems, SessionLedger.Of(c, ledger)));
        }
        else
        {
            new LedgerPage(terminal, c, ledger).Print(range, window, by, why, LawFolder.Built().Value is LawBook law ? UncertainBalance.Of(c, ledger, law) : null);
        }

        return CommandLine.Fine;
    }
}
