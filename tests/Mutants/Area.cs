namespace Owed.Mutants;

/// <summary>A part of src/Owed with the tests that must notice when it is wrong.</summary>
/// <param name="Name">What is typed after <c>./do mutants</c>.</param>
/// <param name="Files">Paths below src/Owed begin with this.</param>
/// <param name="Tests">Test classes whose names begin with one of these.</param>
internal sealed record Area(string Name, string Files, string[] Tests)
{
    public static readonly Area[] All =
    [
        new("Dates", "Dates/", ["DateRange", "DayCount", "SchoolCalendar", "CalendarReader", "Period", "Deadline", "WrittenDay"]),
        new("Deadlines", "Deadlines/", ["Deadline", "LawCase", "LawCommand", "Timeline", "SentLetterClock"]),
        new("Ledger", "Ledger/", ["BalanceRange", "Because", "Ledger", "MakeUp", "Montana", "Period", "Reckoner", "Window", "Standing", "Totals", "Settings", "AsWritten", "Allotment", "WhichLog", "SampleCases"]),
        new("Gate", "Letters/Gate", ["Gate", "PlantedFaults", "RequiredContents", "SampleLetters", "AskingLetters", "StepLetters"]),
    ];
}
