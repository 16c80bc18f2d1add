using System.Globalization;

namespace Owed.Files;

/// <summary>Finds the columns of a calendar's table by the names that people and programs give them.</summary>
/// <param name="OwnForm">True for the form with a column <c>kind</c>, whose words are known.</param>
internal sealed record CsvColumns(int Date, int To, int Kind, int Label, int Notes, int StartTime, int EndTime, int AllDay, bool OwnForm)
{
    private const int MostRowsAbove = 12;

    private static readonly string[] DateNames = ["date", "day", "start", "start date", "startdate", "from", "begin", "begins", "begin date", "first date", "date from", "event date", "dates", "fecha"];
    private static readonly string[] ToNames = ["to", "end", "end date", "enddate", "through", "thru", "until", "ends", "last date", "date to", "finish"];
    private static readonly string[] KindNames = ["kind", "type", "event type", "day type", "category", "code", "status"];
    private static readonly string[] LabelNames = ["label", "title", "subject", "event", "name", "event name", "event title", "summary", "holiday", "occasion", "reason", "what", "activity", "evento"];
    private static readonly string[] NotesNames = ["description", "notes", "note", "details", "comment", "comments"];

    /// <summary>A date as tables write it, the month before the day.</summary>
    private static readonly string[] Dates =
    [
        "M/d/yyyy", "M/d/yy", "M-d-yyyy", "M-d-yy", "M.d.yyyy", "yyyy/M/d", "yyyy-M-d", "yyyyMMdd", "MMM d yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yy", "d-MMM-yyyy",
    ];

    /// <summary>The columns and the row that names them, or null when none of the first rows does.</summary>
    public static (CsvColumns Columns, int Row)? Find(List<(List<string> Cells, int Line)> rows)
    {
        for (int i = 0; i < Math.Min(rows.Count, MostRowsAbove); i++)
        {
            List<string> header = rows[i].Cells.ConvertAll(c => c.Trim().TrimEnd(':').ToLowerInvariant().Replace('_', ' '));
            CsvColumns found = new(
                At(header, DateNames), At(header, ToNames), At(header, KindNames), At(header, LabelNames), At(header, NotesNames),
                At(header, ["start time", "time", "begin time"]), At(header, ["end time"]), At(header, ["all day event", "all day", "allday"]), header.Contains("kind"));
            if (found.Date >= 0 && (found.Kind >= 0 || found.Label >= 0 || found.Notes >= 0))
            {
                return (found, i);
            }
        }

        return null;
    }

    public static DateOnly? Day(string text)
    {
        string day = text.Trim();
        int space = day.IndexOf(' ', StringComparison.Ordinal);
        bool weekday = space > 0 && Words.Weekday(day[..space].TrimEnd(',', '.')) is not null;
        day = weekday ? day[(space + 1)..].Trim() : day;
        bool clock = day.EndsWith(" 0:00", StringComparison.Ordinal) || day.EndsWith(" 00:00:00", StringComparison.Ordinal) || day.EndsWith(" 0:00:00", StringComparison.Ordinal);
        day = clock ? day[..day.LastIndexOf(' ')] : day;
        return WrittenDay.TryRead(day, out DateOnly iso) ? iso
            : DateOnly.TryParseExact(day, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly read) && WrittenDay.IsPossible(read) ? read
            : null;
    }

    public DayTime Time(List<string> row)
    {
        bool whole = Cell(row, AllDay).ToLowerInvariant() is "true" or "yes" or "y" or "1" or "x";
        return whole || Clock(Cell(row, StartTime)) is not TimeOnly from ? DayTime.Whole
            : DatedTitle.TimeOf(from.ToTimeSpan(), (Clock(Cell(row, EndTime)) ?? from).ToTimeSpan());
    }

    public static string Cell(List<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out TimeOnly time) ? time : null;

    private static int At(List<string> header, string[] names) => header.FindIndex(h => names.Contains(h));
}
