using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>What the lines around a table say about all of its rows: whose they are, which service, how long a unit is, what the codes mean.</summary>
internal sealed partial class FileFacts
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public FileFacts(SchoolTable table, ColumnMap map, AttendanceWords words)
    {
        foreach (MappedColumn column in map.Columns.Where(c => c.Role is LogColumn.Attendance or LogColumn.Status or LogColumn.Reason or LogColumn.Given or LogColumn.Duration or LogColumn.Clock))
        {
            codes.UnionWith(table.Rows.Where(r => r.Number > map.Heading).Select(r => r.Cell(column.Index)).Where(c => c.Length is > 0 and < 5 && c.Any(char.IsLetter)));
        }

        foreach (MappedColumn column in map.Columns.Where(c => c.Title.Contains('=', StringComparison.Ordinal)))
        {
            Explain(Key(column.Title), words);
        }

        foreach (SchoolRow row in table.Rows.Where(r => !r.IsEmpty && !r.IsBroken && (r.Number < map.Heading || IsBeside(r, map))))
        {
            UnitMinutes = UnitMinutes > 0 ? UnitMinutes : ColumnNames.UnitMinutes(row.Said);
            if (row.Number < map.Heading)
            {
                Student ??= Labelled(row, StudentLabel());
                Service ??= Labelled(row, ServiceLabel());
            }

            List<(string Code, string Meaning)> key = Key(row);
            Explain(key, words);
            if (key.Count > 0)
            {
                Keys.Add(row.Number);
            }
        }

        Service ??= InTitle(table, map);
    }

    /// <summary>The one service that the titles above the table speak of, when no label says so.</summary>
    private static string? InTitle(SchoolTable table, ColumnMap map)
    {
        string[] named = [.. table.Rows.Where(r => r.Number < map.Heading && !r.IsBroken).SelectMany(r => r.Cells).SelectMany(c => TitleParts().Split(c))
            .Select(p => Label().Replace(p, "").Trim()).Where(ServiceNames.IsService).Distinct(StringComparer.OrdinalIgnoreCase)];
        return named.Length == 1 ? named[0] : null;
    }

    public string? Student { get; private set; }

    public string? Service { get; private set; }

    public int UnitMinutes { get; }

    /// <summary>The rows that explain codes.</summary>
    public HashSet<int> Keys { get; } = [];

    /// <summary>The words behind a label such as <c>Student:</c>, in its cell or the next.</summary>
    public static string? Labelled(SchoolRow row, Regex label)
    {
        for (int i = 0; i < row.Cells.Count; i++)
        {
            if (label.Match(row.Cells[i]) is { Success: true } found)
            {
                string rest = found.Groups[1].Value.Trim();
                return rest.Length > 0 ? rest : row.Cells.Skip(i + 1).FirstOrDefault(c => c.Length > 0);
            }
        }

        return null;
    }

    /// <summary>A row that holds no day where the days stand.</summary>
    public static bool IsBeside(SchoolRow row, ColumnMap map) =>
        !map.Columns.Any(c => c.Role is LogColumn.Date or LogColumn.WeekOf && row.Cell(c.Index) is { Length: > 0 and < 40 } cell && DayLike().IsMatch(cell));

    private List<(string Code, string Meaning)> Key(SchoolRow row)
    {
        string[] cells = [.. row.Cells.Where(c => c.Length > 0)];
        return cells.Length == 2 && codes.Contains(cells[0]) && cells[1].Length > 1 && !cells[1].Any(char.IsAsciiDigit)
            ? [(cells[0], cells[1])]
            : [.. cells.SelectMany(Key)];
    }

    private List<(string Code, string Meaning)> Key(string cell)
    {
        var pairs = new List<(string, string)>();
        foreach (string piece in KeyParts().Split(Introduction().Replace(cell, "")))
        {
            Match found = Pair().Match(piece.Trim());
            if (found.Success && (found.Groups[2].Value.Trim() is "=" or ":" or "-" or "–" or "—" ? codes.Contains(found.Groups[1].Value) || found.Groups[2].Value.Contains('=', StringComparison.Ordinal) : codes.Contains(found.Groups[1].Value)))
            {
                pairs.Add((found.Groups[1].Value, found.Groups[3].Value.Trim(' ', '.', ')')));
            }
        }

        return pairs.Exists(p => codes.Contains(p.Item1)) ? pairs : [];
    }

    private static void Explain(List<(string Code, string Meaning)> key, AttendanceWords words)
    {
        foreach ((string code, string meaning) in key)
        {
            words.Explain(code, meaning);
        }
    }

    [GeneratedRegex(@"^\s*(?:student|child|pupil|client|student name|child name|name|student/child|recipient)\s*[:=]\s*(.*)$", RegexOptions.IgnoreCase)]
    public static partial Regex StudentLabel();

    [GeneratedRegex(@"^\s*(?:service|related service|service type|discipline|therapy)\s*[:=]\s*(.*)$", RegexOptions.IgnoreCase)]
    public static partial Regex ServiceLabel();

    [GeneratedRegex(@"\s*[|·;,]\s*|\s+[-–—]\s+")]
    private static partial Regex TitleParts();

    [GeneratedRegex(@"^\s*[A-Za-z ]{3,20}:")]
    private static partial Regex Label();

    [GeneratedRegex(@"[0-9]\s*[/.-]\s*[0-9]|^[0-9]{5,8}$|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayLike();

    [GeneratedRegex(@"[,;|•\n]|\s{2,}|\s/\s")]
    private static partial Regex KeyParts();

    [GeneratedRegex(@"^.*?(?:key|legend|codes?|att\w*|status)\s*[:(]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\(?([A-Za-z][A-Za-z/]{0,3})(\s*[=:–—-]\s*|\s+)(\S.*)$")]
    private static partial Regex Pair();
}
