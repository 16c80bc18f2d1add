using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Takes a cell with the names of a group apart: <c>Otto S.; Ida P.; Ben T.</c></summary>
internal static partial class NameList
{
    /// <summary>The names; a comma parts them only where whole names stand on both sides, as it also stands behind a surname.</summary>
    public static string[] Split(string cell)
    {
        string[] parts = Signs().Split(cell).Select(p => p.Trim()).Where(p => p.Length > 0).ToArray();
        if (parts.Length < 2 && cell.Contains(',', StringComparison.Ordinal))
        {
            string[] names = cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            parts = names.Length > 2 || names.All(n => n.Contains(' ', StringComparison.Ordinal)) ? names : [cell];
        }

        return parts.Length == 0 ? [cell] : parts;
    }

    [GeneratedRegex(@"[;/&+|\n]|\band\b", RegexOptions.IgnoreCase)]
    private static partial Regex Signs();
}
