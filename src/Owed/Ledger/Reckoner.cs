using System.Runtime.InteropServices;

namespace Owed;

/// <summary>Reckons the ledger of a case: the one place where promises, calendar and log become numbers.</summary>
public static class Reckoner
{
    /// <summary>The ledger on the evening of <paramref name="asOf"/>.</summary>
    /// <param name="reckoning">The settings, or null for the case's own.</param>
    public static Ledger Reckon(CaseFile @case, DateOnly asOf, Reckoning? reckoning = null, WhichLog log = WhichLog.Both)
    {
        reckoning ??= @case.Reckoning;
        Dictionary<string, List<Session>> byLine = ByLine(@case);
        VouchedDays vouched = VouchedDays.Of(@case);
        Items<StandingLine> standing = Standing.Lines(vouched.Ieps);
        ILookup<string, PlannedMakeUp> plannedByLine = @case.Entries.OfType<PlannedMakeUp>().ToLookup(p => p.Line);
        ILookup<string, SpanMiss> spansByLine = @case.Entries.OfType<SpanMiss>().Where(s => s.Day <= asOf && log.Reads(s.Source)).ToLookup(s => s.Line);
        ILookup<string, SpanGiven> totalsByLine = @case.Entries.OfType<SpanGiven>().ToLookup(t => t.Line);
        ILookup<string, SchoolClaim> claimsByLine = @case.Entries.OfType<SchoolClaim>().Where(c => c.Day <= asOf).ToLookup(c => c.Line);
        var problems = new List<Problem>(CalendarProblems(@case.Calendar, standing, asOf));
        var lines = new List<LineLedger>(standing.Count);
        var claims = new List<ClaimCheck>();

        foreach (IGrouping<string, StandingLine> versions in standing.GroupBy(s => s.Line.Id))
        {
            StandingLine[] stood = [.. versions];
            Session[] sessions = byLine.Remove(versions.Key, out List<Session>? logged)
                ? Logs.Pick(logged, log, asOf, day => DayPlan.Of(day, stood, @case.Calendar, reckoning, asOf))
                : [];
            Session[] regular = [.. sessions.Where(s => s.MakesUp is null)];
            SpanMiss[] spans = [.. spansByLine[versions.Key].InOrder(BySpan)];
            var drafts = new List<(StandingLine Standing, List<Draft> Drafts, Problem? NotCounted)>();
            bool[] seen = new bool[regular.Length];
            foreach (StandingLine version in stood)
            {
                drafts.Add(DraftsOf(version, @case.Calendar, reckoning, asOf, regular, spans, seen, problems));
            }

            var outside = new List<Session>(regular.Where((_, i) => !seen[i]));
            problems.AddRange(Unused(outside, drafts));
            Draft[] all = [.. drafts.SelectMany(d => d.Drafts)];
            SpanGiven[] totals = SpanTotals.Standing(totalsByLine[versions.Key], log, asOf, problems);
            problems.AddRange(SpanTotals.Exceeded(totals, logged ?? []));
            List<ExtraGiven> notDue = drafts.Any(d => d.NotCounted is null) ? SpanTotals.Apply(totals, all, stood, regular, problems) : [];
            Session[] makeUps = [.. sessions.Where(s => s.MakesUp is not null)];
            problems.AddRange(MakeUps.Apply(all, makeUps, reckoning, outside));
            Promises promised = Promises.Of(plannedByLine[versions.Key], sessions, asOf);
            problems.AddRange(promised.Problems());
            notDue.InsertRange(0, outside.Where(s => !s.Given.IsZero).Select(s => new ExtraGiven(s, s.Given)));
            lines.AddRange(drafts.Select(d => LineOf(d.Standing, d.Drafts, d.NotCounted, promised, notDue, reckoning) with { StartUnsaid = vouched.Unsaid.Contains(d.Standing.Line) }));
            claims.AddRange(claimsByLine[versions.Key].Select(c => Check(c, sessions, totals)));
        }

        if (standing.Count > 0)
        {
            problems.AddRange(byLine.Values.Select(sessions => NoSuchLine(sessions[0].Line, sessions[0].Where)));
            problems.AddRange(totalsByLine.Where(t => !byLine.ContainsKey(t.Key) && standing.All(s => s.Line.Id != t.Key)).Select(t => NoSuchLine(t.Key, t.First().Where)));
        }

        problems.AddRange(lines.Where(l => l.StartUnsaid && l.NotCounted is null).Select(l => VouchedDays.CountedFrom(l.Line)));
        problems.AddRange(claims.Where(c => !c.Difference.IsZero).Select(ClaimProblem));
        return new(
            asOf,
            reckoning,
            log,
            lines.ToItems(),
            lines.Aggregate(default(Totals), (sum, line) => sum + line.Totals),
            claims.ToItems(),
            problems.ToItems())
        {
            Calendar = TrustIn(@case.Calendar, lines),
        };
    }

