namespace Owed.Tests;

/// <summary>A case with seven services that were hardly given, long names with accents, and every paper that never came: the complaint of many pages.</summary>
internal static class BigCase
{
    public const int SpeechRows = 40;

    public static readonly DateOnly On = LedgerCase.D("2026-04-20");

    private const string First = "2025-09-01";

    private static readonly Items<(string Id, string Service, int Minutes, DayOfWeek[] Days, int Missed)> Services =
    [
        ("speech", "Speech-language therapy with augmentative and alternative communication", 60, [DayOfWeek.Tuesday, DayOfWeek.Thursday], SpeechRows),
        ("ot", "Occupational therapy", 30, [DayOfWeek.Wednesday], 30),
        ("pt", "Physical therapy", 30, [DayOfWeek.Monday], 28),
        ("counseling", "Counseling with the school psychologist", 30, [DayOfWeek.Friday], 30),
        ("reading", "Specially designed instruction in reading", 90, [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], 66),
        ("math", "Specially designed instruction in mathematics", 60, [DayOfWeek.Tuesday, DayOfWeek.Thursday], 44),
        ("pe", "Adapted physical education", 45, [DayOfWeek.Thursday], 28),
    ];

    private static readonly Items<MissReason> Reasons =
        [MissReason.Vacancy, MissReason.Vacancy, MissReason.NoSubstitute, MissReason.ProviderPulled, MissReason.ItinerantMissed, MissReason.ProviderOnLeave, MissReason.ScheduleConflict];

    public static CaseFile Case(string state)
    {
        Entry[] entries = [.. Services.SelectMany(Missed), .. Events()];
        return LedgerCase.Of(LedgerCase.Calendar(), [LedgerCase.Iep(IepKind.Iep, First, [.. Services.Select(Line)])], entries) with
        {
            State = state,
            Student = new("Željko Wolfeschlegelsteinhausenbergerdorff-Ñandú Ångström", LedgerCase.D("2016-02-29"), "4", ["12 Pretend Lane, Apartment 4½", "Sampleton 59000"]),
            Parent = new("Mária Þórdís Ångström-Ñandú", "mother", ["12 Pretend Lane, Apartment 4½", "Sampleton 59000"], "406-555-0100", "maria@angstrom-nandu.example"),
            District = new(
                "Consolidated Rural Cooperative School District of the Upper and Lower Example Valleys (sample)",
                "Nowhere Creek Elementary and Intermediate School of Make-Believe Studies",
                null,
                [],
                [new("François Ødegård-Müller", "special education director", [], null, "f.odegard@school.example")]),
            Facts = Facts,
        };
    }

    private static Items<Fact> Facts =>
    [
        new("complaint.received", "2026-04-27"), new("complaint.copied", "yes"), new("change.lost", "yes"), new("change.agreed", "no"), new("notice.came", "no"), new("records.seen", "no"), new("goals.reports", "with each report card"),
        new("progress.due", "2026-01-23"), new("progress.came", "no"), new("move.from", "Sampleton R-I, Sampleton"), new("move.same-state", "yes"), new("move.same-year", "yes"), new("move.given", "no"),
        new("remedy", "A written plan by the team for the time that was missed, with dates and names.\nA licensed provider for each service, in person or by video, within 30 days.\nA log of each session, sent home once a month.\nA check by the state that the services are given, until the end of the next school year."),
    ];

    private static ServiceLine Line((string Id, string Service, int Minutes, DayOfWeek[] Days, int Missed) s) =>
        LedgerCase.Line(LedgerCase.Amount(s.Minutes, PeriodUnit.Week, perSession: s.Minutes / s.Days.Length), s.Id, First, when: s.Days) with
        {
            Service = s.Service,
            Wording = $"{s.Minutes} minutes per week",
            Page = "11",
        };

    private static IEnumerable<Entry> Missed((string Id, string Service, int Minutes, DayOfWeek[] Days, int Missed) s) =>
        new DateRange(LedgerCase.D("2025-09-02"), On).Days()
            .Where(d => s.Days.Contains(d.DayOfWeek))
            .Take(s.Missed)
            .Select((d, i) => LedgerCase.Missed(Iso(d), Reasons[(i + s.Id.Length) % Reasons.Count], planned: s.Minutes / s.Days.Length, line: s.Id) with
            {
                Evidence = i % 9 == 3 ? [$"{Iso(d)} e-mail from François Ødegård-Müller about {s.Id}.txt"] : [],
            });

    private static IEnumerable<Entry> Events() =>
    [
        LetterCase.Event("2025-09-02", EventKind.Enrolled, null, null),
        LetterCase.Event("2025-10-01", EventKind.RecordsRequested, "the service logs", "François Ødegård-Müller") with { Evidence = ["2025-10-01 request for records.pdf"] },
        LetterCase.Event("2025-11-05", EventKind.Asked, "a licensed speech-language pathologist by video until the post is filled", "François Ødegård-Müller") with { Evidence = ["2025-11-05 e-mail.txt"] },
        LetterCase.Event("2025-11-12", EventKind.RefusedAloud, "there is no money for it", "François Ødegård-Müller"),
        LetterCase.Event("2026-01-15", EventKind.ChangeNoticed, "counseling was moved from one to one to a group of eleven children in the gymnasium", null),
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
