using static Owed.Files.FolderYaml;

namespace Owed.Files;

/// <summary>Reads one dated IEP document and its rows of services.</summary>
internal sealed class IepYaml(TextFile file, List<Problem> problems)
{
    private const int LongSpanInDays = 3 * 366;

    private static readonly Dictionary<string, IepKind> Kinds = Words.Names<IepKind>('_');

    /// <summary>The document, or null when its kind or dates cannot be read; an amendment's missing end stays open as <see cref="DateOnly.MaxValue"/>.</summary>
    public Iep? Read()
    {
        if (FolderYaml.Read(file, problems) is not Mapping top)
        {
            return null;
        }

        var fields = new Fields(top, file.Name, problems);
        string name = fields.Text("name") ?? Path.GetFileNameWithoutExtension(file.Name);
        IepKind kind = fields.Choice("kind", Kinds, IepKind.Iep);
        DateOnly? dated = fields.NeededDayOr("dated", Iep.FirstUnsaid);
        DateOnly? from = fields.NeededDayOr("from", Iep.FirstUnsaid);
        DateOnly? to = kind == IepKind.Amendment && !fields.Has("to") ? DateOnly.MaxValue : fields.NeededDayOr("to", Iep.LastUnsaid);
        Fields[] rows = [.. fields.InnerList("services", "services, each with service and amount")];
        Items<string> ends = fields.Lines("ends");
        if (kind == IepKind.Iep && ends.Count > 0)
        {
            problems.Add(FolderProblems.EndsInWholeIep(fields.WhereOf("ends")));
        }

        if (from is not DateOnly first || to is not DateOnly last || !Forward(first, last, fields.WhereOf("to")))
        {
            foreach (Fields row in rows)
            {
                Line(row, new(DateOnly.MinValue, DateOnly.MaxValue), []);
            }

            fields.NothingElse();
            return null;
        }

        var days = new DateRange(first, last);
        if (last != DateOnly.MaxValue && first != Iep.FirstUnsaid && last != Iep.LastUnsaid && days.Length > LongSpanInDays)
        {
            problems.Add(FolderProblems.IepLong(fields.WhereOf("to"), days));
        }

        var lines = new List<ServiceLine>();
        foreach (Fields row in rows)
        {
            if (Line(row, days, lines) is ServiceLine line)
            {
                lines.Add(line);
            }
        }

        if (lines.Count == 0 && ends.Count == 0 && rows.Length == 0)
        {
            problems.Add(FolderProblems.IepNoServices(fields.Here));
        }

        fields.NothingElse();
        return dated is DateOnly date ? new Iep(name, kind, date, days, lines.ToItems(), ends) : null;
    }

    private ServiceLine? Line(Fields row, DateRange document, List<ServiceLine> before)
    {
        string? service = row.Needed("service", "Speech-language therapy");
        string? wording = row.Needed("amount", "60 minutes per week");
        string id = row.Text("id")?.Trim() ?? Words.Slug(service ?? "");
        if (row.Has("id") && !IsId(id))
        {
            problems.Add(FolderProblems.BadId(row.WhereOf("id"), id));
        }

        if (before.Any(l => l.Id == id))
        {
            problems.Add(FolderProblems.DuplicateId(row.Here, id));
        }

        string? grouping = row.Text("grouping") is string words ? Grouping(words, row.WhereOf("grouping")) : null;
        DateOnly from = row.Day("from") ?? document.From;
        DateOnly to = row.Day("to") ?? document.To;
        if (Forward(from, to, row.Here) && !document.Overlaps(new(from, to)))
        {
            problems.Add(FolderProblems.LineOutsideIep(row.Here, new(from, to), document));
        }

        Items<TimetableSlot> when = When(row);
        var line = new ServiceLine(
            id, service ?? "", wording ?? "", AmountReader.Read(wording ?? ""), grouping,
            row.Text("setting"), row.Text("provider"), new(from, to), row.Text("page"), when, row.Here);
        row.NothingElse();
        if (wording is not null && !line.Amount.IsCountable && line.Amount.Questions.Count > 0)
        {
            problems.AddRange(line.Amount.Questions.Select(q => FolderProblems.AmountAsks(row.WhereOf("amount"), wording, q)));
        }

        return service is null || wording is null || to < from || !IsId(id) ? null : line;
    }

    /// <summary>True for a name that the log can use: letters, digits, dot, dash and underscore.</summary>
    public static bool IsId(string id) =>
        id.Length > 0 && char.IsLetterOrDigit(id[0]) && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        && !id.Equals("event", StringComparison.OrdinalIgnoreCase);

    private string? Grouping(string words, Where where)
    {
        string? grouping = Words.Grouping(words);
        if (grouping is null)
        {
            problems.Add(FolderProblems.UnknownGrouping(where, words));
        }

        return grouping;
    }

    private Items<TimetableSlot> When(Fields row)
    {
        var slots = new List<TimetableSlot>();
        foreach (string piece in row.Lines("when").SelectMany(l => l.Split([",", ";", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            int gap = piece.IndexOf(' ', StringComparison.Ordinal);
            string clock = gap < 0 ? "" : piece[gap..].Trim();
            TimeOnly? at = clock.Length == 0 ? null : Words.Clock(clock);
            if (Words.Weekday(gap < 0 ? piece : piece[..gap]) is DayOfWeek day && (clock.Length == 0 || at is not null))
            {
                slots.Add(new(day, at));
            }
            else
            {
                problems.Add(FolderProblems.BadTimetable(row.WhereOf("when"), piece));
            }
        }

        return slots.ToItems();
    }

    private bool Forward(DateOnly from, DateOnly to, Where where)
    {
        if (to < from)
        {
            problems.Add(FolderProblems.RangeBackwards(where, from, to));
        }

        return to >= from;
    }
}
