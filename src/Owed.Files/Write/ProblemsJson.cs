using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes problems for other programs: code, message, where, remedy.</summary>
public static class ProblemsJson
{
    /// <summary>An object that holds the problems alone, for input that gave nothing else.</summary>
    public static string Write(IEnumerable<Problem> problems) => JsonText.Object(json => Write(json, "problems", problems));

    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (Problem problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            json.WriteString("where", problem.Where.ToString());
            json.WriteString("remedy", problem.Remedy);
            json.WriteString("severity", problem.IsError ? "error" : "warning");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
