namespace Owed.Files;

/// <summary>Decides by what stands below it what a column is about whose title means one thing here and another there.</summary>
internal static class TwofoldColumns
{
    private const int LookedAt = 200;

    private static readonly HashSet<string> YesNo = ["y", "n", "yes", "no"];

    /// <summary>The columns with every such title decided; one that its cells do not settle stays a guess.</summary>
    public static Items<MappedColumn> Resolve(SchoolTable table, int heading, Items<MappedColumn> columns, Items<SchoolService> lines)
    {
        MappedColumn[] own = [.. columns];
        var words = new AttendanceWords();
        HashSet<string> services = [.. lines.SelectMany(l => new[] { PhraseBook.Plain(l.Id), PhraseBook.Plain(l.Name) })];
        for (int i = 0; i < own.Length; i++)
        {
            if (!own[i].Known && ColumnNames.Either(own[i].Title) is var (first, second))
            {
                string[] cells = Cells(table, heading, i);
                bool hasOther = own.Any(c => c.Index != i && c.Role == first && c.Known);
                (LogColumn role, bool known) = first switch
                {
                    LogColumn.Service => OfService(cells, second, hasOther, services),
                    LogColumn.Status => (Most(cells, c => words.Read([c], ofChild: false).Question != AskKind.Code) ? first : second, true),
                    LogColumn.Given => cells.Any(IsAmount) && !cells.All(c => YesNo.Contains(PhraseBook.Plain(c))) ? (LogColumn.Given, true) : (LogColumn.Status, true),
                    LogColumn.GroupSize => Most(cells, c => c.All(s => char.IsAsciiDigit(s) || s is ':' or '/')) ? (LogColumn.GroupSize, true) : (LogColumn.Status, true),
                    _ => (hasOther ? second : first, true),
                };
                own[i] = own[i] with { Role = role, Known = known };
            }
        }

        return [.. own];
    }

    /// <summary>The different cells below a title, in the rows that have a table's width.</summary>
    public static string[] Cells(SchoolTable table, int heading, int index) =>
        [.. table.Rows.Where(r => r.Number > heading && r.Cells.Count > 1).Select(r => r.Cell(index)).Where(c => c.Length > 0).Distinct().Take(LookedAt)];

    private static (LogColumn Role, bool Known) OfService(string[] cells, LogColumn second, bool hasOther, HashSet<string> services)
    {
        if (cells.Length == 0)
        {
            return (LogColumn.Aside, true);
        }

        if (Most(cells, c => services.Contains(PhraseBook.Plain(c)) || ServiceNames.IsService(c)))
        {
            return (LogColumn.Service, true);
        }

        var words = new AttendanceWords();
        return second == LogColumn.Status ? (second, Most(cells, c => words.Read([c], ofChild: false).Question != AskKind.Code)) : (second, hasOther);
    }

    private static bool IsAmount(string cell) => MinutesCell.Read(cell, false) is { Minutes: not null } or { Question: not null };

    private static bool Most(string[] cells, Func<string, bool> test) => cells.Length > 0 && cells.Count(test) * 10 >= cells.Length * 7;
}
