namespace Owed.Files;

/// <summary>A school year while it is being read; every part remembers where it was written.</summary>
internal sealed class YearDraft(Where where)
{
    /// <summary>A district year with its summer fits in this many days; a longer one is a slip of the pen.</summary>
    private const int MostDays = 400;

    public Where Where { get; } = where;

    public string? Name { get; set; }

    public DateOnly? First { get; set; }

    public DateOnly? Last { get; set; }

    public CalendarTrust Trust { get; set; }

    public Weekdays Week { get; set; } = Weekdays.MondayToFriday;

    public List<Placed<NoSchool>> NoSchool { get; } = [];

    public List<Placed<PartDay>> PartDays { get; } = [];

    public List<Placed<DateOnly>> ExtraDays { get; } = [];

    public List<Placed<Term>> Terms { get; } = [];

    public static YearDraft From(SchoolYear year)
    {
        var draft = new YearDraft(Where.Nowhere) { Name = year.Name, First = year.Days.From, Last = year.Days.To, Week = year.Week, Trust = year.Trust };
        draft.NoSchool.AddRange(year.NoSchool.Select(v => new Placed<NoSchool>(v, Where.Nowhere)));
        draft.PartDays.AddRange(year.PartDays.Select(v => new Placed<PartDay>(v, Where.Nowhere)));
        draft.ExtraDays.AddRange(year.ExtraDays.Select(v => new Placed<DateOnly>(v, Where.Nowhere)));
        draft.Terms.AddRange(year.Terms.Select(v => new Placed<Term>(v, Where.Nowhere)));
        return draft;
    }

    /// <summary>True when the year, as far as it is known, holds the day.</summary>
    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary>Takes over what another draft adds to this year.</summary>
    public void Add(YearDraft more)
    {
        NoSchool.AddRange(more.NoSchool);
        PartDays.AddRange(more.PartDays);
        ExtraDays.AddRange(more.ExtraDays);
        Terms.AddRange(more.Terms);
    }

    /// <summary>The finished year, or null when its ends make no sense.</summary>
    public SchoolYear? Build(List<Problem> problems)
    {
        if (First is not DateOnly first || Last is not DateOnly last)
        {
            return null;
        }

        if (last < first)
        {
            problems.Add(FolderProblems.RangeBackwards(Where, first, last));
            return null;
        }

        var days = new DateRange(first, last);
        if (days.Length > MostDays)
        {
            problems.Add(FolderProblems.YearTooLong(Where, days.Length));
            return null;
        }

        PartsOutside(days, problems);
        TermsOverlap(problems);
        var year = new SchoolYear(
            Name ?? NameOf(days),
            days,
            Week,
            NoSchool.Select(n => n.Value).Order(ByDay).ToItems(),
            PartDays.Select(p => p.Value).InOrder(Before).ToItems(),
            ExtraDays.Select(e => e.Value).Order().ToItems(),
            Terms.Select(t => t.Value).InOrder(Before).ToItems()) { Trust = Trust };
        ClosuresThatCloseNothing(year, problems);
        return year;
    }

    /// <summary>The order in which a calendar keeps its days without school.</summary>
    public static readonly Comparer<NoSchool> ByDay = Comparer<NoSchool>.Create((a, b) =>
        (a.Days.From, a.Days.To, a.Kind).CompareTo((b.Days.From, b.Days.To, b.Kind)) is int order and not 0
            ? order
            : string.CompareOrdinal(a.Label, b.Label));

    public static string NameOf(DateRange days) => days.From.Year == days.To.Year
        ? $"{days.From:yyyy}"
        : $"{days.From:yyyy}-{days.To:yy}";

    private static int Before(PartDay a, PartDay b) =>
        (a.Day, a.Kind).CompareTo((b.Day, b.Kind)) is int order and not 0 ? order : string.CompareOrdinal(a.Label, b.Label);

    private static int Before(Term a, Term b) =>
        (a.Days.From, a.Kind).CompareTo((b.Days.From, b.Kind)) is int order and not 0 ? order : string.CompareOrdinal(a.Name, b.Name);

    private void PartsOutside(DateRange year, List<Problem> problems)
    {
        foreach (Placed<NoSchool> gap in NoSchool)
        {
            Inside(gap.Value.Days, gap.Value.Kind == NoSchoolKind.Closure ? "The closure" : "The day without school", gap.Where);
        }

        foreach (Placed<PartDay> part in PartDays)
        {
            Inside(new(part.Value.Day, part.Value.Day), "The short day", part.Where);
        }

        foreach (Placed<DateOnly> extra in ExtraDays)
        {
            Inside(new(extra.Value, extra.Value), "The extra day", extra.Where);
        }

        foreach (Placed<Term> term in Terms)
        {
            Inside(term.Value.Days, "The term", term.Where);
        }

        void Inside(DateRange days, string what, Where where)
        {
            if (!year.Overlaps(days))
            {
                problems.Add(FolderProblems.OutsideYear(where, what, days, year));
            }
        }
    }

    private void TermsOverlap(List<Problem> problems)
    {
        for (int i = 0; i < Terms.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (Term a, Term b) = (Terms[j].Value, Terms[i].Value);
                if (a.Kind == b.Kind && a.Days.Overlaps(b.Days))
                {
                    problems.Add(FolderProblems.TermsOverlap(Terms[i].Where, b.Name, a.Name));
                }
            }
        }
    }

    private void ClosuresThatCloseNothing(SchoolYear year, List<Problem> problems)
    {
        SchoolYear printed = year with { NoSchool = year.NoSchool.Where(n => n.Kind == NoSchoolKind.Planned).ToItems() };
        var calendar = new SchoolCalendar("", [printed]);
        foreach ((NoSchool closure, Where place) in NoSchool.Where(n => n.Value.Kind == NoSchoolKind.Closure))
        {
            DateRange inside = closure.Days.Meet(year.Days);
            if (!inside.IsEmpty && calendar.PlannedDaysIn(inside) == 0)
            {
                problems.Add(FolderProblems.ClosureOfNothing(place, closure.Days));
            }
        }
    }
}

/// <summary>Something read, and where it was written.</summary>
internal sealed record Placed<T>(T Value, Where Where);
