using System.Globalization;

namespace Owed;

/// <summary>Says a limit in plain words that read back to the same limit.</summary>
internal static class LimitWords
{
    /// <summary>", first 9 weeks", or nothing where there is no limit.</summary>
    public static string Say(Items<AmountLimit> limits) => string.Concat(limits.Select(l => ", " + Say(l)));

    public static string Say(AmountLimit limit) => limit.Kind switch
    {
        LimitKind.Weeks => $"for {Weeks(limit)}",
        LimitKind.Months => string.Create(CultureInfo.InvariantCulture, $"for {limit.Count} {(limit.Count == 1 ? "month" : "months")}"),
        LimitKind.FirstWeeks => $"for the first {Weeks(limit)}",
        LimitKind.LastWeeks => $"for the last {Weeks(limit)}",
        LimitKind.FirstWeeksOfYear => $"for the first {Weeks(limit)} of the school year",
        LimitKind.LastWeeksOfYear => $"for the last {Weeks(limit)} of the school year",
        LimitKind.Dates => Ends(Day(limit.From), Day(limit.To)),
        LimitKind.DaysOfYear => Ends(DayOfYear(limit.FromDay), DayOfYear(limit.ToDay)),
        LimitKind.Term => $"{Nth(limit.Count)} {limit.Term.ToString()!.ToLowerInvariant()} only",
        LimitKind.FirstHalf => "first half of the school year",
        LimitKind.SecondHalf => "second half of the school year",
        LimitKind.Esy => "ESY only",
        LimitKind.RegularYear => "regular school year only",
        _ => string.Create(CultureInfo.InvariantCulture, $"school year {limit.Count}-{(limit.Count + 1) % 100:00}"),
    };

    private static string Weeks(AmountLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Count} {(limit.Count == 1 ? "week" : "weeks")}");

    private static string Ends(string? from, string? to) => (from, to) switch
    {
        (null, _) => $"until {to}",
        (_, null) => $"starting {from}",
        _ => $"from {from} to {to}",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? DayOfYear(int? code) => code is { } day
        ? string.Create(CultureInfo.InvariantCulture,
            $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day / 100)} {LimitPlacing.DayIn(day, 2024).Day}")
        : null;

    private static string Nth(int? number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        _ => "last",
    };
}