    private static Dictionary<string, List<Session>> ByLine(CaseFile @case)
    {
        var byLine = new Dictionary<string, List<Session>>(StringComparer.Ordinal);
        foreach (Session session in @case.Sessions)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(byLine, session.Line, out _) ??= []).Add(session);
        }

        return byLine;
    }

    private static (StandingLine, List<Draft>, Problem?) DraftsOf(
        StandingLine version,
        SchoolCalendar calendar,
        Reckoning reckoning,
        DateOnly asOf,
        Session[] sessions,
        SpanMiss[] spans,
        bool[] seen,
        List<Problem> problems)
    {
        (List<Period> periods, Problem? notCounted) = version.Days.From == Iep.FirstUnsaid
            ? ([], VouchedDays.NotCounted(version.Line))
            : Periods.Of(version, calendar, reckoning, asOf);
        if (notCounted is not null)
        {
            problems.Add(notCounted);
            Mark(seen, sessions, version.Days);
            return (version, [], notCounted);
        }

        var cut = new Cut(version.Line, version.Days, calendar, reckoning, asOf, new(version.Line.Amount.MinutesPerPeriod!.Value.Low!.Value));
        var rules = new AllotmentRules(version.Line, cut, spans);
        var drafts = new List<Draft>(periods.Count);
        foreach (Period period in periods)
        {
            Range range = Mark(seen, sessions, period.Days);
            Draft draft = Draft.Of(period, rules, sessions.AsSpan(range));
            drafts.Add(draft);

            // A short week's share is the product's own figure; only a log that names more than the whole amount needs a second look.
            Minutes over = draft.Over - (period.Promised - period.Expected).AtLeastZero();
            if (over > Minutes.Zero)
            {
                problems.Add(new(
                    "more-missed-than-due",
                    $"{version.Line.Id}: the log names {over} more missed minutes than were due from {period.Days.From:yyyy-MM-dd} to {period.Days.To:yyyy-MM-dd}.",
                    sessions[range][^1].Where,
                    "Look at these days again; minutes beyond what was due are not counted.",
                    Severity.Warning));
            }
        }

        return (version, drafts, null);
    }

    /// <summary>Finds the sessions on the days and marks them as having a period.</summary>
    private static Range Mark(bool[] seen, Session[] sessions, DateRange days)
    {
        int first = FirstOnOrAfter(sessions, days.From);
        int end = FirstOnOrAfter(sessions, days.To.AddDays(1));
        seen.AsSpan(first, end - first).Fill(true);
        return first..end;
    }

    private static int FirstOnOrAfter(Session[] sessions, DateOnly day)
    {
        int low = 0;
        int high = sessions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sessions[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static LineLedger LineOf(
        StandingLine standing, List<Draft> drafts, Problem? notCounted, Promises promised, List<ExtraGiven> outside, Reckoning reckoning)
    {
        Items<PeriodLedger> periods = drafts.Select(d => d.Close(reckoning)).ToItems();
        Items<ExtraGiven> notDue = notCounted is not null
            ? []
            : outside.Where(e => standing.Days.Contains(e.Entry.Day)).ToItems();
        Totals totals = periods.Aggregate(default(Totals), (sum, period) => sum + period.Totals).WithMoreExtra(notDue.Sum(e => e.Minutes));
        if (reckoning.Extra == Extra.Netted)
        {
            totals = totals.WithBalance((totals.Balance - totals.Extra).AtLeastZero());
        }

        return new(
            standing.Line, standing.Days, totals, periods, promised.Ahead.Where(p => standing.Days.Contains(p.MakesUp)).ToItems(), notCounted)
        {
            Lapsed = promised.Lapsed.Where(p => standing.Days.Contains(p.MakesUp)).ToItems(),
            Outside = notDue,
        };
    }

    private static IEnumerable<Problem> Unused(
        List<Session> sessions, List<(StandingLine Standing, List<Draft> Drafts, Problem? NotCounted)> drafts)
    {
        foreach (Session session in sessions)
        {
            if (drafts.Any(d => d.NotCounted is null))
            {
                bool stood = drafts.Any(d => d.Standing.Days.Contains(session.Day));
                yield return stood
                    ? new("session-when-no-school", $"{session.Line} is logged on {session.Day:yyyy-MM-dd}, when no session was due.",
                        session.Where, "Check the date, and check the calendar for that week. Minutes given are shown as extra; a miss is not counted.", Severity.Warning)
                    : new("session-outside-iep", $"{session.Line} is logged on {session.Day:yyyy-MM-dd}, when no IEP on file promised it.",
                        session.Where, "Check the date, or add the IEP that stood on that day. The entry is kept and not counted.", Severity.Warning);
            }
        }
    }

    /// <summary>Stretches that claim least first, then as they came in time.</summary>
    private static int BySpan(SpanMiss a, SpanMiss b) =>
        (AllotmentRules.Rank(a.Reason.BucketOf()), a.Day, a.To).CompareTo((AllotmentRules.Rank(b.Reason.BucketOf()), b.Day, b.To));

    /// <summary>What the log holds of a claim's days: its sessions, and the totals that speak of these days alone.</summary>
    private static ClaimCheck Check(SchoolClaim claim, Session[] sessions, SpanGiven[] totals) => new(
        claim,
        sessions.Where(s => claim.Span.Contains(s.Day)).Sum(s => s.Given)
            + totals.Where(t => claim.Span.Meet(t.Span) == t.Span).Sum(t => SpanTotals.Rest(t, sessions)));

    private static Problem ClaimProblem(ClaimCheck check) => new(
        "claim-differs",
        $"The school wrote on {check.Claim.Day:yyyy-MM-dd} that it gave {check.Claim.Claimed} minutes of {check.Claim.Line} from {check.Claim.Span.From:yyyy-MM-dd} to {check.Claim.Span.To:yyyy-MM-dd}; the log holds {check.Logged}.",
        check.Claim.Where,
        "Ask for the session log of these days and compare it day by day.",
        Severity.Warning);

    private static Problem NoSuchLine(string line, Where where) => new(
        "session-without-line",
        $"The log speaks of “{line}”, and no IEP on file has a service by that name.",
        where,
        "Use the id of a service line, or add the line to the IEP.",
        Severity.Warning);

    /// <summary>Whether the figures rest on a calendar that somebody stands behind.</summary>
    private static CalendarTrust TrustIn(SchoolCalendar calendar, List<LineLedger> lines) =>
        calendar.IsEmpty ? CalendarTrust.Missing
        : calendar.Years.Any(y => y.Trust == CalendarTrust.Unconfirmed && lines.Any(l => l.Days.Overlaps(y.Days))) ? CalendarTrust.Unconfirmed
        : CalendarTrust.Confirmed;

    private static IEnumerable<Problem> CalendarProblems(SchoolCalendar calendar, Items<StandingLine> lines, DateOnly asOf)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        DateOnly last = lines.Max(l => l.Days.To) is DateOnly end && end < asOf ? end : asOf;
        if (calendar.IsEmpty)
        {
            yield return new(
                "no-calendar",
                "There is no school calendar, so holidays are not known and every week counts as full.",
                Where.Nowhere,
                "Add the district's calendar: first and last day, breaks, and days off.",
                Severity.Warning) { Mend = new MendPart(CasePart.Calendar) };
        }
        else if (calendar.Years.FirstOrDefault(y => y.Trust == CalendarTrust.Unconfirmed) is SchoolYear year)
        {
            yield return new(
                "calendar-unconfirmed",
                $"Nobody has looked through the days off of {year.Name} yet, so the minutes are not certain.",
                Where.Nowhere,
                "Look through the days off, and keep them.",
                Severity.Warning) { Mend = new MendPart(CasePart.Calendar) };
        }

        if (!calendar.IsEmpty && last > calendar.Years[^1].Days.To.AddDays(120))
        {
            yield return new(
                "calendar-ends",
                $"The calendar ends on {calendar.Years[^1].Days.To:yyyy-MM-dd}, so nothing after that day is counted.",
                Where.Nowhere,
                "Add the next school year to the calendar.",
                Severity.Warning) { Mend = new MendPart(CasePart.Calendar) };
        }
    }
}
