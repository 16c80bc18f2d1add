namespace Owed;

public sealed partial class LetterDraft
{
    private readonly List<string> exhibits = [];
    private readonly List<(string Which, string Title, List<string> Files)> allegations = [];

    /// <summary>What sort each allegation is, as its words are named.</summary>
    public IEnumerable<string> AllegationKinds => allegations.Select(a => a.Which);

    /// <summary>Begins an allegation and gives its number, from 1.</summary>
    public int NextAllegation(string which, string title)
    {
        allegations.Add((which, title, []));
        return allegations.Count;
    }

    /// <summary>The letter of an exhibit; a file gets the next free one the first time.</summary>
    public string Exhibit(string file)
    {
        int at = exhibits.IndexOf(file);
        if (at < 0)
        {
            at = exhibits.Count;
            exhibits.Add(file);
            enclosures.Add(Line("exhibit", ("exhibit.letter", Lettered(at)), ("exhibit.file", file)).Plain);
        }

        if (allegations.Count > 0 && !allegations[^1].Files.Contains(file))
        {
            allegations[^1].Files.Add(file);
        }

        return Lettered(at);
    }

    /// <summary>The allegations so far, each with its exhibits.</summary>
    private Items<Allegation> Allegations() => allegations.Select(a => new Allegation(a.Title, a.Files.ToItems())).ToItems();

    /// <summary>Adds the files of some events to the exhibits, and gives their letters.</summary>
    public Items<string> ExhibitsOf(Func<CaseEvent, bool> which) =>
        Case.Events.Where(which).SelectMany(e => e.Evidence).Distinct().Select(Exhibit).ToItems();

    /// <summary>Adds a table with one row for each day on which minutes were missed, or for the span of a total that names no day: how many, why, and, where there are any, how many were made up and the exhibits.</summary>
    /// <param name="exhibits">True in a complaint, whose exhibits have letters.</param>
    public void DaysTable(string line, IReadOnlyList<Piece> missed, bool exhibits = true)
    {
        var all = new DateRange(missed[0].Day, missed[^1].Day);
        bool madeUp = missed.Any(p => !p.MadeUp.IsZero);
        bool shown = exhibits && missed.Any(p => p.Entry?.Evidence.Count > 0);
        List<Items<Prose>> rows = [];
        foreach (IGrouping<DateRange, Piece> told in missed.GroupBy(p => p.Told))
        {
            foreach (DateOnly end in new[] { told.Key.From, told.Key.To }.Distinct())
            {
                Claim(new DateClaim("table", end, exhibits ? DateUse.Alleged : DateUse.Happened));
            }

            string[] files = exhibits ? [.. told.SelectMany(p => p.Entry?.Evidence ?? []).Distinct().Select(Exhibit)] : [];
            MissReason reason = told.First().Entry?.Reason ?? MissReason.SchoolSideOther;
            rows.Add(Row(DayOf(told.Key), told.Key, Line("reason." + Key(reason)), Language.List(files)));
        }

        Add(new Table(
            Label("table.days"),
            [
                new(Label("table.day"), Weight: 4),
                new(Label("table.missed"), Align.Right, 2),
                .. Where(madeUp, new Column(Label("table.made-up"), Align.Right, 2)),
                new(Label("table.reason"), Weight: 7),
                .. Where(shown, new Column(Label("table.exhibit"), Align.Left, 2)),
            ],
            rows.ToItems(),
            Row(Label("table.sum"), null, "", "")));

        Items<Prose> Row(Prose first, DateRange? told, Prose reason, Prose exhibits) =>
        [
            first,
            Number(new(Figure.MissedBySchool, line, all) { Told = told }),
            .. madeUp ? (Prose[])[Number(new(Figure.MadeUp, line, all) { Told = told })] : [],
            reason,
            .. Where(shown, exhibits),
        ];

        string DayOf(DateRange told) => told.From == told.To
            ? Language.Date(told.From)
            : Line("table.between", ("table.first", Language.Date(told.From)), ("table.last", Language.Date(told.To))).Plain;

        static T[] Where<T>(bool wanted, T one) => wanted ? [one] : [];
    }

    private static string Lettered(int at) => at < 26 ? ((char)('A' + at)).ToString() : Lettered((at / 26) - 1) + Lettered(at % 26);
}
