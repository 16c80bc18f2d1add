namespace Owed.Files;

/// <summary>Writes the letters of a case for other programs, in the shape of docs/schema/letters.schema.json.</summary>
public static class LetterJson
{
    public static string Write(IEnumerable<LetterOffer> offers) => JsonText.Object(json =>
    {
        json.WriteStartArray("letters");
        foreach (LetterOffer offer in offers)
        {
            json.WriteStartObject();
            json.WriteString("kind", offer.Kind.Id);
            json.WriteString("title", offer.Text.Title);
            json.WriteString("use", offer.Text.Use);
            json.WriteBoolean("fits", offer.Fits);
            json.WriteBoolean("ready", offer.Ready);
            json.WriteStartArray("blocked");
            foreach (Problem problem in offer.Blocked)
            {
                json.WriteStartObject();
                json.WriteString("code", problem.Code);
                json.WriteString("message", problem.Message);
                json.WriteString("remedy", problem.Remedy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("missing");
            foreach (FactQuestion question in offer.Missing)
            {
                json.WriteStartObject();
                json.WriteString("fact", question.Fact.Name);
                json.WriteString("question", question.Fact.Question);
                json.WriteString("help", question.Fact.Help);
                json.WriteString("example", question.Fact.Example);
                json.WriteBoolean("required", question.Required);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
