namespace Owed.Files;

/// <summary>Reads a school calendar from any of the forms that people have: YAML, iCalendar and CSV.</summary>
public static class CalendarReader
{
    /// <summary>Reads by the ending of the file's name: <c>.yaml</c>, <c>.ics</c> or <c>.csv</c>.</summary>
    public static Outcome<SchoolCalendar> Read(TextFile file)
    {
        string ending = Path.GetExtension(file.Name).ToLowerInvariant();
        return ending switch
        {
            ".yaml" or ".yml" => Yaml(file),
            ".ics" => Ics(file),
            ".csv" => Csv(file),
            _ => new(null, [FolderProblems.CalendarUnknownForm(new(file.Name))]),
        };
    }

    public static Outcome<SchoolCalendar> Yaml(TextFile file)
    {
        var problems = new List<Problem>();
        SchoolCalendar? calendar = new CalendarYaml(file, problems).Read();
        return new(calendar, problems.ToItems());
    }

    /// <summary>Reads an iCalendar file; an event that could mean more than one thing is a warning that asks, never a guess.</summary>
    public static Outcome<SchoolCalendar> Ics(TextFile file)
    {
        var problems = new List<Problem>();
        SchoolCalendar? calendar = new CalendarIcs(file, problems).Read();
        return new(calendar, problems.ToItems());
    }

    /// <summary>Reads a table with the columns <c>date</c>, <c>to</c> (optional), <c>kind</c> and <c>label</c>.</summary>
    public static Outcome<SchoolCalendar> Csv(TextFile file)
    {
        var problems = new List<Problem>();
        SchoolCalendar? calendar = new CalendarCsv(file, problems).Read();
        return new(calendar, problems.ToItems());
    }

    internal static SchoolCalendar Assemble(string name, List<YearDraft> drafts, List<Problem> problems)
    {
        var years = new List<(SchoolYear Year, Where Where)>();
        foreach (YearDraft draft in drafts)
        {
            if (draft.Build(problems) is not SchoolYear year)
            {
                continue;
            }

            int clash = years.FindIndex(y => y.Year.Days.Overlaps(year.Days));
            if (clash >= 0)
            {
                problems.Add(FolderProblems.YearsOverlap(draft.Where, year.Name, years[clash].Year.Name));
            }
            else
            {
                years.Add((year, draft.Where));
            }
        }

        return new(name, years.Select(y => y.Year).ToItems());
    }
}
