using System.Reflection;
using System.Text;

namespace Owed.Files;

/// <summary>Opens the guides and the words of the starter kit: the copy inside the program.</summary>
public static class GuidePages
{
    private const string Prefix = "guides/";

    private static readonly Lazy<Outcome<GuideBook>> English = new(() => Guides(BuiltFiles()));

    private static readonly Lazy<Outcome<KitWords>> EnglishKit = new(() => Kit(BuiltFiles()));

    /// <summary>The guides inside the program, read once.</summary>
    public static Outcome<GuideBook> Built() => English.Value;

    /// <summary>The starter kit's words inside the program, read once, with the guides and the letters' words.</summary>
    public static Outcome<KitWords> BuiltKit() => EnglishKit.Value;

    /// <summary>Reads guides by their path from the guides folder, and checks that every link has its page.</summary>
    public static Outcome<GuideBook> Guides(IEnumerable<(string Path, string Text)> files)
    {
        var problems = new List<Problem>();
        Items<Guide> guides = files
            .Where(f => f.Path.EndsWith(".en.md", StringComparison.Ordinal) && !f.Path.Contains('/', StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => GuidePageReader.Read(f.Path, f.Text, problems))
            .ToItems();
        foreach (Guide guide in guides)
        {
            foreach (string see in guide.See.Where(s => s == guide.Id || !guides.Any(g => g.Id == s)))
            {
                problems.Add(new("guide-link", $"There is no other guide '{see}'.", guide.Where, "Mend the name after 'see:', or write the guide."));
            }

            if (guide.Letter is string letter && !LetterKinds.All.Any(k => k.Id == letter))
            {
                problems.Add(new("guide-letter", $"There is no letter '{letter}'.", guide.Where, "Mend the name after 'letter:', or take it out."));
            }
        }

        return new(new(guides), problems.ToItems());
    }

    /// <summary>Reads the kit's words, the files of the folder <c>kit</c>.</summary>
    public static Outcome<KitWords> Kit(IEnumerable<(string Path, string Text)> files)
    {
        var problems = new List<Problem>();
        var sections = new List<WordSection>();
        (string Path, string Text)[] all = [.. files];
        foreach ((string path, string text) in all.Where(f => f.Path.StartsWith("kit/", StringComparison.Ordinal) && f.Path.EndsWith(".en.md", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            sections.AddRange(LetterTextReader.Sections(path, text.ReplaceLineEndings("\n").Split('\n'), 0, problems));
        }

        foreach (WordSection twice in sections.Where((s, i) => sections.FindIndex(o => o.Name == s.Name) < i))
        {
            problems.Add(new("kit-words-twice", $"Section '{twice.Name}' stands twice.", twice.Where, "Keep one of them."));
        }

        Outcome<GuideBook> guides = Guides(all);
        Outcome<LetterBook> letters = LetterFolder.Built();
        return new(new(sections.ToItems(), guides.Value!, letters.Value!), [.. problems, .. guides.Problems, .. letters.Problems]);
    }

    private static IEnumerable<(string Path, string Text)> BuiltFiles()
    {
        Assembly assembly = typeof(GuidePages).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }
}
