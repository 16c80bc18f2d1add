namespace Owed;

/// <summary>Finds the days that an amount's limits leave of its line, or says why they cannot be found.</summary>
public static class LimitPlacing
{
    /// <summary>The days that are left, in order; none and a question when the words or the calendar do not say.</summary>
    /// <param name="days">The days of the line as the document states them.</param>
    public static (Items<DateRange> Days, string? Question) Place(Items<AmountLimit> limits, SchoolCalendar calendar, DateRange days)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(calendar);
        List<DateRange> left = [days];
        foreach (AmountLimit limit in limits.OrderBy(l => l.Kind is LimitKind.Weeks or LimitKind.Months or LimitKind.FirstWeeks
            or LimitKind.LastWeeks))
        {
            (List<DateRange> placed, string? question) = One(limit, calendar, days, left);
            if (question is not null)
            {
                return ([], question);
            }

            left = [.. left.SelectMany(l => placed.Select(l.Meet)).Where(r => !r.IsEmpty).Distinct().OrderBy(r => r.From)];
        }

        return left.Count > 0
            ? (left.ToItems(), null)
            : ([], $"“{string.Join(", ", limits.Select(LimitWords.Say))}” leaves no day of this IEP. Which days are meant?");
    }

    /// <summary>The day of a year that a code such as 201 names; a day past the end of its month is the last one.</summary>
    internal static DateOnly DayIn(int code, int year) => new(year, code / 100, Math.Min(code % 100, DateTime.DaysInMonth(year,
        code / 100)));

    private static (List<DateRange> Days, string? Question) One(AmountLimit limit, SchoolCalendar calendar, DateRange days,
        List<DateRange> left) => limit.Kind switch
    {
        LimitKind.Dates => ([new(limit.From ?? days.From, limit.To ?? days.To)], null),
        LimitKind.DaysOfYear => DaysOfYear(limit, days),
        LimitKind.SchoolYear => ([new(new(limit.Count!.Value, 7, 1), new(limit.Count.Value + 1, 6, 30))], null),
        LimitKind.Term => Terms(limit.Term!.Value, limit.Count!.Value, calendar),
        LimitKind.FirstHalf => HalfYear(1, calendar),
        LimitKind.SecondHalf => HalfYear(0, calendar),
        LimitKind.Esy => Terms(TermKind.EsyTerm, null, calendar),
        LimitKind.RegularYear => (WithoutEsy(calendar, days), null),
        LimitKind.Months when SchoolWeeks(left, calendar).SelectMany(w => w.Days()).Select(d =>
            (d.Year, d.Month)).Distinct().Count() <= limit.Count => (left, null),
        LimitKind.Months => ([], $"Which months are meant by “{LimitWords.Say(limit)}”? Write the first and the last day."),
        _ => Weeks(limit, calendar, days, left),
    };

    private static (List<DateRange>, string?) DaysOfYear(AmountLimit limit, DateRange days)
    {
        List<DateRange> found = [];
        for (int year = days.From.Year - 1; year <= days.To.Year; year++)
        {
            DateOnly from = limit.FromDay is { } first ? DayIn(first, year) : limit.ToDay is { } only ? DayIn(only, year) : days.From;
            DateOnly to = limit.ToDay is not { } last ? from : DayIn(last, year) is var same && same >= from ? same : DayIn(last, year + 1);
            DateRange here = new(from, to);
            if (here.Overlaps(days))
            {
                found.Add(here);
            }
        }

        bool open = limit.FromDay is null || limit.ToDay is null;
        if (!open)
        {
            return (found, null);
        }

        return found.Count == 1
            ? ([limit.FromDay is null ? new(days.From, found[0].To) : new(found[0].From, days.To)], null)
            : ([], $"In which year is “{LimitWords.Say(limit)}”? This IEP runs from {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}.");
    }

    private static (List<DateRange>, string?) Terms(TermKind kind, int? number, SchoolCalendar calendar)
    {
        List<DateRange> found = [];
        foreach (SchoolYear year in calendar.Years)
        {
            Term[] terms = [.. year.Terms.Where(t => t.Kind == kind).OrderBy(t => t.Days.From)];
            int most = kind switch { TermKind.Quarter => 4, TermKind.Trimester => 3, _ => 2 };
            int index = number is 0 ? most - 1 : number.GetValueOrDefault() - 1;
            found.AddRange(number is null ? terms.Select(t => t.Days) : terms.Skip(index).Take(1).Select(t => t.Days));
        }

        string name = kind == TermKind.EsyTerm ? "extended school year term" : kind.ToString().ToLowerInvariant();
        return found.Count > 0 ? (found, null) : ([], $"When does the {name} begin and end? The calendar does not say.");
    }

    private static (List<DateRange>, string?) HalfYear(int half, SchoolCalendar calendar)
    {
        (List<DateRange> found, string? question) = Terms(TermKind.Semester, half, calendar);
        return question is null ? (found, null)
            : ([], "When does each half of the school year begin and end? The calendar names no semesters.");
    }

    private static List<DateRange> WithoutEsy(SchoolCalendar calendar, DateRange days)
    {
        List<DateRange> left = [days];
        foreach (Term esy in calendar.Years.SelectMany(y => y.Terms).Where(t => t.Kind == TermKind.EsyTerm))
        {
            left = [.. left.SelectMany(l => (DateRange[])
            [
                l.Meet(new(l.From, esy.Days.From.AddDays(-1))),
                l.Meet(new(esy.Days.To.AddDays(1), l.To)),
            ]).Where(r => !r.IsEmpty)];
        }

        return left;
    }

    private static (List<DateRange>, string?) Weeks(AmountLimit limit, SchoolCalendar calendar, DateRange days, List<DateRange> left)
    {
        int count = limit.Count!.Value;
        List<DateRange> weeks = [.. SchoolWeeks(left, calendar)];
        if (weeks.Count <= count && limit.Kind is LimitKind.Weeks or LimitKind.FirstWeeks or LimitKind.LastWeeks)
        {
            return (left, null);
        }

        string words = LimitWords.Say(limit);
        if (limit.Kind is LimitKind.FirstWeeksOfYear or LimitKind.LastWeeksOfYear)
        {
            bool first = limit.Kind == LimitKind.FirstWeeksOfYear;
            List<DateRange> found = [];
            foreach (SchoolYear year in calendar.Years)
            {
                List<DateRange> own = [.. SchoolWeeks([year.Days], calendar)];
                found.AddRange(first ? own.Take(count) : own.TakeLast(count));
            }

            return found.Count > 0 ? (found, null) : ([], $"When is “{words}”? There is no calendar that says.");
        }

        bool many = calendar.Years.Count(y => y.Days.Overlaps(days)) > 1;
        return limit.Kind switch
        {
            LimitKind.FirstWeeks when !many => (weeks[..count], null),
            LimitKind.LastWeeks when !many => (weeks[^count..], null),
            _ => ([], $"Which weeks are meant by “{words}”? Write the first and the last day."),
        };
    }

    private static IEnumerable<DateRange> SchoolWeeks(List<DateRange> days, SchoolCalendar calendar)
    {
        foreach (DateRange range in days)
        {
            for (DateOnly monday = range.From.MondayOf(); monday <= range.To; monday = monday.AddDays(7))
            {
                DateRange week = new DateRange(monday, monday.AddDays(6)).Meet(range);
                if (calendar.IsEmpty ? calendar.UsualDaysIn(week) > 0 : calendar.PlannedDaysIn(week) > 0)
                {
                    yield return week;
                }
            }
        }
    }
}
