namespace Owed.Files;

/// <summary>The calendar as JSON: the shape in <c>docs/schema/calendar.schema.json</c>.</summary>
public static class CalendarJson
{
    public static string Write(SchoolCalendar calendar) => JsonText.Object(json =>
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
        }));
}
