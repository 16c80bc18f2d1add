namespace Owed;

/// <summary>Adds clock times of several days: each length counts once for each of its own days.</summary>
internal static class AmountClockSum
{
    /// <summary>Puts one total in place of the days and times; false when the words do not pair them.</summary>
    public static bool TryAdd(List<Finding> found)
    {
        List<Finding> pairs = [.. found.Where(f => f.Kind is FindingKind.Clock or FindingKind.Weekdays)];
        int clocks = pairs.Count(f => f.Kind == FindingKind.Clock);
        if (clocks < 2)
        {
            return true;
        }

        bool others = found.Exists(f => f.Kind is FindingKind.Length or FindingKind.Count or FindingKind.Bare or FindingKind.Days
            or FindingKind.WeeksOf or FindingKind.Percent
            || (f.Kind == FindingKind.Rate && f is not { Unit: PeriodUnit.Week, Low: 1 }))
            || found.Exists(f => f is { Kind: FindingKind.Break, Mark: Lex.Or });
        bool alternate = pairs.Count == 2 * clocks && pairs.Where((_, i) => i % 2 == 0).All(f => f.Kind == pairs[0].Kind)
            && pairs.Where((_, i) => i % 2 == 1).All(f => f.Kind != pairs[0].Kind);
        List<Weekdays> days = [.. pairs.Where(f => f.Kind == FindingKind.Weekdays).Select(f => (Weekdays)(int)f.Low!.Value)];
        bool apart = days.Sum(d => d.Count()) == days.Aggregate(Weekdays.None, (all, d) => all | d).Count();
        if (others || !alternate || !apart)
        {
            return false;
        }

        decimal total = 0;
        for (int i = 0; i < pairs.Count; i += 2)
        {
            (Finding day, Finding clock) = pairs[i].Kind == FindingKind.Weekdays ? (pairs[i], pairs[i + 1]) : (pairs[i + 1], pairs[i]);
            total += clock.Low!.Value * ((Weekdays)(int)day.Low!.Value).Count();
        }

        found.RemoveAll(f => f.Kind is FindingKind.Clock or FindingKind.Weekdays or FindingKind.Rate or FindingKind.Break);
        found.Add(new(FindingKind.Length, total, total, Total: true));
        found.Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Week));
        return true;
    }
}
