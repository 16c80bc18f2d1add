namespace Owed.Files;

/// <summary>Turns the files of a law folder into a law book, refusing everything that is not exactly right and saying all of it at once.</summary>
public static class LawReader
{
    /// <summary>Reads the book and its cases.</summary>
    public static Outcome<LawBook> Book(Items<LawFile> files, out Items<LawCase> cases)
    {
        var parts = new LawParts();
        Outcome<LawBook> book = Read(files, parts, withCases: true);
        cases = parts.Cases.ToItems();
        return book;
    }

    internal static Outcome<LawBook> Book(Items<LawFile> files, bool withCases) => Read(files, new(), withCases);

    private static Outcome<LawBook> Read(Items<LawFile> files, LawParts parts, bool withCases)
    {
        string version = "";
        foreach (LawFile file in files)
        {
            if (file.Path == "VERSION")
            {
                version = file.Text.Trim();
            }
            else if (file.Name.EndsWith(".yaml", StringComparison.Ordinal) && (withCases || !file.IsCases))
            {
                ReadFile(file, parts);
            }
        }

        if (version.Length == 0)
        {
            parts.Problems.Add(new("law-no-version", "The law folder has no version.", new("VERSION"), "Add a file named VERSION with one line, for example 2026.11.22."));
        }

        LawChecks.All(parts, withCases);
        var book = new LawBook(
            version,
            parts.Rules.ToItems(),
            parts.Sources.ToItems(),
            parts.Places.ToItems(),
            parts.Holidays.ToItems(),
            parts.Traps.ToItems(),
            parts.States.ToItems());
        return new(book, parts.Problems.OrderBy(p => p.Where.File, StringComparer.Ordinal).ThenBy(p => p.Where.Line).ToItems());
    }

    private static void ReadFile(LawFile file, LawParts parts)
    {
        YamlNode? node = YamlTree.Read(file.Path, file.Text, parts.Problems);
        if (node is null)
        {
            return;
        }

        if (file.Name == "state.yaml")
        {
            if (node is YamlMap map)
            {
                parts.States.Add(LawBooklets.State(new(map, file.Path, "the state", parts.Problems)));
            }
            else
            {
                parts.Problems.Add(new("law-not-map", "The file must hold the fields of one state.", new(file.Path, node.Line), "Write 'state:', 'name:', 'circuit:' and 'federal:'."));
            }

            return;
        }

        if (node is not YamlList list)
        {
            parts.Problems.Add(new("law-not-list", "The file must be a list.", new(file.Path, node.Line), "Begin each entry with '- '."));
            return;
        }

        foreach (YamlNode item in list.Nodes)
        {
            if (item is YamlMap map)
            {
                ReadEntry(file, map, parts);
            }
            else
            {
                parts.Problems.Add(new("law-not-map", "An entry of the list has no named fields.", new(file.Path, item.Line), "Write the entry as 'name: value' lines."));
            }
        }
    }

    private static void ReadEntry(LawFile file, YamlMap map, LawParts parts)
    {
        YamlFields Fields(string what) => new(map, file.Path, what, parts.Problems);
        if (file.IsCases)
        {
            parts.Cases.Add(LawCaseReader.Case(Fields("the case"), parts.Problems));
            return;
        }

        switch (file.Name)
        {
            case "sources.yaml":
                parts.Sources.Add(LawBooklets.Source(Fields("the source")));
                break;
            case Distrust.FileName:
                parts.Distrusted.Add(Distrust.Site(Fields("the site")));
                break;
            case "places.yaml":
                parts.Places.Add(LawBooklets.Place(Fields("the place"), file.Place));
                break;
            case "holidays.yaml":
                parts.Holidays.Add(LawBooklets.Holiday(Fields("the holiday"), file.Place));
                break;
            case "traps.yaml":
                parts.Traps.Add(LawBooklets.Trap(Fields("the trap")));
                break;
            default:
                parts.Rules.Add(LawRuleReader.Rule(Fields("the rule"), file));
                break;
        }
    }
}

/// <summary>What has been read so far, and every problem met.</summary>
internal sealed class LawParts
{
    internal List<LawRule> Rules { get; } = [];

    internal List<LawSource> Sources { get; } = [];

    internal List<DistrustedSite> Distrusted { get; } = [];

    internal List<LawPlace> Places { get; } = [];

    internal List<HolidayRule> Holidays { get; } = [];

    internal List<Trap> Traps { get; } = [];

    internal List<StatePack> States { get; } = [];

    internal List<LawCase> Cases { get; } = [];

    internal List<Problem> Problems { get; } = [];
}
