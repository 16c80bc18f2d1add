using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed calendar FILE</c>: what was taken from each event of a calendar file, then what is asked, then the count.</summary>
internal sealed class CalendarFile
{
    private readonly Terminal terminal;

    private readonly Option<string[]> answers = new("--answer") { Description = "What an event means: its first day and off, on or short, such as 2025-10-13=off" };

    private readonly Option<string> first = new("--first") { Description = "The first day of school, if the file does not say it" };

    private readonly Option<string> last = new("--last") { Description = "The last day of school, if the file does not say it" };

    private readonly Option<string> week = new("--week") { Description = "The usual school days, such as Mon-Thu" };

    private readonly Option<bool> yaml = new("--yaml") { Description = "Print the calendar with your answers as calendar.yaml" };

    public CalendarFile(Terminal terminal, Command command)
    {
        this.terminal = terminal;
        foreach (Option option in (Option[])[answers, first, last, week, yaml])
        {
            command.Add(option);
        }
    }

    public int Run(ParseResult parsed, string path, bool json)
    {
        var problems = new List<Problem>();
        CalendarAnswers given = Answers(parsed, problems);
        Outcome<TextFile> text = PlainFile.Text(Path.GetFileName(path), path);
        CalendarReading? read = text.Value is TextFile file ? CalendarReader.Review(file, given) : null;
        problems.AddRange([.. text.Problems, .. read?.Problems ?? []]);
        ProblemList.Print(terminal, Path.GetDirectoryName(path), problems.ToItems());
        if (read is not null && problems.Count(p => p.IsError) == problems.Count(p => p.Code == "calendar-no-ends"))
        {
            Show(read, json, parsed.GetValue(yaml));
        }

        return read?.Calendar is null || problems.Any(p => p.IsError) ? CommandLine.InputHasProblems : CommandLine.Fine;
    }

    private void Show(CalendarReading read, bool json, bool asYaml)
    {
        string[] remarks = [.. read.Remarks, .. read.Calendar is null || LawFolder.Built().Value is not LawBook law ? [] : CalendarRemarks.Of(read.Calendar, law)];
        if (json)
        {
            terminal.Out.WriteLine(CalendarJson.Write(read, remarks));
        }
        else if (asYaml)
        {
            terminal.Out.Write(read.Calendar is null ? "" : CalendarWriter.Yaml(read.Calendar));
        }
        else
        {
            Events(read.Events);
            Lines("Questions", read.Questions.Select(q => $"{q.Message} {q.Remedy}"));
            if (read.Calendar is not null)
            {
                CalendarCommand.Print(terminal, read.Calendar);
            }

            Lines("Worth a look", remarks);
            terminal.Out.WriteLine("To change what an event means: --answer DAY=off, on or short. To keep it: --yaml.");
        }
    }

    private void Events(Items<CalendarEvent> events)
    {
        foreach (CalendarEvent e in events)
        {
            string head = $"{Days(e.Days),-22}  {Cut(e.Title, 44),-44}  {e.Read.ToString().ToLowerInvariant()}";
            terminal.Out.WriteLine(e.Read == DayRead.Ask ? terminal.Bold(head) : head);
            terminal.Out.WriteLine(terminal.Quiet($"{"",-22}  {Cut(e.Why, 54)}"));
        }

        terminal.Out.WriteLine();
    }

    private void Lines(string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            terminal.Out.WriteLine(terminal.Bold(title));
            foreach (string line in all)
            {
                terminal.Out.WriteLine("  " + line);
            }

            terminal.Out.WriteLine();
        }
    }

    private static string Days(Items<DateRange> days)
    {
        DateRange one = days[0];
        return days.Count > 1 ? $"{one.From:yyyy-MM-dd}, {days.Count} times"
            : one.From == one.To ? $"{one.From:yyyy-MM-dd}" : one.From.Year == one.To.Year ? $"{one.From:yyyy-MM-dd} to {one.To:MM-dd}" : $"{one.From:yyyy-MM-dd} to {one.To:yyyy-MM-dd}";
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private CalendarAnswers Answers(ParseResult parsed, List<Problem> problems)
    {
        var events = new List<EventAnswer>();
        foreach (string answer in parsed.GetValue(answers) ?? [])
        {
            string[] parts = answer.Split('=');
            if (parts.Length == 2 && WrittenDay.TryRead(parts[0], out DateOnly day) && Read(parts[1]) is DayRead read)
            {
                events.Add(new(day, null, read));
            }
            else
            {
                problems.Add(new("calendar-answer-form", $"\"{answer}\" is not an answer about an event.", Where.Nowhere, "Write the first day of the event and off, on or short, such as 2025-10-13=off."));
            }
        }

        return new(events.ToItems(), Day(parsed.GetValue(first), problems), Day(parsed.GetValue(last), problems), Week(parsed.GetValue(week), problems));
    }

    private static DayRead? Read(string word) => word.ToLowerInvariant() switch
    {
        "off" => DayRead.Off,
        "on" => DayRead.On,
        "short" => DayRead.Short,
        _ => null,
    };

    private static DateOnly? Day(string? text, List<Problem> problems)
    {
        if (text is null || WrittenDay.TryRead(text, out DateOnly day))
        {
            return text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        problems.Add(new("calendar-answer-form", $"\"{text}\" is not a day.", Where.Nowhere, "Write it as 2025-08-19."));
        return null;
    }

    private static Weekdays? Week(string? text, List<Problem> problems)
    {
        Weekdays? week = text is null ? null : CalendarReader.Week(text);
        if (text is not null && week is null)
        {
            problems.Add(new("calendar-answer-form", $"\"{text}\" does not name days of the week.", Where.Nowhere, "Write them as Mon-Fri, or as Mon, Tue, Thu."));
        }

        return week;
    }
}
