using System.Globalization;
using System.Text;

namespace Owed;

/// <summary>Judges file names that came from elsewhere, and makes the names under which files go out: the record keeps what came, this is the one door.</summary>
public static class FileName
{
    private const int MostCharacters = 120;
    private const int MostBytes = 200;
    private const int LongestEnding = 10;

    /// <summary>True when the name could land outside the folder it is put into, on any system.</summary>
    public static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal)
        || path.Any(char.IsControl) || path.Split('/').Any(p => p is "" or "." or "..");

    /// <summary>
    /// A name that any system can keep: no path, no control or direction marks, no leading dot, no dot or space at the end,
    /// no device of Windows, and short enough in any script.
    /// </summary>
    public static string Safe(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder(last.Length);
        foreach (Rune rune in last.EnumerateRunes())
        {
            UnicodeCategory kind = Rune.GetUnicodeCategory(rune);
            if (kind is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || Refused.Contains(rune.Value))
            {
                plain.Append(' ');
            }
            else if (kind is not UnicodeCategory.Format)
            {
                plain.Append(rune);
            }
        }

        string line = string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string safe = line.TrimStart('.', ' ').TrimEnd('.', ' ');
        safe = Cut(safe, MostCharacters, MostBytes);
        return safe.Length == 0 ? "file" : IsDevice(safe) ? $"file {safe}" : safe;
    }

    /// <summary>The path with each part of it safe; one too deep to be kept everywhere becomes one name. Here a backslash is part of a name.</summary>
    public static string SafePath(string path)
    {
        string safe = string.Join('/', path.Replace('\\', ' ').Split('/').Select(Safe));
        return Encoding.UTF8.GetByteCount(safe) <= MostBytes ? safe : Safe(safe.Replace('/', ' '));
    }

    /// <summary>True for names that Windows gives to devices, with any ending: no zip that holds one can be unfolded there.</summary>
    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$" or "CLOCK$"
            || (stem.Length == 4 && (stem[..3] is "COM" or "LPT") && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }

    private static string Cut(string name, int characters, int bytes)
    {
        if (name.Length <= characters && Encoding.UTF8.GetByteCount(name) <= bytes)
        {
            return name;
        }

        int dot = name.LastIndexOf('.');
        string ending = dot > 0 && name.Length - dot <= LongestEnding ? name[dot..] : "";
        var kept = new StringBuilder();
        int size = Encoding.UTF8.GetByteCount(ending);
        foreach (Rune rune in name[..^ending.Length].EnumerateRunes())
        {
            size += rune.Utf8SequenceLength;
            if (kept.Length + rune.Utf16SequenceLength + ending.Length > characters || size > bytes)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.ToString().TrimEnd('.', ' ') + ending;
    }

    private static readonly HashSet<int> Refused = [.. "<>:\"|?*^;#%".Select(c => (int)c)];
}
