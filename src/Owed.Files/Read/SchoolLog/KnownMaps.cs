using System.Security.Cryptography;
using System.Text;

namespace Owed.Files;

/// <summary>What a person said about files of one kind, their columns and the answers, kept beside the case, so that the next file of that kind is read the same way.</summary>
public static class KnownMaps
{
    /// <summary>The file in the case folder.</summary>
    public const string Name = "school-log-columns.txt";

    private const int MostBytes = 1024 * 1024;
    private const int LookedAt = 60;
    private const string Answer = "? ";
    private const string Row = "row ";

    /// <summary>What was said about the columns of files with these titles; nothing when nothing was.</summary>
    public static IReadOnlyDictionary<string, LogColumn> Of(string text, SchoolTable table)
    {
        var found = new Dictionary<string, LogColumn>(StringComparer.Ordinal);
        foreach ((string title, string value) in Mine(text, table).Where(l => !l.Key.StartsWith(Answer, StringComparison.Ordinal)))
        {
            if (ColumnNames.Role(value) is LogColumn role)
            {
                found[title] = role;
            }
        }

        return found;
    }

    /// <summary>The answers given before, by the keys of this file; a row is known again by what stands in it.</summary>
    public static IReadOnlyDictionary<string, string> Answers(string text, SchoolTable table)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, int>? rows = null;
        foreach ((string key, string value) in Mine(text, table).Where(l => l.Key.StartsWith(Answer, StringComparison.Ordinal)))
        {
            string asked = key[Answer.Length..];
            if (!asked.StartsWith(Row, StringComparison.Ordinal))
            {
                found[asked] = value;
            }
            else if ((rows ??= Marks(table).ToDictionary(m => m.Mark, m => m.Row, StringComparer.Ordinal)).TryGetValue(asked[Row.Length..], out int row))
            {
                found[$"{Row}{row}"] = value;
            }
        }

        return found;
    }

    /// <summary>The text with what was said about files of this kind; a later word takes the place of an earlier one.</summary>
    public static string With(
        string text, SchoolTable table, ColumnMap map, IReadOnlyDictionary<string, LogColumn> said, IReadOnlyDictionary<string, string> answers)
    {
        List<(string Section, List<KeyValuePair<string, string>> Lines)> sections = Sections(text);
        var own = new List<KeyValuePair<string, string>>();
        foreach ((string title, LogColumn role) in said)
        {
            own.Add(new(title.ReplaceLineEndings(" "), role.ToString()));
        }

        Dictionary<string, string>? marks = null;
        foreach ((string key, string answer) in answers)
        {
            if (!key.StartsWith(Row, StringComparison.Ordinal))
            {
                own.Add(new($"{Answer}{key.ReplaceLineEndings(" ")}", answer.ReplaceLineEndings(" ")));
            }
            else if ((marks ??= Marks(table).ToDictionary(m => $"{Row}{m.Row}", m => m.Mark, StringComparer.Ordinal)).TryGetValue(key, out string? mark))
            {
                own.Add(new($"{Answer}{Row}{mark}", answer.ReplaceLineEndings(" ")));
            }
        }

        HashSet<string> keys = [.. own.Select(l => l.Key)];
        foreach ((_, List<KeyValuePair<string, string>> lines) in sections.Where(s => s.Section == map.Signature))
        {
            lines.RemoveAll(l => keys.Contains(l.Key));
        }

        sections.Add((map.Signature, own));
        var all = new StringBuilder();
        foreach (var section in sections.Where(s => s.Lines.Count > 0).GroupBy(s => s.Section))
        {
            all.Append('[').Append(section.Key).Append("]\n");
            foreach ((string key, string value) in section.SelectMany(s => s.Lines))
            {
                all.Append(key).Append(" = ").Append(value).Append('\n');
            }
        }

        return all.ToString();
    }

    /// <summary>The text kept in a case folder; empty when there is none.</summary>
    public static string Kept(string folder)
    {
        string path = Path.Combine(folder, Name);
        return File.Exists(path) && new FileInfo(path).Length <= MostBytes && PlainFile.Text(Name, path).Value is TextFile file ? file.Text : "";
    }

    private static IEnumerable<KeyValuePair<string, string>> Mine(string text, SchoolTable table)
    {
        if (text.Length == 0)
        {
            return [];
        }

        HashSet<string> signatures = [.. table.Rows.Take(LookedAt).Where(r => !r.IsEmpty).Select(r => string.Join('|', r.Cells.Select(PhraseBook.Plain))), ColumnMap.WithoutNames(table)];
        return Sections(text).Where(s => signatures.Contains(s.Section)).SelectMany(s => s.Lines);
    }

    private static List<(string Section, List<KeyValuePair<string, string>> Lines)> Sections(string text)
    {
        var sections = new List<(string Section, List<KeyValuePair<string, string>> Lines)>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                sections.Add((line[1..^1], []));
            }
            else if (sections.Count > 0)
            {
                // A title can hold the sign too, and an answer cannot: so a title ends at the last, and a key of an answer as well.
                int at = line.LastIndexOf(" = ", StringComparison.Ordinal);
                if (at > 0)
                {
                    sections[^1].Lines.Add(new(line[..at], line[(at + 3)..]));
                }
            }
        }

        return sections;
    }

    /// <summary>A short mark of what stands in each row, so that no child's row is written down; twins are told apart by their order.</summary>
    private static IEnumerable<(string Mark, int Row)> Marks(SchoolTable table)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SchoolRow row in table.Rows.Where(r => !r.IsEmpty))
        {
            string mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Said)))[..16];
            int n = seen[mark] = seen.GetValueOrDefault(mark) + 1;
            yield return ($"{mark}-{n}", row.Number);
        }
    }
}
