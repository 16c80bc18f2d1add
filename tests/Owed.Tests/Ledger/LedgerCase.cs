namespace Owed.Tests;

/// <summary>Small cases for the ledger tests, written as briefly as a log.</summary>
internal static class LedgerCase
{
    public static readonly DateOnly Far = new(2027, 1, 1);

    public static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    /// <summary>A plain Monday to Friday year from 2025-09-01 to 2026-05-29.</summary>
    public static SchoolCalendar Calendar(
        string[]? noSchool = null, string[]? closures = null, Weekdays week = Weekdays.MondayToFriday, Term[]? terms = null) => new(
        "Test",
        [
            new SchoolYear(
                "2025-26",
                new(D("2025-09-01"), D("2026-05-29")),
                week,
                [.. (noSchool ?? []).Select(d => new NoSchool(new(D(d), D(d)), NoSchoolKind.Planned, "off")), .. (closures ?? []).Select(d => new NoSchool(new(D(d), D(d)), NoSchoolKind.Closure, "snow"))],
                [],
                [],
                [.. terms ?? []]),
        ]);

    /// <summary>The same year, made from a few answers and not looked through.</summary>
    public static SchoolCalendar Unconfirmed() => new("Test", [.. Calendar().Years.Select(y => y with { Trust = CalendarTrust.Unconfirmed })]);

    public static Amount Amount(int minutes, PeriodUnit unit, int count = 1, int? perSession = null, int? cycle = null) => new(
        perSession is int p ? Span.Exactly(p) : null,
        perSession is int q ? Span.Exactly(minutes / q) : null,
        unit,
        count,
        Span.Exactly(minutes),
        cycle,
        Delivery.Direct,
        null,
        null,
        Weekdays.None,
        default,
        [],
        []);

    public static ServiceLine Line(
        Amount amount,
        string id = "speech",
        string from = "2025-09-01",
        string to = "2026-05-29",
        string? grouping = "individual",
        params DayOfWeek[] when) => new(
        id, id, "test wording", amount, grouping, null, null, new(D(from), D(to)), null, [.. when.Select(d => new TimetableSlot(d, null))], Where.Nowhere);

    public static Iep Iep(IepKind kind, string from, params ServiceLine[] lines) =>
        new("iep", kind, D(from), new(D(from), lines.Max(l => l.Days.To)), [.. lines], []);

    public static CaseFile Of(SchoolCalendar calendar, ServiceLine line, params Entry[] entries) =>
        Of(calendar, [Iep(IepKind.Iep, "2025-09-01", line)], entries);

    public static CaseFile Of(SchoolCalendar calendar, Iep[] ieps, params Entry[] entries) => new(
        "test",
        "MO",
        new("Testa Minutely", null, null, []),
        new("Pat Minutely", "mother", [], null, null),
        new("Nowhere R-0", null, null, [], []),
        calendar,
        [.. ieps],
        [.. entries],
        [],
        Reckoning.Default);

    public static Session Gave(string day, int minutes, string line = "speech", string? group = null, Source source = Source.Parent) => new(
        D(day), null, source, line, new(minutes), null, new(group), null, null, [], null, Where.Nowhere);

    public static Session Missed(string day, MissReason reason, int given = 0, int? planned = null, string line = "speech") => new(
        D(day), null, Source.Parent, line, new(given), planned is int p ? new Minutes(p) : null, new(), reason, null, [], null, Where.Nowhere);

    public static Session MakesUp(string day, int minutes, string missed, string line = "speech") => new(
        D(day), null, Source.Parent, line, new(minutes), null, new(), null, D(missed), [], null, Where.Nowhere);

    public static Owed.Ledger Reckon(CaseFile @case, string? asOf = null, Reckoning? reckoning = null, WhichLog log = WhichLog.Both) =>
        Reckoner.Reckon(@case, asOf is null ? Far : D(asOf), reckoning, log);
}
