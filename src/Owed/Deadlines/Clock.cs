namespace Owed;

/// <summary>Where a count ended and the days it went over.</summary>
internal sealed record Counted(DateOnly Day, Items<CountedDay> Days);

/// <summary>Counts limits for one state and one school calendar.</summary>
internal sealed class Clock
{
    private readonly string? state;
    private readonly SchoolCalendar? calendar;
    private readonly bool stateKnown;
    private readonly BusinessDays stateBusiness;

    internal Clock(LawBook book, string? state, SchoolCalendar? calendar)
    {
        this.state = state;
        this.calendar = calendar;
        stateKnown = state is null || book.HolidayRules.Any(h => h.Place == Holidays.PlaceOf(state));
        Business = new(book, state);
        stateBusiness = new(book, state, stateOnly: true);
    }

    internal BusinessDays Business { get; }

    /// <summary>The end of the limit; null with the problem when a needed calendar is missing.</summary>
    internal Counted? Count(DateOnly start, Limit limit, out Problem? problem)
    {
        problem = null;
        DateOnly at = start;
        var days = new List<CountedDay>();
        foreach (LimitPart part in limit.Parts)
        {
            if (Part(at, part, limit.Before, out problem) is not Counted step)
            {
                return null;
            }

            at = step.Day;
            days.AddRange(step.Days);
        }

        return new(at, days.ToItems());
    }

    private Counted? Part(DateOnly start, LimitPart part, bool back, out Problem? problem)
    {
        problem = null;
        int sign = back ? -1 : 1;
        switch (part.Unit)
        {
            case DayUnit.CalendarDays:
                return Walk(DayCount.Of(start, part.Count, back, _ => null), start);
            case DayUnit.Months:
                return new(DayCount.Months(start, sign * part.Count), []);
            case DayUnit.Years:
                return new(DayCount.Years(start, sign * part.Count), []);
            case DayUnit.Hours:
                return Walk(DayCount.Of(start, (part.Count + 23) / 24, back, _ => null), start);
            case DayUnit.SchoolDays:
                return Schools(start, part.Count, back, out problem);
            case DayUnit.BusinessDays or DayUnit.StateBusinessDays when !stateKnown:
                problem = new("due-no-holidays", $"The holidays of {States.Names.GetValueOrDefault(state ?? "", state ?? "this state")} are not researched, so business days cannot be counted there.", Where.Nowhere, "Count without a state for federal holidays alone, and check the state's holidays yourself.");
                return null;
            default:
                BusinessDays kind = part.Unit == DayUnit.StateBusinessDays ? stateBusiness : Business;
                return Walk(DayCount.Of(start, part.Count, back, kind.WhyNot), start);
        }
    }

    private Counted? Schools(DateOnly start, int count, bool back, out Problem? problem)
    {
        problem = null;
        if (calendar is null || calendar.IsEmpty)
        {
            problem = new("due-no-calendar", "School days cannot be counted without the school's calendar.", Where.Nowhere, "Add the calendar: first and last day, days off, closures.") { Mend = new MendPart(CasePart.Calendar) };
            return null;
        }

        DateOnly first = calendar.Years[0].Days.From;
        DateOnly last = calendar.Years[^1].Days.To;
        Items<CountedDay>? days = DayCount.Of(start, count, back, WhyNoSchool, d => d >= first && d <= last);
        if (days is null)
        {
            problem = new("due-calendar-short", $"The calendar runs from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, which does not hold {count} school days from there.", Where.Nowhere, "Add the school year that is missing.") { Mend = new MendPart(CasePart.Calendar) };
            return null;
        }

        return Walk(days, start);
    }

    private string? WhyNoSchool(DateOnly day) => calendar!.KindOf(day) switch
    {
        DayKind.School or DayKind.PartDay => null,
        DayKind.Weekend => "weekend",
        DayKind.Closure => "school closed",
        DayKind.NoSchool => "no school",
        _ => "outside the school year",
    };

    private static Counted Walk(Items<CountedDay>? days, DateOnly start) =>
        new(days is { Count: > 0 } ? days[^1].Day : start, days ?? []);
}
