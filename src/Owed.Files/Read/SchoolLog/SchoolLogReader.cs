using System.Globalization;

namespace Owed.Files;

/// <summary>Reads a school's own log, in the shape it came, into rows taken, rows asked about and rows left out.</summary>
public static class SchoolLogReader
{
    private const int SameNotes = 4;

    /// <summary>What became of each row; a problem when the file has no columns that can be read.</summary>
    public static Outcome<SchoolLogReading> Read(SchoolTable table, SchoolLogCase c, SchoolLogChoices choices)
    {
        if (MapFinder.Find(table, choices.Map) is not ColumnMap map)
        {
            return new(null, [SchoolLogProblems.NoHeading(table)]);
        }

        var words = new AttendanceWords();
        var facts = new FileFacts(table, map, words);
        var reader = new RowReader(table, map, c, choices, facts, words, IsDayFirst(table, map));
        var sorter = new RowSorter(table, map, c, choices, facts, words, reader);
        sorter.Sort();
        var (taken, asked) = new KnownRows(c.Record).Part(sorter.Read, sorter.LeftOut);
        return new(new(table, map, taken, asked, [.. sorter.LeftOut.OrderBy(r => r.Row)], [.. Remarks(table, map, words, reader, taken)]), []);
    }

    /// <summary>True when a good part of the dates can only be day first, so that the others cannot be told.</summary>
    private static bool IsDayFirst(SchoolTable table, ColumnMap map)
    {
        int date = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Date)?.Index ?? -1;
        int slashed = 0, dayFirst = 0;
        foreach (SchoolRow row in table.Rows)
        {
            slashed += DayCell.IsSlashed(row.Cell(date)) ? 1 : 0;
            dayFirst += DayCell.IsDayFirst(row.Cell(date)) ? 1 : 0;
        }

        return dayFirst * 4 > slashed;
    }

    private static IEnumerable<string> Remarks(SchoolTable table, ColumnMap map, AttendanceWords words, RowReader reader, Items<TakenRow> taken)
    {
        if (map.Heading == 0)
        {
            yield return SchoolLogWords.Remark("NoHeading");
        }

        foreach (MappedColumn column in map.Columns.Where(m => m.Role == LogColumn.Unread && table.Rows.Any(r => r.Number > map.Heading && r.Cell(m.Index).Length > 0)))
        {
            yield return SchoolLogWords.Remark("Unread", column.Title.Length > 0 ? column.Title : (column.Index + 1).ToString(CultureInfo.InvariantCulture));
        }

        if (words.HasKey)
        {
            yield return SchoolLogWords.Remark("KeyRead");
        }

        if (reader.UnitMinutes > 0)
        {
            yield return SchoolLogWords.Remark("ByUnits", reader.UnitMinutes);
        }

        foreach (var same in taken.Where(t => t.Session.Note is { Length: > 20 }).GroupBy(t => t.Session.Note, StringComparer.Ordinal).Where(g => g.Count() >= SameNotes))
        {
            yield return SchoolLogWords.Remark("SameNote", same.Count(), same.Key!);
        }
    }
}
