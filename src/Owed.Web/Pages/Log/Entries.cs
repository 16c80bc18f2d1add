namespace Owed.Web;

/// <summary>Makes log entries from what a person tapped, and says what does not fit.</summary>
public static class Entries
{
    /// <summary>The longest session that can be logged, in minutes.</summary>
    public const int Longest = 600;

    public static Session Given(string line, DateOnly day, int minutes, DateOnly recorded) => new(
        day, recorded, Source.Parent, line, new(minutes), null, new(), null, null, [], null, Where.Nowhere);

    /// <param name="given">Minutes that were given, 0 when none.</param>
    /// <param name="planned">Minutes that were due, or null when nobody knows.</param>
    public static Session Missed(string line, DateOnly day, int given, int? planned, MissReason reason, DateOnly recorded) =>
        Given(line, day, given, recorded) with { Planned = planned is int p ? new Minutes(p) : null, Reason = reason };

    /// <summary>Everything wrong with an entry about to be logged.</summary>
    public static IEnumerable<Problem> Check(CaseFile @case, string line, DateOnly day, int minutes, DateOnly today, Words words)
    {
        if (!@case.Ieps.Any(i => i.Lines.Any(l => l.Id == line)))
        {
            yield return new("session-without-line", words["log.noline"], Where.Nowhere, words["log.nolineremedy"]);
        }

        if (minutes is < 0 or > Longest)
        {
            yield return new("session-minutes", words["log.minutes", Longest], Where.Nowhere, words["log.minutesremedy"]);
        }

        if (day > today)
        {
            yield return new("session-in-future", words["log.future", Dates.Long(day)], Where.Nowhere, words["log.futureremedy"]);
        }
    }

    /// <summary>True when the calendar says that there is no school on the day.</summary>
    public static bool HasNoSchoolOn(this SchoolCalendar calendar, DateOnly day) =>
        calendar.KindOf(day) is DayKind.NoSchool or DayKind.Closure;

    /// <summary>What the IEP calls the service of a line; the id itself for a line it no longer has.</summary>
    public static string NameOf(this CaseFile @case, string line) =>
        @case.Ieps.SelectMany(i => i.Lines).LastOrDefault(l => l.Id == line)?.Service ?? line;
}
