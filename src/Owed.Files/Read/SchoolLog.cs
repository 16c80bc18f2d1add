using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Reads the school's own service log, as lines of <c>log.txt</c> or as a table with the columns <c>date</c> and <c>minutes</c>.</summary>
public static class SchoolLog
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "M/d/yyyy", "M/d/yy", "MMM d, yyyy", "MMMM d, yyyy"];

    /// <summary>The sessions and statements of the file, each marked as the school's record.</summary>
    /// <param name="ids">The service lines that the IEPs name.</param>
    /// <param name="line">The service that a row without one speaks of.</param>
    public static Outcome<Items<Entry>> Read(TextFile file, IEnumerable<string> ids, string line)
    {
        var problems = new List<Problem>();
        string? lines = IsTable(file.Text) ? Lines(file, line, problems) : file.Text;
        if (lines is null)
        {
            return new(null, problems.ToItems());
        }

        List<Entry> read = new LogReader(file.Name, ids, problems).Read(lines);
        return new(read.Select(AsSchools).OfType<Entry>().ToItems(), problems.ToItems());
    }

    private static bool IsTable(string text)
    {
        string first = text.TrimStart().Split('\n', 2)[0];
        return first.Contains(',', StringComparison.Ordinal) && first.Contains("date", StringComparison.OrdinalIgnoreCase);
    }

    private static Entry? AsSchools(Entry entry) => entry switch
    {
        Session s => s with { Source = Source.SchoolRecord },
        SchoolClaim c => c,
        SpanMiss m => m with { Source = Source.SchoolRecord },
        _ => null,
    };

    /// <summary>The table as lines of the log; every row keeps its line number.</summary>
    private static string? Lines(TextFile file, string line, List<Problem> problems)
    {
        var rows = CsvRows.Read(file.Text).ToList();
        List<string> header = [.. rows[0].Cells.Select(c => c.ToLowerInvariant())];
        (int date, int minutes, int service, int reason, int note) =
            (Column("date"), Column("minutes", "min"), Column("service", "line"), Column("reason", "missed"), Column("note", "comment", "notes"));
        if (date < 0 || minutes < 0)
        {
            problems.Add(new("school-log-header", "The table has no column for the date or the minutes.", new(file.Name, 1), "Name two columns \"date\" and \"minutes\" in its first row."));
            return null;
        }

        string[] lines = new string[rows[^1].Line];
        foreach ((List<string> row, int at) in rows.Skip(1))
        {
            string day = Cell(row, date);
            string given = Cell(row, minutes);
            if (!DateOnly.TryParseExact(day, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on))
            {
                problems.Add(new("school-log-date", $"\"{day}\" is not a date that can be read.", new(file.Name, at), "Write it as 2025-09-08 or 9/8/2025."));
                continue;
            }

            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd}  {(Cell(row, service) is { Length: > 0 } named ? named : line)}  {(given.Length > 0 ? given : "0")}"));
            text.Append(Cell(row, reason) is { Length: > 0 } why ? $"  missed: {why}" : "");
            text.Append(Cell(row, note) is { Length: > 0 } remark ? $"  ; {LogLine.EscapeNote(remark)}" : "");
            lines[at - 1] = text.ToString();
        }

        return string.Join('\n', lines);

        int Column(params string[] names) => header.FindIndex(names.Contains);

        static string Cell(List<string> row, int column) => column >= 0 && column < row.Count ? row[column].ReplaceLineEndings(" ").Trim() : "";
    }
}
