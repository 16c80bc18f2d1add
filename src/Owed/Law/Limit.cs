using System.Globalization;

namespace Owed;

/// <summary>The unit in which a limit counts.</summary>
public enum DayUnit
{
    CalendarDays,

    /// <summary>Monday to Friday, less federal and that state's holidays (34 CFR 300.11(b)).</summary>
    BusinessDays,

    /// <summary>Monday to Friday, less that state's own holidays, for clocks of state law.</summary>
    StateBusinessDays,

    /// <summary>Days on which children attend for instruction (34 CFR 300.11(c)).</summary>
    SchoolDays,
    Months,
    Years,
    Hours,
}

/// <summary>One stretch of a limit: so many of one unit.</summary>
public readonly record struct LimitPart(int Count, DayUnit Unit)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Limit.Name(Unit, Count)}");
}

/// <summary>How long a rule allows, counted in named kinds of day; or no number at all, in the law's own manner of speaking.</summary>
/// <param name="Parts">Stretches counted one after another; empty when the law gives no number.</param>
/// <param name="Before">True when the days are counted back from the event.</param>
/// <param name="Words">What the law says instead of a number, or null.</param>
public sealed record Limit(Items<LimitPart> Parts, bool Before, string? Words)
{
    /// <summary>The shape a limit is written in, for remedies.</summary>
    public const string Shape = "write '60 calendar days', '3 business days', '10 school days', '1 year', '24 hours before', '60 calendar days + 15 business days', or 'none: in its own words'";

    private static readonly (DayUnit Unit, string One, string Many)[] Names =
    [
        (DayUnit.CalendarDays, "calendar day", "calendar days"),
        (DayUnit.BusinessDays, "business day", "business days"),
        (DayUnit.StateBusinessDays, "state business day", "state business days"),
        (DayUnit.SchoolDays, "school day", "school days"),
        (DayUnit.Months, "month", "months"),
        (DayUnit.Years, "year", "years"),
        (DayUnit.Hours, "hour", "hours"),
    ];

    public bool HasNumber => Parts.Count > 0;

    public static string Name(DayUnit unit, int count)
    {
        var (_, one, many) = Names.First(n => n.Unit == unit);
        return count == 1 ? one : many;
    }

    /// <summary>Reads a limit as it is written in a pack; null with the reason when it cannot be one.</summary>
    public static Limit? Read(string text, out string? trouble)
    {
        trouble = null;
        if (text.StartsWith("none:", StringComparison.Ordinal) && text.Length > 6)
        {
            return new([], false, text[5..].Trim());
        }

        bool before = text.EndsWith(" before", StringComparison.Ordinal);
        var parts = new List<LimitPart>();
        foreach (string part in (before ? text[..^7] : text).Split('+', StringSplitOptions.TrimEntries))
        {
            int space = part.IndexOf(' ');
            string number = space < 0 ? part : part[..space];
            string unit = space < 0 ? "" : part[(space + 1)..];
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > 1000)
            {
                trouble = $"The limit '{text}' does not begin with a whole number.";
                return null;
            }

            int found = Array.FindIndex(Names, n => unit == (count == 1 ? n.One : n.Many));
            if (found < 0)
            {
                trouble = unit is "day" or "days" or ""
                    ? $"The limit '{text}' does not say which kind of day."
                    : $"The limit '{text}' uses a kind of day that is not known.";
                return null;
            }

            parts.Add(new(count, Names[found].Unit));
        }

        return new(parts.ToItems(), before, null);
    }

    public override string ToString() =>
        Words ?? string.Join(" + ", Parts) + (Before ? " before" : "");
}
