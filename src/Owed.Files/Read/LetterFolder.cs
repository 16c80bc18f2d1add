using System.Reflection;
using System.Text;

namespace Owed.Files;

/// <summary>Opens the letters' words: the copy inside the program, or a folder.</summary>
public static class LetterFolder
{
    private const string Prefix = "letters/";

    private const string Shared = "letter";

    private static readonly Lazy<Outcome<LetterBook>> English = new(() => Book(BuiltFiles(), Language.English));

    /// <summary>The words inside the program, read once.</summary>
    public static Outcome<LetterBook> Built() => English.Value;

    /// <summary>The words of a folder.</summary>
    public static Outcome<LetterBook> Folder(string path, Language language) =>
        Book(Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f))), language);

    /// <summary>Reads words files of one language and checks them against the letters that say them, both ways.</summary>
    public static Outcome<LetterBook> Book(IEnumerable<(string Name, string Text)> files, Language language)
    {
        var problems = new List<Problem>();
        string ending = $".{language.Short}.md";
        LetterText[] texts = [.. files.Where(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).Select(f => LetterTextReader.Read(f.Name, f.Text, problems))];
        if (texts.FirstOrDefault(t => t.Kind == Shared) is not LetterText shared)
        {
            problems.Add(new("letter-words-shared", $"There is no file {Shared}{ending}.", new(Shared + ending), "Add the words that every letter shares."));
            return new(null, problems.ToItems());
        }

        var book = new LetterBook(language, shared, texts.Where(t => t.Kind != Shared).ToItems());
        problems.AddRange(LetterBooks.Check(book, LetterKinds.All));
        return new(book, problems.ToItems());
    }

    private static IEnumerable<(string Name, string Text)> BuiltFiles()
    {
        Assembly assembly = typeof(LetterFolder).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }
}
