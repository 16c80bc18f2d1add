namespace Owed.Web;

/// <summary>One session that the week holds, with what the log says of it.</summary>
/// <param name="Day">The day of the session, or null for a service without fixed days.</param>
/// <param name="Due">Minutes of the session or of the week, when the IEP says.</param>
public sealed record WeekSlot(ServiceLine Line, DateOnly? Day, Minutes? Due, Items<Session> Logged, DayKind Kind)
{
    /// <summary>True when school is out that day, so that nothing was due.</summary>
    public bool IsOff => Kind is DayKind.NoSchool or DayKind.Closure;

    /// <summary>The school days of the week that the slot stands for, when nobody knows the day of each session; else null.</summary>
    public DateRange? Whole { get; init; }
}

/// <summary>Lays out one week of a case for logging: a slot for each fixed session, one for each other service.</summary>
public static class Week
{
    public static IReadOnlyList<WeekSlot> Of(CaseFile @case, DateOnly monday)
    {
        var week = new DateRange(monday, monday.AddDays(6));
        ILookup<string, Session> logged = @case.Sessions.Where(s => week.Contains(s.Day)).OrderBy(s => s.Day).ToLookup(s => s.Line);
        return [.. Standing.Lines(@case.Ieps)
            .Where(l => l.Days.Overlaps(week))
            .SelectMany(l => Slots(l, week, logged[l.Line.Id].ToItems(), @case.Calendar))
            .OrderBy(s => s.Day ?? DateOnly.MaxValue)];
    }

    private static IEnumerable<WeekSlot> Slots(StandingLine standing, DateRange week, Items<Session> logged, SchoolCalendar calendar)
    {
        ServiceLine line = standing.Line;
        DayOfWeek[] days = line.When.Count > 0
            ? [.. line.When.Select(s => s.Day).Distinct()]
            : [.. Enum.GetValues<DayOfWeek>().Where(d => line.Amount.Days.Has(d))];
        if (days.Length == 0)
        {
            yield return new(line, null, PerVisit(line), logged, DayKind.School);
            yield break;
        }

        DateOnly[] dates = [.. week.Days().Where(d => days.Contains(d.DayOfWeek) && standing.Days.Contains(d))];
        foreach (DateOnly day in dates)
        {
            yield return new(line, day, PerSession(line, days.Length), logged.Where(s => s.Day == day).ToItems(), calendar.KindOf(day));
        }

        foreach (Session other in logged.Where(s => !dates.Contains(s.Day)))
        {
            yield return new(line, other.Day, null, [other], calendar.KindOf(other.Day));
        }
    }

    /// <summary>Minutes of one session: the IEP's, or the week's amount shared over its days.</summary>
    public static Minutes? PerSession(ServiceLine line, int days) =>
        line.Amount.MinutesPerSession?.Low is int each ? new Minutes(each)
        : line.Amount is { Unit: PeriodUnit.Week, Count: 1, MinutesPerPeriod.Low: int week } && days > 0 ? new Minutes(week / days)
        : line.Amount is { Unit: PeriodUnit.SchoolDay, Count: 1, MinutesPerPeriod.Low: int day } ? new Minutes(day)
        : null;

    /// <summary>All minutes of a week: two sessions are two.</summary>
    public static Minutes? PerWeek(ServiceLine line) =>
        line.Amount is { Unit: PeriodUnit.Week, Count: 1, MinutesPerPeriod.Low: int week } ? new Minutes(week) : PerVisit(line);

    /// <summary>Minutes of one visit, for a service without fixed days.</summary>
    private static Minutes? PerVisit(ServiceLine line) =>
        line.Amount.MinutesPerSession?.Low is int each ? new Minutes(each)
        : line.Amount is { Unit: PeriodUnit.Week, Count: 1, MinutesPerPeriod.Low: int week } ? new Minutes(week)
        : null;
}
