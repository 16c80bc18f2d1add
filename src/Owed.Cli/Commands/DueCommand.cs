using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed due</c>: the due date that a rule gives for an event.</summary>
internal static class DueCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> rule = new("RULE") { Description = "The rule, such as us/complaint/decision" };
        Option<string?> state = LawCommand.State();
        Option<DateOnly?> start = Arguments.Day("--start", "The day of the event that the rule counts from");
        start.Required = true;
        Option<string?> calendar = new("--calendar") { Description = "A case folder or calendar file, for school days", HelpName = "FILE" };
        Option<bool> count = new("--count") { Description = "Show the count day by day" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "due",
            "Work out a due date: which kind of day, who owes it, and what if it passes.",
            [
                "owed due us/complaint/decision --state MT --start 2026-03-02",
                "owed due us/discipline/manifestation --start 2025-10-01 --calendar tests/cases/mo-ana",
                "owed due us/resolution/void --state MO --start 2026-05-07 --count",
            ])
        {
            rule, state, start, calendar, count, json,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(rule),
            parsed.GetValue(state),
            parsed.GetValue(start)!.Value,
            parsed.GetValue(calendar),
            parsed.GetValue(count),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string rule, string? state, DateOnly start, string? calendarFrom, bool count, bool json)
    {
        SchoolCalendar? calendar = null;
        if (calendarFrom is not null)
        {
            (calendar, Items<Problem> trouble, string? folder) = CalendarCommand.Read(calendarFrom);
            ProblemList.Print(terminal, folder, trouble);
        }

        LawBook book = LawFolder.Built().Value!;
        Outcome<LawRule> named = RuleNames.Find(book, rule, state);
        Outcome<Due> found = named.Value is null
            ? new(null, named.Problems)
            : Deadline.Of(book, named.Value.Id, start, state, calendar, terminal.Today());
        ProblemList.Print(terminal, null, found.Problems);
        if (found.Value is not Due due)
        {
            if (json)
            {
                terminal.Out.WriteLine(ProblemsJson.Write(found.Problems));
            }

            return CommandLine.InputHasProblems;
        }

        if (json)
        {
            terminal.Out.WriteLine(LawJson.Due(due, count));
        }
        else
        {
            Print(terminal, due, count);
        }

        return CommandLine.Fine;
    }

    private static void Print(Terminal terminal, Due due, bool count)
    {
        terminal.Out.WriteLine(terminal.Bold(LawPage.Day(due.Day)));
        terminal.Out.WriteLine($"  {due.Limit} from {LawPage.Day(due.Start)}; who: {LawPage.Who(due.Owes)}");
        terminal.Out.WriteLine($"  {due.Citation}{LawPage.Mark(due.Confidence)}, checked {LawPage.Day(due.CheckedOn)}{(due.Stale ? "; it should be checked again" : "")}");
        foreach (DueAlternative other in due.Alternatives)
        {
            terminal.Out.WriteLine($"  Also {LawPage.Day(other.Due)}: {other.Why} {other.Citation}");
        }

        if (due.IfMissed is string missed)
        {
            terminal.Out.WriteLine($"  If missed: {missed}");
        }

        if (!count)
        {
            return;
        }

        Table table = new(new("Day"), new("", Right: true), new(""));
        foreach (CountedDay day in due.Count)
        {
            table.Row(day.Day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture), day.Number?.ToString(CultureInfo.InvariantCulture) ?? "", day.Skipped ?? "");
        }

        table.Write(terminal, "  ");
    }
}
