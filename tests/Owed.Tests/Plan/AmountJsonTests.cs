using System.Runtime.CompilerServices;
using System.Text.Json;
using Owed.Files;

namespace Owed.Tests.Plan;

public sealed class AmountJsonTests
{
    [Fact]
    public void Every_amount_keeps_to_the_published_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SchemaPath()));
        string[] texts = [.. Samples.All, "as needed", "up to 30 minutes weekly", "", "30-45 minutes 1-2x/week, group of 3"];
        foreach (string text in texts)
        {
            using JsonDocument amount = JsonDocument.Parse(AmountJson.Write(AmountReader.Read(text)));
            Faults(schema.RootElement, schema.RootElement, amount.RootElement, text).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("""{"periodUnit":"week"}""")]
    [InlineData("""[1]""")]
    public void The_schema_check_can_fail(string json)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SchemaPath()));
        using JsonDocument wrong = JsonDocument.Parse(json);
        Faults(schema.RootElement, schema.RootElement, wrong.RootElement, "x").ShouldNotBeEmpty();
    }

    [Fact]
    public void Ranges_open_ends_and_exact_numbers_are_told_apart()
    {
        using JsonDocument range = JsonDocument.Parse(AmountJson.Write(AmountReader.Read("30-45 minutes 2x/week")));
        range.RootElement.GetProperty("minutesPerPeriod").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ShouldBe("[60,90]");
        range.RootElement.GetProperty("sessionsPerPeriod").GetInt32().ShouldBe(2);
        using JsonDocument open = JsonDocument.Parse(AmountJson.Write(AmountReader.Read("at least 30 minutes a week")));
        open.RootElement.GetProperty("minutesPerPeriod")[0].GetInt32().ShouldBe(30);
        open.RootElement.GetProperty("minutesPerPeriod")[1].ValueKind.ShouldBe(JsonValueKind.Null);
        using JsonDocument needed = JsonDocument.Parse(AmountJson.Write(AmountReader.Read("PRN")));
        needed.RootElement.GetProperty("periodUnit").GetString().ShouldBe("none");
    }

    private static string SchemaPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "schema", "amount.schema.json");

    /// <summary>Checks the words of JSON Schema that our schema uses; an unknown word fails the test.</summary>
    private static List<string> Faults(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        List<string> faults = [];
        foreach (JsonProperty rule in schema.EnumerateObject())
        {
            bool holds = rule.Name switch
            {
                "$schema" or "title" or "description" or "$defs" => true,
                "type" => rule.Value.ValueKind == JsonValueKind.Array ? rule.Value.EnumerateArray().Any(t => IsType(t.GetString()!, value)) : IsType(rule.Value.GetString()!, value),
                "enum" => rule.Value.EnumerateArray().Any(v => v.GetRawText() == value.GetRawText()),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt32() >= rule.Value.GetInt32(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.Value.GetInt32(),
                "anyOf" => rule.Value.EnumerateArray().Any(s => Faults(root, s, value, at).Count == 0),
                "$ref" => Faults(root, root.GetProperty("$defs").GetProperty(rule.Value.GetString()!.Split('/')[^1]), value, at).Count == 0,
                "required" => value.ValueKind == JsonValueKind.Object && rule.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
                "additionalProperties" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _)),
                "properties" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(p => !rule.Value.TryGetProperty(p.Name, out JsonElement s) || Faults(root, s, p.Value, at + "." + p.Name).Count == 0),
                "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(v => Faults(root, rule.Value, v, at).Count == 0),
                _ => false,
            };
            if (!holds)
            {
                faults.Add($"{at}: {rule.Name}");
            }
        }

        return faults;
    }

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
    };
}
