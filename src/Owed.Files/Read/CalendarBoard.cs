namespace Owed.Files;

/// <summary>Gathers dated facts about days and makes school years of them, pairing each first day with its last.</summary>
internal sealed class CalendarBoard(string file, List<Problem> problems)
{
    private readonly List<(DateOnly Day, Where Where)> firsts = [];
    private readonly List<(DateOnly Day, Where Where)> lasts = [];
    private readonly YearDraft loose = new(new(file));

    public Weekdays Week { get; set; } = Weekdays.MondayToFriday;

    public void First(DateOnly day, Where where) => firsts.Add((day, where));

    public void Last(DateOnly day, Where where) => lasts.Add((day, where));

    public void Gap(NoSchool gap, Where where) => loose.NoSchool.Add(new(gap, where));

    public void Extra(DateRange days, Where where) => loose.ExtraDays.AddRange(days.Days().Select(d => new Placed<DateOnly>(d, where)));

    public void Term(Term term, Where where) => loose.Terms.Add(new(term, where));

    public void Short(DateRange days, PartDayKind kind, string label, Where where) =>
        loose.PartDays.AddRange(days.Days().Select(d => new Placed<PartDay>(new(d, kind, label), where)));

    /// <summary>The calendar, or null when no year has both ends; days outside every year are left out.</summary>
    public SchoolCalendar? Build(string name)
    {
        var years = new List<YearDraft>();
        foreach ((DateOnly first, Where where) in firsts.OrderBy(f => f.Day))
        {
            DateOnly next = firsts.Where(f => f.Day > first).Select(f => f.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();
            DateOnly[] ends = [.. lasts.Select(l => l.Day).Where(l => l > first && l < next)];
            if (ends.Length > 0 && !years.Any(y => y.First == first))
            {
                years.Add(new(where) { First = first, Last = ends.Max(), Week = Week });
            }
        }

        if (years.Count == 0)
        {
            problems.Add(FolderProblems.CalendarNoEnds(new(file)));
            return null;
        }

        foreach (YearDraft year in years)
        {
            year.NoSchool.AddRange(loose.NoSchool.Where(n => n.Value.Days.Overlaps(new(year.First!.Value, year.Last!.Value))));
            year.PartDays.AddRange(loose.PartDays.Where(p => year.Holds(p.Value.Day)));
            year.ExtraDays.AddRange(loose.ExtraDays.Where(e => year.Holds(e.Value)));
            year.Terms.AddRange(loose.Terms.Where(t => t.Value.Days.Overlaps(new(year.First!.Value, year.Last!.Value))));
        }

        return CalendarReader.Assemble(name, years, problems);
    }
}
