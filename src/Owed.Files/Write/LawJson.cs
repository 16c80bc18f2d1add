using System.Globalization;
using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes due dates, timelines and answers of the law book for other programs, in the shapes of docs/schema.</summary>
public static class LawJson
{
    /// <summary>One due date (docs/schema/due.schema.json).</summary>
    /// <param name="count">True to write the count day by day.</param>
    public static string Due(Due due, bool count) => JsonText.Value(json => WriteDue(json, due, count));

    /// <summary>A timeline (docs/schema/timeline.schema.json).</summary>
    public static string Timeline(Timeline timeline) => JsonText.Value(json =>
    {
        json.WriteStartObject();
        json.WriteString("asOf", Day(timeline.AsOf));
        json.WriteString("next", timeline.Next?.Rule);
        json.WriteStartArray("clocks");
        foreach (CaseClock clock in timeline.Clocks)
        {
            json.WriteStartObject();
            json.WriteString("rule", clock.Rule);
            json.WriteString("plain", clock.Plain);
            json.WriteString("began", clock.Began);
            json.WriteString("state", LawWord.Of(clock.State));
            json.WriteNumber("daysLeft", clock.DaysLeft(timeline.AsOf));
            json.WriteString("metOn", clock.MetOn is DateOnly met ? Day(met) : null);
            json.WritePropertyName("due");
            WriteDue(json, clock.Due, count: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("windows");
        foreach (ClaimWindow window in timeline.Windows)
        {
            json.WriteStartObject();
            json.WriteString("rule", window.Rule);
            json.WriteString("plain", window.Plain);
            json.WriteString("citation", window.Citation);
            json.WriteNumber("inside", window.Inside.Value);
            json.WriteNumber("gone", window.Gone.Value);
            json.WriteStartArray("fallingOut");
            foreach (FallingOut falling in window.Next)
            {
                json.WriteStartObject();
                json.WriteString("day", Day(falling.Day));
                json.WriteNumber("minutes", falling.Minutes.Value);
                json.WriteString("lastDay", Day(falling.LastDay));
                json.WriteString("safeDay", Day(falling.Safe));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ProblemsJson.Write(json, "problems", timeline.Problems);
        json.WriteEndObject();
    });

    /// <summary>One answer of the law book (docs/schema/law-answer.schema.json).</summary>
    public static string Answer(LawAnswer answer, LawBook book) => JsonText.Value(json => WriteAnswer(json, answer, book));

    /// <summary>Several answers, as a list.</summary>
    public static string Answers(IEnumerable<LawAnswer> answers, LawBook book) => JsonText.Value(json =>
    {
        json.WriteStartArray();
        foreach (LawAnswer answer in answers)
        {
            WriteAnswer(json, answer, book);
        }

        json.WriteEndArray();
    });

    /// <summary>What a check of the law files found (docs/schema/problems.schema.json).</summary>
    public static string Checked(int rules, int cases, IEnumerable<Problem> problems) => JsonText.Object(json =>
    {
        json.WriteNumber("rules", rules);
        json.WriteNumber("cases", cases);
        ProblemsJson.Write(json, "problems", problems);
    });

    private static void WriteDue(Utf8JsonWriter json, Due due, bool count)
    {
        json.WriteStartObject();
        json.WriteString("rule", due.Rule);
        json.WriteString("state", due.State);
        json.WriteString("start", Day(due.Start));
        json.WriteString("due", Day(due.Day));
        json.WriteString("kind", due.Kind);
        json.WriteString("owes", LawWord.Of(due.Owes));
        json.WriteString("citation", due.Citation);
        json.WriteString("source", due.Source);
        json.WriteString("checkedOn", Day(due.CheckedOn));
        json.WriteString("confidence", due.Confidence);
        json.WriteString("ifMissed", due.IfMissed);
        json.WriteStartArray("alternatives");
        foreach (DueAlternative other in due.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("due", Day(other.Due));
            json.WriteString("citation", other.Citation);
            json.WriteString("why", other.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (count)
        {
            json.WriteStartArray("count");
            foreach (CountedDay day in due.Count)
            {
                json.WriteStartObject();
                json.WriteString("day", Day(day.Day));
                if (day.Number is int number)
                {
                    json.WriteNumber("number", number);
                }
                else
                {
                    json.WriteString("skipped", day.Skipped);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, LawAnswer answer, LawBook book)
    {
        json.WriteStartObject();
        json.WriteString("id", answer.Id);
        switch (answer)
        {
            case InForce found:
                json.WriteString("answer", "in-force");
                json.WriteString("rule", found.Rule.Id);
                json.WriteString("kind", LawWord.Of(found.Rule.Kind));
                json.WriteString("topic", found.Rule.Topic);
                json.WriteString("plain", found.Rule.Plain);
                json.WriteString("owes", LawWord.Of(found.Rule.Owes));
                json.WriteString("limit", found.Text.Limit?.ToString());
                json.WriteString("ifMissed", found.Rule.IfMissed);
                json.WriteString("citation", found.Text.Cite);
                json.WriteString("quote", found.Text.Quote);
                json.WriteString("source", book.Source(found.Text.Source)?.Title);
                json.WriteString("url", book.Source(found.Text.Source)?.Url);
                json.WriteString("checkedOn", Day(found.Text.Checked.On));
                json.WriteString("how", LawWord.Of(found.Text.Checked.How));
                json.WriteString("confidence", found.Text.Confidence);
                json.WriteBoolean("stale", found.Stale);
                json.WriteString("from", Day(found.Text.From));
                json.WriteString("until", found.Text.Until is DateOnly until ? Day(until) : null);
                json.WriteStartArray("contents");
                foreach (LawItem item in found.Text.Contents)
                {
                    json.WriteStartObject();
                    json.WriteString("key", item.Key);
                    json.WriteString("text", item.Text);
                    json.WriteString("pin", item.Pin);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case NotInForce not:
                json.WriteString("answer", "not-in-force");
                json.WriteString("on", Day(not.On));
                json.WriteString("next", not.Next is DateOnly next ? Day(next) : null);
                json.WriteString("why", not.Why);
                break;
            case NotResearched not:
                json.WriteString("answer", "not-researched");
                json.WriteString("why", not.Why);
                break;
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
