namespace Owed;

/// <summary>Tells amounts that leave some weeks free from all others, as a miss in such a week can be read in two ways.</summary>
internal static class FreeWeeksOfAmount
{
    /// <summary>True for "3 of every 4 weeks" and "3 weeks of each month".</summary>
    public static bool HasFreeWeeks(this Amount amount) =>
        amount.Unit is PeriodUnit.Week or PeriodUnit.Month
        && amount.Qualifiers.Any(q => (q.Contains(" of every ", StringComparison.Ordinal) && q.EndsWith(" weeks", StringComparison.Ordinal))
            || q.EndsWith(" weeks of each month", StringComparison.Ordinal));
}
