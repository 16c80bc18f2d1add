namespace Owed.Web;

/// <summary>Lays out the rows to catch up on: one for each session whose weekday is known, one for each week of the rest.</summary>
/// <param name="On">Weekdays that the person named for services without fixed days; empty for none.</param>
internal sealed record CatchUpRows(CaseFile Case, DateRange Span, IReadOnlyCollection<DayOfWeek> On)
{
    /// <summary>Every row without an entry, oldest first.</summary>
    public IEnumerable<WeekSlot> All() => Mondays()
        .SelectMany(m => Week.Of(Case, m).SelectMany(s => s.Day is not null ? [s] : On.Count > 0 ? Sessions(m, s) : Weeks(m, s)))
        .Where(s => s.Day is DateOnly day && Span.Contains(day) && s.Logged.Count == 0 && !s.IsOff && s.Due is not null && !IsTold(s, day));

    /// <summary>True when a stretch without sessions was logged that says it already.</summary>
    private bool IsTold(WeekSlot slot, DateOnly day) =>
        Case.Entries.OfType<SpanMiss>().Any(m => m.Line == slot.Line.Id && (slot.Whole is DateRange week ? m.Span.Overlaps(week) : m.Span.Contains(day)));

    private IEnumerable<DateOnly> Mondays()
    {
        for (DateOnly monday = Span.From.MondayOf(); monday <= Span.To && monday < Span.From.AddYears(2); monday = monday.AddDays(7))
        {
            yield return monday;
        }
    }

    /// <summary>A row for each session, on the weekdays that were named.</summary>
    private IEnumerable<WeekSlot> Sessions(DateOnly monday, WeekSlot slot) => Days(monday, slot.Line)
        .Where(d => On.Contains(d.DayOfWeek))
        .Select(d => slot with { Day = d, Due = Week.PerSession(slot.Line, On.Count), Logged = slot.Logged.Where(s => s.Day == d).ToItems(), Kind = Case.Calendar.KindOf(d) });

    /// <summary>One row for the whole week, with all that is due in it; none for a week that is not over, or has no school.</summary>
    private IEnumerable<WeekSlot> Weeks(DateOnly monday, WeekSlot slot)
    {
        DateOnly[] days = [.. Days(monday, slot.Line)];
        return days.Length == 0 || days[^1] > Span.To ? [] : [slot with { Day = days[0], Due = Week.PerWeek(slot.Line), Whole = new(days[0], days[^1]) }];
    }

    /// <summary>The days of a week on which the service can come.</summary>
    private IEnumerable<DateOnly> Days(DateOnly monday, ServiceLine line) => new DateRange(monday, monday.AddDays(6)).Days()
        .Where(d => line.Days.Contains(d) && (Case.Calendar.IsEmpty ? d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : Case.Calendar.IsPlanned(d)));
}
