namespace Owed;

public sealed partial class LetterDraft
{
    /// <summary>Adds a numbered list of what a paper must contain, in the order of the law; the words come from sections <c>element.key</c>.</summary>
    public void Elements(string rule, string family = "element")
    {
        if (Rule(rule, optional: false).Version is RuleVersion version)
        {
            Add(new NumberedList(version.Contents.Select(item => Line($"{family}.{item.Key}")).ToItems()));
        }
    }

    /// <summary>Adds what the IEP says of each service that can be counted, in its own words; a line that was changed stands once for each wording, with its first day.</summary>
    public void ServiceLines() => List(
    [
        .. Promised().SelectMany(g => g.Select(l => g.Count() == 1 || l.StartUnsaid ? IepLine(l.Line) : IepLine(l.Line, l.Days.From))).Distinct(),
    ]);

    /// <summary>Adds what the IEP says on one day.</summary>
    public void ServiceLines(DateOnly on)
    {
        LineLedger[] then = [.. Promised().SelectMany(g => g).Where(l => l.Days.Contains(on))];
        if (then.Length == 0)
        {
            ServiceLines();
            return;
        }

        List([.. then.Select(l => IepLine(l.Line)).Distinct()]);
    }

    /// <summary>One line of the IEP in its own words, through section <c>line</c>, or <c>line.from</c> with the day it began.</summary>
    public Prose IepLine(ServiceLine line, DateOnly? from = null)
    {
        Set("line.service", line.Service);
        Set("line.wording", line.Wording);
        Set("line.page", PageOf(line));
        if (from is DateOnly day)
        {
            Set("line.from", Language.Date(day));
        }

        return Line(from is null ? "line" : "line.from");
    }

    /// <summary>Where a line stands: the page of the IEP, or of the amendment that wrote it.</summary>
    public Prose PageOf(ServiceLine line)
    {
        if (line.Page is null)
        {
            return Prose.Empty;
        }

        Iep? paper = Case.Ieps.FirstOrDefault(i => i.Lines.Any(l => l.Id == line.Id && l.Page == line.Page && l.Wording == line.Wording && l.Where == line.Where));
        return paper is { Kind: IepKind.Amendment }
            ? paper.DatedSaid is DateOnly dated
                ? Line("page.amendment", ("page.number", line.Page), ("page.dated", Language.Date(dated)))
                : Line("page.amendment.undated", ("page.number", line.Page))
            : Line("page", ("page.number", line.Page));
    }

    /// <summary>Adds the table of minutes, one row for each service line that can be counted: promised, given, missed, not claimed, undocumented.</summary>
    /// <param name="days">The days it is limited to, or null for all.</param>
    public void MinutesTable(DateRange? days = null)
    {
        Figure[] columns = [.. AllColumns.Where(f => Always.Contains(f) || !new LedgerSource(f, null, days).In(Ledger).IsZero)];
        List<Items<Prose>> rows = [];
        foreach (IGrouping<string, LineLedger> line in Counted())
        {
            rows.Add([line.Last().Line.Service, .. columns.Select(f => Cell(f, line.Key, days))]);
        }

        // Many columns share the line by what stands in them; few keep an even look.
        int weight = columns.Length > 5 ? 0 : 2;
        Items<Prose>? total = rows.Count > 1 ? [Line("table.total"), .. columns.Select(f => Cell(f, null, days))] : null;
        Add(new Table(
            Label("table.caption"),
            [new(Label("table.service"), Weight: 2 * weight), .. columns.Select(f => new Column(Label("table." + Word(f)), Align.Right, weight))],
            rows.ToItems(),
            total));
    }

    /// <summary>Says which minutes of the table are not asked back, where there are any.</summary>
    public void NotClaimed()
    {
        (Figure Figure, string Section)[] kinds =
        [
            (Figure.ChildAbsent, "not-claimed.absent"), (Figure.FamilyChoice, "not-claimed.family"),
            (Figure.Closure, "not-claimed.closed"), (Figure.SchoolActivity, "not-claimed.activity"),
        ];
        string[] days = [.. kinds.Where(k => !new LedgerSource(k.Figure).In(Ledger).IsZero).Select(k => Label(k.Section))];
        if (days.Length > 0)
        {
            Say("not-claimed", ("not-claimed.days", Language.List(days)));
        }
    }

