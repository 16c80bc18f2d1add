namespace Owed;

/// <summary>What the plan says of one day, so that the entries of two logs can be matched session by session.</summary>
/// <param name="Session">Minutes of one session, or null when nobody knows.</param>
/// <param name="Sessions">How many sessions the timetable sets on the day, or null when there is none.</param>
internal readonly record struct DayPlan(Minutes? Session, int? Sessions)
{
    public static DayPlan Of(DateOnly day, StandingLine[] versions, SchoolCalendar calendar, Reckoning reckoning, DateOnly asOf)
    {
        StandingLine? version = versions.FirstOrDefault(v => v.Days.Contains(day));
        if (version?.Line.Amount is not { IsCountable: true } amount)
        {
            return default;
        }

        var cut = new Cut(version.Line, version.Days, calendar, reckoning, asOf, new(amount.MinutesPerPeriod!.Value.Low!.Value));
        Minutes? session = AllotmentRules.SessionMinutesOf(version.Line, cut);
        if (session is not { IsZero: false } minutes)
        {
            return default;
        }

        if (amount is { Unit: PeriodUnit.SchoolDay, Count: 1 })
        {
            return new(minutes, Math.Max(1, cut.Amount.Value / minutes.Value));
        }

        DayOfWeek[] timetable = amount is { Unit: PeriodUnit.Week, Count: 1 } ? cut.TimetableDays() : [];
        return new(minutes, timetable.Length == 0 ? null : timetable.Count(d => d == day.DayOfWeek));
    }
}
