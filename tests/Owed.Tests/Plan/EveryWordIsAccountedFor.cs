using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Owed.Tests.Plan;

/// <summary>A word that could change an amount is used by a rule or asked about: put one in, and the answer changes or becomes a
/// question.</summary>
[Trait("Category", "Wordings")]
public sealed class EveryWordIsAccountedFor(ITestOutputHelper output)
{
    private static readonly string[] Lengths = ["30 minutes", "45 min", "one hour", "20 mins", "1.5 hours", "30 min individual"];

    private static readonly string[] Rates = ["weekly", "per week", "a month", "each school day", "every other week", "per 6-day cycle",
        "per quarter", "each semester"];

    private static readonly string[] Changes =
    [
        "for 7 weeks", "for the first five weeks", "until October 3", "starting 3/4", "from 9/2/25 to 11/7/25",
            "during the third quarter", "in the second semester",
        "ESY only", "in November only", "last half of the school year", "for 5 months", "until mastered", "if staff is available",
            "unless absent", "as schedule permits",
        "except Fridays", "not in May", "or 17 minutes monthly", "then 10 minutes monthly", "most weeks", "some days", "on even weeks",
            "pending evaluation", "tentatively",
        "3:1 model", "zorpal", "quux", "whenever vried", "plus 17", "17", "x 36 sessions", "including ESY",
            "for the remainder of the year", "for one quarter", "(draft)",
        "half of the time", "40% of the day", "alternating", "until spring break", "after winter break", "only when asked", ", 17 of 23",
            "through Thanksgiving", "in June",
    ];

    [Fact]
    public void A_meaningful_word_more_changes_the_answer_or_is_asked_about()
    {
        Random random = new(20261130);
        List<string> clear = Clear();
        int wanted = Wanted();
        List<string> silent = [];
        for (int i = 0; i < wanted; i++)
        {
            string text = random.Next(3) == 0 ? clear[random.Next(clear.Count)] : Made(random);
            Amount before = AmountReader.Read(text);
            if (before.Questions.Count > 0)
            {
                continue;
            }

            string change = Changes[random.Next(Changes.Length)];
            string changed = random.Next(4) == 0 ? $"{change}, {text}" : $"{text} {change}";
            Amount after = AmountReader.Read(changed);
            if (after.Questions.Count == 0 && Same(before, after) && !Says(before, text, change))
            {
                silent.Add($"{changed} => {AmountWords.Say(after)}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{wanted} wordings, {silent.Count} read as if the word were not there"));
        silent.Distinct().Take(40).ShouldBeEmpty();
    }

    [Fact]
    public void No_answer_is_given_where_a_number_could_be_another_one()
    {
        Random random = new(4);
        List<string> clear = Clear();
        List<string> silent = [];
        for (int i = 0; i < Wanted() / 4; i++)
        {
            string text = random.Next(2) == 0 ? clear[random.Next(clear.Count)] : Made(random);
            int number = 60 + random.Next(30);
            string changed = string.Create(CultureInfo.InvariantCulture, $"{text} {number}");
            string other = string.Create(CultureInfo.InvariantCulture, $"{text} {number + 7}");
            Amount first = AmountReader.Read(changed);
            if (first.Questions.Count == 0 && Same(first, AmountReader.Read(other)))
            {
                silent.Add($"{changed} => {AmountWords.Say(first)}");
            }
        }

        silent.Distinct().Take(40).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_back_reads_to_the_same_amount_with_its_limits()
    {
        List<string> differ = [];
        foreach (string change in Changes.Append("").Append("regular school year only").Append("2025-26").Append("from October to May").Append("for the last 3 weeks of the school year"))
        {
            foreach (string rate in Rates)
            {
                Amount amount = AmountReader.Read($"30 minutes {rate} {change}");
                Amount again = AmountReader.Read(AmountWords.Say(amount));
                if (amount.Questions.Count == 0 && (again.Questions.Count > 0 || !Same(amount, again)))
                {
                    differ.Add($"30 minutes {rate} {change} => {AmountWords.Say(amount)} => {AmountWords.Say(again)}");
                }
            }
        }

        differ.ShouldBeEmpty();
    }

    private static int Wanted() =>
        int.TryParse(Environment.GetEnvironmentVariable("OWED_WORDINGS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int wanted) ? wanted : 20_000;

    /// <summary>A repeated limit says nothing new.</summary>
    private static bool Says(Amount before, string text, string change) =>
        text.Contains(change, StringComparison.OrdinalIgnoreCase) || (change == "ESY only"
            && (before.Unit == PeriodUnit.EsyTerm || before.Limits.Any(l => l.Kind == LimitKind.Esy)));

    private static bool Same(Amount a, Amount b) =>
        (a.MinutesPerPeriod, a.Unit, a.Count, a.CycleDays, a.MinutesPerSession, a.SessionsPerPeriod) == (b.MinutesPerPeriod, b.Unit,
            b.Count, b.CycleDays, b.MinutesPerSession, b.SessionsPerPeriod)
        && a.Limits.Equals(b.Limits);

    private static string Made(Random random)
    {
        string length = Lengths[random.Next(Lengths.Length)];
        string rate = Rates[random.Next(Rates.Length)];
        int times = 1 + random.Next(4);
        return random.Next(4) switch
        {
            0 => $"{length} {rate}",
            1 => string.Create(CultureInfo.InvariantCulture, $"{times} sessions of {length} {rate}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{length}, {times}x {rate}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"speech therapy, {length} {times} times {rate}, resource room"),
        };
    }

    private static List<string> Clear()
    {
        using JsonDocument first = JsonDocument.Parse(AmountReaderSamplesTests.Text("wordings/first.json"));
        return [.. first.RootElement.EnumerateArray().Where(e => e.GetProperty("clear").GetBoolean()
            && e.GetProperty("want").ValueKind == JsonValueKind.Object)
            .Select(e => e.GetProperty("text").GetString()!)];
    }
}
