using System.Text.RegularExpressions;

namespace Owed;

/// <summary>None, all, most, halves and percentages; the amounts of the plan; and days in the sense they are used.</summary>
internal sealed partial class RecordReading
{
    private Told Main => told.FirstOrDefault(IsCounted, Told.Plan);

    private StatedClaim? Zero(Quantity q)
    {
        // "Eight Thursdays in a row there was no session": the count says it all.
        if (Quantities.Concat(parts.Quantities).Any(x => x.Kind == QuantityKind.Count && (x.Unit == QuantityUnit.Sessions || parts.Days.Any(d => d.Recurs && d.At >= x.At + x.Words.Length && d.At <= x.At + x.Words.Length + 1))))
        {
            return null;
        }

        if (told.Any(t => t is Told.Asked or Told.Refused) && !told.Any(IsCounted))
        {
            return null;
        }

        if (!told.Any(IsCounted) || (!parts.IsOfService && Days.Count == 0 && !Quantities.Any(x => x.Unit is QuantityUnit.Weeks or QuantityUnit.Months) && Main == Told.Given))
        {
            return null;
        }

        if (Main == Told.Given)
        {
            return ZeroGiven(q.Words, q);
        }

        int minutes = record.Minutes(Main, within, line);
        return minutes > 0 ? Contradict(q, GateWords.Say("record-says", Said(Main)))
            : Main == Told.MadeUp && record.Minutes(Told.Missed, default, line) > 0 ? Claim(q, Verdict.Backed, GateWords.Say("no-make-up"))
            : record.Minutes(Told.Unrecorded, within, line) == 0 && record.Due(within, line) > 0 ? Claim(q, Verdict.Backed, GateWords.Say("ledger-none"))
            : Claim(q, Verdict.NotInRecord, GateWords.Say("part-unrecorded"));
    }

    private StatedClaim ZeroGiven(string words, Quantity? q)
    {
        int given = record.Minutes(Told.Given, within, line);
        int due = record.Due(within, line);
        int notGiven = due - record.Minutes(Told.Unrecorded, within, line);
        var (verdict, why) = given > 0 ? (Verdict.Contradicted, GateWords.Say("record-says", Said(Told.Given)))
            : due > 0 && notGiven == due ? (Verdict.Backed, GateWords.Say("nothing-given"))
            : (Verdict.NotInRecord, GateWords.Say("log-silent"));
        return new(ClaimKind.Number, q?.Words ?? words, parts.Sentence, verdict, why);
    }

    private StatedClaim? All(Quantity q)
    {
        // "All ninety minutes": the number says it.
        if (Quantities.Any(x => x.Kind == QuantityKind.Count && x.At > q.At && x.At <= q.At + q.Words.Length + 1))
        {
            return null;
        }

        if (told.Contains(Told.Plan) && !told.Any(IsCounted) && q.Unit is QuantityUnit.Days)
        {
            return record.Lines.Any(l => l.Amount.Unit == PeriodUnit.SchoolDay)
                ? Claim(q, Verdict.Backed, GateWords.Say("iep-says-so"))
                : Contradict(q, GateWords.Say("iep-other-rhythm"));
        }

        if (!told.Any(IsCounted) || q.Unit is QuantityUnit.Days or QuantityUnit.Weeks or QuantityUnit.Months or QuantityUnit.Years || (!parts.IsOfService && Main is Told.Given or Told.Absent && !parts.IsSchoolSide))
        {
            return null;
        }

        int part = record.Minutes(Main, within, line);
        int whole = Main is Told.MadeUp or Told.Left ? record.Minutes(Told.Missed, within, line) : record.Due(within, line);
        bool denied = isDenied && Main is Told.Given or Told.MadeUp;
        bool isAll = whole > 0 && part >= whole;
        return denied == isAll ? Contradict(q, GateWords.Say("record-says", Said(Main))) : Claim(q, Verdict.Backed, GateWords.Say("ledger-says-so"));
    }

    private StatedClaim? Share(Quantity q)
    {
        if (!told.Any(t => IsCounted(t) || t == Told.Plan) || (!parts.IsOfService && !parts.IsSchoolSide && told.Contains(Told.Given)))
        {
            return null;
        }

        Told[] counted = [.. told.Where(IsCounted).DefaultIfEmpty(Told.Given)];
        if (isDenied)
        {
            counted = [.. counted.Select(t => t == Told.Given ? Told.Missed : t == Told.MadeUp ? Told.Left : t)];
        }

        bool holds = counted.Any(t => Ratios(t).Any(ratio => q.Kind == QuantityKind.Most ? ratio > 0.5m : Near(ratio, q)));
        return holds ? Claim(q, Verdict.Backed, GateWords.Say("ledger-says-so")) : Contradict(q, GateWords.Say("record-says-of", Said(counted[0]), Digits(record.Due(within, line))));
    }

