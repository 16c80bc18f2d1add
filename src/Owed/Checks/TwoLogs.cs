namespace Owed;

/// <summary>What the school's log says of one day beside what the family's says, or what is odd about it.</summary>
public enum LogFinding
{
    /// <summary>Both hold the same minutes.</summary>
    Agree,

    /// <summary>Both speak of the day and their minutes differ.</summary>
    Differ,

    /// <summary>The school records minutes given; the family recorded none.</summary>
    OnlySchoolGave,

    /// <summary>The family recorded the day; the school's log, which covers it, is silent.</summary>
    SchoolSilent,

    /// <summary>The school records a session on a day without school.</summary>
    NoSchoolThatDay,

    /// <summary>The school records a session on a day the family recorded the child absent.</summary>
    ChildWasAbsent,

    /// <summary>The school records more minutes in one day than a school day has.</summary>
    LongerThanTheDay,

    /// <summary>The school records several sessions of one service in one day.</summary>
    SeveralInOneDay,

    /// <summary>The remark on the school's row speaks of testing or evaluation, logged as service.</summary>
    TestingAsService,

    /// <summary>The same remark stands on three or more of the school's rows.</summary>
    CopiedNote,
}

/// <summary>One finding about one day of one line.</summary>
/// <param name="Family">Minutes given by the family's log, or null when it does not speak of the day.</param>
/// <param name="School">Minutes given by the school's log, or null when it does not speak of the day.</param>
public sealed record LogRow(DateOnly Day, string Line, LogFinding Finding, Minutes? Family, Minutes? School);

/// <summary>Sets the family's log and the school's side by side, day by day; accuses nobody.</summary>
public static class TwoLogs
{
    /// <summary>A long school day; more service than this in one day cannot be right.</summary>
    private static readonly Minutes SchoolDay = new(8 * 60);

    /// <summary>Every day on which either log speaks, for the lines that both logs cover; empty when only one log exists.</summary>
    public static Items<LogRow> Compare(CaseFile @case, DateOnly asOf)
    {
        Session[] sessions = [.. @case.Sessions.Where(s => s.Day <= asOf)];
        var rows = new List<LogRow>();
        foreach (IGrouping<string, Session> line in sessions.GroupBy(s => s.Line))
        {
            Session[] school = [.. line.Where(s => s.Source.IsSchools())];
            Session[] family = [.. line.Where(s => !s.Source.IsSchools())];
            if (school.Length > 0)
            {
                rows.AddRange(family.Length > 0 ? DayByDay(line.Key, family, school) : []);
                rows.AddRange(Odd(line.Key, school, @case.Calendar, sessions));
            }
        }

        rows.AddRange(TooLong(sessions));
        return rows.OrderBy(r => r.Day).ThenBy(r => r.Line, StringComparer.Ordinal).ThenBy(r => r.Finding).ToItems();
    }

    /// <summary>The finding in one plain sentence, fit for a question to the school.</summary>
    public static string Say(LogRow row) => row.Finding switch
    {
        LogFinding.Agree => $"Both logs hold {row.School} minutes.",
        LogFinding.Differ => $"The school's log holds {row.School} minutes and ours {row.Family}.",
        LogFinding.OnlySchoolGave => row.Family is null
            ? $"The school's log holds {row.School} minutes; ours does not speak of the day."
            : $"The school's log holds {row.School} minutes; ours says the session was not given.",
        LogFinding.SchoolSilent => $"Our log holds {row.Family} minutes; the school's does not speak of the day.",
        LogFinding.NoSchoolThatDay => $"The school's log holds {row.School} minutes on a day without school.",
        LogFinding.ChildWasAbsent => $"The school's log holds {row.School} minutes on a day our log says the child was absent.",
        LogFinding.LongerThanTheDay => $"The school's log holds {row.School} minutes of service in one day.",
        LogFinding.SeveralInOneDay => "The school's log holds more than one session of this service that day.",
        LogFinding.TestingAsService => "The remark on this row speaks of testing or evaluation.",
        _ => "The same remark stands on several rows.",
    };

    /// <summary>The findings as questions to the school, one for each service and kind of finding, with the days it stands on.</summary>
    public static Items<Problem> Questions(CaseFile @case, DateOnly asOf) =>
        (from row in Compare(@case, asOf)
         where row.Finding != LogFinding.Agree
         group row.Day by (row.Line, row.Finding) into days
         select new Problem(
             "two-logs",
             $"{days.Key.Line}: {Says(days.Key.Finding)}: {Days([.. days.Distinct()])}.",
             Where.Nowhere,
             "Ask the school about these days, with the session notes.",
             Severity.Warning)).ToItems();

