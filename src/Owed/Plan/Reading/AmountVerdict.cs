namespace Owed;

/// <summary>Turns what the words come to into an <see cref="Amount"/>, with its questions.</summary>
internal static class AmountVerdict
{
    /// <summary>More minutes or sessions than any promise holds.</summary>
    private const decimal Largest = CaseLimits.Named;

    private static readonly HashSet<string> Blocking =
        ["total-or-each", "per-day-or-in-all", "two-ways", "two-amounts", "several-periods", "days-do-not-fit", "not-readable",
            "too-large", "part-minute", "rotation"];

    public static Amount Of(AmountFacts facts, List<AmountClause> clauses)
    {
        AmountSum sum = AmountJoining.Join(clauses, out List<AmountSum> parts);
        List<Finding> labels = [.. clauses.SelectMany(c => c.Labels)];
        List<string> qualifiers = [.. facts.Qualifiers];
        sum = Subjects(sum, facts, clauses, labels, qualifiers);
        Weeks(clauses, qualifiers);
        if (facts.AsNeeded && !sum.HasMinutes)
        {
            sum = sum with { Question = "as-needed", Unit = sum.Unit ?? PeriodUnit.AsNeeded, Count = sum.Unit is null
                or PeriodUnit.EsyTerm ? 0 : sum.Count };
        }
        else if (facts.Vague && !sum.HasMinutes)
        {
            sum = sum with { Question = sum.Question is "no-amount" or "no-length" or "no-period" or null ? "vague" : sum.Question };
        }
        else if (facts.Conditional || facts.AsNeeded || facts.Vague)
        {
            sum = sum.Ask("conditional");
        }

        if (facts.BothEnds && sum is { HasMinutes: true } and ({ HasEach: false } or { TimesLow: 1, TimesHigh: 1 })
            && clauses.Count(c => c.Length is not null) == 1)
        {
            sum = sum.Ask("total-or-each") with { EachLow = sum.Low, EachHigh = sum.High, TimesLow = 2, TimesHigh = 2 };
        }

        if (facts.Negative)
        {
            sum = sum with { Question = "not-readable" };
        }

        sum = Turns(sum, facts, clauses);
        sum = OneSitting(Sane(sum), clauses, labels);
        if (sum.Question is null && sum.HasMinutes && sum.Low is null)
        {
            sum = sum.Ask("no-floor");
        }

        if (sum is { Question: null, HasMinutes: false })
        {
            sum = sum.Ask(sum.HasEach ? "no-amount" : "no-length");
        }

        if (sum.Question is not null && Blocking.Contains(sum.Question))
        {
            sum = sum with { HasMinutes = false };
        }

        return Amount(facts, clauses, sum, parts, labels, qualifiers);
    }

    /// <summary>Weeks, days and shares that take turns, or that only one of several rules can explain.</summary>
    private static AmountSum Turns(AmountSum sum, AmountFacts facts, List<AmountClause> clauses)
    {
        if (facts.Blank)
        {
            return sum with { Question = sum.Question ?? "vague", HasMinutes = false };
        }

        if (facts.Share && sum.Question is null or "no-amount" or "no-length" or "no-period" or "vague" or "sessions-or-minutes")
        {
            return sum with { Question = "share-of-day", HasMinutes = false };
        }

        if (clauses.SelectMany(c => c.Labels).Any(l => l.Text == "individual/group"))
        {
            sum = sum.Ask("shared-or-each", "individual and group");
        }

        if (facts.Rotates)
        {
            return sum with { Question = "rotation", HasMinutes = false };
        }

        if (facts.TwoWays)
        {
            return sum with { Question = "two-ways", HasMinutes = false };
        }

        if (facts.EitherDay && clauses.TrueForAll(c => c.Count is null))
        {
            return sum.Ask("conditional");
        }

        bool stretch = facts.Found.Exists(f => f is { Kind: FindingKind.Rate, Soft: true, Unit: PeriodUnit.Month or PeriodUnit.Quarter
            or PeriodUnit.Trimester or PeriodUnit.Semester }
            && sum.Unit is not null && f.Unit != sum.Unit);
        int rest = facts.Found.FindLastIndex(f => f.Kind == FindingKind.Rest);
        bool remainder = rest >= 0 && !facts.Found.Skip(rest).Any(f => f.Kind == FindingKind.Label);
        if (stretch || remainder)
        {
            return sum.Ask("limit-unclear");
        }

        int groups = facts.Found.Count(f => f.Kind == FindingKind.Weekdays);
        bool alternates = facts.Found.Exists(f => f is { Kind: FindingKind.Rate, Text: "alternate" });
        bool many = facts.Found.Count(f => f is { Kind: FindingKind.Weeks, Unit: PeriodUnit.Week }) > 1;
        return (groups > 1 && alternates) || many ? (sum with { HasMinutes = false }).Ask("several-periods") : sum;
    }

