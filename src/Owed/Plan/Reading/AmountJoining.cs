namespace Owed;

/// <summary>Puts several statements of one line together: they repeat, break down, add up, or conflict.</summary>
internal static class AmountJoining
{
    public static AmountSum Join(List<AmountClause> clauses, out List<AmountSum> parts)
    {
        List<AmountClause> stated = [.. clauses.Where(c => c.HasAmount || c.HasOwnPeriod || c.Percent is not null)];
        parts = [];
        if (stated.Count == 0)
        {
            return AmountSum.Nothing.Ask("no-amount");
        }

        if (stated.Exists(c => c.Rest) || clauses.Exists(c => c.Rest))
        {
            AmountSum whole = Alone(stated[0], stated[0]);
            parts.Add(whole);
            return whole;
        }

        AmountClause? lender = stated.Find(c => c.HasOwnPeriod);
        AmountClause last = stated.FindLast(c => c.HasOwnPeriod) ?? stated[0];
        bool spread = lender is not null && lender == last && lender == stated[^1];
        foreach (AmountClause clause in stated)
        {
            AmountClause from = clause.HasOwnPeriod ? clause : spread ? last : lender ?? clause;
            Finding? length = clause.Length is null ? Borrowed(stated, clause) : null;
            parts.Add(AmountReckoning.Of(clause, RatesOf(from, clause), length));
        }

        return parts.Count == 1 ? parts[0] : Together(stated, parts, spread);
    }

    private static AmountSum Alone(AmountClause clause, AmountClause from) => AmountReckoning.Of(clause, RatesOf(from, clause), null);

