using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the coverage of the law book as a page; no line of it is kept by hand.</summary>
public static class LawCoverageMarkdown
{
    public static string Write(LawBook book, DateOnly on)
    {
        Items<string> places = LawCoverage.Places(book);
        var cells = LawCoverage.Of(book, on).ToLookup(c => c.Topic);
        var text = new StringBuilder();
        text.Append("# What the law book covers\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Made from the files in `law/`, version {book.Version}, for {on:MMMM d, yyyy}. Do not edit: change the law files and run `./do golden`.\n\n");
        text.Append("A cell gives the rules in force, how their text was read, and what is held back. \"+ federal\" means that the federal rules apply there beside the state's own. \"not researched\" means that nobody has read the law on it yet.\n\n");
        Row(text, ["Topic", .. places.Select(p => NameOf(book, p))]);
        Row(text, ["---", .. places.Select(_ => "---")]);
        foreach (string topic in LawTopics.All)
        {
            Row(text, [topic, .. places.Select(p => Cell(cells[topic].Single(c => c.Place == p)))]);
        }

        text.Append("\n## Held back\n\nStored so that someone opens the text; never used in an answer or a letter.\n\n");
        Row(text, ["Rule", "Why"]);
        Row(text, ["---", "---"]);
        foreach (var (rule, why) in LawCoverage.Held(book, on))
        {
            Row(text, [$"`{rule}`", why]);
        }

        text.Append("\n## Read again\n\n");
        Row(text, ["Rules", "Check again by"]);
        Row(text, ["---", "---"]);
        foreach (var group in book.Rules.SelectMany(r => r.Versions).Where(v => v.Covers(on)).GroupBy(v => v.Checked.AgainBy).OrderBy(g => g.Key))
        {
            Row(text, [group.Count().ToString(CultureInfo.InvariantCulture), group.Key.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)]);
        }

        return text.ToString();
    }

    private static string Cell(CoverageCell cell)
    {
        if (!cell.IsResearched && cell.Held == 0)
        {
            return "not researched";
        }

        var parts = new List<string>();
        if (cell.InForce > 0)
        {
            string[] how =
            [
                .. Some(cell.Text, "text"),
                .. Some(cell.Part, "part of text"),
                .. Some(cell.Secondary, "secondary"),
                .. Some(cell.Stale, "stale"),
            ];
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{cell.InForce} ({string.Join(", ", how)})"));
        }

        parts.AddRange(Some(cell.Held, "held back"));
        string own = string.Join("; ", parts);
        return cell.FederalToo ? (own.Length == 0 ? "federal" : own + " + federal") : own;
    }

    private static string[] Some(int count, string what) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}")];

    private static string NameOf(LawBook book, string place) =>
        book.States.FirstOrDefault(s => s.Place == place)?.Name ?? "Federal";

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
