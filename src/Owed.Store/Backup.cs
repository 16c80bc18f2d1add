using System.Globalization;

namespace Owed.Store;

/// <summary>One copy of the data, known by its name: <c>owed-2025-12-10.db</c>, <c>before-restore-2025-12-10-2.db</c>.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Day">The day it was made.</param>
/// <param name="Number">From 1; more than one is made on a day only before a copy is put back.</param>
/// <param name="IsDaily">False for a copy made before another was put back.</param>
public sealed record Backup(string Name, DateOnly Day, int Number, bool IsDaily)
{
    internal const string Ending = ".db";

    private const string DailyStart = "owed-";
    private const string BeforeStart = "before-restore-";
    private const string DayForm = "yyyy-MM-dd";

    internal static Backup Daily(DateOnly day) => new(DailyStart + Written(day) + Ending, day, 1, true);

    internal static Backup Before(DateOnly day, int number) => new(
        BeforeStart + Written(day) + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}")) + Ending, day, number, false);

    /// <summary>Reads a name; null for a file that Owed did not name.</summary>
    internal static Backup? Of(string file)
    {
        string name = Path.GetFileName(file);
        bool isDaily = name.StartsWith(DailyStart, StringComparison.Ordinal);
        string start = isDaily ? DailyStart : BeforeStart;
        if (!name.StartsWith(start, StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal) || name.Length < start.Length + DayForm.Length + Ending.Length)
        {
            return null;
        }

        string middle = name[start.Length..^Ending.Length];
        if (!DateOnly.TryParseExact(middle[..DayForm.Length], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return null;
        }

        Backup? read = isDaily ? Daily(day)
            : middle.Length == DayForm.Length ? Before(day, 1)
            : int.TryParse(middle.AsSpan(DayForm.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Before(day, number)
            : null;
        return read?.Name == name ? read : null;
    }

    private static string Written(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
