namespace Owed.Files;

/// <summary>What became of each row of a school's log as JSON: the shape in <c>docs/schema/import-log.schema.json</c>.</summary>
public static class SchoolLogJson
{
    public static string Write(SchoolLogReading read, int added) => JsonText.Object(json =>
    {
        json.WriteString("file", read.Table.Name);
        json.WriteNumber("rows", read.Table.Rows.Count);
        json.WriteNumber("added", added);
        json.WriteNumber("heading", read.Map.Heading);
        json.Objects("columns", read.Map.Columns, column =>
        {
            json.WriteString("title", column.Title);
            json.WriteString("read", column.Role.ToString());
        });
        json.Objects("taken", read.Taken, row =>
        {
            json.WriteNumber("row", row.Row);
            json.Day("day", row.Session.Day);
            json.WriteString("service", row.Session.Line);
            json.WriteNumber("minutes", row.Session.Given.Value);
            json.WriteString("reason", row.Session.Reason is MissReason reason ? Words.Name(reason, ' ') : null);
            json.WriteString("makesUp", row.Session.MakesUp is DateOnly day ? $"{day:yyyy-MM-dd}" : null);
            Texts("pointedOut", row.Pointed);
        });
        json.Objects("asked", read.Asked, row =>
        {
            json.WriteNumber("row", row.Row);
            json.WriteString("said", row.Said);
            json.Objects("questions", row.Questions, question =>
            {
                json.WriteString("kind", question.Kind.ToString());
                json.WriteString("key", question.Key);
                json.WriteString("question", question.Said);
            });
        });
        json.Objects("leftOut", read.LeftOut, row =>
        {
            json.WriteNumber("row", row.Row);
            json.WriteString("why", row.Reason);
            json.WriteString("said", row.Said);
        });
        Texts("remarks", read.Remarks);

        void Texts(string name, Items<string> texts)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    });
}