    private static List<Finding> RatesOf(AmountClause from, AmountClause to)
    {
        List<Finding> rates = [.. from.Rates];
        if (from != to && rates.Count > 1)
        {
            rates.RemoveAll(r => r is { Unit: PeriodUnit.SchoolDay, Low: 1 });
        }

        if (from != to && from.Weekdays != Weekdays.None && rates.Count == 0)
        {
            rates.Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Week));
        }

        return rates;
    }

    private static Finding? Borrowed(List<AmountClause> clauses, AmountClause to)
    {
        List<AmountClause> lenders = [.. clauses.Where(c => c != to && c.Length is { Total: false } && (c.Count is not null
            || c.Each is not null))];
        return lenders.Count == 1 && to.Count is not null ? lenders[0].Length : null;
    }

    private static AmountSum Together(List<AmountClause> clauses, List<AmountSum> parts, bool spread)
    {
        AmountSum first = parts[0];
        if (parts.TrueForAll(p => !p.HasMinutes))
        {
            return parts.Skip(1).All(p => Agree(first, p, Times) is not null || p.Unit is null) ? first : first.Ask("two-amounts");
        }

        int whole = clauses.FindIndex(c => c.Length is { Total: true } || c.Join == Lex.Equals);
        if (whole > 0 && parts[whole].HasMinutes && whole == parts.Count - 1 && whole > 1)
        {
            AmountSum sum = parts.Take(whole).Aggregate(Add);
            return sum.Question is null && Agree(sum, parts[whole], Low) is not null ? parts[whole] : sum.Ask("two-amounts");
        }

        if (parts.Exists(p => p.Question is not null))
        {
            return Mended(clauses, parts);
        }

        if (clauses[0].HasOwnPeriod && parts.Count > 2 && clauses.Skip(1).All(c => !c.HasOwnPeriod)
            && parts.Skip(1).Sum(p => p.Low) == first.Low)
        {
            return first;
        }

        bool or = clauses.Skip(1).Any(c => c.Join == Lex.Or);
        if (or && !parts.TrueForAll(p => p.SamePeriod(first)))
        {
            return first.Ask("two-amounts");
        }

        bool adds = !or && clauses.Skip(1).All(c => c.Join is Lex.And or Lex.Plus or Lex.Comma or Lex.Stop or Lex.Slash or default(Lex)
            or Lex.Close)
            && (Distinct(clauses) || clauses.Skip(1).All(c => c.Join is Lex.And or Lex.Plus));
        if (adds && Apart(clauses))
        {
            return first.Ask("two-amounts");
        }

        bool loose = spread && clauses.Skip(1).Any(c => c.Join is not (Lex.And or Lex.Plus)) && clauses.TrueForAll(c =>
            c.Labels.Any(l => l.Label == LabelKind.Grouping));
        if (adds && loose)
        {
            return first.Ask("two-amounts");
        }

        if (adds)
        {
            bool samePeriod = parts.TrueForAll(p => p.SamePeriod(first)) && (spread || clauses.TrueForAll(c => c.HasOwnPeriod)
                || clauses.TrueForAll(c => !c.HasOwnPeriod));
            return samePeriod ? parts.Skip(1).Aggregate(first, Add) : first.Ask("two-amounts");
        }

        AmountSum agreed = first;
        foreach (AmountSum part in parts.Skip(1))
        {
            bool twice = part == first && clauses.TrueForAll(c => c.HasOwnPeriod && c.Length is not null
                && c.Count is null == clauses[0].Count is null && c.Join is not (Lex.Equals or Lex.Open or Lex.Or));
            if (twice || Agree(agreed, part, Low) is not { } both || Agree(agreed, part, p => p.High ?? -1) is null)
            {
                return first.Ask("two-amounts");
            }

            agreed = or && (part.EachLow != first.EachLow
                || part.TimesLow != first.TimesLow) ? both with { HasEach = false, HasTimes = false } : both;
        }

        return agreed;
    }

    private static AmountSum Mended(List<AmountClause> clauses, List<AmountSum> parts)
    {
        List<AmountSum> good = [.. parts.Where(p => p.Question is null)];
        List<AmountSum> bad = [.. parts.Where(p => p.Question is not null)];
        bool repeats = good.Count == 1 && bad.TrueForAll(p => p.Question is "total-or-each" or "per-day-or-in-all"
            && p.SamePeriod(good[0]));
        bool bare = good.Count == 1 && clauses.TrueForAll(c => c.Join is not (Lex.And or Lex.Plus or Lex.Or))
            && bad.TrueForAll(p => !p.HasMinutes && !p.HasEach && p.Question == "no-length"
            && (p.SamePeriod(good[0]) && (!good[0].HasTimes || good[0].TimesLow == p.TimesLow)));
        return repeats || bare ? good[0] with { HasTimes = true, TimesLow = bad[0].TimesLow, TimesHigh = bad[0].TimesHigh } : bad[0];
    }

    private static bool Distinct(List<AmountClause> clauses) =>
        clauses.TrueForAll(c => c.Labels.Any() || c.Weekdays != Weekdays.None)
        && clauses.Select(c => string.Join('|', c.Labels.Select(l =>
            l.Text).Order().Append(c.Weekdays.ToString()))).Distinct().Count() == clauses.Count;

    /// <summary>Statements of different services, or of work with the child and talk about the child, are lines of their own.</summary>
    private static bool Apart(List<AmountClause> clauses)
    {
        bool services = clauses.SelectMany(c => c.Labels).Where(l => l.Label == LabelKind.Service).Select(l =>
            l.Text).Distinct().Skip(1).Any();
        int consults = clauses.Count(c => c.Labels.Any(l => l is { Label: LabelKind.Delivery, Text: "consult" or "observation" }));
        string[] delivery = ["direct", "indirect"];
        bool sides = delivery.All(d => clauses.SelectMany(c => c.Labels).Any(l => l.Label == LabelKind.Delivery && l.Text == d));
        return services || sides || (consults > 0 && consults < clauses.Count);
    }

    private static AmountSum Add(AmountSum a, AmountSum b) => a with
    {
        Low = a.Low + b.Low,
        High = a.High + b.High,
        HasTimes = a.HasTimes && b.HasTimes,
        TimesLow = a.TimesLow + b.TimesLow,
        TimesHigh = a.TimesHigh + b.TimesHigh,
        HasEach = a.HasEach && b.HasEach && a.EachLow == b.EachLow && a.EachHigh == b.EachHigh,
    };

    private static decimal Low(AmountSum sum) => sum.Low ?? -1;

    private static decimal Times(AmountSum sum) => sum.TimesLow ?? -1;

    /// <summary>The fuller of two sums that say the same, or null when they differ.</summary>
    private static AmountSum? Agree(AmountSum a, AmountSum b, Func<AmountSum, decimal> of)
    {
        if (a.Unit is not { } unitA || b.Unit is not { } unitB || a.CycleDays != b.CycleDays)
        {
            return null;
        }

        AmountSum fuller = a.HasEach || !b.HasEach || unitA != unitB ? a : b;
        if (unitA == unitB)
        {
            return of(a) * b.Count == of(b) * a.Count ? a.Count == b.Count ? fuller : a : null;
        }

        if (PerYear(unitA) is { } yearA && PerYear(unitB) is { } yearB)
        {
            return of(a) * yearA * b.Count == of(b) * yearB * a.Count ? a : null;
        }

        bool week = unitA == PeriodUnit.Week && unitB == PeriodUnit.SchoolDay;
        (AmountSum days, AmountSum weeks) = week ? (b, a) : (a, b);
        return days is { Unit: PeriodUnit.SchoolDay, Count: 1 } && weeks is { Unit: PeriodUnit.Week, Count: 1 } && of(days) * 5 == of(weeks)
            ? weeks with { HasEach = false, HasTimes = false }
            : null;
    }

    private static int? PerYear(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Quarter => 4,
        PeriodUnit.Trimester => 3,
        PeriodUnit.Semester => 2,
        PeriodUnit.Year => 1,
        _ => null,
    };
}
