using Owed.Files;

namespace Owed.Tests;

/// <summary>Cases and inputs for the letter tests.</summary>
internal static class LetterCase
{
    public static readonly LawBook Law = LawFolder.Built().Value!;

    public static readonly LetterBook Words = LetterFolder.Built().Value!;

    public static readonly DateOnly On = LedgerCase.D("2026-02-16");

    /// <summary>Ana: sixty minutes of speech a week, some missed, some with no record; a spoken no.</summary>
    public static CaseFile Ana(params Fact[] facts) => LedgerCase.Of(
        LedgerCase.Calendar(),
        [LedgerCase.Iep(IepKind.Iep, "2026-01-12", Speech())],
        LedgerCase.Gave("2026-01-13", 30),
        LedgerCase.Missed("2026-01-15", MissReason.Vacancy, planned: 30),
        LedgerCase.Gave("2026-01-20", 30),
        LedgerCase.Missed("2026-01-22", MissReason.ProviderPulled, given: 20, planned: 30),
        LedgerCase.MakesUp("2026-01-30", 20, "2026-01-15"),
        LedgerCase.Missed("2026-01-27", MissReason.ChildAbsent, planned: 30),
        Event("2026-01-29", EventKind.Asked, "speech therapy twice a week, 30 minutes, one to one", null),
        Event("2026-02-03", EventKind.RefusedAloud, "there is no one to do it", "Dee Placeholder, special education director")) with
    {
        Student = new("Ana Sample-Rivera", LedgerCase.D("2017-03-04"), "3", ["12 Pretend Lane", "East Prairie MO 63845"]),
        Parent = new("Rosa Sample-Rivera", "mother", ["12 Pretend Lane", "East Prairie MO 63845"], null, "rosa@sample-rivera.example"),
        District = new(
            "East Prairie R-II (sample)",
            "Make-Believe Elementary",
            null,
            [],
            [
                new("Dee Placeholder", "special education director", [], null, "dee.placeholder@school.example"),
                new("Paige Specimen", "speech-language pathologist", [], null, null),
            ]),
        Facts = [.. facts],
    };

    public static LetterInput Input(CaseFile @case, Tone tone = Tone.Plain, DateOnly? on = null, LawBook? law = null, LetterBook? words = null) =>
        new(@case, Reckoner.Reckon(@case, on ?? On), law ?? Law, words ?? Words, on ?? On, tone);

    public static CheckedLetter Write(string kind, CaseFile @case, Tone tone = Tone.Plain, DateOnly? on = null) =>
        Letters.Write(LetterKinds.Of(kind)!, Input(@case, tone, on));

    public static string Text(CheckedLetter letter) => PlainText.Write(Letters.Layout(letter.Letter));

    public static CaseEvent Event(string day, EventKind kind, string? about, string? who, string? paper = null) =>
        new(LedgerCase.D(day), null, Source.Parent, kind, about, who, paper is null ? null : LedgerCase.D(paper), null, null, [], null, Where.Nowhere);

    private static ServiceLine Speech() => LedgerCase.Line(
        LedgerCase.Amount(60, PeriodUnit.Week, perSession: 30), from: "2026-01-12", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]) with
    {
        Service = "Speech-language therapy",
        Wording = "60 minutes per week",
        Page = "9",
    };
}
