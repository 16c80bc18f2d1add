namespace Owed.Files;

/// <summary>Takes a school's file apart by what it is: a workbook, or text parted by commas, semicolons or tabs.</summary>
public static class TableFile
{
    /// <summary>No file may hold more rows.</summary>
    public const int MostRows = 200_000;

    public static Outcome<SchoolTable> Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Workbook.Read(name, bytes.ToArray());
        }

        Outcome<TextFile> text = TextFile.Decode(name, bytes);
        return text.Value is null ? new(null, text.Problems) : Of(text.Value);
    }

    /// <summary>The rows of a text.</summary>
    public static Outcome<SchoolTable> Of(TextFile file)
    {
        Items<SchoolRow> rows = DelimitedRows.Read(file.Text);
        return rows.Count > MostRows ? new(null, [SchoolLogProblems.TooLarge(file.Name, MostRows)]) : new(new(file.Name, rows), []);
    }
}
