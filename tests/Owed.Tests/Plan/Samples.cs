using System.Text.Json;

namespace Owed.Tests.Plan;

/// <summary>Every wording of the test data, for properties that must hold of all of them.</summary>
internal static class Samples
{
    public static readonly string[] All = Read();

    private static string[] Read()
    {
        using JsonDocument labelled = JsonDocument.Parse(AmountReaderSamplesTests.Text("phrasings.json"));
        return
        [
            .. labelled.RootElement.EnumerateArray().Select(s => s.GetProperty("text").GetString()!),
            .. new[] { "phrases-usual.txt", "phrases-hard.txt" }.SelectMany(f => AmountReaderSamplesTests.Text(f).Split('\n'))
                .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" => ")[0]),
        ];
    }
}