    private static Amount Amount(AmountFacts facts, List<AmountClause> clauses, AmountSum sum, List<AmountSum> parts,
        List<Finding> labels, List<string> qualifiers)
    {
        if (IsBeyond(sum))
        {
            sum = sum with { Question = "too-large", HasMinutes = false, HasEach = false, HasTimes = false };
        }

        Items<AmountQuestion> questions = sum.Question is null ? [] : [AmountQuestions.Ask(sum.Question, sum, parts)];
        Delivery delivery = DeliveryOf(labels);
        if (sum is { Unit: null, HasMinutes: true } && (sum.HasEach || clauses.Exists(c => c.Each is not null || c.Bi is not null))
            && !clauses.Exists(c => c.Length is { Total: true }))
        {
            sum = sum with { HasMinutes = false, HasEach = true, EachLow = sum.HasEach ? sum.EachLow : sum.Low, EachHigh = sum.HasEach
                ? sum.EachHigh : sum.High };
        }

        return new(
            sum.HasEach ? ToSpan(sum.EachLow, sum.EachHigh) : null,
            sum.HasTimes ? ToSpan(sum.TimesLow, sum.TimesHigh) : null,
            sum.Unit,
            sum.Unit is null || sum.Count is < 1 or > CaseLimits.Units ? null : sum.Count,
            sum.HasMinutes ? ToSpan(sum.Low, sum.High) : null,
            sum is { Unit: PeriodUnit.Cycle, CycleDays: > 0 and <= CaseLimits.Units } ? sum.CycleDays : null,
            delivery,
            GroupingOf(labels, delivery),
            Only(labels, LabelKind.Place),
            clauses.Aggregate(Weekdays.None, (days, c) => days | c.Weekdays),
            default,
            qualifiers.Distinct().ToItems(),
            questions);
    }

    private static bool IsBeyond(AmountSum sum) =>
        (sum.HasMinutes && (sum.Low > Largest || sum.High > Largest))
        || (sum.HasEach && (sum.EachLow > Largest || sum.EachHigh > Largest))
        || (sum.HasTimes && (sum.TimesLow > Largest || sum.TimesHigh > Largest));

    /// <summary>A day's amount of no more than a class period is one sitting.</summary>
    private static AmountSum OneSitting(AmountSum sum, List<AmountClause> clauses, List<Finding> labels) =>
        sum is { Question: null or "shared-or-each", Unit: PeriodUnit.SchoolDay, Count: 1, HasMinutes: true, HasEach: false,
            HasTimes: false, Low: not null } && (sum.High ?? 999) <= 60
            && (clauses.Count(c => c.Length is not null) == 1 || clauses.Exists(c => c.Rest))
                && !clauses.Exists(c => c.Length is { Total: true }) && DeliveryOf(labels) != Delivery.Support
            ? sum with { HasEach = true, EachLow = sum.Low, EachHigh = sum.High, HasTimes = true, TimesLow = 1, TimesHigh = 1 }
            : sum;

    /// <summary>A one-to-one aide is named by the ratio; a therapist alone with the child works individually.</summary>
    private static string? GroupingOf(List<Finding> labels, Delivery delivery)
    {
        List<string> said = [.. labels.Where(l => l.Label == LabelKind.Grouping).Select(l => l.Text == "1:1"
            && delivery != Delivery.Support ? "individual" : l.Text)];
        return said.Contains("individual") && said.Contains("group") ? "individual and group" : said.LastOrDefault();
    }

    private static string? Only(List<Finding> labels, LabelKind kind)
    {
        List<string> said = [.. labels.Where(l => l.Label == kind).Select(l => l.Text).Distinct().Take(2)];
        return said.Count == 1 ? said[0] : null;
    }

