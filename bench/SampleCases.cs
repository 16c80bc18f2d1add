namespace Owed.Bench;

/// <summary>Makes cases of any size in which most weeks are whole and some fall short.</summary>
internal static class SampleCases
{
    public const int WeeksInYear = 38;

    private static readonly Items<DayOfWeek> Days = [DayOfWeek.Tuesday, DayOfWeek.Thursday];

    /// <summary>One school year with this many services, each 60 minutes a week in two sessions.</summary>
    /// <param name="seed">Which weeks fall short.</param>
    public static CaseFile OneYear(int services = 5, int seed = 0) => Of(services, years: 1, seed);

    /// <summary>A family that has kept its log for three years, up to the end of a school year.</summary>
    public static CaseFile ThreeYears() => Of(services: 6, years: 3, first: 2023);

    /// <summary>A log of at least this many sessions over ten school years.</summary>
    public static CaseFile OfEntries(int entries) => Of((entries / (10 * WeeksInYear * Days.Count)) + 1, years: 10);

    public static DateOnly End(CaseFile c) => c.Calendar.Years[^1].Days.To;

    private static CaseFile Of(int services, int years, int seed = 0, int first = 2016)
    {
        Amount amount = AmountReader.Read("60 minutes per week");
        var ieps = new List<Iep>();
        var calendar = new List<SchoolYear>();
        var entries = new List<Entry>();
        for (int y = 0; y < years; y++)
        {
            DateOnly monday = new DateOnly(first + y, 9, 1).MondayOf().AddDays(7);
            var days = new DateRange(monday, monday.AddDays((7 * WeeksInYear) - 3));
            calendar.Add(new($"{days.From:yyyy}", days, Weekdays.MondayToFriday, [], [], [], []));
            ieps.Add(new($"iep-{days.From:yyyy}", IepKind.Iep, days.From, days, [.. Enumerable.Range(0, services).Select(s => Line(s, amount, days))], []));
            for (int week = 0; week < WeeksInYear; week++)
            {
                foreach (DayOfWeek day in Days)
                {
                    for (int s = 0; s < services; s++)
                    {
                        entries.Add(Session($"service-{s}", monday.AddDays((7 * week) + (int)day - 1), missed: (week + s + seed) % 7 == 3));
                    }
                }
            }
        }

        return new(
            "bench", "MO", new("Testa Minutely", null, null, []), new("Pat Minutely", "mother", [], null, null),
            new("Nowhere R-0", null, null, [], []), new("Bench", [.. calendar]), [.. ieps], [.. entries], [], Reckoning.Default);
    }

    private static ServiceLine Line(int number, Amount amount, DateRange days) => new(
        $"service-{number}", "Service", "60 minutes per week", amount, null, null, null, days, null, [], Where.Nowhere);

    private static Session Session(string line, DateOnly day, bool missed) => new(
        day, null, Source.Parent, line, new(missed ? 0 : 30), new Minutes(30), new(), missed ? MissReason.Vacancy : null, null, [], null, Where.Nowhere);
}
