namespace Owed.Files;

/// <summary>Puts the events of a calendar together into school years, and asks where two of them disagree or one leaves something open.</summary>
internal sealed class CalendarBoard(string file, string name, CalendarAnswers answers, List<Problem> problems)
{
    /// <summary>A day made up later than this after the last day belongs to a summer.</summary>
    private const int DaysAfterTheLast = 30;

    private readonly YearDraft loose = new(new(file));

    private readonly List<Problem> questions = [];

    private readonly List<string> remarks = [];

    /// <summary>The usual week, if the file says it.</summary>
    public Weekdays? Week { get; set; }

    /// <summary>True when every row of the file is meant for the calendar, so that one outside its years is pointed out.</summary>
    public bool IsOnlyCalendar { get; init; }

    public void Extra(DateRange days, Where where) => loose.ExtraDays.AddRange(days.Days().Select(d => new Placed<DateOnly>(d, where)));

    public void Term(Term term, Where where) => loose.Terms.Add(new(term, where));

    /// <summary>The calendar with what was taken from each event; without a calendar when no year has both ends.</summary>
    public CalendarReading Build(IReadOnlyList<ReadEvent> events)
    {
        Answer(events);
        var ends = new BoardEnds(file, answers, problems, questions);
        List<YearDraft> years = ends.Pair(events);
        var held = new BoardConflicts(events, ends.Taken);
        foreach (YearDraft year in years)
        {
            Fill(year, events, held);
        }

        Outside(years, events);
        Ask(years, events, ends, held);
        SchoolCalendar? calendar = years.Count == 0 ? null : CalendarReader.Assemble(name, years, problems);
        return new(calendar, events.Select(e => e.Show()).ToItems(), questions.ToItems(), remarks.ToItems(), problems.ToItems());
    }

    private void Answer(IReadOnlyList<ReadEvent> events)
    {
        foreach (EventAnswer answer in answers.Events)
        {
            ReadEvent[] meant = [.. events.Where(e => e.Written.Days[0].From == answer.From && (answer.Title is null || answer.Title == e.Written.Title) && e.Written.Void.Length == 0)];
            foreach (ReadEvent e in meant)
            {
                e.Answer(answer.Read);
            }

            if (meant.Length == 0)
            {
                problems.Add(new("calendar-answer", $"No event of the calendar begins on {answer.From:yyyy-MM-dd}, so the answer for it changes nothing.", new(file), "Take the first day from the list of events."));
            }
        }
    }

    private void Fill(YearDraft year, IReadOnlyList<ReadEvent> events, BoardConflicts held)
    {
        var span = new DateRange(year.First!.Value, year.Last!.Value);
        (DateOnly Day, Where Where)[] made = [.. loose.ExtraDays.Where(e => e.Value > span.To && e.Value <= span.To.AddDays(DaysAfterTheLast)).Select(e => (e.Value, e.Where))];
        foreach ((DateRange days, ReadEvent e) in events.SelectMany(e => e.Written.Days.Where(span.Overlaps).Select(d => (d, e))))
        {
            if (e.Read == DayRead.Off)
            {
                year.NoSchool.AddRange(held.Without(days).Select(d => new Placed<NoSchool>(new(d, e.Reading.Kind, e.Written.Title), e.Written.Where)));
            }
            else if (e.Read == DayRead.Short)
            {
                year.PartDays.AddRange(days.Meet(span).Days().Select(d => new Placed<PartDay>(new(d, e.Reading.Part, e.Written.Title), e.Written.Where)));
            }
        }

        BoardWeek.Settle(year, events, answers.Week ?? Week, held, questions);
        year.ExtraDays.AddRange(loose.ExtraDays.Where(e => year.Holds(e.Value)));
        year.Terms.AddRange(loose.Terms.Where(t => t.Value.Days.Overlaps(span)));
        if (made.Length > 0)
        {
            Extend(year, made);
        }
    }

    /// <summary>A day made up after the last day ends the year later; the days between stay without school.</summary>
    private void Extend(YearDraft year, (DateOnly Day, Where Where)[] made)
    {
        (DateOnly last, DateOnly end) = (year.Last!.Value, made.Max(m => m.Day));
        foreach (DateOnly day in new DateRange(last.AddDays(1), end).Days().Where(d => made.All(m => m.Day != d)))
        {
            year.NoSchool.Add(new(new(new(day, day), NoSchoolKind.Planned, ""), made[0].Where));
        }

        year.ExtraDays.AddRange(made.Select(m => new Placed<DateOnly>(m.Day, m.Where)));
        year.Last = end;
        remarks.Add($"The file names days made up after its last day, {last:yyyy-MM-dd}, so the year ends on {end:yyyy-MM-dd}.");
    }

    /// <summary>What the file names outside every year is not dropped in silence.</summary>
    private void Outside(List<YearDraft> years, IReadOnlyList<ReadEvent> events)
    {
        foreach ((DateOnly day, Where where) in loose.ExtraDays.Where(e => years.Count > 0 && !years.Exists(y => y.Holds(e.Value))).Select(e => (e.Value, e.Where)))
        {
            questions.Add(FolderProblems.CsvMadeUp(where, day, Nearest(years, day).Last!.Value));
        }

        foreach (ReadEvent e in events.Where(e => years.Count > 0 && e.Written.Void.Length == 0 && !e.Written.Days.Any(d => years.Exists(y => d.Overlaps(new(y.First!.Value, y.Last!.Value))))))
        {
            YearDraft year = Nearest(years, e.Written.Days[0].From);
            int after = e.Written.Days[0].From.DayNumber - year.Last!.Value.DayNumber;
            if (e.Read == DayRead.On && e.Insists && e.Reading.End == YearEnd.None && after is > 0 and <= DaysAfterTheLast)
            {
                e.Ask(TitleWhy.AfterTheLast);
                questions.Add(FolderProblems.CsvMadeUp(e.Written.Where, e.Written.Days[0].From, year.Last.Value));
            }
            else if (IsOnlyCalendar && e.Read is DayRead.Off or DayRead.Short)
            {
                problems.Add(FolderProblems.OutsideYear(e.Written.Where, "The row", e.Written.Days[0], new(year.First!.Value, year.Last.Value)));
            }
        }
    }

    private static YearDraft Nearest(List<YearDraft> years, DateOnly day) =>
        years.MinBy(y => Math.Min(Math.Abs(day.DayNumber - y.First!.Value.DayNumber), Math.Abs(day.DayNumber - y.Last!.Value.DayNumber)))!;

    private void Ask(List<YearDraft> years, IReadOnlyList<ReadEvent> events, BoardEnds ends, BoardConflicts held)
    {
        foreach (ReadEvent e in events.Where(e => e.Read == DayRead.Ask && !ends.Asked.Contains(e)))
        {
            Items<DateRange> inside = years.Count == 0 ? e.Written.Days : e.Written.Days.Where(d => years.Exists(y => d.Overlaps(new(y.First!.Value, y.Last!.Value.AddDays(DaysAfterTheLast))))).ToItems();
            if (inside.Count > 0 && inside.Any(d => d.Days().Any(x => x.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))))
            {
                questions.Add(FolderProblems.IcsUnclear(e.Written.Where, inside, e.Written.Title, e.Why) is var asked && held.IsOff(inside[0].From)
                    ? asked with { Remedy = "Until you answer, the day counts as a day off." } : asked);
            }
        }
    }
}
