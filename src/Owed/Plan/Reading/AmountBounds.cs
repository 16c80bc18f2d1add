namespace Owed;

/// <summary>Puts the limits in time with the amount they bound, or asks where the two do not fit.</summary>
internal static class AmountBounds
{
    public static Amount Set(Amount amount, List<AmountLimit> taken, AmountFacts facts, List<AmountClause> clauses)
    {
        List<AmountLimit> limits = [.. taken];
        foreach (Finding weeks in facts.Found.Where(f => f.Kind == FindingKind.Weeks))
        {
            if (Lasting(weeks) is { } lasting)
            {
                limits.Add(lasting);
            }
            else if (weeks is not { Unit: PeriodUnit.Year or PeriodUnit.IepYear or PeriodUnit.EsyTerm, Low: 1, High: 1 })
            {
                return Unclear(amount);
            }
        }

        bool summer = facts.Found.Exists(f => f is { Kind: FindingKind.Rate, Unit: PeriodUnit.EsyTerm });
        if (summer && amount.Unit is not (null or PeriodUnit.EsyTerm or PeriodUnit.AsNeeded))
        {
            limits.Add(new(LimitKind.Esy));
        }

        if (limits.Count == 0)
        {
            return amount;
        }

        Close(limits);
        bool twice = limits.GroupBy(l => l.Kind is LimitKind.DaysOfYear ? LimitKind.Dates : l.Kind).Any(g => g.Count() > 1);
        bool against = limits.Exists(l => l.Kind == LimitKind.Esy) && limits.Exists(l => l.Kind is LimitKind.RegularYear);
        bool inTerm = amount.Unit == PeriodUnit.EsyTerm
            && limits.Exists(l => l.Kind is LimitKind.Weeks or LimitKind.FirstWeeks or LimitKind.LastWeeks);
        bool several = clauses.Count(c => c.Length is not null) > 1 && clauses.Skip(1).Any(c => c.Length is not null && c.Rates.Any()
            && c.Join is not (Lex.Colon or Lex.Open));
        if (twice || against || inTerm || several)
        {
            return Unclear(amount);
        }

        Items<AmountLimit> all = limits.OrderBy(l => l.Kind).ToItems();
        AmountLimit? dates = limits.Find(l => l.Kind == LimitKind.Dates);
        string said = LimitWords.Say(all);
        return amount with
        {
            Limits = all,
            Dates = (dates?.From, dates?.To),
            Questions = amount.Questions.Select(q => q with { Choices = q.Choices.Select(c => c + said).ToItems() }).ToItems(),
        };
    }

    /// <summary>"Beginning on one day and ending on another" are the two ends of one limit.</summary>
    private static void Close(List<AmountLimit> limits)
    {
        foreach (LimitKind kind in (ReadOnlySpan<LimitKind>)[LimitKind.Dates, LimitKind.DaysOfYear])
        {
            AmountLimit? start = limits.Find(l => l.Kind == kind && l is { To: null, ToDay: null });
            AmountLimit? end = limits.Find(l => l.Kind == kind && l is { From: null, FromDay: null });
            if (start is not null && end is not null && (start.From is null || start.From <= end.To))
            {
                limits.Remove(end);
                limits[limits.IndexOf(start)] = start with { To = end.To, ToDay = end.ToDay };
            }
        }
    }

    private static AmountLimit? Lasting(Finding weeks) =>
        weeks is { Unit: PeriodUnit.Month, Low: { } months } && weeks.High == months && months is >= 1 and <= 24 && months % 1 == 0
            ? new(LimitKind.Months, (int)months)
        : weeks is { Unit: PeriodUnit.Week, Low: { } low } && weeks.High == low && low is >= 1 and <= 99
            && low % 1 == 0 ? new(LimitKind.Weeks, (int)low) : null;

    private static Amount Unclear(Amount amount) => amount.Questions.Count > 0
        ? amount
        : amount with { MinutesPerPeriod = null, Questions = [AmountQuestions.Ask("limit-unclear", AmountSum.Nothing, [])] };
}
