using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed timeline</c>: the clocks of a case: what is next, overdue, or running out.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "As on this day (default: today)");
        Option<bool> json = Arguments.Json();
        Option<bool> ics = new("--ics") { Description = "Write a calendar file with the dates" };
        CommandWithExamples command = new(
            "timeline",
            "Show every clock of the case: what is next, what is overdue, and which minutes are about to fall out of the one-year window.",
            ["owed timeline tests/cases/mo-ana --as-of 2025-11-10", "owed timeline ana --ics > ana.ics"])
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
        if (!read.IsGood)
        {
            ProblemList.Print(terminal, folder, read.Problems);
            return CommandLine.InputHasProblems;
        }

        CaseFile c = read.Value!;
        Timeline timeline = Timeline.Of(c, LawFolder.Built().Value!, asOf, Reckoner.Reckon(c, asOf).ClaimedByDay());
        ProblemList.Print(terminal, folder, [.. read.Problems, .. timeline.Problems]);
        if (json)
        {
            terminal.Out.WriteLine(LawJson.Timeline(timeline));
        }
        else if (ics)
        {
            LawBook book = LawFolder.Built().Value!;
            Step step = NextStep.Of(c, Reckoner.Reckon(c, asOf), timeline, book, GuideFolder.Built().Value!).Step;
            IEnumerable<AnswerAsked> asked = (SentFolder.Read(folder).Value ?? []).Select(l => AnswerAsked.Of(l.Kind, l.Dispatch.Day, l.Facts)).OfType<AnswerAsked>();
            terminal.Out.Write(Ics.Write(RunningDates.Of(c, book, timeline, step, asked), asOf, Ics.Mark(c)));
        }
        else
        {
            Print(terminal, c, timeline);
        }

        return CommandLine.Fine;
    }

    private static void Print(Terminal terminal, CaseFile c, Timeline timeline)
    {
        terminal.Out.WriteLine(terminal.Bold($"{c.Student.Name}, as of {timeline.AsOf:MMMM d, yyyy}"));
        terminal.Out.WriteLine();
        if (timeline.Clocks.Count == 0)
        {
            terminal.Out.WriteLine("No clock is running. Events in the log start clocks: a letter sent, a notice received, a meeting.");
        }
        else
        {
            Table clocks = new(new("Date"), new("State"), new("Owed by"), new("What"), new("Rule"));
            foreach (CaseClock clock in timeline.Clocks)
            {
                clocks.Row(
                    clock.Due.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    State(clock, timeline.AsOf),
                    LawWord.Of(clock.Due.Owes),
                    clock.Plain,
                    clock.Rule);
            }

            clocks.Write(terminal);
        }

        foreach (ClaimWindow window in timeline.Windows)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{window.Plain} ({window.Citation})");
            terminal.Out.WriteLine($"  {window.Inside} minutes inside the window, {window.Gone} already outside.");
            foreach (FallingOut next in window.Next)
            {
                terminal.Out.WriteLine($"  {next.Minutes} minutes of {next.Day:yyyy-MM-dd} can be reached until {next.LastDay:yyyy-MM-dd}{(next.Safe == next.LastDay ? "" : $"; to be safe, {next.Safe:yyyy-MM-dd}")}.");
            }
        }
    }

    private static string State(CaseClock clock, DateOnly asOf) => clock.State switch
    {
        ClockState.Running => $"in {clock.DaysLeft(asOf)} days",
        ClockState.RunningOut => clock.DaysLeft(asOf) switch { 0 => "today", 1 => "tomorrow", int n => $"in {n} days" },
        ClockState.Overdue => $"{-clock.DaysLeft(asOf)} days overdue",
        ClockState.Passed => "passed",
        ClockState.MetLate => "done, late",
        _ => "done",
    };
}
