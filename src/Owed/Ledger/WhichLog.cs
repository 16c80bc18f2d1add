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
            .OrderBy(s => s.Day)
            .ThenBy(s => s.Given.Value)
            .ThenBy(s => s.Reason)
            .ThenBy(s => s.Planned?.Value)
            .ThenBy(s => s.Manner.Grouping, StringComparer.Ordinal)
            .ThenBy(s => s.Manner.Setting, StringComparer.Ordinal)];
    }
}
