using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit.Abstractions;

namespace Owed.Tests.Plan;

/// <summary>The reader against amounts taken from real IEPs, decisions and guidance, labelled by hand.</summary>
public sealed class AmountReaderSamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_clear_sample_is_read_and_not_one_answer_is_wrong()
    {
        Dictionary<string, string> listed = JsonSerializer.Deserialize<Dictionary<string, string>>(Text("phrasings-listed.json"))!;
        int clear = 0;
        int read = 0;
        int asked = 0;
        List<string> wrong = [];
        using JsonDocument samples = JsonDocument.Parse(Text("phrasings.json"));
        foreach (JsonElement sample in samples.RootElement.EnumerateArray())
        {
            string id = sample.GetProperty("id").GetString()!;
            Amount amount = AmountReader.Read(sample.GetProperty("text").GetString()!);
            bool right = Is(sample, amount);
            bool ambiguous = sample.GetProperty("ambiguous").ValueKind != JsonValueKind.Null;
            clear += ambiguous ? 0 : 1;
            read += !ambiguous && right ? 1 : 0;
            asked += ambiguous && amount.Questions.Count > 0 ? 1 : 0;
            bool good = ambiguous || listed.ContainsKey(id) ? right || amount.Questions.Count > 0 : right;
            if (!good)
            {
                wrong.Add($"{id} {sample.GetProperty("text")}: {AmountWords.Say(amount)} {amount.Questions}");
            }
        }

        output.WriteLine($"{read} of {clear} clear samples read as labelled, {listed.Count} listed with a reason, {asked} ambiguous ones asked about, {wrong.Count} wrong");
        wrong.ShouldBeEmpty();
        read.ShouldBe(clear - listed.Count);
    }

    [Fact]
    public void The_score_can_fail()
    {
        using JsonDocument sample = JsonDocument.Parse("""{"unit":"week","count":1,"minutes":60}""");
        Is(sample.RootElement, AmountReader.Read("30 minutes a week")).ShouldBeFalse();
        Is(sample.RootElement, AmountReader.Read("60 minutes a month")).ShouldBeFalse();
        Is(sample.RootElement, AmountReader.Read("60 minutes a week")).ShouldBeTrue();
    }

    internal static string Text(string file, [CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, file));

    internal static string Name(PeriodUnit? unit) => unit switch
    {
        null => "-",
        PeriodUnit.AsNeeded => "none",
        { } known => string.Concat(known.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
    };

    private static bool Is(JsonElement sample, Amount amount)
    {
        JsonElement unit = sample.GetProperty("unit");
        JsonElement count = sample.GetProperty("count");
        JsonElement minutes = sample.GetProperty("minutes");
        Span? span = minutes.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => new Span(minutes[0].GetInt32() is 0 ? null : minutes[0].GetInt32(), minutes[1].GetInt32()),
            _ => Span.Exactly(minutes.GetInt32()),
        };
        return Name(amount.Unit) == (unit.GetString() ?? "-")
            && amount.Count == (count.ValueKind == JsonValueKind.Null ? null : count.GetInt32())
            && amount.MinutesPerPeriod == span;
    }
}
