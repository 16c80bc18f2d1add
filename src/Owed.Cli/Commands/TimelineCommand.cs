using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed timeline</c>: the clocks of a case, and the minutes about to fall out of reach.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "As on this day (default: today)");
        Option<bool> json = Arguments.Json();
        Option<bool> ics = new("--ics") { Description = "Write the dates ahead as a calendar file" };
        CommandWithExamples command = new(
            "timeline",
            "Show what is next, overdue or running out, with the rule behind each date.",
            ["owed timeline tests/cases/mo-ana --as-of 2025-11-03", "owed timeline ana --ics > ana.ics"])
        {
            folder, asOf, json, ics,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(folder), parsed.GetValue(asOf) ?? terminal.Today(), parsed.GetValue(json), parsed.GetValue(ics)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, DateOnly asOf, bool json, bool ics)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        ProblemList.Print(terminal, folder, read.Problems);
        if (!read.IsGood)
        {
            if (json)
            {
                terminal.Out.WriteLine(ProblemsJson.Write(read.Problems));
            }

            return CommandLine.InputHasProblems;
        }

        CaseFile c = read.Value!;
        Ledger ledger = Reckoner.Reckon(c, asOf);
        (DateOnly, Minutes)[] claims =
        [
            .. ledger.Pieces
                .Where(p => ledger.Reckoning.Claims(p.Bucket))
                .Select(p => (p.Day, p.Minutes - p.MadeUp))
                .Where(p => !p.Item2.IsZero),
        ];
        Timeline timeline = Timeline.Of(c, LawFolder.Built().Value!, asOf, claims);
        if (json)
        {
            terminal.Out.WriteLine(LawJson.Timeline(timeline));
        }
        else if (ics)
        {
            terminal.Out.Write(Ics.Write(timeline));
        }
        else
        {
            ProblemList.Print(terminal, null, timeline.Problems);
            Print(terminal, timeline);
        }

        return CommandLine.Fine;
    }

    private static void Print(Terminal terminal, Timeline timeline)
    {
        if (timeline.Clocks.Count == 0)
        {
            terminal.Out.WriteLine("No clock is running. A clock starts with an event in the log, such as a request for records.");
        }

        foreach (CaseClock clock in timeline.Clocks)
        {
            terminal.Out.WriteLine($"{terminal.Bold(LawPage.Day(clock.Due.Day))}  {Say(clock, timeline.AsOf)}");
            terminal.Out.WriteLine($"    {clock.Plain}");
            terminal.Out.WriteLine($"    From: {clock.Began}. {clock.Due.Citation}{LawPage.Mark(clock.Due.Confidence)}");
            foreach (DueAlternative other in clock.Due.Alternatives)
            {
                terminal.Out.WriteLine($"    Also {LawPage.Day(other.Due)}: {other.Why}");
            }

            if (clock.State is ClockState.Overdue or ClockState.Passed && clock.Due.IfMissed is string missed)
            {
                terminal.Out.WriteLine($"    {missed}");
            }
        }

        foreach (ClaimWindow window in timeline.Windows)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(terminal.Bold(window.Plain));
            terminal.Out.WriteLine($"    Within reach: {window.Inside} minutes. Out of reach: {window.Gone} minutes. {window.Citation}");
            foreach (FallingOut falling in window.Next)
            {
                terminal.Out.WriteLine($"    {falling.Minutes} minutes of {LawPage.Day(falling.Day)} fall out after {LawPage.Day(falling.LastDay)}; file by {LawPage.Day(falling.Safe)}.");
            }
        }
    }

    private static string Say(CaseClock clock, DateOnly asOf)
    {
        int days = clock.DaysLeft(asOf);
        string count = Math.Abs(days) == 1 ? "1 day" : $"{Math.Abs(days)} days";
        return clock.State switch
        {
            ClockState.Overdue => $"{count} overdue; nothing here shows that it was done",
            ClockState.Passed => $"passed {count} ago",
            ClockState.Met => $"done on {LawPage.Day(clock.MetOn!.Value)}",
            ClockState.MetLate => $"done late, on {LawPage.Day(clock.MetOn!.Value)}",
            _ when days == 0 => "today",
            _ => $"in {count}",
        };
    }
}
