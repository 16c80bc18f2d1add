using System.Text.Json;
using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>Holds a JSON text against a schema of docs/schema, as far as those schemas go.</summary>
internal static class SchemaCheck
{
    internal static List<string> Of(string json, string schemaFile)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        using JsonDocument schema = JsonDocument.Parse(Tree.Read("docs/schema/" + schemaFile));
        var found = new List<string>();
        Check(document.RootElement, schema.RootElement, schema.RootElement, "$", found);
        return found;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> found)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            Check(value, root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), root, path, found);
            return;
        }

        if (schema.TryGetProperty("type", out JsonElement type) && !Types(type).Contains(TypeOf(value)))
        {
            found.Add($"{path} is {TypeOf(value)}");
        }

        if (schema.TryGetProperty("enum", out JsonElement choices) && !choices.EnumerateArray().Any(c => c.GetString() == value.GetString()))
        {
            found.Add($"{path} is '{value}', which is no choice");
        }

        if (schema.TryGetProperty("pattern", out JsonElement pattern) && value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
        {
            found.Add($"{path} is '{value}'");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            int i = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(item, items, root, $"{path}[{i++}]", found);
            }
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            found.AddRange(schema.GetProperty("required").EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path} lacks {r}"));
            foreach (JsonProperty field in value.EnumerateObject())
            {
                if (properties.TryGetProperty(field.Name, out JsonElement inner))
                {
                    Check(field.Value, inner, root, $"{path}.{field.Name}", found);
                }
                else
                {
                    found.Add($"{path}.{field.Name} is not in the schema");
                }
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "integer",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "string",
    };
}
