namespace Owed.Files;

/// <summary>A column that was guessed, or is not known and could change an answer, with the first things that stand in it.</summary>
public sealed record ColumnDoubt(MappedColumn Column, Items<string> First);

/// <summary>Finds the columns that a person must be asked about before any row may count.</summary>
internal static class ColumnDoubts
{
    private const int Shown = 3;
    private const int LongestCode = 3;

    private static readonly DateRange Always = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>The columns in doubt, in the order of the file.</summary>
    public static Items<ColumnDoubt> Of(SchoolTable table, ColumnMap map)
    {
        var words = new AttendanceWords();
        bool tells = map.Columns.Any(c => c.Known && c.Role is LogColumn.Attendance or LogColumn.Status or LogColumn.Reason or LogColumn.Note or LogColumn.Unavailable);
        var doubts = new List<ColumnDoubt>();
        foreach (MappedColumn column in map.Columns.Where(c => !c.Known))
        {
            string[] cells = [.. table.Rows.Where(r => r.Number > map.Heading && !FileFacts.IsBeside(r, map)).Select(r => r.Cell(column.Index)).Where(c => c.Length > 0)];
            if (cells.Length > 0 && (column.Role != LogColumn.Unread || CouldChange(cells, map, words, tells)))
            {
                doubts.Add(new(column, [.. cells.Distinct().Take(Shown)]));
            }
        }

        return [.. doubts];
    }

    private static bool CouldChange(string[] cells, ColumnMap map, AttendanceWords words, bool tells)
    {
        string[] different = [.. cells.Distinct()];
        return different.Any(c => Speaks(c, words))
            || (Most(different, IsAmount) && !IsRunning(cells))
            || Most(different, c => DayCell.Read(c, Always).Day is not null)
            || (!map.Has(LogColumn.Service) && Most(different, ServiceNames.IsService))
            || (!tells && different.Any(c => c.Any(char.IsLetter)));
    }

    /// <summary>True for a word about a session, and for a short code, which could be one.</summary>
    private static bool Speaks(string cell, AttendanceWords words)
    {
        if (cell.Length > 80 || !cell.Any(char.IsLetter))
        {
            return !cell.Any(char.IsLetterOrDigit) && cell is not ("-" or "--" or "–" or "—" or "." or "/");
        }

        Attendance read = words.Read([cell], ofChild: true);
        return read.Reason is not null || read.IsMissed || read.IsPending || read.IsNoChild || read.IsGiven || read.IsPartly
            || read.Question is AskKind.CodeUnclear or AskKind.Whose or AskKind.Contradiction
            || (read.Question == AskKind.Code && (cell.Length <= LongestCode || AttendanceWords.Mentions(cell)));
    }

    private static bool IsAmount(string cell) => MinutesCell.Read(cell, false) is { Minutes: > 0 and < MinutesCell.Long };

    /// <summary>True for numbers that only count the rows.</summary>
    private static bool IsRunning(string[] cells)
    {
        int before = 0;
        return cells.Length > 2 && cells.All(c => int.TryParse(c, out int n) && (before == 0 || n == before + 1) && (before = n) > 0);
    }

    private static bool Most(string[] cells, Func<string, bool> test) => cells.Count(test) * 10 >= cells.Length * 7;
}
