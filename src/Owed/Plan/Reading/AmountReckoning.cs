namespace Owed;

/// <summary>Works out the period and the minutes of one statement, or the question that stands in the way.</summary>
internal static class AmountReckoning
{
    public static AmountSum Of(AmountClause clause, IReadOnlyList<Finding> rates, Finding? borrowedLength)
    {
        AmountSum period = Period(clause, rates, out decimal daysLow, out decimal daysHigh, out decimal weeks, out bool countIsDays);
        Finding? count = countIsDays ? null : clause.Count;
        Finding? length = clause.Length ?? clause.Clock ?? borrowedLength;
        decimal? timesLow = count is null ? 1 : count.Low;
        decimal? timesHigh = count is null ? 1 : count.High;
        bool multiplied = count is not null || daysLow > 0 || weeks > 0 || clause.Clock is not null;
        AmountSum sum = period with
        {
            HasTimes = count is not null || daysLow > 0 || weeks > 0,
            TimesLow = timesLow * Math.Max(1, daysLow) * Math.Max(1, weeks),
            TimesHigh = timesHigh * Math.Max(1, daysHigh) * Math.Max(1, weeks),
        };
        if (clause.ManyCounts)
        {
            sum = sum.Ask("per-day-or-in-all");
        }

        if (clause.ManyBare && sum.Unit is PeriodUnit.Week or PeriodUnit.SchoolDay)
        {
            sum = sum.Ask("two-ways");
        }

        if (clause.Percent is { } share && clause.Length is null)
        {
            return sum with { Question = "share-of-day", Unit = share.Strong ? share.Unit : sum.Unit, Count = share.Strong ? 1
                : sum.Count, HasTimes = false };
        }

        if (length is null)
        {
            bool slot = clause.Count is { Strong: false } or { Kind: FindingKind.Count, Mark: Lex.Slot }
                || clause.Each is { Strong: false };
            return clause.Bi is not null && clause.Count is null ? sum : sum.Ask(slot ? "class-period" : "no-length");
        }

        if (length.Text == "mixed" && clause.Count is null)
        {
            sum = sum.Ask("two-ways");
        }

        return Multiply(clause, length, sum, multiplied, count, daysLow > 0);
    }

    private static AmountSum Multiply(AmountClause clause, Finding length, AmountSum sum, bool multiplied, Finding? count, bool days)
    {
        bool wide = (count?.High ?? 2) != 1 || days;
        bool tight = clause.Touches(FindingKind.Length, FindingKind.Rate) && clause.Each is null && !length.Total;
        bool later = clause.Precedes(FindingKind.Rate, FindingKind.Count) && clause.Precedes(FindingKind.Length, FindingKind.Count);
        bool earlier = clause.BreakBetween(FindingKind.Count, FindingKind.Length) && clause.Precedes(FindingKind.Count, FindingKind.Length);
        bool daysLater = count is null && days && sum.Text != "inner day" && clause.Days is not null
            && clause.Precedes(FindingKind.Length, FindingKind.Days);
        bool isTotal = multiplied && clause.Clock is null && (length.Total || clause.Within || (sum.Text == "weekdays in week" && tight)
            || (tight && daysLater && clause.Days!.Soft));
        if (count is { High: not 1 } && !isTotal && clause.Rates.Any(r => r.Text == "minutes per"))
        {
            return sum.Ask("total-or-each") with { HasEach = true, EachLow = length.Low, EachHigh = length.High };
        }

        if (multiplied && !isTotal && tight && wide && sum.Question is null && ((count is not null && (later || earlier)) || (daysLater
            && clause.Precedes(FindingKind.Rate, FindingKind.Days))))
        {
            return sum.Ask("total-or-each") with { HasEach = true, EachLow = length.Low, EachHigh = length.High };
        }

        if (!multiplied)
        {
            bool unsaid = clause.Each is { Text: "many" or "each" } && !clause.Rates.Any(r => r.Text == "adverb")
                && sum.Unit is not (null or PeriodUnit.SchoolDay)
                && !clause.Rates.Any(r => r.Low > 1);
            bool one = clause.Each is not null && !unsaid && length is { Total: false } && sum.Unit is not null;
            AmountSum alone = sum with
            {
                HasMinutes = true,
                Low = length.Low,
                High = length.High,
                HasEach = one,
                EachLow = one ? length.Low : null,
                EachHigh = one ? length.High : null,
                HasTimes = one,
                TimesLow = one ? 1 : null,
                TimesHigh = one ? 1 : null,
            };
            return unsaid
                ? alone.Ask("no-sessions") with { HasMinutes = false, HasEach = true, EachLow = length.Low, EachHigh = length.High }
                : length is { Mark: Lex.Number } && sum.Unit is { } unit && Doubtful(length.Low ?? length.High ?? 0, unit)
                    ? alone.Ask("sessions-or-minutes") with { HasMinutes = false }
                    : alone;
        }

        if (isTotal)
        {
            bool divides = sum.HasTimes && sum.TimesLow is > 0 && sum.TimesLow == sum.TimesHigh && length.Low == length.High
                && length.Low % sum.TimesLow == 0;
            return sum with
            {
                HasMinutes = true,
                Low = length.Low,
                High = length.High,
                HasEach = divides && clause.Within,
                EachLow = divides ? length.Low / sum.TimesLow : null,
                EachHigh = divides ? length.Low / sum.TimesLow : null,
                HasTimes = clause.Count is not null,
            };
        }

        bool fiveDays = count is { Low: 5, High: 5 } && sum is { Unit: PeriodUnit.SchoolDay, Count: 1 } && length.Low >= 25
            && clause.Rates.Any(r => r.Text == "adverb");
        if (fiveDays)
        {
            sum = sum.Ask("per-day-or-in-all");
        }

        return sum with
        {
            HasMinutes = true,
            HasEach = true,
            EachLow = length.Low,
            EachHigh = length.High,
            HasTimes = true,
            Low = length.Low * sum.TimesLow,
            High = length.High * sum.TimesHigh,
        };
    }

