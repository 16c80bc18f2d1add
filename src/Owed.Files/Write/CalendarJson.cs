using System.Text.Json;

namespace Owed.Files;

/// <summary>The calendar as JSON: the shape in <c>docs/schema/calendar.schema.json</c>.</summary>
public static class CalendarJson
{
    public static string Write(SchoolCalendar calendar) => JsonText.Object(json => Years(json, calendar));

    /// <summary>The calendar with what was taken from each event and what is asked.</summary>
    /// <param name="remarks">What is unusual about the whole calendar.</param>
    public static string Write(CalendarReading read, IEnumerable<string> remarks) => JsonText.Object(json =>
    {
        Years(json, read.Calendar ?? SchoolCalendar.None);
        json.Objects("events", read.Events, e =>
        {
            json.WriteString("title", e.Title);
            json.Objects("days", e.Days, json.Days);
            json.WriteString("read", e.Read.ToString().ToLowerInvariant());
            json.WriteString("why", e.Why);
        });
        json.Objects("questions", read.Questions, q =>
        {
            json.WriteString("code", q.Code == "calendar-usual-week" ? "usual-week" : q.Code);
            json.WriteString("question", q.Message);
            json.WriteString("until", q.Remedy);
        });
        json.WriteStartArray("remarks");
        foreach (string remark in remarks)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
    });

    private static void Years(Utf8JsonWriter json, SchoolCalendar calendar) =>
        json.Objects("years", calendar.Years, year =>
        {
            json.WriteString("schoolYear", year.Name);
            json.Day("first", year.Days.From);
            json.Day("last", year.Days.To);
            json.WriteNumber("schoolDays", calendar.SchoolDaysIn(year.Days));
            json.WriteNumber("instructionalDays", calendar.InstructionalDaysIn(year.Days));
            json.Objects("terms", year.Terms.OrderBy(t => t.Kind).ThenBy(t => t.Days.From), term =>
            {
                json.WriteString("name", term.Name);
                json.Days(term.Days);
                json.WriteNumber("days", calendar.SchoolDaysIn(term.Days));
                json.WriteNumber("instructionalDays", calendar.InstructionalDaysIn(term.Days));
            });
        });
}
