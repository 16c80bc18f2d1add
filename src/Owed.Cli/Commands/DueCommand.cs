using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed due</c>: the date by which something must happen, on whose word, counted in the open.</summary>
internal static class DueCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> rule = new("RULE") { Description = "A rule id, as owed law list shows them: us/complaint/window" };
        Option<string?> state = StateOption();
        Option<DateOnly?> start = Arguments.Day("--start", "The day of the event that starts the clock");
        Option<string[]> events = new("--event") { Description = "A further event and its day: iep-meeting=2025-10-20", HelpName = "NAME=DAY", DefaultValueFactory = _ => [] };
        Option<string?> calendar = new("--calendar") { Description = "For school days: a case folder, a calendar file, or a shipped calendar's name", HelpName = "CALENDAR" };
        Option<bool> count = new("--count") { Description = "Show the count day by day" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "due",
            "Work out a due date from the law book, and show where it comes from.",
            [
                "owed due us/complaint/decision --state MT --start 2025-11-03",
                "owed due us/mo/public-records/answer --start 2026-05-07 --count",
                "owed due us/discipline/manifestation --state MO --start 2025-11-03 --calendar tests/cases/mo-ana",
            ])
        {
            rule, state, start, events, calendar, count, json,
        };
        command.SetAction(parsed => Run(
            terminal,
            new(parsed.GetRequiredValue(rule), parsed.GetValue(state), parsed.GetValue(start), parsed.GetValue(events) ?? [], parsed.GetValue(calendar)),
            parsed.GetValue(count),
            parsed.GetValue(json)));
        return command;
    }

    public static Option<string?> StateOption() => new("--state") { Description = "The state, two letters: MO", HelpName = "XX" };

    private sealed record Asked(string Rule, string? State, DateOnly? Start, string[] Events, string? Calendar);

    private static int Run(Terminal terminal, Asked asked, bool count, bool json)
    {
        Outcome<LawBook> law = LawFolder.Built();
        Outcome<LawRule> rule = RuleNames.Find(law.Value!, asked.Rule, asked.State);
        (Items<TriggerDay> known, Items<Problem> wrong) = Known(asked, rule.Value);
        (SchoolCalendar? calendar, Items<Problem> calendarProblems) = CalendarOf(asked.Calendar);
        Items<Problem> problems = [.. rule.Problems, .. wrong, .. calendarProblems];
        Outcome<Due>? due = problems.Any(p => p.IsError)
            ? null
            : Deadline.Of(law.Value!, rule.Value!.Id, known, asked.State, calendar, terminal.Today());
        problems = [.. problems, .. due?.Problems ?? []];
        ProblemList.Print(terminal, null, problems);
        if (due?.Value is not Due found)
        {
            if (json)
            {
                terminal.Out.WriteLine(ProblemsJson.Write(problems));
            }

            return CommandLine.InputHasProblems;
        }

        if (json)
        {
            terminal.Out.WriteLine(LawJson.Due(found, count));
        }
        else
        {
            Print(terminal, law.Value!, found, count);
        }

        return CommandLine.Fine;
    }

    private static (Items<TriggerDay>, Items<Problem>) Known(Asked asked, LawRule? rule)
    {
        var known = new List<TriggerDay>();
        var problems = new List<Problem>();
        if (asked.Start is DateOnly start)
        {
            known.Add(new(Trigger.None, start));
        }

        foreach (string text in asked.Events)
        {
            string[] parts = text.Split('=', 2);
            Trigger? trigger = LawWord.Read<Trigger>(parts[0]);
            bool isDay = WrittenDay.TryRead(parts[^1], out DateOnly day);
            if (trigger is Trigger named && isDay && parts.Length == 2)
            {
                known.Add(new(named, day));
            }
            else
            {
                problems.Add(new("event-unclear", $"“{text}” is not an event and its day.", Where.Nowhere,
                    $"Write a name, =, and a day: {LawWord.Of(rule is { Starts.Count: > 0 } ? rule.Starts[0] : Trigger.None)}=2025-10-20."));
            }
        }

        if (known.Count == 0 && problems.Count == 0)
        {
            problems.Add(new("due-no-start", "The clock has no first day.", Where.Nowhere, "Give the day of the event with --start YYYY-MM-DD."));
        }

        return (known.ToItems(), problems.ToItems());
    }

    private static (SchoolCalendar?, Items<Problem>) CalendarOf(string? name)
    {
        if (name is null)
        {
            return (null, []);
        }

        if (ShippedCalendars.File(name) is TextFile shipped)
        {
            Outcome<SchoolCalendar> read = CalendarReader.Read(shipped);
            return (read.Value, read.Problems);
        }

        if (Directory.Exists(name))
        {
            Outcome<CaseFile> folder = CaseFolder.Read(name);
            return (folder.Value?.Calendar, folder.Problems);
        }

        if (!File.Exists(name))
        {
            return (null, [new("calendar-not-found", $"There is no calendar “{name}”.", Where.Nowhere, $"Give a case folder, a calendar file, or one of: {string.Join(", ", ShippedCalendars.Names())}.")]);
        }

        Outcome<TextFile> text = PlainFile.Text(Path.GetFileName(name), name);
        Outcome<SchoolCalendar>? calendar = text.Value is TextFile file ? CalendarReader.Read(file) : null;
        return (calendar?.Value, [.. text.Problems, .. calendar?.Problems ?? []]);
    }

    private static void Print(Terminal terminal, LawBook law, Due due, bool count)
    {
        terminal.Out.WriteLine(terminal.Bold($"{due.Day:dddd, MMMM d, yyyy}"));
        terminal.Out.WriteLine($"{law.Rule(due.Rule)?.Plain}");
        terminal.Out.WriteLine();
        Table facts = new(new(""), new(""));
        facts.Row("Counted", $"{due.Limit} from {due.Start:MMMM d, yyyy} ({LawWord.Of(due.Starts)})");
        facts.Row("Owed by", LawWord.Of(due.Owes));
        if (due.IsParents && due.Safe != due.Day)
        {
            facts.Row("Be safe", $"act by {due.Safe:dddd, MMMM d}, the last business day before it");
        }

        if (due.IfMissed is string missed)
        {
            facts.Row("If missed", missed);
        }

        facts.Row("Source", $"{due.Citation} ({due.Rule}; read as {due.Confidence}, checked {due.CheckedOn:yyyy-MM-dd}{(due.Stale ? ", stale: check it again" : "")})");
        foreach (DueAlternative other in due.Alternatives)
        {
            facts.Row("Also shown", $"{other.Due:MMMM d, yyyy}: {other.Why} ({other.Citation})");
        }

        facts.Write(terminal);
        if (count)
        {
            terminal.Out.WriteLine();
            Table days = new(new("Day", Right: true), new(""), new(""));
            foreach (CountedDay day in due.Count)
            {
                days.Row(day.Number?.ToString(CultureInfo.InvariantCulture) ?? "", $"{day.Day:ddd, MMM d, yyyy}", day.Skipped ?? "");
            }

            days.Write(terminal);
        }
    }
}
