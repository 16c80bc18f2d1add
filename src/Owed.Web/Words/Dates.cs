using System.Globalization;

namespace Owed.Web;

/// <summary>Writes dates the way people say them, with the month's name.</summary>
public static class Dates
{
    public static string Long(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Short(DateOnly day) => day.ToString("MMM d", CultureInfo.InvariantCulture);

    public static string WithWeekday(DateOnly day) => day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Sep 8 – 14", or "Sep 29 – Oct 5".</summary>
    public static string Span(DateRange days) =>
        days.From == days.To ? Short(days.From)
        : days.From.Month == days.To.Month && days.From.Year == days.To.Year ? $"{Short(days.From)} – {days.To.Day}"
        : $"{Short(days.From)} – {Short(days.To)}";

    /// <summary>The form's own notation, for date inputs and addresses.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
