namespace Owed;

/// <summary>Legal holidays worked out from the rules of a law book.</summary>
public static class Holidays
{
    /// <summary>Holidays of one place alone (<c>us</c>, <c>us/mt</c>) that are kept in the year, observed dates included, in order.</summary>
    public static Items<Holiday> Of(LawBook book, string place, int year)
    {
        var found = new List<Holiday>();
        foreach (HolidayRule rule in book.HolidayRules.Where(h => h.Place == place))
        {
            for (int y = year - 1; y <= year + 1; y++)
            {
                if (rule.Date.In(y) is not DateOnly day || day < rule.From || (rule.Until is DateOnly end && day > end))
                {
                    continue;
                }

                Shift shift = day.DayOfWeek switch
                {
                    DayOfWeek.Saturday => rule.Saturday,
                    DayOfWeek.Sunday => rule.Sunday,
                    _ => Shift.Stays,
                };
                DateOnly kept = shift switch
                {
                    Shift.DayBefore => day.AddDays(-1),
                    Shift.DayAfter => day.AddDays(1),
                    _ => day,
                };
                if (kept.Year == year)
                {
                    found.Add(new(kept, rule.Name, place, kept != day, rule.Cite));
                }
            }
        }

        return found.OrderBy(h => h.Day).ThenBy(h => h.Name, StringComparer.Ordinal).ToItems();
    }

    /// <summary>Federal and state holidays of the year together: what 34 CFR 300.11(b) takes out of the business days. Null state means federal alone.</summary>
    public static Items<Holiday> OfBoth(LawBook book, string? state, int year) =>
        state is null
            ? Of(book, "us", year)
            : Of(book, "us", year).Concat(Of(book, PlaceOf(state), year)).OrderBy(h => h.Day).ToItems();

    public static string PlaceOf(string state) => "us/" + state.ToLowerInvariant();
}

/// <summary>Remembers a state's holidays by year, so that counting asks each year once.</summary>
public sealed class BusinessDays(LawBook book, string? state, bool stateOnly = false)
{
    private readonly Dictionary<int, Dictionary<DateOnly, string>> years = [];

    /// <summary>Null on a business day; otherwise why it is none.</summary>
    public string? WhyNot(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return "weekend";
        }

        if (!years.TryGetValue(day.Year, out Dictionary<DateOnly, string>? names))
        {
            names = [];
            Items<Holiday> holidays = stateOnly && state is not null
                ? Holidays.Of(book, Holidays.PlaceOf(state), day.Year)
                : Holidays.OfBoth(book, state, day.Year);
            foreach (Holiday h in holidays)
            {
                names.TryAdd(h.Day, h.Observed ? h.Name + " (observed)" : h.Name);
            }

            years.Add(day.Year, names);
        }

        return names.GetValueOrDefault(day);
    }

    public bool Is(DateOnly day) => WhyNot(day) is null;

    /// <summary>The day itself, or the first business day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Is(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself, or the last business day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Is(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
