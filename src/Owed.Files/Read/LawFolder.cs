using System.Reflection;
using System.Text;

namespace Owed.Files;

/// <summary>Opens the law: the copy that travels inside the program, or a folder of packs.</summary>
public static class LawFolder
{
    private const string Prefix = "law/";

    /// <summary>The law book inside the program; cases are left unread, as tests have run them.</summary>
    public static Outcome<LawBook> Built() => LawReader.Book(BuiltFiles(withCases: false), withCases: false);

    /// <summary>The law book inside the program with its cases, for checking.</summary>
    public static Outcome<LawBook> BuiltChecked(out Items<LawCase> cases) => LawReader.Book(BuiltFiles(withCases: true), out cases);

    /// <summary>The law book of a folder with its cases, strictly checked.</summary>
    public static Outcome<LawBook> Folder(string path, out Items<LawCase> cases)
    {
        if (!Directory.Exists(path))
        {
            cases = [];
            return new(null, [new("law-no-folder", $"There is no folder '{path}'.", new(path), "Give the folder that holds VERSION and sources.yaml.")]);
        }

        Outcome<TextFile>[] files = [.. FolderFiles(path)];
        if (files.Any(f => f.Value is null))
        {
            cases = [];
            return new(null, files.SelectMany(f => f.Problems).ToItems());
        }

        LawFile[] own = [.. files.Select(f => new LawFile(f.Value!.Name, f.Value.Text))];
        // A folder without a list of its own is held to the one that travels with the program.
        Items<LawFile> list = own.Any(f => f.Name == Distrust.FileName) ? [] : BuiltFiles(withCases: false).Where(f => f.Path == Distrust.FileName).ToItems();
        return LawReader.Book([.. own, .. list], out cases);
    }

    /// <summary>Every file of the law that travels inside the program.</summary>
    public static Items<LawFile> BuiltFiles(bool withCases)
    {
        Assembly assembly = typeof(LawFolder).Assembly;
        var files = new List<LawFile>();
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || (!withCases && name.EndsWith(".cases.yaml", StringComparison.Ordinal)))
            {
                continue;
            }

            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            files.Add(new(name[Prefix.Length..], reader.ReadToEnd()));
        }

        return files.ToItems();
    }

    private static IEnumerable<Outcome<TextFile>> FolderFiles(string path) =>
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(f => (Full: f, Path: System.IO.Path.GetRelativePath(path, f).Replace('\\', '/')))
            .Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal) || f.Path is "VERSION")
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => PlainFile.Text(f.Path, f.Full));
}
