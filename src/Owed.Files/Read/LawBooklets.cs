using System.Globalization;

namespace Owed.Files;

/// <summary>Reads the entries that stand beside the rules: sources, places, holidays, traps and the state's own page.</summary>
internal static class LawBooklets
{
    internal static LawSource Source(YamlFields fields)
    {
        var source = new LawSource(fields.Must("id"), fields.Must("title"), fields.May("url"), fields.May("copy"), fields.Where);
        fields.Done();
        return source;
    }

    internal static LawPlace Place(YamlFields fields, string place)
    {
        var (from, until) = LawRuleReader.Span(fields);
        Items<string> uses = fields.Texts("for");
        foreach (string use in uses.Where(u => !PlaceUses.All.Contains(u)))
        {
            fields.Report("law-unknown-word", $"'{use}' is not a known use.", "for", "Use one of: " + string.Join(", ", PlaceUses.All) + ".");
        }

        if (uses.Count == 0)
        {
            fields.Missing("for");
        }

        var entry = new LawPlace(
            fields.Must("id"),
            place,
            fields.Word("kind", PlaceKind.Office, must: true),
            uses,
            fields.Must("name"),
            fields.Texts("address"),
            fields.May("phone"),
            fields.May("fax"),
            fields.May("email"),
            fields.May("web"),
            fields.May("note"),
            from,
            until,
            fields.Must("source"),
            LawRuleReader.Check(fields),
            fields.Texts("row"),
            fields.Where);
        fields.Done();
        return entry;
    }

    internal static HolidayRule Holiday(YamlFields fields, string place)
    {
        var (from, until) = LawRuleReader.Span(fields);
        string on = fields.Must("on");
        HolidayDate? date = HolidayDate.Read(on);
        if (date is null && on.Length > 0)
        {
            fields.Report("law-bad-holiday", $"'{on}' does not say when in the year the holiday falls.", "on", "Please " + HolidayDate.Shape + ".");
        }

        var rule = new HolidayRule(
            fields.Must("id"),
            place,
            fields.Must("name"),
            date ?? default,
            fields.Word("saturday", Shift.Stays, must: true),
            fields.Word("sunday", Shift.Stays, must: true),
            from,
            until,
            fields.Must("cite"),
            fields.Must("source"),
            LawRuleReader.Check(fields),
            fields.Texts("row"),
            fields.Where);
        fields.Done();
        return rule;
    }

    internal static Trap Trap(YamlFields fields)
    {
        Items<TrapPattern> match = fields.Texts("match").Select(TrapPattern.Read).ToItems();
        if (match.Count == 0)
        {
            fields.Missing("match");
        }

        var trap = new Trap(
            fields.Must("id"),
            match,
            fields.Texts("not_with").Select(TrapPattern.Read).ToItems(),
            fields.May("state"),
            fields.Must("why"),
            fields.Must("say"),
            fields.Must("source"),
            fields.Texts("row"),
            fields.Where);
        fields.Done();
        return trap;
    }

    internal static StatePack State(YamlFields fields)
    {
        string circuit = fields.Must("circuit");
        if (!int.TryParse(circuit, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && circuit.Length > 0)
        {
            fields.Report("law-bad-number", $"'{circuit}' is not a number.", "circuit", "Write the federal circuit as a number, for example 8.");
        }

        Items<string> topics = fields.Texts("federal");
        foreach (string topic in topics.Where(t => !LawTopics.All.Contains(t)))
        {
            fields.Report("law-unknown-topic", $"'{topic}' is not a topic.", "federal", "Use topics out of: " + string.Join(", ", LawTopics.All) + ".");
        }

        var pack = new StatePack(fields.Must("state"), fields.Must("name"), number, topics, fields.Where);
        fields.Done();
        return pack;
    }
}
