namespace Owed.Files;

/// <summary>Reads a school calendar from a table: <c>date,to,kind,label</c>.</summary>
internal sealed class CalendarCsv(TextFile file, List<Problem> problems)
{
    private static readonly string[] Kinds =
        ["first day", "last day", "no school", "closure", "early release", "late start", "extra day", "quarter", "trimester", "semester", "esy term", "week"];

    public SchoolCalendar? Read()
    {
        var rows = CsvRows.Read(file.Text).ToList();
        List<string> header = rows.Count == 0 ? [] : rows[0].Cells;
        (int date, int to, int kind, int label) = (Column(header, "date"), Column(header, "to"), Column(header, "kind"), Column(header, "label"));
        if (date < 0 || kind < 0)
        {
            problems.Add(FolderProblems.CsvHeader(new(file.Name, 1)));
            return null;
        }

        var board = new CalendarBoard(file.Name, problems);
        foreach ((List<string> row, int line) in rows.Skip(1))
        {
            var where = new Where(file.Name, line);
            if (row.Count > header.Count || row.Count <= Math.Max(date, kind))
            {
                problems.Add(FolderProblems.CsvBroken(where));
            }
            else
            {
                Row(board, where, row[date], Cell(row, to), row[kind], Cell(row, label));
            }
        }

        return board.Build("");
    }

    private void Row(CalendarBoard board, Where where, string date, string to, string kind, string label)
    {
        string word = kind.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
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

        if (Words.Day(date, where, problems) is not DateOnly from || (to.Length > 0 ? Words.Day(to, where, problems) : from) is not DateOnly end)
        {
            return;
        }

        var days = new DateRange(from, end);
        if (days.IsEmpty || days.Length > 400)
        {
            problems.Add(days.IsEmpty ? FolderProblems.RangeBackwards(where, from, end) : FolderProblems.YearTooLong(where, days.Length));
            return;
        }

        switch (word)
        {
            case "first day":
                board.First(from, where);
                break;
            case "last day":
                board.Last(from, where);
                break;
            case "no school":
                board.Gap(new(days, NoSchoolKind.Planned, label), where);
                break;
            case "closure" or "snow day":
                board.Gap(new(days, NoSchoolKind.Closure, label), where);
                break;
            case "early release":
                board.Short(days, PartDayKind.EarlyRelease, label, where);
                break;
            case "late start":
                board.Short(days, PartDayKind.LateStart, label, where);
                break;
            case "extra day":
                board.Extra(days, where);
                break;
            default:
                Term(board, where, days, word, kind, label);
                break;
        }
    }

    private void Term(CalendarBoard board, Where where, DateRange days, string word, string kind, string label)
    {
        TermKind? term = word switch
        {
            "quarter" => TermKind.Quarter,
            "trimester" => TermKind.Trimester,
            "semester" => TermKind.Semester,
            "esy term" => TermKind.EsyTerm,
            _ => null,
        };
        if (term is TermKind known)
        {
            board.Term(new(label, known, days), where);
        }
        else
        {
            problems.Add(FolderProblems.CsvUnknownKind(where, kind, Kinds));
        }
    }

    private static int Column(List<string> header, string name) =>
        header.FindIndex(h => h.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Cell(List<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";
}
