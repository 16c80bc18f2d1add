using System.Globalization;

namespace Owed;

/// <summary>Says an amount back in plain words, so that a person can see how their IEP was read.</summary>
public static class AmountWords
{
    /// <summary>Plain English that reads back to the same period and minutes.</summary>
    public static string Say(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return amount.Limits.Count == 0 ? Whole(amount) : Whole(amount) + LimitWords.Say(amount.Limits);
    }

    private static string Whole(Amount amount)
    {
        if (amount.Unit == PeriodUnit.AsNeeded)
        {
            return "as needed, with no number to count";
        }

        if (amount is { Unit: PeriodUnit.EsyTerm, Count: null })
        {
            return "as needed for ESY, with no number to count";
        }

        string period = amount is { Unit: { } unit, Count: { } units } ? Period(unit, units, amount.CycleDays) : "";
        string minutes = amount.MinutesPerPeriod is { } total ? $"{Number(total)} {Minutes(total)}" : "";
        string each = amount.MinutesPerSession is { } session ? $"{Number(session)} {Minutes(session)}" : "";
        string times = amount.SessionsPerPeriod is { } count
            ? $"{Number(count)} {(count.High == 1 && count.Low == 1 ? "time" : "times")}" : "";
        return (minutes, each, times) switch
        {
            ("", _, "") => period.Length == 0 ? "no amount could be read" : $"{period}, minutes not given",
            ("", _, _) => Close(times, period) + ", minutes not given",
            (_, _, "") or (_, "", _) => Close(minutes, period),
            _ when amount.SessionsPerPeriod is { Low: 1, High: 1 } && Product(amount) => Close($"{each}, {times}", period),
            _ when Product(amount) => $"{Close($"{each}, {times}", period)}: {Close(minutes, period)}",
            _ => Close(minutes, period),
        };
    }

    /// <summary>"each week", "every 2 weeks", "each 6-day cycle".</summary>
    internal static string Period(PeriodUnit unit, int count, int? cycleDays)
    {
        if (unit == PeriodUnit.AlternateDay)
        {
            return "every other school day";
        }

        if (unit == PeriodUnit.Cycle)
        {
            return cycleDays is > 0 ? $"each {cycleDays}-day cycle" : "each cycle";
        }

        string name = unit switch
        {
            PeriodUnit.SchoolDay => "school day",
            PeriodUnit.Week => "week",
            PeriodUnit.Month => "month",
            PeriodUnit.Quarter => "quarter",
            PeriodUnit.Trimester => "trimester",
            PeriodUnit.Semester => "semester",
            PeriodUnit.IepYear => "IEP year",
            PeriodUnit.EsyTerm => "ESY term",
            _ => "year",
        };
        return count == 1 ? $"each {name}" : string.Create(CultureInfo.InvariantCulture, $"every {count} {name}s");
    }

    /// <summary>"30", "15 to 30", "at least 30", "up to 60".</summary>
    internal static string Number(Span span) => (span.Low, span.High) switch
    {
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"up to {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low}"),
        ({ } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.Low} to {span.High}"),
    };

    private static string Minutes(Span span) => (span.High ?? span.Low) == 1 ? "minute" : "minutes";

    private static string Close(string words, string period) => period.Length == 0 ? words : $"{words} {period}";

    private static bool Product(Amount amount) =>
        (long?)amount.MinutesPerSession?.Low * amount.SessionsPerPeriod?.Low == amount.MinutesPerPeriod?.Low
        && (long?)amount.MinutesPerSession?.High * amount.SessionsPerPeriod?.High == amount.MinutesPerPeriod?.High;
}
