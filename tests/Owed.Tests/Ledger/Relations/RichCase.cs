using static Owed.Tests.LedgerCase;

namespace Owed.Tests.Relations;

/// <summary>One random case with the day, the log and the settings under which it is reckoned.</summary>
internal sealed record Reckoned(CaseFile Case, DateOnly AsOf, WhichLog Log)
{
    public Owed.Ledger Ledger() => Reckoner.Reckon(Case, AsOf, log: Log);

    public Reckoned With(IEnumerable<Entry> entries) => this with { Case = Case with { Entries = [.. entries] } };

    public Reckoned And(params Entry[] more) => With(Case.Entries.Concat(more));
}

/// <summary>Makes cases as rich as real ones: one to three school years, summers, four-day weeks, every form of amount, amendments, two logs.</summary>
internal sealed class RichCase
{
    public static readonly string[] Wordings =
    [
        "60 minutes per week", "2 x 30 minutes per week", "3 x 20 minutes weekly", "45 minutes every other week", "120 minutes per month",
        "4 x 30 minutes per month", "30 minutes per day", "2 x 30 minutes per day", "90 minutes per 6-day cycle", "300 minutes per quarter",
        "600 minutes per semester", "1800 minutes per year", "1200 minutes per IEP year", "30 minutes 3 of every 4 weeks",
        "240 minutes per ESY term", "20-30 minutes per week", "20 minutes every other day", "1 x 50 minutes per week",
    ];

    private readonly Random random;

    private readonly int firstYear = 2022;

    private readonly int years;

    private readonly SchoolCalendar calendar;

    private RichCase(int seed)
    {
        random = new(seed);
        years = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        calendar = random.Next(25) == 0 ? SchoolCalendar.None : new("Random", [.. Enumerable.Range(0, years).Select(Year)]);
    }

    public static Reckoned Of(int seed) => new RichCase(seed).Make();

    private Reckoned Make()
    {
        DateOnly first = new(firstYear, 8, 15);
        DateOnly last = new(firstYear + years, 6, 15);
        string[] ids = [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => $"service-{n}")];
        var ieps = new List<Iep>();
        for (DateOnly from = first.AddDays(random.Next(30)); from < last; from = from.AddDays(random.Next(200, 365)))
        {
            DateOnly to = from.AddDays(364);
            ieps.Add(new($"iep {from}", IepKind.Iep, from, new(from, to), [.. ids.Select(id => RandomLine(id, new(from, to)))], []));
            if (random.Next(2) == 0)
            {
                DateOnly amended = from.AddDays(random.Next(10, 300));
                bool ends = random.Next(4) == 0;
                ieps.Add(new($"amendment {amended}", IepKind.Amendment, amended, new(amended, to),
                    ends ? [] : [RandomLine(ids[0], new(amended, to))], ends ? [ids[^1]] : []));
            }
        }

        int span = last.DayNumber - first.DayNumber;
        var log = new List<Entry>();
        foreach (string id in ids)
        {
            int often = random.Next(2, 9);
            for (int n = 0; n < span; n++)
            {
                for (int twice = random.Next(6) == 0 ? 2 : 1; twice > 0 && random.Next(often) == 0; twice--)
                {
                    log.AddRange(RandomEntries(id, first.AddDays(n), first, span));
                }
            }
        }

