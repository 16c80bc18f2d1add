namespace Owed.Files;

/// <summary>Messages about a school's log as a whole.</summary>
internal static class SchoolLogProblems
{
    public static Problem NoHeading(SchoolTable table) => new(
        "school-log-header",
        "No row of this file names a column for the day and one for what happened.",
        new(table.Name, table.Rows.FirstOrDefault(r => !r.IsEmpty)?.Number ?? 0),
        "Name two columns, for example \"Date\" and \"Minutes\", or say which is which: --map \"date=Column 1\" --map \"minutes=Column 2\".");

    public static Problem Asked(string name, AskedRow row) =>
        new("school-log-asked", row.Questions[0].Said, new(name, row.Row), "Answer it, or mend the row and read the file again.");

    public static Problem Broken(string name) =>
        new("school-log-workbook", "This workbook cannot be read.", new(name), "Open it in a spreadsheet program, save it as CSV, and choose that file.");

    public static Problem TooLarge(string name, int most) =>
        new("school-log-too-large", $"This file holds more than {most:N0} rows or cells too large to read.", new(name), "Take the rows of one child or one year, and read them alone.");
}
