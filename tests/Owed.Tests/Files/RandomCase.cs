namespace Owed.Tests;

/// <summary>Makes whole cases from a seed, with every field and the awkward texts that people and programs write.</summary>
internal sealed class RandomCase(int seed)
{
    private static readonly string[] Awkward =
    [
        "plain words", "the hall", "by the gym", "a; b", "x  y", "colon: here", "# not a comment", "- dash", "* star", "\"quoted\"", "it's", "^caret",
        "see ^file", "back\\slash\\n", "two\nlines", "tab\there", "null", "~", "true", "2025-09-08", "2025-09-08..2025-09-09 x", "[list]", "{map}", "señora Müller",
        "日本語 🙂", "%percent", "@at", "`tick`", "a, b, c", "with friends", "recorded 2025-01-01", "group of 3", "dated", "!", "? what", "ends with:", "a #b", ">", "|",
        "to 2025-09-10 x", "..", "non\u00A0breaking", "line\u2028separator", "nel\u0085x", " led", "trailed ", "C:\\temp\\new", "\\", "\r\n", "in", ",", ";", "1:1",
    ];

    private static readonly string[] Wordings = ["60 minutes per week", "30 minutes per month", "2x30 per week", "some speech", "120 minutes per quarter"];

    private static readonly DateOnly First = new(2024, 8, 1);

    private readonly Random random = new(seed);

    public CaseFile Make()
    {
        Items<Iep> ieps = Some(3, Iep, atLeast: 1).DistinctBy(i => i.Name).ToItems();
        string[] ids = [.. ieps.SelectMany(i => i.Lines).Select(l => l.Id).Distinct()];
        var made = new CaseFile(
            Text(), Pick("MO", "MT", "WY"),
            new(Text(), Maybe(Day), MaybeText(), Texts()),
            Chance() ? Person() : new("", null, [], null, null),
            new(Text(), MaybeText(), MaybeText(), Texts(), Some(2, Person)),
            Chance() ? Calendar() : SchoolCalendar.None,
            ieps,
            Some(25, () => Entry(ids)),
            Some(3, () => new Fact(Text(), Text())).DistinctBy(f => f.Name).ToItems(),
            new(Any<ShortWeeks>(), Any<Months>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), Any<Extra>()));
        return made;
    }

    private Iep Iep()
    {
        DateRange days = Range();
        Items<ServiceLine> lines = Some(3, () => Line(days), atLeast: 1).DistinctBy(l => l.Id).ToItems();
        return new(Chance() ? $"iep-{random.Next(1000)}" : Text(), IepKind.Iep, Day(), days, lines, []);
    }

    private ServiceLine Line(DateRange iep)
    {
        string wording = Chance(8) ? Text() : Pick(Wordings);
        return new(
            Pick("speech", "ot", "pt.direct", "reading-2", "Aide_1"), Text(), wording, AmountReader.Read(wording),
            Grouping(), MaybeText(), MaybeText(), Chance() ? iep : Range(), MaybeText(),
            Some(3, () => new TimetableSlot(Any<DayOfWeek>(), Maybe(() => new TimeOnly(random.Next(24), random.Next(60))))), Where.Nowhere);
    }

    private Entry Entry(string[] ids)
    {
        (DateOnly day, DateOnly? recorded, Source source) = (Day(), Maybe(Day), Any<Source>());
        (Items<string> evidence, string? note) = (Some(2, EvidenceName), MaybeText());
        return random.Next(8) switch
        {
            7 => new SpanGiven(
                day, recorded, source, Pick(ids), new(random.Next(9000)), Maybe(() => new Minutes(random.Next(9000))), Range(), Maybe(Any<MissReason>), evidence, note, new("log.txt", 3)),
            6 => new SpanMiss(day, recorded, source, Pick(ids), day.AddDays(random.Next(300)), Any<MissReason>(), evidence, note, new("log.txt", 3)),
            0 => new PlannedMakeUp(day, recorded, source, Pick(ids), new(random.Next(601)), Day(), evidence, note, new("log.txt", 3)),
            1 => new SchoolClaim(day, recorded, Pick(ids), new(random.Next(9000)), Range(), evidence, note, new("log.txt", 3)),
            2 => Event(),
            _ => new Session(
                day, recorded, source, Pick(ids), new(random.Next(601)), Maybe(() => new Minutes(random.Next(601))),
                new(Grouping(), MaybeText(), Chance() ? Chance() : null, Chance()), Chance() ? Any<MissReason>() : null, Maybe(Day), evidence, note, Where.Nowhere),
        };

        CaseEvent Event()
        {
            EventKind kind = Any<EventKind>();
            string? letter = kind == EventKind.LetterSent ? Pick("pwn-demand-change", "records-request") : null;
            return new(day, recorded, source, kind, MaybeText(), MaybeText(), Maybe(Day), letter, Chance() ? "records-request" : null, evidence, note, Where.Nowhere);
        }
    }

    private SchoolCalendar Calendar()
    {
        var years = new List<SchoolYear>();
        for (int year = 2024; year <= 2024 + random.Next(3); year++)
        {
            var days = new DateRange(new(year, 8, 1 + random.Next(28)), new(year + 1, 5, 1 + random.Next(28)));
            DateOnly Inside() => days.From.AddDays(random.Next(days.Length));
            years.Add(new(
                Text(), days, (Weekdays)random.Next(1, 128),
                Some(5, () => new NoSchool(Forward(Inside(), random.Next(9)), Any<NoSchoolKind>(), Label())),
                Some(3, () => new PartDay(Inside(), Any<PartDayKind>(), Label())),
                Some(3, Inside),
                Some(1, () => new Term(Text(), Any<TermKind>(), Forward(Inside(), random.Next(99))))));
        }

        return new(Text(), years.ToItems());
    }

    private Person Person() => new(Text(), MaybeText(), Texts(), MaybeText(), MaybeText());

    private string Text() => Pick(Awkward);

    private string Label() => Chance() ? "" : Text().Trim();

    private string? MaybeText() => Chance() ? Text() : null;

    private Items<string> Texts() => Some(3, Text);

    private string EvidenceName() => Pick("2025-09-12 email from school.pdf", "a ; b.txt", "scans/page 1.png", "odd \"name\" ^x.pdf", "naïve.txt", "a,b.pdf");

    private string? Grouping() => Pick<string?>(null, "individual", "group", "group of 4");

    private DateOnly Day() => First.AddDays(random.Next(900));

    private DateRange Range() => Forward(Day(), random.Next(360));

    private static DateRange Forward(DateOnly from, int length) => new(from, from.AddDays(length));

    private bool Chance(int oneIn = 2) => random.Next(oneIn) == 0;

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T? Maybe<T>(Func<T> make)
        where T : struct => Chance() ? make() : null;

    private Items<T> Some<T>(int most, Func<T> make, int atLeast = 0) =>
        Enumerable.Range(0, random.Next(atLeast, most + 1)).Select(_ => make()).ToItems();
}
