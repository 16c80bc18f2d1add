using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A case of three whole school years and the start of a fourth, with six services and every usual reason.</summary>
internal static class ThreeYears
{
    private static readonly (string Id, string Service, string Wording, DayOfWeek[] Days)[] Services =
    [
        ("speech", "Speech-language therapy", "2 x 30 minutes per week", [DayOfWeek.Tuesday, DayOfWeek.Thursday]),
        ("ot", "Occupational therapy", "60 minutes per week", [DayOfWeek.Monday, DayOfWeek.Wednesday]),
        ("pt", "Physical therapy", "30 minutes per week", [DayOfWeek.Friday]),
        ("reading", "Reading instruction", "150 minutes per week", []),
        ("counseling", "Counseling", "120 minutes per month", []),
        ("social", "Social skills group", "2 x 20 minutes per week", [DayOfWeek.Monday, DayOfWeek.Thursday]),
    ];

    private static readonly MissReason[] Reasons =
        [MissReason.Vacancy, MissReason.ProviderAbsent, MissReason.ChildAbsent, MissReason.NoSubstitute, MissReason.SchoolActivity, MissReason.Closure];

    /// <summary>All that is known of it on the day.</summary>
    public static WholeCase Of(DateOnly day)
    {
        SchoolYear[] years = [.. Enumerable.Range(day.Year - 3, 4).Select(Year)];
        Iep[] ieps = [.. years.Select(y => new Iep($"IEP of {y.Name}", IepKind.Iep, y.Days.From, y.Days, [.. Services.Select(s => Line(s, y.Days))], []))];
        var calendar = new SchoolCalendar("Sample R-I", [.. years]);
        return new(
            new(
                "Bea Minutely",
                "MO",
                new("Bea Minutely", new(2015, 5, 5), "4", []),
                new("Pat Minutely", "mother", ["1 Nowhere Lane", "Sample, MO 00000"], "555-0100", "pat@home.example"),
                new("Sample R-I", "Sample Elementary", null, ["2 Nowhere Lane", "Sample, MO 00000"],
                    [new("Dana Placeholder", "special education director", [], null, "dana@school.example")]),
                calendar,
                [.. ieps],
                [.. years.SelectMany(y => Sessions(y, day)), .. Events(day)],
                [new("situation", "B")],
                Reckoning.Default),
            [],
            [],
            []);
    }

    private static SchoolYear Year(int fall)
    {
        var days = new DateRange(new(fall, 8, 19), new(fall + 1, 5, 22));
        NoSchool Off(DateOnly from, DateOnly to, string label) => new(new(from, to), NoSchoolKind.Planned, label);
        return new(
            $"{fall}-{(fall + 1) % 100}",
            days,
            Weekdays.MondayToFriday,
            [
                Off(new(fall, 9, 1), new(fall, 9, 1), "Labor Day"), Off(new(fall, 11, 26), new(fall, 11, 28), "Thanksgiving"),
                Off(new(fall, 12, 22), new(fall + 1, 1, 2), "Winter break"), Off(new(fall + 1, 3, 16), new(fall + 1, 3, 20), "Spring break"),
                new(new(new(fall + 1, 1, 13), new(fall + 1, 1, 14)), NoSchoolKind.Closure, "Snow"),
            ],
            [],
            [],
            []);
    }

    private static ServiceLine Line((string Id, string Service, string Wording, DayOfWeek[] Days) s, DateRange days) => new(
        s.Id, s.Service, s.Wording, AmountReader.Read(s.Wording), "individual", null, null, days, "7",
        [.. s.Days.Select(d => new TimetableSlot(d, null))], Where.Nowhere);

    private static IEnumerable<Entry> Sessions(SchoolYear year, DateOnly day)
    {
        int n = year.Days.From.Year;
        var calendar = new SchoolCalendar("", [year]);
        foreach (DateOnly on in year.Days.Days().Where(d => d <= day && calendar.IsSchoolDay(d)))
        {
            foreach ((string id, _, _, DayOfWeek[] days) in Services.Where(s => s.Days.Length > 0 ? s.Days.Contains(on.DayOfWeek) : on.DayOfWeek == DayOfWeek.Wednesday))
            {
                int due = id switch { "speech" or "ot" or "pt" or "counseling" => 30, "social" => 20, _ => 150 };
                MissReason? reason = n++ % 6 == 0 ? Reasons[n / 6 % Reasons.Length] : null;
                if (n % 11 != 0)
                {
                    yield return new Session(
                        on, on, n % 3 == 0 ? Source.Child : Source.Parent, id, new(reason is null ? due : 0), new Minutes(due), new("individual"), reason, null, [],
                        n % 20 == 0 ? "She told me at the door." : null, Where.Nowhere);
                }
            }
        }
    }

    private static IEnumerable<Entry> Events(DateOnly day)
    {
        yield return Event(day.AddDays(-300), EventKind.IepMeeting, "annual meeting");
        yield return Event(day.AddDays(-60), EventKind.Asked, "more speech therapy");
        yield return Event(day.AddDays(-50), EventKind.RefusedAloud, "more speech therapy");
        yield return Event(day.AddDays(-40), EventKind.RecordsRequested, "service logs");
    }

    private static CaseEvent Event(DateOnly on, EventKind kind, string about) => new(
        on, on, Source.Parent, kind, about, "Dana Placeholder", null, null, null, [], null, Where.Nowhere);
}
