namespace Owed;

/// <summary>One day of a count, so that a date can show how it was reached.</summary>
/// <param name="Number">Its place in the count, or null when it was passed over.</param>
/// <param name="Skipped">Why it was passed over, or null when it counts.</param>
public readonly record struct CountedDay(DateOnly Day, int? Number, string? Skipped);

/// <summary>Counts days one by one from an event; the day of the event itself is never counted.</summary>
public static class DayCount
{
    /// <summary>No limit in law runs so long that an honest count passes more days than this.</summary>
    private const int Most = 20_000;

    /// <summary>The days from the one after <paramref name="start"/> to the one numbered <paramref name="count"/>; null when the days known run out first.</summary>
    /// <param name="back">True to count towards the past.</param>
    /// <param name="whyNot">Null for a day that counts, otherwise why it does not.</param>
    /// <param name="known">False for a day of which nothing is known; the count stops there.</param>
    public static Items<CountedDay>? Of(
        DateOnly start, int count, bool back, Func<DateOnly, string?> whyNot, Func<DateOnly, bool>? known = null)
    {
        var days = new List<CountedDay>();
        DateOnly day = start;
        int n = 0;
        while (n < count)
        {
            day = day.AddDays(back ? -1 : 1);
            if (days.Count == Most || (known is not null && !known(day)))
            {
                return null;
            }

            string? skipped = whyNot(day);
            n += skipped is null ? 1 : 0;
            days.Add(new(day, skipped is null ? n : null, skipped));
        }

        return days.ToItems();
    }

    /// <summary>The same day so many months on, or the last day of a shorter month.</summary>
    public static DateOnly Months(DateOnly start, int count) => start.AddMonths(count);

    /// <summary>The same day so many years on; from a leap day, the last day of February.</summary>
    public static DateOnly Years(DateOnly start, int count) => start.AddYears(count);
}
