using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Reads the small words that every file of a case shares: days, weekdays, clock times, groupings.</summary>
internal static class Words
{
    private static readonly string[] LooseDates =
        ["M/d/yyyy", "M-d-yyyy", "M/d/yy", "yyyy/M/d", "yyyy-M-d", "MMM d yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyyMMdd"];

    /// <summary>The day, or null with a problem that says how to write it.</summary>
    public static DateOnly? Day(string text, Where where, List<Problem> problems)
    {
        string trimmed = text.Trim();
        if (WrittenDay.TryRead(trimmed, out DateOnly day))
        {
            return day;
        }

        problems.Add(DayProblem(trimmed, where));
        return null;
    }

    public static Problem DayProblem(string text, Where where)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return FolderProblems.DateFarOff(where, text);
        }

        bool shaped = text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Where((c, i) => i is not (4 or 7)).All(char.IsAsciiDigit);
        if (shaped)
        {
            return FolderProblems.DateImpossible(where, text);
        }

        return DateOnly.TryParseExact(text, LooseDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly meant)
            ? FolderProblems.DateForm(where, text, $"{meant:yyyy-MM-dd}")
            : FolderProblems.DateForm(where, text, null);
    }

    /// <summary>The weekday of <c>Tue</c>, <c>tues</c> or <c>Tuesday</c>, or null.</summary>
    public static DayOfWeek? Weekday(string text)
    {
        string lower = text.Trim().TrimEnd('.').ToLowerInvariant();
        return lower switch
        {
            "m" or "mon" or "monday" or "mondays" => DayOfWeek.Monday,
            "tu" or "tue" or "tues" or "tuesday" or "tuesdays" => DayOfWeek.Tuesday,
            "w" or "wed" or "weds" or "wednesday" or "wednesdays" => DayOfWeek.Wednesday,
            "th" or "thu" or "thur" or "thurs" or "thursday" or "thursdays" => DayOfWeek.Thursday,
            "f" or "fri" or "friday" or "fridays" => DayOfWeek.Friday,
            "sat" or "saturday" => DayOfWeek.Saturday,
            "sun" or "sunday" => DayOfWeek.Sunday,
            _ => null,
        };
    }

    public static string Short(DayOfWeek day) => day.ToString()[..3];

    /// <summary>The set of <c>Mon-Fri</c> or <c>Mon, Tue, Thu</c>, or null when a word is no weekday.</summary>
    public static Weekdays? Week(IEnumerable<string> parts)
    {
        Weekdays set = Weekdays.None;
        foreach (string part in parts.SelectMany(p => p.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            string[] ends = part.Split(["-", "..", "–"], StringSplitOptions.None);
            if (ends.Length > 2 || Weekday(ends[0]) is not DayOfWeek first || Weekday(ends[^1]) is not DayOfWeek last)
            {
                return null;
            }

            int steps = ((int)last - (int)first + 7) % 7;
            for (int i = 0; i <= steps; i++)
            {
                set |= ((DayOfWeek)(((int)first + i) % 7)).ToWeekdays();
            }
        }

        return set == Weekdays.None ? null : set;
    }

    /// <summary>The clock time of <c>10:00</c>, <c>1:30 pm</c> or <c>13:30</c>, or null.</summary>
    public static TimeOnly? Clock(string text)
    {
        string tight = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        return TimeOnly.TryParseExact(tight, ["H:mm", "h:mmtt", "htt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;
    }

    /// <summary><c>individual</c>, <c>group</c> or <c>group of 3</c>, or null when the words are none of these.</summary>
    public static string? Grouping(string text)
    {
        string lower = text.Trim().ToLowerInvariant();
        switch (lower)
        {
            case "individual" or "individually" or "1:1" or "1-on-1" or "one-on-one" or "one on one" or "alone":
                return "individual";
            case "group" or "small group" or "in a group" or "small-group":
                return "group";
            default:
                string rest = lower.StartsWith("group of ", StringComparison.Ordinal) ? lower[9..] : "";
                return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 1 and < 100
                    ? $"group of {size}"
                    : null;
        }
    }

    /// <summary>Lower-case letters and digits joined by dashes: <c>Speech-language therapy</c> is <c>speech-language-therapy</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The members of an enum under their names in the files: <c>ProviderAbsent</c> is <c>provider-absent</c>.</summary>
    public static Dictionary<string, T> Names<T>(char between)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => Name(v, between), StringComparer.OrdinalIgnoreCase);

    public static string Name<T>(T value, char between)
        where T : struct, Enum
    {
        string name = value.ToString();
        var result = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && result.Length > 0)
            {
                result.Append(between);
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