    private static bool Doubtful(decimal number, PeriodUnit unit) => unit switch
    {
        PeriodUnit.SchoolDay or PeriodUnit.Week or PeriodUnit.AlternateDay or PeriodUnit.Cycle => number < 15,
        PeriodUnit.Month => number < 30 && number % 5 != 0,
        PeriodUnit.Quarter or PeriodUnit.Trimester => number < 75,
        _ => number < 200,
    };

    private static AmountSum Period(AmountClause clause, IReadOnlyList<Finding> given, out decimal daysLow, out decimal daysHigh,
        out decimal weeks, out bool countIsDays)
    {
        daysLow = clause.Days?.Low ?? 0;
        daysHigh = clause.Days?.High ?? 0;
        weeks = 0;
        countIsDays = false;
        List<Finding> rates = Firm(given);
        Finding? day = rates.Find(r => r is { Unit: PeriodUnit.SchoolDay, Low: 1 });
        Finding? outer = rates.Find(r => r != day);
        AmountSum sum = AmountSum.Nothing;
        string text = day is not null && outer is not null ? "inner day" : "";
        if (rates.Count > 2 || (rates.Count == 2 && day is null && clause.WeeksOf is null))
        {
            sum = sum.Ask("several-periods");
        }

        if (day is not null && outer is not null && clause.Days is null && clause.Weekdays == Weekdays.None)
        {
            if (clause.Count is { High: <= 5 }
                && clause.Touches(FindingKind.Count, FindingKind.Rate) | clause.Touches(FindingKind.Length, FindingKind.Rate)
                    && outer.Unit is PeriodUnit.Week)
            {
                countIsDays = true;
                daysLow = clause.Count.Low ?? 0;
                daysHigh = clause.Count.High ?? 0;
            }
            else
            {
                sum = sum.Ask("several-periods");
            }
        }

        Finding? main = outer ?? day;
        sum = main is null ? sum : sum with { Unit = main.Unit, Count = (int)Math.Min(main.Low ?? 1, 999), CycleDays = main.Of };
        if (main is not null && (main.Low < 1 || main.Low % 1 != 0))
        {
            sum = (sum with { Unit = null, Count = 0 }).Ask("no-period");
        }

        if (clause.Weekdays != Weekdays.None)
        {
            (sum, text, daysLow) = Named(clause, sum, text, daysLow);
            daysHigh = Math.Max(daysHigh, daysLow);
        }

        if (clause.WeeksOf is { } portion)
        {
            sum = Portion(clause, portion, sum, main, out weeks);
        }
        else if (clause.Days is { } days && clause.Weekdays == Weekdays.None)
        {
            if (outer is null)
            {
                sum = (sum with { Unit = null, Count = 0 }).Ask("no-period");
            }
            else if (clause.Count is not null && !countIsDays && day is null)
            {
                bool once = clause.Count is { Low: 1, High: 1 };
                sum = once || days.Soft ? sum : sum.Ask("per-day-or-in-all");
                (daysLow, daysHigh) = once && !days.Soft ? (daysLow, daysHigh) : (0, 0);
            }
        }

        return Undecided(clause, sum with { Text = sum.Question is null ? text : sum.Text });
    }

