using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>How a cell was read as a day.</summary>
/// <param name="Question">What must be asked, or null when the day is sure.</param>
internal readonly record struct CellDay(DateOnly? Day, AskKind? Question, bool YearAdded = false);

/// <summary>Whether 9/10 is the tenth of September or the ninth of October in this file.</summary>
internal enum DayOrder
{
    MonthFirst,
    DayFirst,
    Unsure,
}

/// <summary>Reads the days of a school's log in the ways that American programs and people write them.</summary>
internal static partial class DayCell
{
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yy", "M-d-yy", "M.d.yy",
        "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMM-d-yyyy", "MMM d yy",
    ];

    private static readonly string[] FormsWithoutYear = ["M/d/yyyy", "M-d-yyyy", "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d-MMM yyyy"];

    /// <param name="span">The days of the IEPs: a day without a year takes the only one that fits.</param>
    public static CellDay Read(string cell, DateRange span)
    {
        string text = Ordinal().Replace(cell.Trim(), "$1").Replace(",", " ", StringComparison.Ordinal);
        text = Sept().Replace(text, "Sep");
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        text = ClockBehind().Replace(text, "").Trim();
        DayOfWeek? weekday = null;
        int blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0 && Words.Weekday(text[..blank]) is DayOfWeek before)
        {
            weekday = before;
            text = text[(blank + 1)..];
        }
        else if (text.LastIndexOf(' ') is int last and > 0 && Words.Weekday(text[(last + 1)..].Trim('(', ')')) is DayOfWeek behind)
        {
            weekday = behind;
            text = text[..last];
        }

        text = text.Replace(". ", " ", StringComparison.Ordinal);
        if (Compact().IsMatch(text))
        {
            text = text.Length == 6 ? $"{text[..2]}/{text[2..4]}/20{text[4..]}"
                : text.StartsWith("20", StringComparison.Ordinal) ? $"{text[..4]}-{text[4..6]}-{text[6..]}"
                : $"{text[..2]}/{text[2..4]}/{text[4..]}";
        }

        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return weekday is DayOfWeek said && said != day.DayOfWeek ? new(null, AskKind.DayOtherWeekday)
                : day.Year is < 1990 or > 2200 ? new(null, AskKind.Day)
                : new(day, null);
        }

        return WithoutYear(text, weekday, span);
    }

    private static CellDay WithoutYear(string text, DayOfWeek? weekday, DateRange span)
    {
        if (span.To == DateOnly.MaxValue || !HasMonth().IsMatch(text))
        {
            return new(null, AskKind.Day);
        }

        var days = new List<DateOnly>();
        string between = text.Contains('/', StringComparison.Ordinal) ? "/" : text.Contains('-', StringComparison.Ordinal) && !text.Any(char.IsLetter) ? "-" : " ";
        for (int year = span.From.Year; year <= Math.Min(span.To.Year, span.From.Year + 10); year++)
        {
            string whole = string.Create(CultureInfo.InvariantCulture, $"{text}{between}{year}");
            if (DateOnly.TryParseExact(whole, FormsWithoutYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && span.Contains(day))
            {
                days.Add(day);
            }
        }

        return days.Count == 0 ? new(null, AskKind.Day)
            : days.Count > 1 ? new(null, AskKind.DayNoYear)
            : weekday is DayOfWeek said && said != days[0].DayOfWeek ? new(null, AskKind.DayOtherWeekday)
            : new(days[0], null, YearAdded: true);
    }

    /// <summary>True when numbers such as 13/10/2025 can only be day first.</summary>
    public static bool IsDayFirst(string cell) =>
        Slashed().Match(cell) is { Success: true } found && int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) is > 12 and <= 31
        && int.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12;

    /// <summary>True when numbers such as 10/13/2025 can only be month first.</summary>
    public static bool IsMonthFirst(string cell) =>
        Slashed().Match(cell) is { Success: true } found && int.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture) is > 12 and <= 31;

    /// <summary>The cell with the month first, for a file that has the day first.</summary>
    public static string MonthFirst(string cell) =>
        Slashed().Match(cell) is { Success: true } found ? $"{found.Groups[2].Value}/{found.Groups[1].Value}{cell[(found.Groups[2].Index + found.Groups[2].Length)..]}" : cell;

    public static bool IsSlashed(string cell) => Slashed().IsMatch(cell);

    [GeneratedRegex(@"(?<=[0-9])[T ]\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?\s*([AaPp]\.?[Mm]\.?)?(Z|[+-][0-9][0-9]:?[0-9][0-9])?$")]
    private static partial Regex ClockBehind();

    [GeneratedRegex(@"\b([0-9]{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bSept\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Sept();

    [GeneratedRegex(@"^([0-9]{6}|[0-9]{8})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{2,4}$")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^([0-9]{1,2}[/-][0-9]{1,2}|[A-Za-z]{3,9}\.? [0-9]{1,2}|[0-9]{1,2}[ -][A-Za-z]{3,9})$")]
    private static partial Regex HasMonth();
}
