using System.Reflection;

namespace Owed.Store;

/// <summary>Names a kept file for the way out, so that no evidence runs when it is opened.</summary>
public static class Endings
{
    private static readonly Dictionary<FileType, string[]> harmless = Read();

    /// <summary>The endings that open a reader, by kind; the first is the usual one.</summary>
    public static IReadOnlyList<string> Of(FileType type) => harmless[type];

    /// <summary>The name to hand a file back under: its own, or its own with a harmless ending added.</summary>
    public static string Safe(string name, FileType type) =>
        Of(type).Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? name : name + Of(type)[0];

    private static Dictionary<FileType, string[]> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("endings.txt")
            ?? throw new InvalidOperationException("endings.txt is missing from the program.");
        using var reader = new StreamReader(stream);
        Dictionary<FileType, string[]> read = new() { [FileType.Unknown] = [".bin"] };
        while (reader.ReadLine() is string line)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var kind, .. var endings] && kind[0] != '#')
            {
                read[Enum.Parse<FileType>(kind)] = endings;
            }
        }

        return read;
    }
}