    private IEnumerable<decimal> Ratios(Told t)
    {
        string?[] lines = line is null ? [null, .. record.Lines.Select(l => l.Id).Distinct()] : [line];
        return lines.SelectMany(each => Ratios(t, each)).Distinct();
    }

    private IEnumerable<decimal> Ratios(Told t, string? line)
    {
        if (t == Told.Missed)
        {
            var (full, touched, sessions, between) = record.MissedSessions(within, line);
            int missed = record.Minutes(Told.Missed, within, line);
            (int, int)[] narrow = Those().IsMatch(parts.Text) ? [(full, touched), (full, between), (touched, between)] : [];
            foreach (var (count, of) in narrow.Append((full, sessions)).Append((touched, sessions)).Where(c => c.Item2 > 0))
            {
                yield return (decimal)count / of;
            }

            foreach (int reason in OfTheMissed().IsMatch(parts.Text) && missed > 0 ? record.ByReason(line) : [])
            {
                yield return (decimal)reason / missed;
            }
        }

        int whole = t is Told.MadeUp or Told.Left ? record.Minutes(Told.Missed, within, line) : record.Due(within, line);
        int part = record.Minutes(t, within, line);
        if (whole > 0)
        {
            yield return (decimal)part / whole;
            yield return t == Told.Given ? (decimal)(part - record.Minutes(Told.MadeUp, within, line)) / whole : (decimal)part / whole;
        }
    }

