using System.Globalization;

namespace Owed.Files;

/// <summary>One row of a session as far as it could be read.</summary>
internal sealed record RowRead(SchoolRow Row, Session? Session, List<RowQuestion> Questions, List<string> Pointed, (int Start, int End)? Clock, bool IsOut = false, bool IsKept = false, bool IsReplacing = false,
    (DateOnly Day, string Line)? Slot = null, bool IsAmending = false);

/// <summary>Reads one row into a session or into questions; nothing in it that could matter is passed over.</summary>
internal sealed class RowReader(SchoolTable table, ColumnMap map, SchoolLogCase c, SchoolLogChoices choices, FileFacts facts, AttendanceWords words, DayOrder order)
{
    private readonly RowTime time = new(map, facts);
    private readonly ServiceNames names = new(c.Lines);
    private readonly int date = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Date)?.Index ?? -1;
    private readonly int weekday = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Weekday)?.Index ?? -1;
    private readonly int makesUp = map.Columns.FirstOrDefault(m => m.Role == LogColumn.MakesUp)?.Index ?? -1;
    private readonly int groupSize = map.Columns.FirstOrDefault(m => m.Role == LogColumn.GroupSize)?.Index ?? -1;
    private readonly MappedColumn[] services = [.. map.Columns.Where(m => m.Role == LogColumn.Service)];
    private readonly MappedColumn[] notes = [.. map.Columns.Where(m => m.Role == LogColumn.Note)];

    private readonly MappedColumn[] said = [.. map.Columns.Where(m => m.Role
        is LogColumn.Attendance or LogColumn.Status or LogColumn.Reason or LogColumn.Unavailable or LogColumn.ChildReason or LogColumn.ProviderReason)];

    public int UnitMinutes => time.UnitMinutes;

    public string ServiceCell(SchoolRow row) => string.Join(' ', services.Select(s => row.Cell(s.Index)).Where(s => s.Length > 0));

    public string DateCell(SchoolRow row) => row.Cell(date);

    /// <param name="service">The words for the service, the row's own or those above it.</param>
    public RowRead Read(SchoolRow row, string service, bool isCarried)
    {
        string key = $"row {row.Number}";
        RowAnswer? answer = choices.Answers.TryGetValue(key, out string? text) ? RowAnswer.Read(text) : null;
        RowRead read = Read(row, service, isCarried, answer);
        if (answer is null && read.Questions.Exists(q => q.Key == key))
        {
            // Keeping is offered only where it makes a session of the row.
            bool can = Read(row, service, isCarried, new(IsKept: true)).Questions.TrueForAll(q => q.Key != key);
            return read with { Questions = [.. read.Questions.Select(q => q.Key == key ? q with { CanKeep = can } : q)] };
        }

        return read;
    }

    private RowRead Read(SchoolRow row, string service, bool isCarried, RowAnswer? answer)
    {
        var questions = new List<RowQuestion>();
        var pointed = new List<string>();
        string key = $"row {row.Number}";
        if (answer is { IsOut: true })
        {
            return new(row, null, questions, pointed, null, IsOut: true);
        }

        DateOnly? day = Day(row, answer, key, questions, pointed);
        (string? line, bool isOut) = Line(service, answer, key, questions);
        if (isOut)
        {
            return new(row, null, questions, pointed, null, IsOut: true);
        }

        if (isCarried)
        {
            pointed.Add(SchoolLogWords.Remark("CarriedDown"));
        }

        AmountRead amount = time.Read(row);
        (int Minutes, MissReason? Reason, Attendance Words)? happened = Happened(row, amount, answer, key, questions, out isOut);
        if (isOut)
        {
            return new(row, null, questions, pointed, null, IsOut: true);
        }

        DateOnly? madeUp = MadeUp(row, key, answer, questions, out bool isMakeUp);
        if (questions.Count > 0 || day is null || line is null || happened is not var (minutes, reason, attendance))
        {
            bool amends = words.Read(said.Select(s => Cell(row, s)).Where(t => t.Length > 0), ofChild: false).IsAmending;
            return new(row, null, questions, pointed, amount.Clock, Slot: day is DateOnly on && line is not null ? (on, line) : null, IsAmending: amends);
        }

        PointOut(row, day.Value, minutes, reason, attendance, madeUp, isMakeUp, amount, pointed);
        bool fell = amount.Planned is int due && due > minutes && due <= CaseLimits.SessionMinutes;
        string note = string.Join("; ", notes.Select(n => row.Cell(n.Index)).Where(n => n.Length > 0));
        var session = new Session(
            day.Value, null, Source.SchoolRecord, line, new(minutes), fell ? new Minutes(amount.Planned!.Value) : null,
            new(Grouping(row, attendance), null, attendance.Remote), reason, minutes > 0 ? madeUp : null, [], note.Length > 0 ? note : null, new(table.Name, row.Number));
        return new(row, session, questions, pointed, minutes > 0 ? amount.Clock : null, IsKept: answer is { IsKept: true }, IsReplacing: answer is { IsReplacing: true });
    }

    private DateOnly? Day(SchoolRow row, RowAnswer? answer, string key, List<RowQuestion> questions, List<string> pointed)
    {
        if (answer?.Day is DateOnly told)
        {
            return told;
        }

        string cell = order == DayOrder.DayFirst ? DayCell.MonthFirst(DateCell(row)) : DateCell(row);
        CellDay read = DayCell.Read(weekday >= 0 && row.Cell(weekday).Length > 0 && Words.Weekday(row.Cell(weekday)) is not null ? $"{row.Cell(weekday)} {cell}" : cell, c.Span);
        AskKind? kind = order == DayOrder.Unsure && DayCell.IsSlashed(cell) ? AskKind.DayTwoWays : cell.Length == 0 ? AskKind.NoDay : read.Question;
        if (kind is null && read.Day is DateOnly day)
        {
            kind = day > c.Today ? AskKind.DayAhead
                : c.Span.To != DateOnly.MaxValue && (day < c.Span.From.AddYears(-3) || day > c.Span.To.AddYears(3)) ? AskKind.DayFarOff
                : null;
            if (kind is null && read.YearAdded)
            {
                pointed.Add(SchoolLogWords.Remark("YearAdded", Text(day)));
            }
        }

        if (kind is not null && answer is not { IsKept: true })
        {
            questions.Add(new(kind.Value, key, read.Day is DateOnly d && kind is AskKind.DayAhead or AskKind.DayFarOff ? Text(read.Day!.Value) : cell));
        }
        else if (kind is not null && read.Day is null)
        {
            questions.Add(new(kind.Value, key, cell));
        }

        return read.Day;
    }

    private (string? Line, bool IsOut) Line(string service, RowAnswer? answer, string key, List<RowQuestion> questions)
    {
        string? told = answer?.Line;
        if (told is null && service.Length == 0)
        {
            told = choices.Line ?? (c.Lines.Count == 1 ? c.Lines[0].Id : null);
        }

        string question = service.Length == 0 ? "service" : $"service {PhraseBook.Plain(service)}";
        if (told is null && choices.Answers.TryGetValue(question, out string? chosen))
        {
            told = chosen;
        }

        if (told == "out")
        {
            return (null, true);
        }

        if (told is not null && c.Lines.Any(l => l.Id == told))
        {
            return (told, false);
        }

        (string? line, AskKind? kind) = service.Length == 0 ? (null, AskKind.NoServiceNamed) : names.Read(service);
        if (kind is AskKind.ServiceTwo)
        {
            question = key;
        }

        if (kind is AskKind asked)
        {
            questions.Add(new(asked, question, service));
        }

        return (line, false);
    }

    private (int Minutes, MissReason? Reason, Attendance Words)? Happened(
        SchoolRow row, AmountRead amount, RowAnswer? answer, string key, List<RowQuestion> questions, out bool isOut)
    {
        string[] cells = [.. said.Select(s => Cell(row, s)).Append(amount.Words).Where(t => t.Length > 0)];
        bool ofChild = said.Any(s => s.Role == LogColumn.Attendance && row.Cell(s.Index).Length > 0);
        Attendance read = words.Read(cells, ofChild);
        string text = string.Join(" / ", cells);
        isOut = false;
        if (answer is { Minutes: int told })
        {
            return (told, told == 0 ? answer.Reason : null, read);
        }

        if (answer is { Reason: not null } or { IsUndocumented: true })
        {
            return (0, answer.Reason, read);
        }

        string code = $"code {PhraseBook.Plain(text)}";
        bool settled = false;
        if ((read.Question is not null || read.IsPending || read.IsNoChild) && choices.Answers.TryGetValue(code, out string? meant))
        {
            isOut = meant == "out";
            settled = true;
            read = meant == "given" || meant == "keep" ? new(IsGiven: meant == "given", Grouping: read.Grouping, Remote: read.Remote)
                : RowAnswer.Reasons.TryGetValue(meant, out MissReason reason) ? new(reason, IsMissed: true)
                : meant == "undocumented" ? new(MissReason.Unknown) : read;
        }

        if (amount.Question is RowQuestion unsure && !(unsure.Kind == AskKind.Clock && read.Reason is not null)
            && !(unsure.Kind == AskKind.TooMany && amount.Minutes <= CaseLimits.SessionMinutes && answer is { IsKept: true }))
        {
            questions.Add(unsure);
            return null;
        }

        RowQuestion? question = read.Question is AskKind kind ? new(kind, code, text)
            : read.IsNoChild ? new(AskKind.NoChild, code, text)
            : read.IsPending ? new(AskKind.Pending, code, text)
            : null;
        int minutes = amount.IsFromClock && (read.Reason is not null || read.IsMissed) ? 0 : amount.Minutes ?? 0;
        if (question is null && minutes > 0)
        {
            question = (read.Reason is not null || read.IsMissed) && !(read.IsPartly && amount.Planned > minutes)
                ? settled && read.Reason is not null ? null : new(AskKind.GivenAndMissed, key, Text(minutes), text)
                : null;
            if (settled && read.Reason is not null)
            {
                minutes = 0;
            }

            if (question is null && minutes > 0 && Note(row) is (string note, MissReason) && answer is not { IsKept: true })
            {
                question = read.IsPartly || amount.Planned > minutes ? null : new(AskKind.NoteSays, key, Text(minutes), note);
            }
        }
        else if (question is null && read.Reason is null)
        {
            if (read.IsGiven || read.IsMakeUp || read.IsPartly)
            {
                question = new(AskKind.GivenNoMinutes, key, text);
            }
            else if (Note(row) is (_, MissReason because))
            {
                return (0, because, read);
            }
            else
            {
                question = new(amount.Minutes is null && !read.IsMissed ? AskKind.Nothing : AskKind.NoReason, key);
            }
        }

        // A row cannot be kept as it stands when it has neither minutes nor a reason, or its words are not known.
        question ??= minutes > 0 && OtherWork(row) is string work ? new(AskKind.NoChild, key, work) : null;
        question ??= read.IsAmending ? new(AskKind.Amends, key, text) : null;
        bool canKeep = question is null || (question.Key == key && (minutes > 0 || read.Reason is not null));
        if (question is not null && !(canKeep && answer is { IsKept: true }))
        {
            questions.Add(question);
            return null;
        }

        return (minutes, minutes > 0 && !read.IsPartly ? null : read.Reason, read);
    }

    /// <summary>A note that names, in words that are all known, work without the child: <c>Travel</c>.</summary>
    private string? OtherWork(SchoolRow row) => notes.Select(n => row.Cell(n.Index))
        .FirstOrDefault(n => n.Length is > 0 and < 80 && words.Read([n], ofChild: false) is { IsNoChild: true, IsGiven: false } found && found.Question != AskKind.Code);

    private (string Said, MissReason Reason)? Note(SchoolRow row)
    {
        foreach (MappedColumn note in notes)
        {
            if (row.Cell(note.Index) is { Length: > 0 and < 80 } cell && words.IsWhollyReason(cell, out MissReason reason))
            {
                return (cell, reason);
            }
        }

        return null;
    }

    /// <summary>The cell with the words that its title lends it: "Student" under "not available".</summary>
    private static string Cell(SchoolRow row, MappedColumn column) => (row.Cell(column.Index), column.Role) switch
    {
        ("", _) => "",
        (string cell, _) when PhraseBook.Plain(cell) is "" or "n a" or "na" or "none" or "null" => "",
        (string cell, LogColumn.Unavailable) => PhraseBook.Plain(cell) is "no" or "n" ? "" : $"{cell} not available",
        (string cell, LogColumn.Reason or LogColumn.Attendance) when ColumnNames.IsOfMiss(column.Title) && PhraseBook.Plain(cell) is "y" or "yes" or "x" => "missed",
        (string cell, LogColumn.Reason or LogColumn.Attendance) when ColumnNames.IsOfMiss(column.Title) && PhraseBook.Plain(cell) is "n" or "no" => "",
        (string cell, LogColumn.ChildReason) => $"student {cell}",
        (string cell, LogColumn.ProviderReason) => $"provider {cell}",
        (string cell, _) => cell,
    };

    private DateOnly? MadeUp(SchoolRow row, string key, RowAnswer? answer, List<RowQuestion> questions, out bool isMakeUp)
    {
        string cell = row.Cell(makesUp);
        string plain = PhraseBook.Plain(cell);
        isMakeUp = plain is "y" or "yes" or "x";
        if (isMakeUp || plain is "" or "n" or "no" or "na" or "n a" or "none" or "null")
        {
            return null;
        }

        CellDay read = DayCell.Read(cell, c.Span);
        if ((read.Day is null || order != DayOrder.MonthFirst) && answer is null)
        {
            questions.Add(new(AskKind.MakesUp, key, cell));
        }

        return read.Day;
    }

    private string? Grouping(SchoolRow row, Attendance attendance) =>
        int.TryParse(row.Cell(groupSize), NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 0 and < 100
            ? size == 1 ? "individual" : string.Create(CultureInfo.InvariantCulture, $"group of {size}")
            : Ratio(row.Cell(groupSize)) is int of ? of == 1 ? "individual" : string.Create(CultureInfo.InvariantCulture, $"group of {of}")
            : attendance.Grouping;

    /// <summary>How many children a ratio such as <c>1:3</c> names.</summary>
    private static int? Ratio(string cell) =>
        cell.Split(':') is [string a, string b] && int.TryParse(a, out int one) && int.TryParse(b, out int two) && (one == 1 || two == 1) ? Math.Clamp(Math.Max(one, two), 1, 99) : null;

    private void PointOut(
        SchoolRow row, DateOnly day, int minutes, MissReason? reason, Attendance attendance, DateOnly? madeUp, bool isMakeUp, AmountRead amount, List<string> pointed)
    {
        bool known = !c.Calendar.IsEmpty;
        if (c.Span.To != DateOnly.MaxValue && !c.Span.Contains(day))
        {
            pointed.Add(SchoolLogWords.Remark("BeforeIep", Text(day)));
        }
        else if (known && minutes > 0 && !c.Calendar.IsSchoolDay(day))
        {
            pointed.Add(SchoolLogWords.Remark("NotSchoolDay", Text(day)));
        }
        else if (known && reason == MissReason.Closure && c.Calendar.IsSchoolDay(day))
        {
            pointed.Add(SchoolLogWords.Remark("SchoolDay", Text(day)));
        }

        if ((attendance.IsMakeUp || isMakeUp) && madeUp is null && minutes > 0)
        {
            pointed.Add(SchoolLogWords.Remark("MakeUpOfNothing"));
        }

        if (minutes > 0 && map.Columns.FirstOrDefault(m => m.Role == LogColumn.Provider) is MappedColumn by && SchoolLogWords.IsAide(row.Cell(by.Index)))
        {
            pointed.Add(SchoolLogWords.Remark("Aide", row.Cell(by.Index)));
        }

        if (amount.IsFromClock && minutes > 0)
        {
            pointed.Add(SchoolLogWords.Remark("FromClock"));
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
