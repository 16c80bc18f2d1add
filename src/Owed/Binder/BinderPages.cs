namespace Owed;

/// <summary>Where a part of a binder begins, and how many pages of the original follow its divider.</summary>
/// <param name="Name">The part's name, or an exhibit's letter.</param>
/// <param name="Page">The binder's own page number, from 1.</param>
/// <param name="Pages">Pages of the original, 0 when it is not printed; null for a part that is no exhibit.</param>
public sealed record BinderPlace(string Name, int Page, int? Pages);

/// <summary>A part of a binder with a bookmark of its own.</summary>
public sealed record BinderPart(string Name, Document Pages);

/// <summary>Lays a plan out as documents: the parts before the exhibits, and the divider of each exhibit.</summary>
public sealed class BinderPages
{
    private const double Margin = 54;

    /// <summary>A divider says no more than this of what its exhibit shows; the log says the rest.</summary>
    private const int MostShown = 8;

    private readonly BinderPlan plan;
    private readonly KitWords kit;
    private readonly BinderWords words;

    public BinderPages(BinderPlan plan, KitWords kit)
    {
        this.plan = plan;
        this.kit = kit;
        words = new(kit, plan.Case, plan.Ledger);
    }

    /// <summary>Cover, chronology, index, ledger and log; page numbers that are not known yet are left out.</summary>
    public Items<BinderPart> Front(Items<BinderPlace> places) =>
    [
        new(words.Say("binder.cover"), Cover()),
        Part("binder.chronology", Chronology(places)),
        Part("binder.index", Index(places)),
        Part("binder.ledger", new BinderLedger(plan, words).Blocks()),
        Part("binder.log", Log()),
    ];

    /// <summary>The page before an exhibit.</summary>
    /// <param name="bytes">Size of the original.</param>
    /// <param name="remark">Why the original is not printed, or null when it is.</param>
    /// <param name="text">The original's own text, where that is what is printed.</param>
    public Document Divider(Exhibit exhibit, long bytes, string? remark, Items<Block> text)
    {
        List<Prose> rows =
        [
            Row("label.date", exhibit.Day is DateOnly day ? words.Date(day) : words.Say("binder.no-date")),
            Row("label.shows", exhibit.Shows[0]),
            .. exhibit.Shows.Skip(1).Take(MostShown).Select(s => (Prose)s),
            .. exhibit.Shows.Count > MostShown + 1 ? (Prose[])[words.Say("binder.more", ("count", Grouped(exhibit.Shows.Count - MostShown - 1)))] : [],
            Row("label.file", exhibit.File),
            Row("label.size", words.Say("binder.bytes", ("count", Grouped(bytes)))),
            Row("label.fingerprint", exhibit.Sha256),
        ];
        if (remark is not null)
        {
            rows.Add(Prose.Of(remark, RunStyle.Strong));
        }

        string subtitle = exhibit.Kind is ExhibitKind.Paper ? exhibit.Title : $"{Kind(exhibit)}: {exhibit.Title}";
        return Paper(words.Say("binder.stamp", ("letter", exhibit.Letter)), text.Count > 0 ? [new(text)] : []) with
        {
            Cover = new(words.Say("binder.stamp", ("letter", exhibit.Letter)), subtitle, rows.ToItems()),
            Margin = 72,
        };
    }

    /// <summary>The name of an exhibit for the list of bookmarks.</summary>
    public string Bookmark(Exhibit exhibit) => $"{words.Say("binder.stamp", ("letter", exhibit.Letter))}: {exhibit.Title}";

    /// <summary>The stamp at the foot of an exhibit's page; page 0 is its divider.</summary>
    public string Stamp(Exhibit exhibit, int page, int pages) => page == 0
        ? words.Say("binder.stamp", ("letter", exhibit.Letter))
        : words.Say("binder.stamp-page", ("letter", exhibit.Letter), ("page", Grouped(page)), ("pages", Grouped(pages)));

    /// <summary>The foot of a part before the exhibits.</summary>
    public string Foot(BinderPart part) => $"{words.Say("binder.subtitle", ("student.name", plan.Case.Student.Name))} · {part.Name}";

    /// <summary>The binder's own page number.</summary>
    public string Number(int page, int pages) => words.Say("binder.number", ("page", Grouped(page)), ("pages", Grouped(pages)));

    /// <summary>What a screen reader says of a page of an original that stands as a picture.</summary>
    public string Picture(Exhibit exhibit, int page, int pages) =>
        words.Say("binder.picture", ("page", Grouped(page)), ("pages", Grouped(pages)), ("file", exhibit.File));

    /// <summary>A sentence of the binder's own, such as the one for an original that is not printed.</summary>
    public string Say(string section, params ReadOnlySpan<(string Slot, string Value)> slots) => words.Say(section, slots);

    private BinderPart Part(string name, IEnumerable<Block> blocks)
    {
        string title = words.Say(name);
        return new(title, Paper(title, [new([new Heading(1, title), .. blocks])]));
    }

