using System.Globalization;

namespace Owed.Files;

/// <summary>Reads a school's own log, in the shape it came, into rows taken, rows asked about and rows left out.</summary>
public static class SchoolLogReader
{
    /// <summary>The key of the question about the columns; <c>keep</c> says that they are read rightly.</summary>
    public const string ColumnsKey = "columns";

    /// <summary>The key of the question about cells that were merged; any answer but <c>out</c> says that they were.</summary>
    public const string MergedKey = "merged";

    private const int SameNotes = 4;
    private const int SureOfOrder = 3;

    /// <summary>What became of each row; a problem when the file has no columns that can be read.</summary>
    public static Outcome<SchoolLogReading> Read(SchoolTable table, SchoolLogCase c, SchoolLogChoices choices)
    {
        if (MapFinder.Find(table, choices.Map, c.Lines) is not ColumnMap map)
        {
            return new(null, [SchoolLogProblems.NoHeading(table)]);
        }

        var words = new AttendanceWords(PersonWords.Of(table, map, c.Child));
        var facts = new FileFacts(table, map, words);
        Items<ColumnDoubt> doubts = choices.Answers.ContainsKey(ColumnsKey) ? [] : ColumnDoubts.Of(table, map);
        var reader = new RowReader(table, map, c, choices, facts, words, OrderOf(table, map));
        var sorter = new RowSorter(table, map, c, choices, facts, words, reader, doubts.Count > 0 ? Question(doubts) : null);
        sorter.Sort();
        var (taken, asked) = new KnownRows(c.Record).Part(sorter.Read, sorter.LeftOut);
        return new(new(table, map, taken, asked, [.. sorter.LeftOut.OrderBy(r => r.Row)], [.. Remarks(table, map, facts, words, reader, taken)]) { Doubts = doubts }, []);
    }

    private static RowQuestion Question(Items<ColumnDoubt> doubts) => new(AskKind.Columns, ColumnsKey, string.Join("; ", doubts.Select(d => SchoolLogWords.Remark(
        "Column",
        d.Column.Title.Length > 0 ? d.Column.Title : (d.Column.Index + 1).ToString(CultureInfo.InvariantCulture),
        string.Join(", ", d.First),
        d.Column.Role == LogColumn.Unread ? "not read" : $"read as {Words.Name(d.Column.Role, ' ')}"))));

    /// <summary>How the dates with strokes are written: day first when several can only be so and none can only be month first; unsure when a good part speaks against the rest.</summary>
    private static DayOrder OrderOf(SchoolTable table, ColumnMap map)
    {
        int date = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Date)?.Index ?? -1;
        int slashed = 0, dayFirst = 0, monthFirst = 0;
        foreach (SchoolRow row in table.Rows)
        {
            string cell = row.Cell(date);
            slashed += DayCell.IsSlashed(cell) ? 1 : 0;
            dayFirst += DayCell.IsDayFirst(cell) ? 1 : 0;
            monthFirst += DayCell.IsMonthFirst(cell) ? 1 : 0;
        }

        return dayFirst >= SureOfOrder && monthFirst == 0 ? DayOrder.DayFirst : dayFirst * 4 > slashed ? DayOrder.Unsure : DayOrder.MonthFirst;
    }

    private static IEnumerable<string> Remarks(SchoolTable table, ColumnMap map, FileFacts facts, AttendanceWords words, RowReader reader, Items<TakenRow> taken)
    {
        if (map.Heading == 0)
        {
            yield return SchoolLogWords.Remark("NoHeading");
        }

        foreach (MappedColumn column in map.Columns.Where(m => m.Role == LogColumn.Unread && table.Rows.Any(r => r.Number > map.Heading && r.Cell(m.Index).Length > 0)))
        {
            yield return SchoolLogWords.Remark("Unread", column.Title.Length > 0 ? column.Title : (column.Index + 1).ToString(CultureInfo.InvariantCulture));
        }

        if (facts.Service is string above && !map.Has(LogColumn.Service))
        {
            yield return SchoolLogWords.Remark("ServiceAbove", above);
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
