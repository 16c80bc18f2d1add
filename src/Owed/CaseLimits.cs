namespace Owed;

/// <summary>How large each number of a case may be, in one place: what a reader takes, a record may hold, and nothing more.</summary>
public static class CaseLimits
{
    /// <summary>Most minutes of one session, and of one make-up.</summary>
    public const int SessionMinutes = 600;

    /// <summary>Most minutes that can be said to be given, or due, over a span.</summary>
    public const int ClaimedMinutes = 200_000;

    /// <summary>Most days of one stretch that an entry speaks of: two school years.</summary>
    public const int SpanDays = 800;

    /// <summary>Most bytes of one kept file, as its entry states them.</summary>
    public const long FileBytes = 64 * 1024 * 1024;

    /// <summary>Most minutes or sessions that any words of an amount may name.</summary>
    public const int Named = 1_000_000;

    /// <summary>Most units in one period, and most school days in one cycle.</summary>
    public const int Units = 999;

    /// <summary>Most minutes in one period: what fits into the days it has.</summary>
    /// <param name="unit">The unit of the period, or null when the words name none.</param>
    /// <param name="count">Units in one period; fewer than one counts as one.</param>
    /// <param name="cycleDays">School days in one cycle.</param>
    public static long PeriodMinutes(PeriodUnit? unit, int count, int cycleDays) => Math.Max(1L, count) * unit switch
    {
        PeriodUnit.SchoolDay => 600,
        PeriodUnit.AlternateDay => 300,
        PeriodUnit.Week => 3_000,
        PeriodUnit.Month => 14_000,
        PeriodUnit.Quarter => 30_000,
        PeriodUnit.Trimester => 40_000,
        PeriodUnit.Semester => 60_000,
        PeriodUnit.Cycle => 600L * Math.Max(10, cycleDays),
        _ => 120_000,
    };

    /// <summary>Why no reader can have read this amount, in a few words; null when one can.</summary>
    public static string? Against(Amount amount) =>
        Against("minutes in a session", amount.MinutesPerSession, Named)
        ?? Against("sessions in a period", amount.SessionsPerPeriod, Named)
        ?? Against("units in a period", amount.Count, 1, Units)
        ?? Against("days in a cycle", amount.CycleDays, 1, Units)
        ?? Against("minutes in a period", amount.MinutesPerPeriod, PeriodMinutes(amount.Unit, amount.Count ?? 1, amount.CycleDays ?? 0));

    /// <summary>Why no log can hold this entry, in a few words; null when one can.</summary>
    public static string? Against(Entry entry) => entry switch
    {
        Session s => Against("minutes given", s.Given.Value, 0, SessionMinutes) ?? Against("minutes planned", s.Planned?.Value, 0, SessionMinutes),
        PlannedMakeUp p => Against("minutes promised", p.Promised.Value, 0, SessionMinutes),
        SpanMiss m => Against("days in a stretch", m.Span.Length, 1, SpanDays),
        SchoolClaim c => Against("minutes claimed", c.Claimed.Value, 0, ClaimedMinutes),
        SpanGiven g => Against("minutes given", g.Given.Value, 0, ClaimedMinutes)
            ?? Against("minutes due", g.Of?.Value, 0, ClaimedMinutes)
            ?? Against("days in a stretch", g.Span.Length, 1, SpanDays),
        _ => null,
    };

    /// <summary>Why this number is outside its range; null when it is inside, or not there.</summary>
    /// <param name="what">What the number counts.</param>
    public static string? Against(string what, long? number, long least, long most) =>
        number < least || number > most ? FormattableString.Invariant($"{what}: {number}, and it can be {least} to {most}") : null;

    private static string? Against(string what, Span? span, long most) =>
        Against(what, span?.Low, 0, most) ?? Against(what, span?.High, 0, most)
        ?? (span?.Low > span?.High ? FormattableString.Invariant($"{what}: from {span?.Low} to {span?.High}") : null);
}