    private Document Paper(string title, Items<Section> sections) => new(
        words.Language.Tag, $"{words.Say("binder.subtitle", ("student.name", plan.Case.Student.Name))}: {title}", plan.Case.Parent.Name, plan.Ledger.AsOf, sections) { Margin = Margin };

    private Document Cover()
    {
        CaseFile c = plan.Case;
        List<Prose> rows = [];
        Add("label.school", c.District.School);
        Add("label.district", c.District.Name);
        Add("label.cooperative", c.District.Cooperative);
        Add("label.state", States.Names.GetValueOrDefault(c.State, c.State));
        Add("label.parent", c.Parent.Name);
        rows.Add(words.Say("binder.as-of", ("day", words.Date(plan.Ledger.AsOf))));
        rows.Add(words.Say("binder.inside", ("letters", Grouped(plan.Exhibits.Count(e => e.Kind == ExhibitKind.Letter))), ("exhibits", Grouped(plan.Exhibits.Count))));
        rows.Add(words.Say("binder.rests"));
        rows.Add(words.Say("binder.originals"));
        rows.Add(words.Say("binder.not-advice"));
        if (plan.Record is RecordMark mark)
        {
            rows.Add(mark.Say(kit));
        }

        string title = words.Say("binder.title");
        return Paper(title, []) with
        {
            Cover = new(title, words.Say("binder.subtitle", ("student.name", c.Student.Name)), rows.ToItems()),
            Margin = 72,
        };

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                rows.Add(Row(label, value));
            }
        }
    }

    private IEnumerable<Block> Chronology(Items<BinderPlace> places)
    {
        if (plan.Chronology.Count == 0)
        {
            return [new Paragraph(words.Say("binder.chronology.none"))];
        }

        var table = new Table(
            "",
            [new(words.Say("column.date"), Weight: 4), new(words.Say("column.what"), Weight: 10), new(words.Say("column.source"), Weight: 4), new(words.Say("column.exhibit"), Weight: 3)],
            plan.Chronology.Select(r => (Items<Prose>)[Days(r.Days), r.Says, r.Source, string.Join("; ", r.Exhibits.Select(x => At(x, places)))]).ToItems());
        return plan.Summed is string summed ? [new Paragraph(summed), table] : [table];
    }

    private IEnumerable<Block> Index(Items<BinderPlace> places)
    {
        Column[] columns = [new(words.Say("column.exhibit"), Weight: 3), new(words.Say("column.date"), Weight: 5), new(words.Say("column.title"), Weight: 10), new(words.Say("column.pages"), Align.Right, 3), new(words.Say("column.page"), Align.Right, 2)];
        yield return new Table(
            words.Say("binder.contents"),
            [new(words.Say("column.title"), Weight: 10), new(words.Say("column.page"), Align.Right, 2)],
            places.Where(p => p.Pages is null).Select(p => (Items<Prose>)[p.Name, Grouped(p.Page)]).ToItems());
        if (plan.Exhibits.Count == 0)
        {
            yield return new Paragraph(words.Say("binder.index.none"));
            yield break;
        }

        yield return new Table(words.Say("binder.exhibits"), columns.ToItems(), plan.Exhibits.Select(Line).ToItems());

        Items<Prose> Line(Exhibit exhibit)
        {
            BinderPlace? place = places.FirstOrDefault(p => p.Pages is not null && p.Name == exhibit.Letter);
            return
            [
                exhibit.Letter,
                exhibit.Day is DateOnly day ? words.Date(day) : words.Say("binder.no-date"),
                exhibit.Kind is ExhibitKind.Paper ? exhibit.Title : $"{Kind(exhibit)}: {exhibit.Title}",
                place is null ? "" : place.Pages == 0 ? words.Say("binder.not-printed") : Grouped(place.Pages!.Value),
                place is null ? "" : Grouped(place.Page),
            ];
        }
    }

    private IEnumerable<Block> Log() => plan.Log.Count == 0
        ? [new Paragraph(words.Say("binder.log.none"))]
        :
        [
            new Table(
                "",
                [new(words.Say("column.date"), Weight: 4), new(words.Say("column.what"), Weight: 10), new(words.Say("column.source"), Weight: 4), new(words.Say("column.exhibit"), Weight: 2)],
                plan.Log.Select(r => (Items<Prose>)[Days(r.Days), r.Says, r.Source, string.Join(", ", r.Exhibits)]).ToItems()),
        ];

    private string Kind(Exhibit exhibit) => words.Say("kind." + exhibit.Kind.ToString().ToLowerInvariant());

    private string At(string letter, Items<BinderPlace> places) =>
        places.FirstOrDefault(p => p.Pages is not null && p.Name == letter) is BinderPlace place ? words.Say("binder.at", ("letter", letter), ("page", Grouped(place.Page))) : letter;

    private string Days(DateRange days) => days.From == Iep.FirstUnsaid ? words.Say("binder.undated") : days.From == days.To ? words.Date(days.From) : words.Say("binder.span", ("from", words.Date(days.From)), ("to", words.Date(days.To)));

    private Prose Row(string label, string value) => Prose.Of(words.Say(label) + ": ", RunStyle.Strong) + value;

    private string Grouped(long value) => words.Language.Number(checked((int)value));
}
