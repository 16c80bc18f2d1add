namespace Owed;

/// <summary>Whose log the ledger is reckoned under, where both the family and the school kept one.</summary>
public enum WhichLog
{
    /// <summary>Both, the family's own record standing where the two speak of the same session.</summary>
    Both,

    /// <summary>Only what the family recorded.</summary>
    Family,

    /// <summary>Only what the school recorded or stated.</summary>
    School,
}

/// <summary>Picks the sessions that count under one of the logs.</summary>
internal static class Logs
{
    public static bool IsSchools(this Source source) => source is Source.SchoolRecord or Source.SchoolStatement;

    /// <summary>Whether entries of this source count under the log.</summary>
    public static bool Reads(this WhichLog log, Source source) => log switch
    {
        WhichLog.Family => !source.IsSchools(),
        WhichLog.School => source.IsSchools(),
        _ => true,
    };

    /// <summary>Sessions of one line, in order of day, up to <paramref name="asOf"/>.</summary>
    /// <param name="plan">What the plan says of a day on which both logs speak.</param>
    public static Session[] Pick(List<Session> sessions, WhichLog log, DateOnly asOf, Func<DateOnly, DayPlan> plan)
    {
        Session[] read = [.. sessions.Where(s => s.Day <= asOf && log.Reads(s.Source)).InOrder(ByDay)];
        return log == WhichLog.Both && read.Any(s => s.Source.IsSchools()) && read.Any(s => !s.Source.IsSchools())
            ? [.. Matched(read, plan)]
            : read;
    }

    /// <summary>Day by day: the family's sessions, and those of the school's that the family's log does not speak of. A make-up and a session of the plan are never the same.</summary>
    private static IEnumerable<Session> Matched(Session[] read, Func<DateOnly, DayPlan> plan)
    {
        for (int start = 0, end; start < read.Length; start = end)
        {
            end = start + 1;
            while (end < read.Length && read[end].Day == read[start].Day)
            {
                end++;
            }

            ArraySegment<Session> day = new(read, start, end - start);
            bool familyMadeUp = day.Any(s => !s.Source.IsSchools() && s.MakesUp is not null);
            Session[] family = [.. day.Where(s => !s.Source.IsSchools() && s.MakesUp is null)];
            Session[] school = [.. day.Where(s => s.Source.IsSchools() && s.MakesUp is null)];
            IEnumerable<Session> stands = family.Length == 0 || school.Length == 0
                ? school
                : SameDay.NotSpokenOf(family, school, plan(day[0].Day));
            foreach (Session session in family.Concat(stands).Concat(day.Where(s => s.MakesUp is not null && !(familyMadeUp && s.Source.IsSchools()))).InOrder(ByDay))
            {
                yield return session;
            }
        }
    }

    private static int ByDay(Session a, Session b)
    {
        int order = a.Day.CompareTo(b.Day);
        order = order != 0 ? order : a.Given.Value.CompareTo(b.Given.Value);
        order = order != 0 ? order : Rank(a.Reason).CompareTo(Rank(b.Reason));
        order = order != 0 ? order : (a.Planned?.Value ?? -1).CompareTo(b.Planned?.Value ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(a.Manner.Grouping, b.Manner.Grouping);
        order = order != 0 ? order : string.CompareOrdinal(a.Manner.Setting, b.Manner.Setting);
        return order != 0 ? order : a.Where.Line.CompareTo(b.Where.Line);
    }

    private static int Rank(MissReason? reason) => reason is MissReason r ? (int)r : -1;
}