    /// <summary>Adds the table of missed minutes by service and reason; the last row is their sum.</summary>
    public void ReasonsTable(DateRange? days = null)
    {
        List<Items<Prose>> rows = [];
        foreach (IGrouping<string, LineLedger> line in Counted())
        {
            foreach (MissReason reason in Missed(line.Key, days).Select(p => p.Entry?.Reason ?? MissReason.SchoolSideOther).Distinct().Order())
            {
                var source = new LedgerSource(Figure.MissedBySchool, line.Key, days, reason);
                var made = new LedgerSource(Figure.MadeUp, line.Key, days, reason);
                rows.Add([line.Last().Line.Service, Line("reason." + Key(reason)), Number(source), Number(made), Number(source with { Figure = Figure.Balance })]);
            }
        }

        Add(new Table(
            Label("table.reasons"),
            [
                new(Label("table.service")), new(Label("table.reason")),
                new(Label("table.missed"), Align.Right), new(Label("table.made-up"), Align.Right), new(Label("table.left"), Align.Right),
            ],
            rows.ToItems(),
            [Line("table.total"), "", Number(new(Figure.MissedBySchool, null, days)), Number(new(Figure.MadeUp, null, days)), Number(new(Figure.Balance, null, days))]));
    }

    /// <summary>The days on which minutes of a line were missed on the school's side, in order.</summary>
    public IEnumerable<Piece> Missed(string? line, DateRange? days = null) => Ledger.Lines
        .Where(l => line is null || l.Line.Id == line)
        .SelectMany(l => l.Periods)
        .SelectMany(p => p.Because)
        .Where(p => p.Bucket == Bucket.MissedBySchool && (days is not DateRange range || range.Contains(p.Day)))
        .OrderBy(p => p.Day);

    /// <summary>Lines that can be counted, their versions together.</summary>
    public IEnumerable<IGrouping<string, LineLedger>> Counted() =>
        Ledger.Lines.Where(l => l.NotCounted is null && l.Periods.Count > 0).GroupBy(l => l.Line.Id);

    /// <summary>Lines whose words can be told: those that are counted, and those that wait only for their first day.</summary>
    private IEnumerable<IGrouping<string, LineLedger>> Promised() =>
        Ledger.Lines.Where(l => l.StartUnsaid || (l.NotCounted is null && l.Periods.Count > 0)).GroupBy(l => l.Line.Id);

    private static readonly Items<Figure> AllColumns =
    [
        Figure.Expected, Figure.Given, Figure.NotAsWritten, Figure.Extra, Figure.MissedBySchool, Figure.MadeUp,
        Figure.SchoolActivity, Figure.ChildAbsent, Figure.FamilyChoice, Figure.Closure, Figure.Undocumented,
    ];

    // These are always shown; the others when they hold anything.
    private static readonly Items<Figure> Always = [Figure.Expected, Figure.Given, Figure.MissedBySchool];

    private Prose Cell(Figure figure, string? line, DateRange? days) => Number(new(figure, line, days));

    private Prose Number(LedgerSource source) =>
        Language.Number(Count($"{Word(source.Figure)} {source.Line}".Trim(), source).Value);

    private static string Word(Figure figure) => figure switch
    {
        Figure.Expected => "due",
        Figure.Delivered or Figure.Given => "given",
        Figure.Extra => "extra",
        Figure.NotAsWritten => "not-as-written",
        Figure.MissedBySchool => "missed",
        Figure.SchoolActivity => "activity",
        Figure.ChildAbsent => "absent",
        Figure.Closure => "closed",
        Figure.FamilyChoice => "family",
        Figure.Undocumented => "undocumented",
        Figure.MadeUp => "made-up",
        _ => "left",
    };

    private static string Key(MissReason reason) =>
        string.Concat(reason.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
