using System.Globalization;

namespace Owed.Files;

/// <summary>Holds the weekdays and dates that a title names against the days the calendar gives.</summary>
internal static class TitleDates
{
    /// <summary>The words that name another day than the event's, or null when all fit.</summary>
    public static string? Other(IReadOnlyList<TitleToken> tokens, Items<DateRange> days)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == "<weekday>" && Words.Weekday(tokens[i].Text) is DayOfWeek weekday && !days.Any(d => d.Length >= 7 || d.Days().Any(x => x.DayOfWeek == weekday)))
            {
                return tokens[i].Text;
            }

            if (tokens[i].Form == "<month>" && i + 1 < tokens.Count && tokens[i + 1].Form == "<n>" && !Fits(tokens[i], tokens[i + 1], days))
            {
                return $"{tokens[i].Text} {tokens[i + 1].Text}";
            }
        }

        return null;
    }

    private static bool Fits(TitleToken month, TitleToken number, Items<DateRange> days)
    {
        int m = TitleTokens.Month(month.Text);
        return int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            && days.Any(r => Enumerable.Range(-2, r.Length + 4).Select(r.From.AddDays).Any(d => d.Month == m && d.Day == n && (r.Contains(d) || Beside(d, r))));
    }

    /// <summary>A weekend beside the days off is often named with them.</summary>
    private static bool Beside(DateOnly day, DateRange days) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && (day < days.From || day > days.To);
}
