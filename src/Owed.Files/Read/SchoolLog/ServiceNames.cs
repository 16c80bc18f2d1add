namespace Owed.Files;

/// <summary>Matches what a row calls a service to the lines of the IEP.</summary>
internal sealed class ServiceNames(Items<SchoolService> lines)
{
    private static readonly PhraseBook Book = PhraseBook.Of("services");

    private readonly Dictionary<string, (string? Line, AskKind? Question)> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HashSet<string> Families, bool NoChild)> known = lines.ToDictionary(l => l.Id, l => Families($"{l.Name} {l.Id}", out _), StringComparer.Ordinal);

    /// <summary>True when the words name a family of services or a line.</summary>
    public static bool IsService(string text) => Book.Read(text) is { Unknown.Count: 0 } found && found.Found.Exists(f => f.Meaning is not ("nothing" or "no child" or "either"));

    /// <summary>The line, or what must be asked.</summary>
    public (string? Line, AskKind? Question) Read(string text)
    {
        if (!read.TryGetValue(text, out (string? Line, AskKind? Question) found))
        {
            read[text] = found = Work(text);
        }

        return found;
    }

    private (string? Line, AskKind? Question) Work(string text)
    {
        string plain = PhraseBook.Plain(text);
        SchoolService[] named = [.. lines.Where(l => PhraseBook.Plain(l.Id) == plain || PhraseBook.Plain(l.Name) == plain)];
        if (named.Length == 1)
        {
            return (named[0].Id, null);
        }

        (HashSet<string> families, bool noChild) = Families(text, out bool isWhole);
        if (!isWhole)
        {
            return (null, AskKind.Service);
        }

        if (families.Count > 1)
        {
            // "Reading SDI" is the one line that holds both words.
            SchoolService[] both = [.. lines.Where(l => families.IsSubsetOf(known[l.Id].Families) && known[l.Id].NoChild == noChild)];
            return both.Length == 1 ? (both[0].Id, null) : (null, AskKind.ServiceTwo);
        }

        SchoolService[] fit = [.. lines.Where(l => families.Count == 1 && known[l.Id].Families.Contains(families.First()))];
        if (fit.Length == 0)
        {
            return (null, noChild ? AskKind.NoChild : families.Count == 0 ? AskKind.Service : AskKind.ServiceNotInIep);
        }

        SchoolService[] alike = [.. fit.Where(l => known[l.Id].NoChild == noChild)];
        if (alike.Length == 0)
        {
            return (null, noChild ? AskKind.NoChild : AskKind.Service);
        }

        if (alike.Length > 1)
        {
            string grouping = plain.Contains("group", StringComparison.Ordinal) || plain.Contains("92508", StringComparison.Ordinal) ? "group" : plain.Contains("ind", StringComparison.Ordinal) ? "individual" : "?";
            alike = [.. alike.Where(l => (l.Grouping ?? l.Name).Contains(grouping, StringComparison.OrdinalIgnoreCase))];
        }

        return alike.Length == 1 ? (alike[0].Id, null) : (null, AskKind.Service);
    }

    private static (HashSet<string> Families, bool NoChild) Families(string text, out bool isWhole)
    {
        (List<(string Meaning, string Phrase)> found, List<string> unknown) = Book.Read(text);
        isWhole = unknown.TrueForAll(w => w.Length == 1 && w is "&" or "a");
        return ([.. found.Select(f => f.Meaning).Where(m => m is not ("nothing" or "no child" or "either"))], found.Exists(f => f.Meaning == "no child"));
    }
}
