namespace Owed;

/// <summary>Walks every rule over the first of each month: exactly one version, or a gap that someone declared.</summary>
public static class LawSweep
{
    /// <summary>The years the book undertakes to answer for.</summary>
    public static readonly DateRange Covered = new(new(2024, 1, 1), new(2028, 12, 31));

    public static Items<Problem> Of(LawBook book, DateRange covered)
    {
        var found = new List<Problem>();
        foreach (LawRule rule in book.Rules)
        {
            if (rule.Versions.Count == 0 && rule.Federal is not null)
            {
                continue;
            }

            DateOnly day = new(covered.From.Year, covered.From.Month, 1);
            for (; day <= covered.To; day = day.AddMonths(1))
            {
                int versions = rule.Versions.Count(v => v.Covers(day));
                bool gap = rule.Gaps.Any(g => g.Covers(day));
                if (versions == 1 && !gap)
                {
                    continue;
                }

                if (versions == 0 && gap)
                {
                    continue;
                }

                found.Add(versions == 0
                    ? new("law-gap", $"{rule.Id} says nothing on {day:yyyy-MM-dd}, and no gap is declared.", rule.Where, "Add the version that was in force then, or a gap with its reason.")
                    : new("law-overlap", $"{rule.Id} says more than one thing on {day:yyyy-MM-dd}.", rule.Where, "End the earlier version with 'until', or shorten the gap."));
                break;
            }
        }

        return found.ToItems();
    }
}