    private static string Says(LogFinding finding) => finding switch
    {
        LogFinding.Differ => "the two logs hold different minutes",
        LogFinding.OnlySchoolGave => "only the school's log holds minutes",
        LogFinding.SchoolSilent => "the school's log does not speak of days that ours does",
        LogFinding.NoSchoolThatDay => "the school's log holds minutes on days without school",
        LogFinding.ChildWasAbsent => "the school's log holds minutes on days the child was absent",
        LogFinding.LongerThanTheDay => "the school's log holds more minutes than a school day has",
        LogFinding.SeveralInOneDay => "the school's log holds several sessions in one day",
        LogFinding.TestingAsService => "the remark on the school's row speaks of testing or evaluation",
        _ => "the same remark stands on several of the school's rows",
    };

    private static string Days(DateOnly[] days)
    {
        const int shown = 8;
        string named = string.Join(", ", days.Take(shown).Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        return days.Length > shown ? $"{named} and {days.Length - shown} more" : named;
    }

    private static IEnumerable<LogRow> DayByDay(string line, Session[] family, Session[] school)
    {
        DateRange covered = new(school.Min(s => s.Day), school.Max(s => s.Day));
        ILookup<DateOnly, Session> ours = family.ToLookup(s => s.Day);
        ILookup<DateOnly, Session> theirs = school.ToLookup(s => s.Day);
        foreach (DateOnly day in ours.Select(g => g.Key).Union(theirs.Select(g => g.Key)).Where(covered.Contains))
        {
            Minutes? we = ours.Contains(day) ? ours[day].Sum(s => s.Given) : null;
            Minutes? they = theirs.Contains(day) ? theirs[day].Sum(s => s.Given) : null;
            LogFinding finding =
                they is null ? LogFinding.SchoolSilent
                : we == they ? LogFinding.Agree
                : !they.Value.IsZero && (we is null || we.Value.IsZero) ? LogFinding.OnlySchoolGave
                : LogFinding.Differ;
            if (we is not null || !they!.Value.IsZero)
            {
                yield return new(day, line, finding, we, they);
            }
        }
    }

    private static IEnumerable<LogRow> Odd(string line, Session[] school, SchoolCalendar calendar, Session[] all)
    {
        HashSet<DateOnly> absent = [.. all.Where(s => !s.Source.IsSchools() && s.Reason == MissReason.ChildAbsent && s.Given.IsZero).Select(s => s.Day)];
        HashSet<string> copied = [.. school.Where(s => s.Note is { Length: > 0 }).GroupBy(s => s.Note!).Where(g => g.Count() >= 3).Select(g => g.Key)];
        foreach (IGrouping<DateOnly, Session> day in school.Where(s => !s.Given.IsZero).GroupBy(s => s.Day))
        {
            Minutes given = day.Sum(s => s.Given);
            if (calendar.KindOf(day.Key) is DayKind.NoSchool or DayKind.Closure or DayKind.Weekend)
            {
                yield return new(day.Key, line, LogFinding.NoSchoolThatDay, null, given);
            }

            if (absent.Contains(day.Key))
            {
                yield return new(day.Key, line, LogFinding.ChildWasAbsent, Minutes.Zero, given);
            }

            if (day.Count() > 1)
            {
                yield return new(day.Key, line, LogFinding.SeveralInOneDay, null, given);
            }

            if (day.Any(s => SpeaksOfTesting(s.Note)))
            {
                yield return new(day.Key, line, LogFinding.TestingAsService, null, given);
            }

            if (day.Any(s => s.Note is not null && copied.Contains(s.Note)))
            {
                yield return new(day.Key, line, LogFinding.CopiedNote, null, given);
            }
        }
    }

    private static IEnumerable<LogRow> TooLong(Session[] sessions) =>
        from day in sessions.Where(s => s.Source.IsSchools()).GroupBy(s => s.Day)
        let given = day.Sum(s => s.Given)
        where given > SchoolDay
        select new LogRow(day.Key, day.First().Line, LogFinding.LongerThanTheDay, null, given);

    private static bool SpeaksOfTesting(string? note) =>
        note is not null && (note.Contains("testing", StringComparison.OrdinalIgnoreCase)
            || note.Contains("evaluation", StringComparison.OrdinalIgnoreCase)
            || note.Contains("assessment", StringComparison.OrdinalIgnoreCase));
}
