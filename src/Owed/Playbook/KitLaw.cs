namespace Owed;

/// <summary>The pages of the kit that the law book writes: rights, dates, helpers and sources.</summary>
internal static class KitLaw
{
    /// <summary>The rights on one page: each with its citation, the day it was read, and a mark where the text was not read whole.</summary>
    internal static Items<Block> Rights(LawMarks marks, KitWords words)
    {
        List<Items<Prose>> rows = [];
        foreach (InForce rule in Rules("rights.list", marks, words))
        {
            string cite = marks.Cite(rule);
            rows.Add([(Via(rule).Plain + Mark(rule)), cite]);
        }

        return
        [
            new Table("", [new(words.Label("rights.what"), Weight: 13), new(words.Label("rights.where"), Weight: 7)], rows.ToItems(), RowsAreNamed: false),
            Legend(marks, words),
        ];
    }

    /// <summary>The dates that matter, once worked out for the kit's own day and once with room to fill in.</summary>
    internal static Items<Block> Dates(LawMarks marks, KitWords words, LawBook law, string? state, DateOnly on)
    {
        Language language = words.Letters.Language;
        List<Items<Prose>> rows = [];
        foreach (Items<WordPiece> row in Rows("plan.dates", words).Where(marks.Holds))
        {
            if (row.FirstOrDefault(p => p.Kind == PieceKind.Rule) is { Text: { } id } && marks.Find(id) is InForce rule)
            {
                string what = marks.Say(row).Plain;
                string asked = rule.Via?.Id ?? rule.Id;
                Due? due = Deadline.Of(law, asked, on, state).Value;
                rows.Add([what + Mark(rule), due is null ? words.Label("plan.no-number") : language.Date(due.Earliest), "", ""]);
            }
        }

        string example = words.Label("plan.example") + " " + language.Date(on);
        return rows.Count == 0 ? [] :
        [
            new Table(
                "",
                [new(words.Label("plan.what"), Weight: 8), new(example, Weight: 5), new(words.Label("plan.start"), Weight: 4), new(words.Label("plan.due"), Weight: 4)],
                rows.ToItems(),
                IsForm: true),
            Legend(marks, words),
        ];
    }

    /// <summary>Offices and helpers with the day each was checked; what is not researched is named as that.</summary>
    internal static Items<Block> Helpers(KitWords words, LawBook law, string? state, DateOnly on)
    {
        List<Block> blocks = [];
        foreach (string use in new[] { "parent-center", "protection-advocacy", "advocates", "state-agency", "early-help", "state-complaint", "mediation", "section-504" })
        {
            LawPlace[] places = Reachable(use, state);
            places = places.Length > 0 ? places : Reachable(use, null);

            if (places.Length == 0 && words.Label($"help.{use}.none").Length == 0)
            {
                continue;
            }

            blocks.Add(new Heading(2, words.Label($"help.{use}")));
            blocks.AddRange(places.Length == 0 ? [new Paragraph(words.Label($"help.{use}.none"))] : places.Select(p => Place(p, words)));
        }

        return blocks.ToItems();

        // An e-mail address alone is too old a lead to hand out.
        LawPlace[] Reachable(string use, string? where) =>
            [.. law.PlacesFor(use, where, on).Where(p => p.Kind is PlaceKind.Office or PlaceKind.Helper && (p.Address.Count > 0 || p.Phone is not null || p.Web is not null))];
    }

    /// <summary>One point for each rule that was cited, with its citation, the day it was read and how.</summary>
    internal static Items<Prose> Sources(LawMarks marks, KitWords words) => marks.Cited
        .OrderBy(c => c.Text.Cite, StringComparer.Ordinal)
        .GroupBy(marks.Cite)
        .Select(g => Prose.Of(g.Key, RunStyle.Citation) + Prose.Of(
            ". " + words.Label("sources.checked") + " " + words.Letters.Language.Date(g.Min(c => c.Text.Checked.On)) + Read(g.First(), words)))
        .ToItems();

    private static string Read(InForce rule, KitWords words) => rule.Text.Checked.How switch
    {
        ReadHow.PartOfText => ", " + words.Label("mark.part"),
        ReadHow.Secondary => ", " + words.Label("mark.secondary"),
        _ => "",
    } + ".";

    private static Lines Place(LawPlace place, KitWords words)
    {
        string checkedOn = words.Label("help.checked") + " " + words.Letters.Language.Date(place.Checked.On)
            + (place.Checked.How is ReadHow.Secondary or ReadHow.PartOfText ? ", " + words.Label("help.confirm") : "") + ".";
        string?[] rows = [.. place.Address, place.Phone, place.Fax is null ? null : words.Label("help.fax") + " " + place.Fax, place.Email, place.Web];
        return new Lines([Prose.Of(place.Name, RunStyle.Strong), .. rows.OfType<string>().Select(r => (Prose)r), Prose.Of(checkedOn, RunStyle.Emphasis)]);
    }

    private static IEnumerable<InForce> Rules(string section, LawMarks marks, KitWords words) => Rows(section, words)
        .SelectMany(r => r).Where(p => p.Kind == PieceKind.Rule).Select(p => marks.Find(p.Text)).OfType<InForce>();

    private static IEnumerable<Items<WordPiece>> Rows(string section, KitWords words) =>
        words.Section(section)?.Blocks.SelectMany(b => b.Rows) ?? [];

    // The state's own words for a federal rule come before the federal ones.
    private static LawRule Via(InForce rule) => rule.Via ?? rule.Rule;

    private static string Mark(InForce rule) => rule.Text.Checked.How switch
    {
        ReadHow.PartOfText => " *",
        ReadHow.Secondary => " **",
        _ => "",
    };

    private static Paragraph Legend(LawMarks marks, KitWords words) =>
        new(words.Label("mark.legend") + (marks.Cited.Count > 0 ? " " + words.Label("mark.date") + " " + words.Letters.Language.Date(marks.Cited.Min(c => c.Text.Checked.On)) + "." : ""));
}
