namespace Owed;

/// <summary>The starter kit: one printable booklet for a state, made from the law book and the kit's words.</summary>
public static class Kit
{
    private const double LargeType = 1.2;
    private const int RoomToWrite = 6;

    private static readonly Items<string> Checklists = ["check.first", "check.before", "check.at", "check.after", "check.filing"];

    private static readonly Items<string> Scripts = ["script.phone", "script.email", "script.meeting"];

    private static readonly Items<string> Listed =
        ["which", .. Checklists, .. Scripts, "plan", "dates", "rights", "sheet.log", "letters", "help", "terms", "sources"];

    /// <summary>The kit for one state on one day; a line whose rule is not researched there is left out.</summary>
    /// <param name="state">Two letters, or null for a kit that rests on the federal rules alone.</param>
    public static Document Of(string? state, LawBook law, KitWords words, DateOnly on)
    {
        LawMarks marks = Marks(law, state, words, on);
        List<Section> sections = [new([.. Page("use"), new Heading(2, words.Label("inside")), new Contents(Listed.Select(Title).ToItems())]), new(Page("which"))];
        sections.AddRange(Checklists.Select(c => new Section(CheckPage(c))));
        sections.AddRange(Scripts.Select(s => new Section(Page(s))));
        sections.Add(new(Page("plan")));
        sections.Add(new([.. Page("dates"), .. KitLaw.Dates(marks, words, law, state, on)]));
        sections.Add(new([.. Page("rights"), .. KitLaw.Rights(marks, words)]));
        sections.AddRange(KitSheets.All(words));
        sections.Add(new([.. Page("letters"), .. KitLetters.Uses(words)]));
        sections.AddRange(KitLetters.All(marks, words));
        sections.Add(new([.. Page("help"), .. KitLaw.Helpers(words, law, state, on)]));
        sections.Add(new([.. Page("terms"), .. Terms()]));
        sections.Add(new([.. Page("sources"), new BulletList(KitLaw.Sources(marks, words))]));
        string place = marks.Slot("state.name").Plain;
        return new(
            words.Letters.Language.Tag,
            $"{words.Label("cover.title")}: {place}",
            "Owed",
            on,
            sections.Where(s => s.Blocks.Count > 0).ToItems(),
            $"{words.Label("cover.title")}: {place}",
            words.Label("not-advice"),
            new(words.Label("cover.title"), place, Rows("cover")))
        {
            TextScale = LargeType,
            Margin = 60,
        };

        Items<Prose> Rows(string section) => words.Section(section)?.Blocks
            .SelectMany(b => b.Rows).Where(marks.Holds).Select(marks.Say).ToItems() ?? [];

        Items<Block> Page(string name)
        {
            List<Block> page = [new Heading(1, Title(name)), .. Blocks(name)];
            Items<Prose> box = Rows(name + ".box");
            if (box.Count > 0)
            {
                page.Add(new Callout(box[0].Plain, box.Skip(1).ToItems()));
            }

            Room(page, name);
            return page.ToItems();
        }

        Items<Block> CheckPage(string name)
        {
            List<Block> page = [new Heading(1, Title(name))];
            foreach (Block block in Blocks(name))
            {
                page.Add(block is BulletList list ? new Checklist(list.Points.Select(p => new Check(p)).ToItems()) : block);
            }

            Room(page, name);
            return page.ToItems();
        }

        void Room(List<Block> page, string name)
        {
            if (words.Section(name + ".room") is not null)
            {
                page.Add(new RuledLines(words.Label(name + ".room"), RoomToWrite));
            }
        }

        IEnumerable<Block> Blocks(string name) => words.Section(name) is WordSection found ? marks.Blocks(found.Blocks) : [];

        string Title(string name) => words.Section(name + ".title") is { Blocks: [{ Rows: [var row, ..] }, ..] } ? marks.Say(row).Plain : "";

        IEnumerable<Block> Terms() => words.Guides.For(state)
            .Where(g => marks.Holds(g.Summary))
            .Select(g => new Paragraph(Prose.Of(g.Title + ". ", RunStyle.Strong) + marks.Say(g.Summary)));
    }

    /// <summary>Marks with the names that the state gives to things already filled in.</summary>
    internal static LawMarks Marks(LawBook law, string? state, KitWords words, DateOnly on)
    {
        LawMarks marks = new(law, state, on);
        marks.Fill("state.name", law.State(state)?.Name ?? (state is null ? words.Label("federal.name") : state.ToUpperInvariant()));
        marks.Fill("kit.date", words.Letters.Language.Date(on));
        marks.Fill("law.version", law.Version);
        foreach (var (slot, use) in new[] { ("term.notice", "notice"), ("term.complaint", "state-complaint"), ("term.facilitated", "facilitated-iep"), ("term.public-records", "public-records") })
        {
            marks.Fill(slot, law.PlacesFor(use, state, on).FirstOrDefault(p => p.Kind == PlaceKind.Term)?.Name ?? words.Label(slot));
        }

        foreach (var (slot, use) in new[] { ("office.agency", "state-agency"), ("office.complaint", "state-complaint"), ("helper.center", "parent-center") })
        {
            marks.Fill(slot, law.PlacesFor(use, state, on).FirstOrDefault(p => p.Kind is PlaceKind.Office or PlaceKind.Helper)?.Name ?? words.Label(slot));
        }

        return marks;
    }
}
