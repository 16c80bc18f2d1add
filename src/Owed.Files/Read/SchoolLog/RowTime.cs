using System.Globalization;

namespace Owed.Files;

/// <summary>The time of one row, put together from all of its columns, and the first thing about it that must be asked.</summary>
internal sealed record AmountRead(int? Minutes, int? Planned, RowQuestion? Question, string Words, (int Start, int End)? Clock, bool IsFromClock);

/// <summary>Reads minutes, hours, units and clock times of a row and holds them against each other.</summary>
internal sealed class RowTime(ColumnMap map, FileFacts facts)
{
    private readonly MappedColumn[] amounts = [.. map.Columns.Where(c => c.Role is LogColumn.Given or LogColumn.Duration or LogColumn.Hours)];
    private readonly MappedColumn[] planned = [.. map.Columns.Where(c => c.Role == LogColumn.Planned)];
    private readonly MappedColumn? units = map.Columns.FirstOrDefault(c => c.Role == LogColumn.Units);
    private readonly int start = Index(map, LogColumn.Start);
    private readonly int end = Index(map, LogColumn.End);
    private readonly int clock = Index(map, LogColumn.Clock);

    /// <summary>The minutes that one unit has, as the file says; 0 when it does not.</summary>
    public int UnitMinutes => units is null ? 0 : units.MinutesPerUnit > 0 ? units.MinutesPerUnit : facts.UnitMinutes;

    public AmountRead Read(SchoolRow row)
    {
        string key = $"row {row.Number}";
        int? minutes = null;
        RowQuestion? question = null;
        var words = new List<string>();
        foreach (MappedColumn column in amounts)
        {
            string cell = row.Cell(column.Index);
            Add(MinutesCell.Read(cell, column.Role == LogColumn.Hours ? true : column.Role == LogColumn.Given ? false : null), cell);
        }

        if (units is not null && row.Cell(units.Index) is { Length: > 0 } counted)
        {
            MinutesRead billed = Units(counted);

            // Units are minutes rounded for the bill: where both stand and fit, the minutes hold.
            if (!(minutes is int known && billed is { Minutes: int all, Question: null } && UnitMinutes > 0 && Math.Abs(known - all) < UnitMinutes))
            {
                Add(billed, counted);
            }
        }

        (int Start, int End)? span = Span(row, ref question, key, words);
        if (clock >= 0 && span is null && row.Cell(clock) is { Length: > 0 } cellOfClock && question is null)
        {
            MinutesRead read = MinutesCell.Read(cellOfClock, null);
            if (read is { Minutes: not null, Question: null } or { Words: not null } or { IsEmpty: true })
            {
                Add(read, cellOfClock);
            }
            else if (!(ClockSpan.IsTime(cellOfClock) && minutes is not null))
            {
                question ??= new(AskKind.Clock, key, cellOfClock);
            }
        }

        bool fromClock = false;
        if (span is (int from, int to))
        {
            int length = to - from;
            if (minutes is null && question is null)
            {
                minutes = length;
                fromClock = true;
                question = length >= MinutesCell.Long ? new(AskKind.TooMany, key, Text(length)) : null;
            }
            else if (minutes > 0 && minutes != length)
            {
                question ??= new(AskKind.TwoAmounts, key, Text(minutes.Value), Text(length));
            }
        }

        int? due = planned.Length > 0 ? MinutesCell.Read(row.Cell(planned[0].Index), false) is { Question: null } plan ? plan.Minutes : null : null;
        return new(minutes, due, question, string.Join(" / ", words), span, fromClock);

        void Add(MinutesRead read, string cell)
        {
            if (read.Words is string said)
            {
                words.Add(said);
            }

            question ??= read.Question is AskKind kind ? new(kind, key, kind is AskKind.TooMany or AskKind.Below ? Text(read.Minutes ?? 0) : cell) : null;
            if (read.Minutes is int value && read.Question is null)
            {
                question ??= minutes is int other && other != value ? new(AskKind.TwoAmounts, key, Text(other), Text(value)) : null;
                minutes ??= value;
            }
        }
    }

    private MinutesRead Units(string cell)
    {
        MinutesRead read = MinutesCell.Read(cell, false);
        return read.Minutes is not > 0 || read.Question is not null ? read
            : UnitMinutes > 0 ? read.Minutes.Value * UnitMinutes is var all && all >= MinutesCell.Long ? new(all, AskKind.TooMany) : new(all)
            : HasClock ? default
            : new(null, AskKind.Units);
    }

    private bool HasClock => (start >= 0 && end >= 0) || clock >= 0;

    private (int Start, int End)? Span(SchoolRow row, ref RowQuestion? question, string key, List<string> words)
    {
        (string Start, string End)? times = null;
        if (start >= 0 && (row.Cell(start).Length > 0 || row.Cell(end).Length > 0))
        {
            (string from, string to) = (row.Cell(start), row.Cell(end));
            if (!from.Any(char.IsAsciiDigit) && !to.Any(char.IsAsciiDigit))
            {
                string[] said = [.. new[] { from, to }.Where(t => t.Any(char.IsLetter))];
                words.AddRange(said.Distinct());
                return null;
            }

            times = to.Length == 0 ? ClockSpan.Split(from) ?? (from, to) : (from, to);
        }
        else if (clock >= 0)
        {
            times = ClockSpan.Split(row.Cell(clock));
        }

        if (times is not (string first, string last))
        {
            return null;
        }

        (int Start, int End)? span = ClockSpan.Read(first, last);
        if (span is null && !(last.Length == 0 && ClockSpan.IsTime(first) && amounts.Any(a => row.Cell(a.Index).Any(char.IsAsciiDigit))))
        {
            question ??= new(AskKind.Clock, key, $"{first} – {last}");
        }

        return span;
    }

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);

    private static int Index(ColumnMap map, LogColumn role) => map.Columns.FirstOrDefault(c => c.Role == role)?.Index ?? -1;
}
