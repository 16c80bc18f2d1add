namespace Owed.Files;

/// <summary>Reads a school calendar from a table: <c>date,to,kind,label</c>, or the titles that a calendar program exports.</summary>
internal sealed class CalendarCsv(TextFile file, CalendarAnswers answers, List<Problem> problems)
{
    private static readonly string[] Kinds =
        ["first day", "last day", "no school", "closure", "early release", "late start", "extra day", "quarter", "trimester", "semester", "esy term", "week"];

    private readonly EventReader reader = new("");

    private readonly List<ReadEvent> events = [];

    private bool allDaysRead = true;

    public CalendarReading Read()
    {
        var rows = CsvRows.Read(file.Text, CsvRows.Separator(file.Text)).ToList();
        if (CsvColumns.Find(rows) is not (CsvColumns columns, int top))
        {
            problems.Add(FolderProblems.CsvHeader(new(file.Name, 1)));
            return new(null, [], [], [], problems.ToItems());
        }

        var board = new CalendarBoard(file.Name, "", answers, problems) { IsOnlyCalendar = true };
        int width = rows[top].Cells.Count;
        foreach ((List<string> row, int line) in rows.Skip(top + 1))
        {
            var where = new Where(file.Name, line);
            bool beyond = row.Count > width && row.Skip(width).Any(c => c.Length > 0);
            if (row.Count > 0 && (row.TrueForAll(c => c.Length == 0) || IsTotal(row, columns)))
            {
                continue;
            }

            if (row.Count == 0 || beyond || row.Count <= Math.Max(columns.Date, columns.Kind))
            {
                problems.Add(FolderProblems.CsvBroken(where));
            }
            else
            {
                Row(board, where, row, columns);
            }
        }

        return board.Build([.. events.OrderBy(e => e.Written.Days[0].From)]);
    }

    /// <summary>A row that sums up: no date, but a number and a word such as total.</summary>
    private static bool IsTotal(List<string> row, CsvColumns columns) =>
        CsvColumns.Day(CsvColumns.Cell(row, columns.Date)) is null
        && row.Exists(c => c.StartsWith("total", StringComparison.OrdinalIgnoreCase) || c.StartsWith("number of", StringComparison.OrdinalIgnoreCase)
            || c.StartsWith("sum", StringComparison.OrdinalIgnoreCase) || c.StartsWith("count", StringComparison.OrdinalIgnoreCase))
        && row.Exists(c => c.Length > 0 && c.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);

    private void Row(CalendarBoard board, Where where, List<string> row, CsvColumns columns)
    {
        string kind = CsvColumns.Cell(row, columns.Kind);
        string label = CsvColumns.Cell(row, columns.Label);
        string word = kind.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        if (word == "week")
        {
            Weekdays? week = Words.Week([label]);
            board.Week = week ?? board.Week;
            if (week is null)
            {
                problems.Add(FolderProblems.UnknownWeek(where, label));
            }

            return;
        }

        string date = CsvColumns.Cell(row, columns.Date);
        string to = CsvColumns.Cell(row, columns.To);
        if (Day(date, where) is not DateOnly from || (to.Length > 0 ? Day(to, where) : from) is not DateOnly end)
        {
            return;
        }

        var days = new DateRange(from, end);
        if (days.IsEmpty || days.Length > 400)
        {
            problems.Add(days.IsEmpty ? FolderProblems.RangeBackwards(where, from, end) : FolderProblems.YearTooLong(where, days.Length));
        }
        else if (Term(word) is TermKind term)
        {
            board.Term(new(label, term, days), where);
        }
        else if (word is "extra day" or "extra days" or "made up" or "make up" or "makeup" or "extra")
        {
            board.Extra(days, where);
        }
        else
        {
            Event(new(label, CsvColumns.Cell(row, columns.Notes), "", [days], columns.Time(row), where), word, kind, columns.OwnForm);
        }
    }

    private void Event(DatedTitle written, string word, string kind, bool ownForm)
    {
        TitleReading? said = OfKind(word);
        if (said is null && word.Length > 0)
        {
            TitleReading ofKind = reader.Read(written with { Title = kind, Description = "" });
            bool settles = ofKind.Read != DayRead.Ask && ofKind.Reason is TitleReason.Said or TitleReason.ByName;
            TitleReading ofLabel = written.Title.Length > 0 ? reader.Read(written) : ofKind;
            bool unknown = (written.Title.Length == 0 && ofKind is { Read: DayRead.Ask, Reason: TitleReason.Open }) || (ownForm && ofKind.Read == DayRead.Ask);
            if (unknown)
            {
                problems.Add(FolderProblems.CsvUnknownKind(written.Where, kind, Kinds));
                return;
            }

            bool against = settles && ofLabel.Read != ofKind.Read && ofLabel.Reason is TitleReason.Said or TitleReason.Limited;
            said = against ? TitleReading.Ask(TitleWhy.Both(kind, written.Title)) with { End = ofKind.End, Firm = Math.Min(1, ofKind.Firm) } : settles || written.Title.Length == 0 ? ofKind : ofLabel;
        }

        string title = written.Title.Length > 0 ? written.Title : kind;
        TitleReading read = said ?? reader.Read(written);
        events.Add(new(written with { Title = OfKind(word) is null ? title : written.Title }, read));
    }

    /// <summary>The words of the table's own form, which say it all.</summary>
    private static TitleReading? OfKind(string word)
    {
        string why = TitleWhy.Says(word);
        return word switch
        {
            "first day" or "first" => new(DayRead.On, why, TitleReason.Said) { End = YearEnd.First, Firm = 2 },
            "last day" or "last" => new(DayRead.On, why, TitleReason.Said) { End = YearEnd.Last, Firm = 2 },
            "no school" or "off" or "day off" or "holiday" or "break" or "vacation" => new(DayRead.Off, why, TitleReason.Said),
            "closure" or "closed" or "snow day" or "snow" or "weather" => new(DayRead.Off, why, TitleReason.Said) { Kind = NoSchoolKind.Closure },
            "early release" or "early dismissal" or "early out" or "half day" => new(DayRead.Short, why, TitleReason.Said) { Part = PartDayKind.EarlyRelease },
            "late start" or "delay" or "delayed start" or "2 hour delay" => new(DayRead.Short, why, TitleReason.Said) { Part = PartDayKind.LateStart },
            _ => null,
        };
    }

    private static TermKind? Term(string word) => word switch
    {
        "quarter" => TermKind.Quarter,
        "trimester" => TermKind.Trimester,
        "semester" => TermKind.Semester,
        "esy term" or "esy" => TermKind.EsyTerm,
        _ => null,
    };

    /// <summary>The day, or null; the form that cannot be read is named once for the file.</summary>
    private DateOnly? Day(string text, Where where)
    {
        DateOnly? day = CsvColumns.Day(text);
        if (day is null && (allDaysRead || text.Trim().Length == 0))
        {
            problems.Add(Words.DayProblem(text.Trim(), where));
        }

        allDaysRead &= day is not null;
        return day;
    }
}
