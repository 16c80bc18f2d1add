using System.Text;

namespace Owed.Files;

/// <summary>The columns a person named for files of one kind, kept beside the case, so that the next file of that kind is read the same way.</summary>
public static class KnownMaps
{
    /// <summary>The file in the case folder.</summary>
    public const string Name = "school-log-columns.txt";

    private const int MostBytes = 1024 * 1024;

    /// <summary>What was said about files with these titles; nothing when nothing was.</summary>
    public static IReadOnlyDictionary<string, LogColumn> Of(string text, SchoolTable table)
    {
        var found = new Dictionary<string, LogColumn>(StringComparer.Ordinal);
        HashSet<string> signatures = [.. table.Rows.Take(60).Select(Signature)];
        bool mine = false;
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                mine = signatures.Contains(line[1..^1]);
            }
            else if (mine && line.LastIndexOf(" = ", StringComparison.Ordinal) is int at and > 0 && ColumnNames.Role(line[(at + 3)..]) is LogColumn role)
            {
                found[line[..at]] = role;
            }
        }

        return found;
    }

    /// <summary>The text with what was said about the files of this kind added at its end; a later word stands over an earlier one.</summary>
    public static string With(string text, ColumnMap map, IReadOnlyDictionary<string, LogColumn> said)
    {
        var all = new StringBuilder(text.Length > 0 && !text.EndsWith('\n') ? text + "\n" : text);
        all.Append('[').Append(map.Signature).Append("]\n");
        foreach ((string title, LogColumn role) in said)
        {
            all.Append(title.ReplaceLineEndings(" ")).Append(" = ").Append(role).Append('\n');
        }

        return all.ToString();
    }

    /// <summary>The text kept in a case folder; empty when there is none.</summary>
    public static string Kept(string folder)
    {
        string path = Path.Combine(folder, Name);
        return File.Exists(path) && new FileInfo(path).Length <= MostBytes && PlainFile.Text(Name, path).Value is TextFile file ? file.Text : "";
    }

    private static string Signature(SchoolRow row) => string.Join('|', row.Cells.Select(PhraseBook.Plain));
}