    private static Span? ToSpan(decimal? low, decimal? high) =>
        low is null && high is null ? null : new Span((int?)low, (int?)high);

    private static AmountSum Subjects(AmountSum sum, AmountFacts facts, List<AmountClause> clauses, List<Finding> labels,
        List<string> qualifiers)
    {
        if (clauses.Count(c => c.Length is not null) != 1 || !sum.HasMinutes)
        {
            return sum;
        }

        foreach (LabelKind kind in (ReadOnlySpan<LabelKind>)[LabelKind.Subject, LabelKind.Service])
        {
            List<string> names = [.. labels.Where(l => l.Label == kind).Select(l => l.Text).Distinct()];
            AmountClause clause = clauses.First(c => c.Length is not null);
            if (names.Count < 2 || facts.Shared || clause.Length is { Total: true })
            {
                continue;
            }

            qualifiers.Add(string.Join(" and ", names));
            return clause.Each is { Text: "each" } && clause.Count is null
                ? sum with { Low = sum.Low * names.Count, High = sum.High * names.Count }
                : sum.Ask("shared-or-each", string.Join(" and ", names)) with { CycleDays = sum.CycleDays };
        }

        return sum;
    }

    private static void Weeks(List<AmountClause> clauses, List<string> qualifiers)
    {
        foreach (AmountClause clause in clauses)
        {
            if (clause.Rates.FirstOrDefault(r => r is { Unit: PeriodUnit.Cycle, Of: > 0 }) is { } cycle)
            {
                qualifiers.Add($"{cycle.Of}-day cycle");
            }

            if (clause.WeeksOf is { } portion)
            {
                string unit = portion.Unit == PeriodUnit.SchoolDay ? "days" : "weeks";
                qualifiers.Add(portion.Unit == PeriodUnit.Month
                    ? $"{portion.Low:0} weeks of each month" : $"{portion.Low:0} of every {portion.Of} {unit}");
            }
            else if (clause.Weeks is { Unit: PeriodUnit.Week } weeks)
            {
                qualifiers.Add($"{weeks.Low:0} weeks");
            }

            if (clause.Bi is { } bi)
            {
                qualifiers.Add(bi.Text);
            }
        }
    }

    private static AmountSum Sane(AmountSum sum)
    {
        if (sum is { HasMinutes: true } && (sum.Low == 0 || sum.High == 0))
        {
            return sum with { Question = "zero", HasMinutes = false };
        }

        decimal most = sum.High ?? sum.Low ?? 0;
        decimal each = sum.EachHigh ?? sum.EachLow ?? 0;
        if ((sum.HasMinutes && most > Most(sum)) || (sum.HasEach && each > 600) || (sum.HasTimes
            && (sum.TimesHigh ?? sum.TimesLow ?? 0) > 1000)
            || sum.Count > 60 || (sum.Unit is not null && sum.Count < 0))
        {
            return sum with { Question = "too-large", HasMinutes = false, HasEach = sum.HasEach && each <= 600, HasTimes = false };
        }

        bool whole = Whole(sum.HasMinutes, sum.Low, sum.High) && Whole(sum.HasEach, sum.EachLow, sum.EachHigh)
            && Whole(sum.HasTimes, sum.TimesLow, sum.TimesHigh);
        return whole ? sum : sum with { Question = "part-minute", HasMinutes = false, HasEach = false, HasTimes = false };
    }

    private static bool Whole(bool has, decimal? low, decimal? high) => !has || ((low ?? 0) % 1 == 0 && (high ?? 0) % 1 == 0);

    private static decimal Most(AmountSum sum) => CaseLimits.PeriodMinutes(sum.Unit, sum.Count, sum.CycleDays);

    private static Delivery DeliveryOf(List<Finding> labels)
    {
        List<string> said = [.. labels.Where(l => l.Label == LabelKind.Delivery).Select(l => l.Text)];
        bool direct = said.Contains("direct");
        bool indirect = said.Contains("indirect");
        return said.Contains("direct+indirect") || (direct && indirect) ? Delivery.DirectAndIndirect
            : said.Contains("transport") ? Delivery.Transport
            : indirect ? Delivery.Indirect
            : direct ? Delivery.Direct
            : said.Contains("consult") ? Delivery.Consult
            : said.Contains("observation") ? Delivery.Observation
            : said.Contains("support") ? Delivery.Support
            : Delivery.Direct;
    }
}
