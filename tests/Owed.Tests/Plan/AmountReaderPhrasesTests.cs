using System.Globalization;
using Xunit.Abstractions;

namespace Owed.Tests.Plan;

/// <summary>Wordings in the manner of many states, each with its meaning or the question it must raise.</summary>
public sealed class AmountReaderPhrasesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => ["phrases-usual.txt", "phrases-hard.txt", "phrases-states.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_wording_means_what_its_line_says(string file)
    {
        string[] lines = [.. AmountReaderSamplesTests.Text(file).Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
        List<string> wrong = [.. lines.Select(Check).OfType<string>()];
        output.WriteLine($"{file}: {lines.Length - wrong.Count} of {lines.Length}");
        wrong.ShouldBeEmpty();
        lines.Length.ShouldBeGreaterThan(99);
    }

    private static string? Check(string line)
    {
        string[] cells = line.Split(" => ");
        Amount amount = AmountReader.Read(cells[0].Replace("\\u00a0", "\u00a0", StringComparison.Ordinal));
        string said = amount.Questions.Count > 0
            ? "? " + amount.Questions[0].Code
            : string.Create(CultureInfo.InvariantCulture, $"{AmountReaderSamplesTests.Name(amount.Unit)}{(amount.CycleDays is { } days ? $":{days}" : "")} {amount.Count} {Minutes(amount.MinutesPerPeriod)}");
        string[] wanted = cells[1].Split(" or ");
        return wanted.Contains(said) ? null : $"{cells[0]} => {cells[1]}\n      read as {said}  ({AmountWords.Say(amount)})";
    }

    private static string Minutes(Span? span) => span switch
    {
        null => "-",
        { IsExact: true } exact => exact.Low!.Value.ToString(CultureInfo.InvariantCulture),
        { } range => string.Create(CultureInfo.InvariantCulture, $"{range.Low}-{range.High}"),
    };
}
