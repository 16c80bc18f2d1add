namespace Owed.Files;

/// <summary>Goes down a table and puts every row where it belongs: no session, another child's, asked, or a session.</summary>
internal sealed class RowSorter(SchoolTable table, ColumnMap map, SchoolLogCase c, SchoolLogChoices choices, FileFacts facts, AttendanceWords words, RowReader reader, RowQuestion? columns)
{
    private readonly ChildName child = new(c.Child, Names(table, map));
    private readonly bool isOfMany = Names(table, map).Skip(1).Any();
    private readonly bool namesMerged = Merged(table, map, LogColumn.Student);
    private readonly Sums sums = new(map);
    private readonly int student = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Student)?.Index ?? -1;
    private readonly MappedColumn? week = map.Columns.FirstOrDefault(m => m.Role == LogColumn.WeekOf);
    private readonly SchoolRow? heading = table.Rows.FirstOrDefault(r => r.Number == map.Heading);
    private readonly bool isMerged = Merged(table, map, LogColumn.Service);
    private string owner = facts.Student ?? "";
    private string service = facts.Service ?? "";

    public List<LeftOutRow> LeftOut { get; } = [];

    public List<RowRead> Read { get; } = [];

    public void Sort()
    {
        foreach (SchoolRow row in table.Rows)
        {
            if (NoSession(row) is WhyLeftOut why)
            {
                LeftOut.Add(new(row.Number, why, row.Said));
            }
            else if (row.IsBroken)
            {
                Ask(row, new(AskKind.Broken, $"row {row.Number}", row.Said));
            }
            else if (week is not null)
            {
                Ask(row, new(AskKind.Week, $"row {row.Number}", row.Said));
            }
            else if (FileFacts.IsBeside(row, map) && Beside(row))
            {
                continue;
            }
            else
            {
                sums.Add(row);
                Session(row);
            }
        }
    }

    private WhyLeftOut? NoSession(SchoolRow row)
    {
        if (row.IsBroken)
        {
            return null;
        }

        return row.IsEmpty ? WhyLeftOut.Empty
            : row.Number < map.Heading ? WhyLeftOut.Title
            : row.Number == map.Heading || (heading is not null && row.Cells.SequenceEqual(heading.Cells)) ? WhyLeftOut.Heading
            : facts.Keys.Contains(row.Number) ? WhyLeftOut.Legend
            : RowKinds.IsMonth(row) ? WhyLeftOut.Month
            : FileFacts.IsBeside(row, map) && (RowKinds.IsSum(row) || sums.IsSum(row)) ? WhyLeftOut.Sum
            : Lone(row);
    }

    /// <summary>A row of one cell: a heading inside the table, or words beside it.</summary>
    private WhyLeftOut? Lone(SchoolRow row)
    {
        string[] cells = [.. row.Cells.Where(t => t.Length > 0)];
        if (cells.Length > 2)
        {
            return null;
        }

        if (FileFacts.Labelled(row, FileFacts.StudentLabel()) is string name)
        {
            owner = name;
            return WhyLeftOut.Title;
        }

        if (FileFacts.Labelled(row, FileFacts.ServiceLabel()) is string about)
        {
            service = about;
            return WhyLeftOut.Title;
        }

        if (cells.Length > 1 || row.Number == 1)
        {
            return null;
        }

        string said = cells[0];
        if (ServiceNames.IsService(said))
        {
            service = said;
            return WhyLeftOut.Title;
        }

        if (student < 0 && RowKinds.LooksLikeName(said) && words.Read([said], ofChild: false).Question == AskKind.Code)
        {
            owner = said;
            return WhyLeftOut.Title;
        }

        return RowKinds.IsOfPrinter(said) ? WhyLeftOut.Legend : null;
    }

    /// <summary>Words without a day and without an amount; asked when they hold a day or a reason.</summary>
    private bool Beside(SchoolRow row)
    {
        string[] cells = [.. row.Cells.Where(t => t.Length > 0)];
        bool lone = cells.Length == 1;
        bool printer = RowKinds.IsOfPrinter(row.Said);
        if (!lone && !printer)
        {
            return false;
        }

        Attendance read = words.Read([cells[0]], ofChild: false);
        bool matters = !printer && (RowKinds.HoldsDay(cells[0]) || read.Reason is not null || read.IsMissed || AttendanceWords.Mentions(cells[0]) || !cells[0].Any(char.IsLetter));
        if (matters)
        {
            Ask(row, new(AskKind.Words, $"row {row.Number}", row.Said));
        }
        else
        {
            LeftOut.Add(new(row.Number, WhyLeftOut.Legend, row.Said));
        }

        return true;
    }

    private void Session(SchoolRow row)
    {
        string named = row.Cell(student);
        bool blankName = student >= 0 && named.Length == 0;
        if (named.Length > 0)
        {
            if (named != owner && student >= 0)
            {
                service = facts.Service ?? "";
            }

            owner = named;
        }

        string own = reader.ServiceCell(row);
        bool carried = own.Length == 0 && service.Length > 0 && (blankName || isMerged);
        if (own.Length > 0)
        {
            service = own;
        }

        string key = $"child {PhraseBook.Plain(owner)}";
        RowQuestion? whose = Whose(row, blankName, carried, out bool isOurs);
        bool inherits = (blankName && isOfMany && namesMerged) || carried;
        if (inherits && choices.Answers.GetValueOrDefault(SchoolLogReader.MergedKey) == "out")
        {
            Read.Add(new(row, null, [], [], null, IsOut: true));
            return;
        }

        RowOf of = owner.Length == 0 || isOurs ? RowOf.Ours : child.Read(owner);
        if (of != RowOf.Ours && choices.Answers.TryGetValue(key, out string? answer))
        {
            of = answer == "out" ? RowOf.Another : RowOf.Ours;
        }

        if (of == RowOf.Another && whose is null && (student >= 0 || owner == facts.Student || choices.Answers.ContainsKey(key)))
        {
            LeftOut.Add(new(row.Number, WhyLeftOut.OtherChild, ""));
            return;
        }

        string? used = own.Length > 0 ? own : carried || map.Columns.All(m => m.Role != LogColumn.Service) ? service : "";
        RowRead read = reader.Read(row, used, carried || (blankName && owner.Length > 0));
        if (read.IsOut)
        {
            Read.Add(read);
            return;
        }

        RowQuestion? first = columns ?? whose ?? (of != RowOf.Ours ? new(AskKind.Child, key, owner) : null);
        Read.Add(first is null ? read
            : first == columns || first.Key == SchoolLogReader.MergedKey ? read with { Session = null, Questions = [first] }
            : read with { Session = null, Questions = [first with { CanKeep = read.Questions.Count == 0 || read.Questions.TrueForAll(q => q.CanKeep) }, .. read.Questions] });
    }

    /// <summary>What must be asked about an empty name, or a service taken from above; null when nothing must.</summary>
    private RowQuestion? Whose(SchoolRow row, bool blankName, bool carried, out bool isOurs)
    {
        isOurs = false;
        bool nameMissing = blankName && isOfMany;
        if (nameMissing && !namesMerged)
        {
            string key = $"row {row.Number}";
            isOurs = true;
            return choices.Answers.ContainsKey(key) ? null : new(AskKind.NoName, key);
        }

        if (!nameMissing && !carried)
        {
            return null;
        }

        return choices.Answers.ContainsKey(SchoolLogReader.MergedKey) ? null : new(AskKind.Merged, SchoolLogReader.MergedKey);
    }

    private void Ask(SchoolRow row, RowQuestion question)
    {
        if (choices.Answers.TryGetValue(question.Key, out string? text) && RowAnswer.Read(text) is RowAnswer answer)
        {
            RowRead read = answer.IsOut ? new(row, null, [], [], null, IsOut: true) : reader.Read(row, reader.ServiceCell(row), false);
            Read.Add(read);
            return;
        }

        Read.Add(new(row, null, [question], [], null));
    }

    private static IEnumerable<string> Names(SchoolTable table, ColumnMap map)
    {
        int index = map.Columns.FirstOrDefault(m => m.Role == LogColumn.Student)?.Index ?? -1;
        return index < 0 ? [] : table.Rows.Where(r => r.Number > map.Heading && !FileFacts.IsBeside(r, map)).Select(r => r.Cell(index)).Where(t => t.Length > 0).Distinct();
    }

    /// <summary>True when the name or the service stands once above several rows: cells that were merged.</summary>
    private static bool Merged(SchoolTable table, ColumnMap map, LogColumn role)
    {
        int index = map.Columns.FirstOrDefault(m => m.Role == role)?.Index ?? -1;
        SchoolRow[] rows = [.. table.Rows.Where(r => r.Number > map.Heading && !FileFacts.IsBeside(r, map))];
        return index >= 0 && rows.Length > 2 && rows[0].Cell(index).Length > 0 && rows.Count(r => r.Cell(index).Length > 0) * 2 <= rows.Length;
    }
}
