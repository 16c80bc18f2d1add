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
            ".csv" or ".tsv" => Csv(file),
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
    public static Outcome<SchoolCalendar> Ics(TextFile file) => new CalendarIcs(file, CalendarAnswers.None, []).Read().ToOutcome();

    /// <summary>Reads a table, by the names of its columns; a row that could mean more than one thing is a warning that asks.</summary>
    public static Outcome<SchoolCalendar> Csv(TextFile file) => new CalendarCsv(file, CalendarAnswers.None, []).Read().ToOutcome();

    /// <summary>Reads a file with what was taken from each event, for a person to see and answer before it counts.</summary>
    public static CalendarReading Review(TextFile file, CalendarAnswers answers)
    {
        string ending = Path.GetExtension(file.Name).ToLowerInvariant();
        if (ending is ".ics")
        {
            return new CalendarIcs(file, answers, []).Read();
        }

        if (ending is ".csv" or ".tsv" or ".txt")
        {
            return new CalendarCsv(file, answers, []).Read();
        }

        Outcome<SchoolCalendar> written = Read(file);
        return new(written.Value, [], [], [], written.Problems);
    }

    /// <summary>The weekdays of <c>Mon-Thu</c> or <c>Mon, Tue, Thu</c>, or null.</summary>
    public static Weekdays? Week(string text) => Words.Week([text]);

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
