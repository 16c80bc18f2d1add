using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes answers to what schools say, in the shape of docs/schema/say.schema.json.</summary>
public static class CardJson
{
    /// <param name="law">What the law book says of a rule where the person lives.</param>
    public static string Write(IEnumerable<Card> cards, Func<string, LawAnswer> law) => JsonText.Object(json =>
    {
        json.WriteStartArray("cards");
        foreach (Card card in cards)
        {
            json.WriteStartObject();
            json.WriteString("id", card.Id);
            json.WriteString("heard", card.Heard);
            json.WriteString("say", card.Say);
            Lines(json, "supports", card.Supports, law);
            Lines(json, "doesNot", card.DoesNot, law);
            json.WriteString("letter", card.Letter);
            json.WriteString("state", card.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Lines(Utf8JsonWriter json, string name, Items<GuideLine> lines, Func<string, LawAnswer> law)
    {
        json.WriteStartArray(name);
        foreach (GuideLine line in lines)
        {
            json.WriteStartObject();
            json.WriteString("text", line.Text);
            json.WriteStartArray("rules");
            foreach (string rule in line.Rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule);
                json.WriteString("citation", law(rule).Version?.Cite);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
