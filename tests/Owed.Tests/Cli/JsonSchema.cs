using System.Text.Json;
using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>Checks JSON against the part of JSON Schema that the schemas in docs/schema use; a word it does not know is an error, never skipped.</summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "$defs", "title", "description", "examples"];

    private readonly JsonElement root;

    public JsonSchema(string schema) => root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What is wrong with the text, each with its place; empty when it fits.</summary>
    public Items<string> Wrong(string json)
    {
        List<string> wrong = [];
        Check(root, JsonDocument.Parse(json).RootElement, "$", wrong);
        return wrong.ToItems();
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> wrong)
    {
        foreach (JsonProperty rule in schema.EnumerateObject().Where(r => !Silent.Contains(r.Name)))
        {
            JsonElement says = rule.Value;
            switch (rule.Name)
            {
                case "$ref":
                    Check(root.GetProperty("$defs").GetProperty(says.GetString()!["#/$defs/".Length..]), value, at, wrong);
                    break;
                case "type":
                    Expect(Types(says).Any(t => IsOf(t, value)), $"is not of type {says}");
                    break;
                case "enum":
                    Expect(says.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"is not one of {says}");
                    break;
                case "const":
                    Expect(JsonElement.DeepEquals(says, value), $"is not {says}");
                    break;
                case "pattern":
                    Expect(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, says.GetString()!), $"does not match {says}");
                    break;
                case "minimum":
                    Expect(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= says.GetDecimal(), $"is below {says}");
                    break;
                case "minItems":
                    Expect(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= says.GetInt32(), $"has fewer than {says} items");
                    break;
                case "maxItems":
                    Expect(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= says.GetInt32(), $"has more than {says} items");
                    break;
                case "required":
                    foreach (JsonElement name in says.EnumerateArray().Where(n => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(n.GetString()!, out _)))
                    {
                        wrong.Add($"{at} lacks {name}");
                    }

                    break;
                case "properties":
                    foreach (JsonProperty member in Members(value).Where(m => says.TryGetProperty(m.Name, out _)))
                    {
                        Check(says.GetProperty(member.Name), member.Value, $"{at}.{member.Name}", wrong);
                    }

                    break;
                case "additionalProperties":
                    Additional(schema, says, value, at, wrong);
                    break;
                case "items":
                    for (int i = 0; value.ValueKind == JsonValueKind.Array && i < value.GetArrayLength(); i++)
                    {
                        Check(says, value[i], $"{at}[{i}]", wrong);
                    }

                    break;
                case "oneOf" or "anyOf":
                    int fits = says.EnumerateArray().Count(s => Fits(s, value));
                    Expect(rule.Name == "oneOf" ? fits == 1 : fits > 0, $"fits {fits} of the shapes in {rule.Name}");
                    break;
                default:
                    throw new NotSupportedException($"The schema uses \"{rule.Name}\", which this checker does not know.");
            }
        }

        void Expect(bool holds, string message)
        {
            if (!holds)
            {
                wrong.Add($"{at} {message}");
            }
        }
    }

    private void Additional(JsonElement schema, JsonElement says, JsonElement value, string at, List<string> wrong)
    {
        foreach (JsonProperty member in Members(value).Where(m => !schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(m.Name, out _)))
        {
            if (says.ValueKind == JsonValueKind.False)
            {
                wrong.Add($"{at} has {member.Name}, which the schema does not name");
            }
            else if (says.ValueKind == JsonValueKind.Object)
            {
                Check(says, member.Value, $"{at}.{member.Name}", wrong);
            }
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        List<string> wrong = [];
        Check(schema, value, "$", wrong);
        return wrong.Count == 0;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static IEnumerable<string> Types(JsonElement says) =>
        says.ValueKind == JsonValueKind.Array ? says.EnumerateArray().Select(t => t.GetString()!) : [says.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"No such type in JSON Schema: {type}."),
    };
}