    private static (AmountSum Sum, string Text, decimal Days) Named(AmountClause clause, AmountSum sum, string text, decimal days)
    {
        int named = clause.Weekdays.Count();
        if (sum.Unit is null or PeriodUnit.SchoolDay)
        {
            text = sum.Unit is PeriodUnit.SchoolDay ? "inner day" : text;
            sum = sum with { Unit = PeriodUnit.Week, Count = 1 };
            return clause.Count is null || text.Length > 0 || clause.Count is { Low: 1, High: 1 }
                ? (sum, text, named)
                : (clause.Count.Low == named ? sum : sum.Ask("per-day-or-in-all"), text, 0);
        }

        if (sum.Unit == PeriodUnit.Week && text.Length == 0)
        {
            bool fits = clause.Count is null || (clause.Count.Low <= named && clause.Count.High >= named);
            return clause.Count is null ? (sum, "weekdays in week", named) : (fits ? sum : sum.Ask("days-do-not-fit"), text, 0);
        }

        return (sum, text, text.Length > 0 ? named : days);
    }

    private static AmountSum Portion(AmountClause clause, Finding portion, AmountSum sum, Finding? main, out decimal weeks)
    {
        bool inAll = portion.Soft && main is null && clause.Count is not null;
        weeks = inAll ? 1 : portion.Low ?? 1;
        if (portion.Unit == PeriodUnit.SchoolDay)
        {
            return main is { Unit: PeriodUnit.Cycle }
                ? sum with { CycleDays = Math.Max(sum.CycleDays, portion.Of) }
                : sum with { Unit = PeriodUnit.SchoolDay, Count = portion.Of };
        }

        AmountSum period = portion.Unit == PeriodUnit.Month
            ? sum with { Unit = PeriodUnit.Month, Count = 1, CycleDays = 0 }
            : sum with { Unit = PeriodUnit.Week, Count = portion.Of, CycleDays = 0 };
        bool inner = main is null or { Unit: PeriodUnit.Week, Low: 1 } or { Unit: PeriodUnit.Month }
            || (main.Unit == PeriodUnit.SchoolDay && clause.Days is not null);
        bool unsaid = !inAll && main is null && clause.Count is { High: not 1 } && clause.Length is not { Total: true };
        bool halfSaid = portion.Text == "fraction" && main is null;
        bool backwards = portion.Unit == PeriodUnit.Week && (portion.Low > portion.Of || portion.Of == 0);
        return !inner || unsaid || backwards || halfSaid ? period.Ask("several-periods") : period;
    }

    private static AmountSum Undecided(AmountClause clause, AmountSum sum)
    {
        if (clause.Bi is { } bi)
        {
            bool told = sum is { Unit: PeriodUnit.Week, Count: 2 } or { Unit: PeriodUnit.Month, Count: 2 } || (sum.Unit is not null
                && clause.Count is { Low: 2, High: 2 });
            return told ? sum : (sum with { Unit = null, Count = 0 }).Ask("two-ways-" + bi.Unit, bi.Text);
        }

        if (clause.Term is { } term && (sum.Unit is null || term.Text == "range"))
        {
            return (sum with { Unit = null, Count = 0 }).Ask(term.Text == "range" ? "range-of-periods" : "which-term", term.Text);
        }

        return sum is { Unit: PeriodUnit.Cycle, CycleDays: 0 } ? sum.Ask("cycle-length")
            : sum.Unit is null ? sum.Ask("no-period") : sum;
    }

    private static List<Finding> Firm(IReadOnlyList<Finding> given)
    {
        List<Finding> rates = [];
        bool firm = given.Any(r => r is { Strong: true, Soft: false });
        foreach (Finding rate in given.OrderBy(r => r.Soft ? 2 : r.Strong ? 0 : 1))
        {
            bool lasting = rate.Soft || (!rate.Strong && rate.Unit is PeriodUnit.Year or PeriodUnit.EsyTerm or PeriodUnit.IepYear);
            bool known = rates.Exists(r => r.Unit == rate.Unit && (r.Low == rate.Low || !rate.Strong) && (r.Of == rate.Of || rate.Of == 0));
            if (!known && !(lasting && (firm || rates.Count > 0)))
            {
                rates.Add(rate);
            }
        }

        return rates;
    }
}
