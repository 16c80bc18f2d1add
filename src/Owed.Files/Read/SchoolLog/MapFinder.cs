using System.Globalization;

namespace Owed.Files;

/// <summary>Finds the heading row of a table, or tells the columns of a table without one by what stands in them.</summary>
internal static class MapFinder
{
    private const int LookedAt = 60;

    private static readonly string[] Delivered = ["actual", "served", "delivered", "given", "provided", "received"];

    private static readonly string[] OfSession = ["service", "session", "visit", "treatment", "therapy", "dos", "svc", "svcdate", "servicedate"];

    /// <summary>The map; null when the file has no column for the day, or none for what happened.</summary>
    /// <param name="lines">The services of the case, to know a column of services.</param>
    public static ColumnMap? Find(SchoolTable table, IReadOnlyDictionary<string, LogColumn> said, Items<SchoolService> lines)
    {
        ColumnMap? map = null;
        foreach (SchoolRow row in table.Rows.Take(LookedAt).Where(r => !r.IsEmpty && !r.IsBroken))
        {
            Items<MappedColumn> columns = Said([.. row.Cells.Select((c, i) => ColumnNames.Of(i, c))], said);
            if (columns.Any(IsDay) && columns.Count(c => c.Role != LogColumn.Unread || Words.Weekday(c.Title) is not null) >= 2 && !columns.Any(c => DayCell.Read(c.Title, Always).Day is not null))
            {
                map = new(row.Number, OneOfEach(TwofoldColumns.Resolve(table, row.Number, columns, lines)));
                break;
            }
        }

        map ??= ByContent(table, said);
        return map is not null && map.Columns.Any(c => IsDay(c) || c.Role == LogColumn.WeekOf) && SaysWhatHappened(map) ? WithStatus(table, map) : null;
    }

    private static readonly DateRange Always = new(DateOnly.MinValue, DateOnly.MaxValue);

    private static bool IsDay(MappedColumn column) => column.Role is LogColumn.Date or LogColumn.WeekOf;

    private static bool SaysWhatHappened(ColumnMap map) => map.Has(
        LogColumn.Given, LogColumn.Duration, LogColumn.Hours, LogColumn.Units, LogColumn.Clock, LogColumn.Start, LogColumn.Attendance, LogColumn.Status, LogColumn.Reason, LogColumn.WeekOf);

    private static Items<MappedColumn> Said(MappedColumn[] columns, IReadOnlyDictionary<string, LogColumn> said)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            foreach ((string title, LogColumn role) in said)
            {
                if (title == number || (PhraseBook.Plain(title) is { Length: > 0 } plain && plain == PhraseBook.Plain(columns[i].Title)))
                {
                    columns[i] = columns[i] with { Role = role, Known = true };
                }
            }
        }

        return [.. columns];
    }

    /// <summary>Of several columns for one thing, the one that is about the session as given.</summary>
    private static Items<MappedColumn> OneOfEach(Items<MappedColumn> columns)
    {
        MappedColumn[] own = [.. columns];
        Keep(LogColumn.Date, OfSession, LogColumn.Unread);
        Keep(LogColumn.Given, Delivered, LogColumn.Planned);
        if (own.Count(c => c.Title.Length > 1 && Words.Weekday(c.Title) is not null) >= 3)
        {
            // The minutes stand under the days: a row is a week.
            own = [.. own.Select(c => c.Role == LogColumn.Date ? c with { Role = LogColumn.WeekOf } : c)];
        }
        else if (own.Any(c => c.Role == LogColumn.Date))
        {
            own = [.. own.Select(c => c.Role == LogColumn.WeekOf ? c with { Role = LogColumn.Aside } : c)];
        }

        return [.. own];

        void Keep(LogColumn role, string[] better, LogColumn others)
        {
            MappedColumn[] same = [.. own.Where(c => c.Role == role)];
            if (same.Length > 1)
            {
                MappedColumn kept = same.FirstOrDefault(c => PhraseBook.Plain(c.Title).Split(' ').Any(better.Contains)) ?? same[0];
                // "OT (min)" beside "Speech (min)" is another service, not what was planned.
                own = [.. own.Select(c => c.Role == role && c.Index != kept.Index ? c with { Role = others, Known = c.Known && !PhraseBook.Plain(c.Title).Split(' ').Any(ServiceNames.IsService) } : c)];
            }
        }
    }

    private static ColumnMap? ByContent(SchoolTable table, IReadOnlyDictionary<string, LogColumn> said)
    {
        SchoolRow[] rows = [.. table.Rows.Where(r => !r.IsEmpty && !r.IsBroken && r.Cells.Count > 1).Take(LookedAt)];
        int width = rows.Length == 0 ? 0 : rows.Max(r => r.Cells.Count);

        // A first row without a day is a heading in words that are not known: what it means is asked, not guessed.
        if (rows.Length > 0 && !rows[0].Cells.Any(c => DayCell.Read(c, Always).Day is not null) && said.Count == 0)
        {
            return null;
        }

        var columns = new MappedColumn[width];
        bool hasDate = false, hasMinutes = false, hasService = false;
        for (int i = 0; i < width; i++)
        {
            string[] cells = [.. rows.Select(r => r.Cell(i)).Where(c => c.Length > 0)];
            LogColumn role = LogColumn.Unread;
            if (cells.Length > 0 && !hasDate && Most(cells, c => DayCell.Read(c, Always).Day is not null))
            {
                (role, hasDate) = (LogColumn.Date, true);
            }
            else if (cells.Length > 0 && !hasMinutes && Most(cells, c => MinutesCell.Read(c, false) is { Minutes: >= 0 and < MinutesCell.Long, Question: null }))
            {
                (role, hasMinutes) = (LogColumn.Given, true);
            }
            else if (cells.Length > 0 && !hasService && Most(cells, ServiceNames.IsService))
            {
                (role, hasService) = (LogColumn.Service, true);
            }

            columns[i] = new(i, "", role, Known: false);
        }

        Items<MappedColumn> mapped = Said(columns, said);
        return mapped.Any(c => c.Role == LogColumn.Date) && mapped.Any(c => c.Role == LogColumn.Given) ? new(0, mapped) : null;
    }

    private static bool Most(string[] cells, Func<string, bool> test) => cells.Count(test) * 10 >= cells.Length * 8;

    /// <summary>A column whose title is not known, and whose every cell is a known code, is the status when no other column is.</summary>
    private static ColumnMap WithStatus(SchoolTable table, ColumnMap map)
    {
        if (map.Has(LogColumn.Attendance, LogColumn.Status, LogColumn.Reason))
        {
            return map;
        }

        var words = new AttendanceWords();
        foreach (MappedColumn column in map.Columns.Where(c => c.Role == LogColumn.Unread))
        {
            string[] cells = [.. table.Rows.Where(r => r.Number > map.Heading && r.Cells.Count > 1).Select(r => r.Cell(column.Index)).Where(c => c.Length > 0).Distinct().Take(LookedAt)];
            Attendance[] read = [.. cells.Select(c => words.Read([c], ofChild: true))];
            if (read.Length > 0 && read.All(a => a.Question is null) && read.Any(a => a.IsGiven || a.Reason is not null))
            {
                return map with { Columns = [.. map.Columns.Select(c => c == column ? c with { Role = LogColumn.Attendance, Known = false } : c)] };
            }
        }

        return map;
    }
}
