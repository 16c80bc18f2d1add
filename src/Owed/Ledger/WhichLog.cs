namespace Owed;

/// <summary>Whose log the ledger is reckoned under, where both the family and the school kept one.</summary>
public enum WhichLog
{
    /// <summary>Both, the family's own record standing where the two speak of the same day.</summary>
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

    /// <summary>Sessions of one line, in order of day, up to <paramref name="asOf"/>.</summary>
    public static Session[] Pick(List<Session> sessions, WhichLog log, DateOnly asOf)
    {
        HashSet<DateOnly> familyDays = log == WhichLog.Both
            ? [.. sessions.Where(s => !s.Source.IsSchools()).Select(s => s.Day)]
            : [];
        return [.. sessions
            .Where(s => s.Day <= asOf && log switch
            {
                WhichLog.Family => !s.Source.IsSchools(),
                WhichLog.School => s.Source.IsSchools(),
                _ => !s.Source.IsSchools() || !familyDays.Contains(s.Day),
            })
            .InOrder(ByDay)];
    }

    private static int ByDay(Session a, Session b)
    {
        int order = a.Day.CompareTo(b.Day);
        order = order != 0 ? order : a.Given.Value.CompareTo(b.Given.Value);
        order = order != 0 ? order : Rank(a.Reason).CompareTo(Rank(b.Reason));
        order = order != 0 ? order : (a.Planned?.Value ?? -1).CompareTo(b.Planned?.Value ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(a.Manner.Grouping, b.Manner.Grouping);
        return order != 0 ? order : string.CompareOrdinal(a.Manner.Setting, b.Manner.Setting);
    }

    private static int Rank(MissReason? reason) => reason is MissReason r ? (int)r : -1;
}