        Entry[] numbered = [.. log.Select((e, n) => e with { Where = new("log.txt", n + 1) })];
        Reckoning reckoning = new(
            Any<ShortWeeks>(), Any<Months>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), random.Next(4) == 0 ? Extra.Netted : Extra.Shown);
        CaseFile made = LedgerCase.Of(calendar, [.. ieps], numbered);
        return new(
            made with { Reckoning = random.Next(3) == 0 ? reckoning : Reckoning.Default },
            random.Next(3) == 0 ? Far : first.AddDays(random.Next(span)),
            random.Next(3) == 0 ? Any<WhichLog>() : WhichLog.Both);
    }

    private T Any<T>()
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];

    private SchoolYear Year(int n)
    {
        DateOnly first = new(firstYear + n, 8, 15 + random.Next(15));
        DateOnly last = new(firstYear + n + 1, 5, 15 + random.Next(15));
        DateOnly end = random.Next(3) == 0 ? last.AddDays(50) : last;
        DateOnly[] days = [.. new DateRange(first, end).Days()];
        NoSchool[] off =
        [
            .. days.Where(_ => random.Next(40) == 0).Select(d => new NoSchool(new(d, d.AddDays(random.Next(3))), NoSchoolKind.Planned, "off")),
            new(new(new(firstYear + n, 12, 21), new(firstYear + n + 1, 1, 2)), NoSchoolKind.Planned, "winter"),
            .. days.Where(_ => random.Next(60) == 0).Select(d => new NoSchool(new(d, d), NoSchoolKind.Closure, "snow")),
            .. end > last.AddDays(10) ? [new NoSchool(new(last.AddDays(1), last.AddDays(9)), NoSchoolKind.Planned, "break")] : Array.Empty<NoSchool>(),
        ];
        DateOnly middle = new(firstYear + n + 1, 1, 10);
        Term[] terms =
        [
            new("S1", TermKind.Semester, new(first, middle)), new("S2", TermKind.Semester, new(middle.AddDays(1), last)),
            new("Q1", TermKind.Quarter, new(first, new(firstYear + n, 10, 20))), new("Q2", TermKind.Quarter, new(new(firstYear + n, 10, 21), middle)),
            .. end > last.AddDays(10) ? [new Term("ESY", TermKind.EsyTerm, new(last.AddDays(10), end))] : Array.Empty<Term>(),
        ];
        DateOnly[] more = random.Next(3) == 0 ? [.. days.Where(d => d.DayOfWeek == DayOfWeek.Saturday && random.Next(20) == 0)] : [];
        return new($"year {n}", new(first, end), random.Next(4) == 0 ? Weekdays.MondayToThursday : Weekdays.MondayToFriday, [.. off], [], [.. more], [.. terms]);
    }

    private ServiceLine RandomLine(string id, DateRange days)
    {
        string wording = Wordings[random.Next(Wordings.Length)];
        Amount amount = AmountReader.Read(wording);
        TimetableSlot[] when = [];
        if (amount is { Unit: PeriodUnit.Week, Count: 1 } && random.Next(2) == 0)
        {
            DayOfWeek day = (DayOfWeek)random.Next(1, 6);
            when = random.Next(3) switch
            {
                0 => [new(day, new TimeOnly(9, 0)), new(day, new TimeOnly(14, 0))],
                1 => [new(DayOfWeek.Tuesday, null), new(DayOfWeek.Thursday, null)],
                _ => [new(day, null)],
            };
        }

        DateRange own = random.Next(6) == 0 ? new(days.From.AddDays(random.Next(20)), days.To.AddDays(-random.Next(60))) : days;
        return new(id, id, wording, amount, random.Next(3) == 0 ? "individual" : null, null, null, own, null, [.. when], Where.Nowhere);
    }

    /// <summary>A total for a week to two months, stated on its last day or later, more and less than what was due.</summary>
    public static SpanGiven RandomTotal(Random random, string id, DateOnly from)
    {
        var span = new DateRange(from, from.AddDays(random.Next(60)));
        int given = random.Next(5) == 0 ? 0 : random.Next(400);
        MissReason[] reasons = Enum.GetValues<MissReason>();
        return new(
            span.To.AddDays(random.Next(10)), null, Source.Parent, id, new(given), random.Next(2) == 0 ? new Minutes(given + random.Next(-20, 200)).AtLeastZero() : null,
            span, random.Next(3) == 0 ? null : reasons[random.Next(reasons.Length)], [], null, Where.Nowhere);
    }

    private IEnumerable<Entry> RandomEntries(string id, DateOnly day, DateOnly first, int span)
    {
        Source source = random.Next(4) switch { 0 => Source.SchoolRecord, 1 => Source.SchoolStatement, _ => Source.Parent };
        string on = day.ToString("yyyy-MM-dd");
        int given = random.Next(4) == 0 ? random.Next(1, 70) : 30;
        switch (random.Next(22))
        {
            case < 8:
                yield return Gave(on, given, id, random.Next(5) == 0 ? "group of 4" : null, source);
                if (random.Next(8) == 0)
                {
                    yield return Gave(on, given, id, null, source == Source.Parent ? Source.SchoolRecord : Source.Parent);
                }

                break;
            case < 12:
                yield return Missed(on, Any<MissReason>(), 0, random.Next(2) == 0 ? 30 : null, id) with { Source = source };
                break;
            case < 14:
                yield return Missed(on, MissReason.Vacancy, 0, 30, id) with { Source = source };
                break;
            case < 16:
                yield return Missed(on, Any<MissReason>(), random.Next(1, 20), random.Next(3) == 0 ? null : 30, id) with { Source = source };
                break;
            case < 18:
                yield return MakesUp(on, random.Next(10, 50), AnyDay(), id) with { Source = source };
                break;
            case 18:
                yield return new PlannedMakeUp(day.AddDays(random.Next(40)), day, source, id, new(30), first.AddDays(random.Next(span)), [], null, Where.Nowhere);
                break;
            case 19:
                yield return new SpanMiss(day, null, source, id, day.AddDays(random.Next(40)), Any<MissReason>(), [], null, Where.Nowhere);
                break;
            case 20:
                yield return RandomTotal(random, id, day) with { Source = source };
                break;
            default:
                yield return new SchoolClaim(day, null, id, new(random.Next(30, 400)), new(day.AddDays(-30), day), [], null, Where.Nowhere);
                break;
        }

        string AnyDay() => first.AddDays(random.Next(span)).ToString("yyyy-MM-dd");
    }
}
