using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes the playbook's advice for other programs.</summary>
public static class TriageJson
{
    public static string Write(Advice advice, DateOnly asOf, IEnumerable<Problem> problems) => JsonText.Object(json =>
    {
        json.Day("asOf", asOf);
        json.WriteString("situation", advice.Situation);
        json.WriteBoolean("sure", advice.Sure);
        json.Strings("also", advice.Also);
        json.Strings("why", advice.Why);
        json.WriteStartObject("step");
        Step step = advice.Step;
        json.WriteString("id", step.Id);
        json.WriteString("action", step.Action);
        json.WriteString("letter", step.Letter);
        json.WriteString("rule", step.Rule);
        if (step.Date is DateOnly day)
        {
            json.Day("date", day);
        }
        else
        {
            json.WriteNull("date");
        }

        json.WriteString("dateIs", step.DateIs);
        json.WriteString("why", step.Why);
        json.WriteString("need", step.Need);
        json.WriteString("takes", step.Takes);
        json.WriteEndObject();
        json.Strings("urgent", advice.Urgent);
        json.Strings("then", advice.Then);
        json.Strings("notYetKnown", advice.NotYetKnown.Select(q => q.Ask));
        json.Objects("questions", advice.NotYetKnown, q =>
        {
            json.WriteString("key", q.Key);
            json.WriteString("ask", q.Ask);
            json.Strings("choices", q.Words);
        });
        json.Strings("neverDo", advice.NeverDo);
        ProblemsJson.Write(json, "problems", problems);
    });

    private static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
