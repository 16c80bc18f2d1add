using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Reads a day as people write it, also inside other words or counted back from the day of asking.</summary>
internal static partial class DayWords
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd", "yyyy-M-d", "M/d/yyyy", "M/d/yy", "M-d-yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd"];

    private static readonly string[] Months = ["yyyy-MM", "MMMM yyyy", "MMM yyyy", "M/yyyy"];

    private static readonly string[] NoYear = ["MMMM d", "MMM d", "d MMMM", "M/d"];

    /// <summary>The day, or null. A month alone is its first day.</summary>
    internal static DateOnly? Read(string text) => Whole(text) ?? Month(text) ?? Inside(text);

    /// <summary>A day that stands there in full, with no month for a day and nothing counted.</summary>
    internal static DateOnly? Whole(string text)
    {
        string trimmed = Tidy(text);
        return trimmed.Length > 10 && trimmed[10] is 'T' or ' ' && Exact(trimmed[..10], ["yyyy-MM-dd"]) is DateOnly stamped ? stamped : Exact(trimmed, Forms);
    }

    internal static DateOnly? Month(string text) => Exact(Tidy(text), Months);

    /// <summary>A day without a year, or one counted from today: the nearest before it, or after it for what lies ahead.</summary>
    internal static DateOnly? Near(string text, DateOnly today, bool ahead)
    {
        string trimmed = Tidy(text).ToLowerInvariant();
        if (Exact($"{trimmed} {today.Year}", [.. NoYear.Select(f => f + " yyyy")]) is DateOnly day)
        {
            return ahead ? day < today ? day.AddYears(1) : day : day > today ? day.AddYears(-1) : day;
        }

        DateOnly? counted = trimmed switch
        {
            "today" or "now" => today,
            "yesterday" => today.AddDays(-1),
            "tomorrow" => today.AddDays(1),
            "last week" => today.AddDays(-7),
            "last month" => today.AddMonths(-1),
            _ when Ago().Match(trimmed) is { Success: true } ago => Back(today, int.Parse(ago.Groups[1].Value, CultureInfo.InvariantCulture), ago.Groups[2].Value),
            _ => null,
        };
        return counted is DateOnly found && WrittenDay.IsPossible(found) ? found : null;
    }

    private static DateOnly Back(DateOnly today, int count, string unit) => unit switch
    {
        "day" => today.AddDays(-count),
        "week" => today.AddDays(-7 * count),
        "month" => today.AddMonths(-count),
        _ => today.AddYears(-count),
    };

    private static DateOnly? Inside(string text) => Days().Matches(Tidy(text)).Select(m => Exact(m.Value, Forms)).FirstOrDefault(d => d is not null);

    private static DateOnly? Exact(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly day) && WrittenDay.IsPossible(day) ? day : null;

    private static string Tidy(string text) => Ordinal().Replace(text.Trim().Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace("Sept. ", "Sep ", StringComparison.OrdinalIgnoreCase), "$1");

    [GeneratedRegex(@"\b(\d{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:about |around |~)?(\d{1,3}) (day|week|month|year)s? ago$")]
    private static partial Regex Ago();

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}")]
    private static partial Regex Days();
}
