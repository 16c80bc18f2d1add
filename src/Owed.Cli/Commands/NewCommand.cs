using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed new</c>: begins a case with a folder that explains itself.</summary>
internal static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = new("FOLDER") { Description = "The folder to make; it must be new or empty" };
        Option<string> child = new("--child") { Description = "The child's name", HelpName = "NAME" };
        Option<string> state = new("--state") { Description = "The state, in two letters", HelpName = "MO" };
        Option<string> parent = new("--parent") { Description = "Your name (may be left out)", HelpName = "NAME" };
        Option<string> district = new("--district") { Description = "The school district (may be left out)", HelpName = "NAME" };
        Option<string> calendar = new("--calendar") { Description = "A calendar that comes with Owed, instead of the school year's first and last day", HelpName = "NAME" };
        Option<DateOnly?> first = Arguments.Day("--first", "First day of the school year");
        Option<DateOnly?> last = Arguments.Day("--last", "Last day of the school year");
        Option<DateOnly?> from = Arguments.Day("--iep-from", "First day of the IEP");
        Option<DateOnly?> to = Arguments.Day("--iep-to", "Last day of the IEP (default: one year)");
        Option<string> service = new("--service") { Description = "The service, as the IEP calls it", HelpName = "NAME" };
        Option<string> amount = new("--amount") { Description = "Its amount, in the IEP's own words", HelpName = "WORDS" };
        CommandWithExamples command = new(
            "new",
            "Begin a case: asks a few questions, or takes the answers as options, and writes a small folder that explains itself.",
            [
                "owed new ana",
                "owed new ana --child \"Ana Sample-Rivera\" --state MO --service \"Speech-language therapy\" \\",
                "    --amount \"60 minutes per week\" --iep-from 2025-08-19 --calendar mo/east-prairie-r-ii-2025-26",
            ])
        {
            folder, child, state, parent, district, calendar, first, last, from, to, service, amount,
        };
        command.SetAction(parsed =>
        {
            Questions ask = new(terminal);
            string? childName = ask.Text(child.Name, parsed.GetValue(child), "The child's name");
            string? stateCode = ask.Text(state.Name, parsed.GetValue(state), "State, in two letters");
            string? parentName = ask.Maybe(parsed.GetValue(parent), "Your name (Enter to skip)");
            string? districtName = ask.Maybe(parsed.GetValue(district), "School district (Enter to skip)");
            string? calendarName = parsed.GetValue(calendar);
            SchoolYear? shipped = calendarName is null ? null : ShippedYear(calendarName);
            DateOnly? firstDay = shipped?.Days.From ?? ask.Day(first.Name, parsed.GetValue(first), "First day of the school year");
            DateOnly? lastDay = shipped?.Days.To ?? ask.Day(last.Name, parsed.GetValue(last), "Last day of the school year");
            string? serviceName = ask.Text(service.Name, parsed.GetValue(service), "A service, as the IEP calls it");
            string? wording = ask.Text(amount.Name, parsed.GetValue(amount), "Its amount, in the IEP's own words");
            DateOnly? iepFrom = ask.Day(from.Name, parsed.GetValue(from), "First day of the IEP");
            if (ask.Missing.Count > 0)
            {
                terminal.Error.WriteLine($"Still needed: {string.Join(", ", ask.Missing)}.");
                terminal.Error.WriteLine("See owed new --help.");
                return CommandLine.WrongUsage;
            }

            DateOnly iepTo = parsed.GetValue(to) ?? iepFrom!.Value.AddYears(1).AddDays(-1);
            return Write(terminal, parsed.GetRequiredValue(folder), new(
                childName!, stateCode!, parentName, districtName, new(firstDay!.Value, lastDay!.Value), calendarName, new(iepFrom!.Value, iepTo), serviceName!, wording!));
        });
        return command;
    }

    private static int Write(Terminal terminal, string folder, Starter starter)
    {
        Outcome<CaseFile> trial = CaseFolder.Read(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), StarterFolder.Texts(starter));
        Items<Problem> problems = trial.IsGood ? [.. trial.Problems, .. StarterFolder.Write(starter, folder)] : trial.Problems;
        ProblemList.Print(terminal, folder, problems);
        if (problems.Any(p => p.IsError))
        {
            terminal.Error.WriteLine("Nothing was written.");
            return CommandLine.InputHasProblems;
        }

        foreach (TextFile file in StarterFolder.Texts(starter))
        {
            terminal.Out.WriteLine(Path.Join(folder, file.Name));
        }

        terminal.Out.WriteLine($"Next: add the other services and the days without school, write what happened into log.txt, then run owed check {folder}.");
        return CommandLine.Fine;
    }

    private static SchoolYear? ShippedYear(string name) =>
        ShippedCalendars.File(name) is TextFile file && CalendarReader.Yaml(file).Value is { Years.Count: > 0 } calendar ? calendar.Years[^1] : null;

    /// <summary>Asks for what the options did not give, when a person is there to answer.</summary>
    private sealed class Questions(Terminal terminal)
    {
        public List<string> Missing { get; } = [];

        public string? Text(string option, string? given, string question)
        {
            string? answer = given ?? Ask(question);
            if (string.IsNullOrWhiteSpace(answer))
            {
                Missing.Add(option);
            }

            return answer;
        }

        public string? Maybe(string? given, string question) =>
            (given ?? Ask(question)) is { } answer && !string.IsNullOrWhiteSpace(answer) ? answer.Trim() : null;

        public DateOnly? Day(string option, DateOnly? given, string question)
        {
            DateOnly? day = given;
            while (day is null && Ask($"{question} (YYYY-MM-DD)") is { Length: > 0 } answer)
            {
                day = WrittenDay.TryRead(answer.Trim(), out DateOnly read) ? read : null;
            }

            if (day is null)
            {
                Missing.Add(option);
            }

            return day;
        }

        private string? Ask(string question)
        {
            if (!terminal.Asks)
            {
                return null;
            }

            terminal.Out.Write($"{question}: ");
            terminal.Out.Flush();
            return terminal.In.ReadLine();
        }
    }
}
