using System.Text;
using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes the table and the schema of the facts file from the questions themselves, so that neither can fall behind.</summary>
public static class FactsDocs
{
    /// <summary>One table row for each key.</summary>
    public static string Table()
    {
        StringBuilder table = new("| Key | Answer | Question |\n|---|---|---|\n");
        foreach (Question q in Questions.All)
        {
            string answer = q.Kind switch
            {
                QuestionKind.YesNo => "yes, no",
                QuestionKind.Day => "a day",
                QuestionKind.Number => "a number",
                QuestionKind.State => "a state",
                QuestionKind.Choice => string.Join(", ", q.Words),
                QuestionKind.Choices => "any of: " + string.Join(", ", q.Words),
                _ => "words",
            };
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{q.Key}` | {answer} | {q.Ask} |\n");
        }

        return table.ToString();
    }

    /// <summary>The JSON schema of a facts file; other names and other words are let through, as the reader does.</summary>
    public static string Schema() => JsonText.Object(json =>
    {
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "owed triage --facts FILE");
        json.WriteString("description", "What a parent knows. Every key is optional; null or \"unknown\" means not known. See docs/triage-facts.md.");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (Question q in Questions.All)
        {
            json.WriteStartObject(q.Key);
            json.WriteString("description", q.Ask);
            Kind(json, q);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void Kind(Utf8JsonWriter json, Question q)
    {
        switch (q.Kind)
        {
            case QuestionKind.YesNo:
                Enum(json, ["yes", "no", "unknown"], [true, false]);
                break;
            case QuestionKind.Choice:
                Enum(json, [.. q.Words, "unknown"], []);
                break;
            case QuestionKind.Choices:
                json.WriteStartArray("type");
                json.WriteStringValue("array");
                json.WriteStringValue("string");
                json.WriteStringValue("null");
                json.WriteEndArray();
                json.WriteStartObject("items");
                Enum(json, [.. q.Words], []);
                json.WriteEndObject();
                break;
            case QuestionKind.Number:
                json.WriteStartArray("type");
                json.WriteStringValue("integer");
                json.WriteStringValue("string");
                json.WriteStringValue("null");
                json.WriteEndArray();
                break;
            default:
                json.WriteStartArray("type");
                json.WriteStringValue("string");
                json.WriteStringValue("null");
                json.WriteEndArray();
                break;
        }
    }

    private static void Enum(Utf8JsonWriter json, IEnumerable<string> words, IEnumerable<bool> flags)
    {
        json.WriteStartArray("enum");
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        foreach (bool flag in flags)
        {
            json.WriteBooleanValue(flag);
        }

        json.WriteNullValue();
        json.WriteEndArray();
    }
}