    [GeneratedRegex(@"\b(?:those|these|that|which) (?:\w+ )?(?:weeks|days|months|time|stretch|sessions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Those();

    [GeneratedRegex(@"\bof (?:the |all |these |those |her |his )?(?:time (?:that was )?)?(?:missed|lost|cancelled|canceled|missing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheMissed();

    private static bool Near(decimal ratio, Quantity q) => q.Nearness switch
    {
        Nearness.AtLeast => ratio >= q.Value,
        Nearness.AtMost => ratio <= q.Value,
        Nearness.About => Math.Abs(ratio - q.Value) <= 0.05m,
        _ => Math.Abs(ratio - q.Value) <= 0.01m,
    };

    private StatedClaim? Plan(Quantity q)
    {
        if (q.Unit is not (QuantityUnit.Minutes or QuantityUnit.Sessions))
        {
            return null;
        }

        Told[] rated = [.. told.Where(t => t is Told.Given or Told.Missed).Concat(Meets ? [Told.Given] : [])];
        if (!told.Contains(Told.Plan) && q.Per == PeriodUnit.Week && rated.Length > 0 && Clause.Subject is Speaker.Child or Speaker.School)
        {
            string?[] lines = line is null ? [null, .. record.Lines.Select(l => l.Id).Distinct().Where(id => record.Minutes(Told.Missed, default, id) > 0)] : [line];
            rated = rated.Contains(Told.Missed) ? [Told.Missed] : rated;
            return rated.Any(t => lines.Any(l => record.Rates(t, within, l, q.Unit == QuantityUnit.Sessions) is [var each] && each == q.Value))
                ? Claim(q, Verdict.Backed, GateWords.Say("ledger-says-so"))
                : Claim(q, Verdict.NotInRecord, GateWords.Say("no-such-rate"));
        }

        if (!told.Contains(Told.Plan) && (!parts.IsOfService || Clause.Subject is Speaker.Family or Speaker.Self))
        {
            return null;
        }

        if (IsOfEachSession(q))
        {
            q = q with { Per = null };
        }

        if (told.Any(t => IsCounted(t) && t != Told.Given))
        {
            return Claim(q, Verdict.NotInRecord, GateWords.Say("no-such-rate"));
        }

        return PlanFits(q) ? Claim(q, Verdict.Backed, GateWords.Say("iep-says-so")) : Contradict(q, GateWords.Say("iep-says", string.Join("; ", record.Lines.Select(l => l.Wording).Distinct())));
    }

    // "Two sessions of 30 minutes a week": the minutes are those of a session.
    private bool IsOfEachSession(Quantity q) => q.Unit == QuantityUnit.Minutes && Quantities.Any(o =>
        o.Unit == QuantityUnit.Sessions && o.At < q.At && OfEach().IsMatch(parts.Text[(o.At + o.Words.Length)..q.At]));

    [GeneratedRegex(@"^,? (?:of|at|for|x|lasting)(?: about)? $", RegexOptions.IgnoreCase)]
    private static partial Regex OfEach();

    private bool PlanFits(Quantity q) => record.Lines.Where(l => line is null || l.Id == line).Any(l =>
        (q.Per is null || l.Amount.Unit is null || l.Amount.Unit == q.Per || (q.Per == PeriodUnit.SchoolDay && l.Amount.SessionsPerPeriod?.Low == 5))
        && (q.Unit == QuantityUnit.Sessions
            ? l.Amount.SessionsPerPeriod is Span s ? s.Low == q.Value || s.High == q.Value : Holds(l.Wording, q)
            : Is(l.Amount.MinutesPerPeriod, q.Value) || (q.Per is null && Is(l.Amount.MinutesPerSession, q.Value)) || (l.Amount.MinutesPerPeriod is null && Holds(l.Wording, q))));

    private static bool Is(Span? span, decimal value) => span is Span s && (s.Low == value || s.High == value);

    private StatedClaim Judge(DayMention day, bool isSaid)
    {
        if (day.WrongWeekday)
        {
            return Of(day, Verdict.Contradicted, GateWords.Say("wrong-weekday", Language.English.Date(day.Day), day.Day.DayOfWeek.ToString()));
        }

        if (told.Contains(Told.Born))
        {
            return record.Case.Student.Born is not DateOnly born ? Of(day, Verdict.NotInRecord, GateWords.Say("no-birthday"))
                : born == day.Day ? Of(day, Verdict.Backed, GateWords.Say("birthday")) : Of(day, Verdict.Contradicted, GateWords.Say("other-birthday", Language.English.Date(born)));
        }

        if (Began().IsMatch(parts.Text) && !record.BeginsIn(Told.Missed, day.Days with { To = day.FirstTo }, line))
        {
            return Of(day, Verdict.NotInRecord, GateWords.Say("days-empty"));
        }

        if (!told.Any(IsCounted) || !(parts.IsOfService || Meets || isSaid || Main is not Told.Given))
        {
            return EventDay(day);
        }

        if (day.IsSince && (Main == Told.Missed || isDenied) && !record.BeginsIn(Told.Missed, day.Days with { To = day.FirstTo.AddDays(13) }, line))
        {
            return Of(day, Verdict.NotInRecord, GateWords.Say("days-empty"));
        }

        if (!day.IsExact)
        {
            return isSaid || record.Minutes(Main, day.Days, line) > 0 ? Of(day, Verdict.Backed, GateWords.Say("days-covered")) : Of(day, Verdict.NotInRecord, GateWords.Say("days-empty"));
        }

        Told[] main = [.. told.Where(IsCounted).Select(t => isDenied && t == Told.Given ? Told.Missed : t)];
        if (main.Contains(Told.MadeUp) && record.MadeUpOf(day.Days, line) > 0)
        {
            return Of(day, Verdict.Backed, GateWords.Say("day-logged"));
        }

        if (main.Any(t => record.Minutes(t, day.Days, line) > 0 && !(t == Told.Missed && isDenied && record.Minutes(Told.Given, day.Days, line) > 0 && !isSaid)))
        {
            return Of(day, Verdict.Backed, GateWords.Say("day-logged"));
        }

        return record.Due(day.Days, line) > record.Minutes(Told.Unrecorded, day.Days, line) || record.Minutes(Told.Given, day.Days, line) > 0
            ? Of(day, Verdict.Contradicted, GateWords.Say("day-other", Language.English.Date(day.Day), OnThatDay(day.Days)))
            : Of(day, Verdict.NotInRecord, GateWords.Say("day-empty"));
    }

    [GeneratedRegex(@"\b(?:it|this|that|problems?|trouble|misses|shortfall|cancellations|all)\s+(?:all\s+)?(?:began|started|begins?|starts?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Began();

    private string OnThatDay(DateRange day) => string.Join(", ", new[] { Told.Given, Told.Missed, Told.Absent, Told.Activity }
        .Where(t => record.Minutes(t, day, line) > 0)
        .Select(t => GateWords.Say("minutes-of", Digits(record.Minutes(t, day, line)), GateWords.Of(t)))
        .DefaultIfEmpty(GateWords.Say("not-that")));

    private StatedClaim EventDay(DayMention day)
    {
        EventKind[] kinds = told.Contains(Told.Refused) ? [EventKind.RefusedAloud, EventKind.NoticeReceived]
            : told.Contains(Told.Asked) ? [EventKind.Asked, EventKind.RecordsRequested, EventKind.EvaluationRequested, EventKind.IeeRequested, EventKind.LetterSent]
            : told.Contains(Told.Met) ? [EventKind.IepMeeting, EventKind.IepMeetingSet] : [];
        if (day.IsExact && record.IsSomebodyElses(day.Day, parts))
        {
            return Of(day, Verdict.NotInRecord, GateWords.Say("other-person"));
        }

        bool holds = kinds.Length > 0
            ? record.EventDays(kinds).Any(day.Days.Contains) || (day.IsExact && record.Letter.Claims.Dates.Any(d => d.Day == day.Day))
            : day.IsExact ? record.Holds(day.Day) : record.HoldsAnyOf(day.Days);
        return holds ? Of(day, Verdict.Backed, GateWords.Say("day-known")) : Of(day, Verdict.NotInRecord, GateWords.Say("day-unknown"));
    }

    private StatedClaim Of(DayMention day, Verdict verdict, string why) => new(ClaimKind.Day, day.Words, parts.Sentence, verdict, why);
}
