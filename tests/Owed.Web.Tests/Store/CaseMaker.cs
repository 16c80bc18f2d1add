using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Makes cases of every shape from a seed, so that what is written can be compared with what is read.</summary>
internal sealed class CaseMaker(int seed)
{
    private static readonly DateOnly Start = new(2023, 8, 14);

    private readonly Random random = new(seed);

    public static WholeCase Make(int seed) => new CaseMaker(seed).Whole();

    private WholeCase Whole() => new(
        new(
            Words(),
            Pick("MO", "MT", ""),
            new(Words(), Maybe(Day), MaybeText(), Some(Words)),
            Person(),
            new(Words(), MaybeText(), MaybeText(), Some(Words), Some(Person)),
            Calendar(),
            Some(Iep),
            Some(Entry, 12),
            [.. Enumerable.Range(0, random.Next(3)).Select(i => new Fact($"fact.{i}", Words()))],
            new(Any<ShortWeeks>(), Any<Months>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), Any<Claim>(), Any<Extra>(), Any<FreeWeeks>())),
        [.. Enumerable.Range(0, random.Next(3)).Select(i => new Owed.Store.LetterDraft($"l{i}", "concern", Pick("plain", "formal"), MaybeText(), Some(Fact)))],
        [],
        []);

    private Entry Entry() => random.Next(6) switch
    {
        4 => Total(Range()),
        3 => Nothing(Day()),
        0 => new Session(
            Day(), Maybe(Day), Any<Source>(), Words(), Minutes(), Maybe(Minutes),
            new(MaybeText(), MaybeText(), Maybe(Flip), Flip()), Maybe(Any<MissReason>), Maybe(Day), Some(Words), MaybeText(), Where.Nowhere),
        1 => new PlannedMakeUp(Day(), Maybe(Day), Any<Source>(), Words(), Minutes(), Day(), Some(Words), MaybeText(), Where.Nowhere),
        2 => new SchoolClaim(Day(), Maybe(Day), Words(), Minutes(), Range(), Some(Words), MaybeText(), Where.Nowhere),
        _ => new CaseEvent(
            Day(), Maybe(Day), Any<Source>(), Any<EventKind>(), MaybeText(), MaybeText(), Maybe(Day), MaybeText(), MaybeText(),
            Some(Words), MaybeText(), Where.Nowhere),
    };

    private SpanMiss Nothing(DateOnly day) => new(
        day, Maybe(Day), Any<Source>(), Words(), day.AddDays(random.Next(200)), Any<MissReason>(), Some(Words), MaybeText(), Where.Nowhere);

    private SpanGiven Total(DateRange days) => new(
        Day(), Maybe(Day), Any<Source>(), Words(), Minutes(), Maybe(Minutes), days, Maybe(Any<MissReason>), Some(Words), MaybeText(), Where.Nowhere);

    private Iep Iep() => new(Words(), Any<IepKind>(), Day(), Range(), Some(Line), Some(Words));

    private ServiceLine Line() => new(
        Words(), Words(), "2×30 min/wk " + Words(), Amount(), MaybeText(), MaybeText(), MaybeText(), Range(), MaybeText(),
        Some(() => new TimetableSlot(Any<DayOfWeek>(), Maybe(() => new TimeOnly(random.Next(7, 16), random.Next(60))))), Where.Nowhere);

    private Amount Amount() => new(
        Maybe(Span), Maybe(Span), Maybe(Any<PeriodUnit>), Maybe(Number), Maybe(Span), Maybe(Number), Any<Delivery>(), MaybeText(), MaybeText(),
        (Weekdays)random.Next(128), (Maybe(Day), Maybe(Day)), Some(Words), Some(() => new AmountQuestion(Words(), Words(), Some(Words))));

    private SchoolCalendar Calendar() => new(Words(), Some(() => new SchoolYear(
        Words(),
        Range(),
        (Weekdays)random.Next(128),
        Some(() => new NoSchool(Range(), Any<NoSchoolKind>(), Words())),
        Some(() => new PartDay(Day(), Any<PartDayKind>(), Words())),
        Some(Day),
        Some(() => new Term(Words(), Any<TermKind>(), Range())))));

    private Person Person() => new(Words(), MaybeText(), Some(Words), MaybeText(), MaybeText());

    private Fact Fact() => new(Words(), Words());

    private Span Span() => new(Maybe(Number), Maybe(Number));

    private DateRange Range() => new(Day(), Day());

    private DateOnly Day() => Start.AddDays(random.Next(1100));

    private Minutes Minutes() => new(random.Next(0, 400));

    private int Number() => random.Next(0, 2000);

    private bool Flip() => random.Next(2) == 0;

    private string Words() =>
        Pick("", "speech", "Ana Sample-Rivera", "a \"quoted\" <b>word</b>", "línea ñ 日本 😀", "two\nlines\tand a tab", "C:\\path & more");

    private string? MaybeText() => Flip() ? Words() : null;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Flip() ? make() : null;

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

    private Items<T> Some<T>(Func<T> make) => Some(make, 4);

    private Items<T> Some<T>(Func<T> make, int below) => Enumerable.Range(0, random.Next(below)).Select(_ => make()).ToItems();
}
