using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Moves every day that a text names by whole weeks, so that weekdays stay what they are.</summary>
/// <param name="Weeks">How many; none leaves the text as it is.</param>
internal sealed partial record WeeksLater(int Weeks)
{
    private const string CalendarLine = "calendar:";

    /// <summary>The month from which a school year is counted; a day without a year lies in the year of the sample.</summary>
    private const int SchoolYearBegins = 7;

    /// <summary>The text with its days moved, in both ways of writing them that the sample uses.</summary>
    public string Move(string text) => Weeks == 0 ? text : InWords().Replace(Iso().Replace(text, MovedIso), MovedWords);

    /// <summary>One file of the case; a calendar that the case only names comes along as a file of its own, moved too.</summary>
    public IEnumerable<TextFile> Move(TextFile file)
    {
        if (Weeks == 0)
        {
            return [file];
        }

        string[] lines = file.Text.Split('\n');
        string? named = lines.FirstOrDefault(l => l.StartsWith(CalendarLine, StringComparison.Ordinal))?[CalendarLine.Length..].Trim();
        TextFile moved = new(Move(file.Name), Move(string.Join('\n', lines.Where(l => named is null || !l.StartsWith(CalendarLine, StringComparison.Ordinal)))));
        return named is not null && ShippedCalendars.File(named) is TextFile calendar ? [moved, new(CaseFolder.CalendarName, Move(Unpublished(calendar.Text)))] : [moved];
    }

    /// <summary>The calendar without the lines that say where it was published: the moved days were not.</summary>
    private static string Unpublished(string calendar) =>
        string.Join('\n', calendar.Split('\n').Where(l => !Published().IsMatch(l)));

    private string MovedIso(Match day) => DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
        ? date.AddDays(7 * Weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : day.Value;

    private string MovedWords(Match day)
    {
        int month = DateTime.ParseExact(day.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month;
        bool hasYear = day.Groups["year"].Success;
        int year = hasYear ? int.Parse(day.Groups["year"].Value, CultureInfo.InvariantCulture) : SampleCase.LastDay.Year + (month < SchoolYearBegins ? 1 : 0);
        int number = int.Parse(day.Groups["day"].Value, CultureInfo.InvariantCulture);
        return number < 1 || number > DateTime.DaysInMonth(year, month)
            ? day.Value
            : new DateOnly(year, month, number).AddDays(7 * Weeks).ToString(hasYear ? "MMMM d, yyyy" : "MMMM d", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})\b(, (?<year>\d{4}))?")]
    private static partial Regex InWords();

    [GeneratedRegex("^(about|source|url):")]
    private static partial Regex Published();
}
