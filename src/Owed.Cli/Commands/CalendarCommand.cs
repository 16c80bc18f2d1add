using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed calendar</c>: the school days of a case, counted, to hold against the district's own count.</summary>
internal static class CalendarCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> from = new("FOLDER") { Description = "A case folder, or a calendar file: .yaml, .ics or .csv" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "calendar",
            "Count the school days of each year and term. A day that ends early or starts late is a school day.",
            ["owed calendar ana", "owed calendar ana --json", "owed calendar district.ics", "owed calendar district.ics --answer 2025-10-13=off --week Mon-Thu --yaml > ana/calendar.yaml"])
        {
            from, json,
        };
        CalendarFile file = new(terminal, command);
        command.SetAction(parsed => File.Exists(parsed.GetRequiredValue(from)) && !IsYaml(parsed.GetRequiredValue(from))
            ? file.Run(parsed, parsed.GetRequiredValue(from), parsed.GetValue(json))
            : Run(terminal, parsed.GetRequiredValue(from), parsed.GetValue(json)));
        return command;
    }

    private static bool IsYaml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml";

    private static int Run(Terminal terminal, string from, bool json)
    {
        (SchoolCalendar? calendar, Items<Problem> problems, string? folder) = Read(from);
        ProblemList.Print(terminal, folder, problems);
        if (calendar is not null && json)
        {
            terminal.Out.WriteLine(CalendarJson.Write(calendar));
        }
        else if (calendar is not null)
        {
            Print(terminal, calendar);
        }

        return calendar is null || problems.Any(p => p.IsError) ? CommandLine.InputHasProblems : CommandLine.Fine;
    }

    private static (SchoolCalendar? Calendar, Items<Problem> Problems, string? Folder) Read(string from)
    {
        if (!File.Exists(from))
        {
            Outcome<CaseFile> read = CaseFolder.Read(from);
            return (read.Value?.Calendar, read.Problems, from);
        }

        Outcome<TextFile> text = PlainFile.Text(Path.GetFileName(from), from);
        Outcome<SchoolCalendar>? calendar = text.Value is TextFile file ? CalendarReader.Read(file) : null;
        return (calendar?.Value, [.. text.Problems, .. calendar?.Problems ?? []], Path.GetDirectoryName(from));
    }

    public static void Print(Terminal terminal, SchoolCalendar calendar)
    {
        if (calendar.Name.Length > 0)
        {
            terminal.Out.WriteLine(terminal.Bold(calendar.Name));
        }

        Table table = new(new("School year"), new("From"), new("To"), new("School days", Right: true), new("Part days as half", Right: true), new("Closed later", Right: true));
        foreach (SchoolYear year in calendar.Years)
        {
            Add(table.Sum, year.Name, year.Days);
            foreach (Term term in year.Terms.OrderBy(t => t.Kind).ThenBy(t => t.Days.From))
            {
                Add(table.Row, $"  {term.Name}", term.Days);
            }
        }

        table.Write(terminal);

        void Add(Action<string[]> row, string name, DateRange days) => row(
        [
            name,
            days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            days.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            calendar.SchoolDaysIn(days).ToString(CultureInfo.InvariantCulture),
            calendar.InstructionalDaysIn(days).ToString(CultureInfo.InvariantCulture),
            (calendar.PlannedDaysIn(days) - calendar.SchoolDaysIn(days)).ToString(CultureInfo.InvariantCulture),
        ]);
    }
}
