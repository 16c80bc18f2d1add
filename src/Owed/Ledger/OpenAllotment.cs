namespace Owed;

/// <summary>Allots the minutes of a period without a timetable: first what was given, then the reasons that the log names with their minutes, then the share of closed days, then the rest.</summary>
internal sealed class OpenAllotment(Period period, AllotmentRules rules)
{
    private readonly List<Piece> pieces = [];
    private readonly List<ExtraGiven> extra = [];
    private Minutes left = period.Expected;
    private Minutes over = Minutes.Zero;

    /// <param name="sessions">The line's sessions in the period, in order of day, make-ups left out.</param>
    public static Allotment Allot(Period period, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        var allotment = new OpenAllotment(period, rules);
        bool keepsMisses = rules.Cut.Reckoning.FreeWeeks == FreeWeeks.Kept && rules.Line.Amount.HasFreeWeeks();
        if (keepsMisses)
        {
            allotment.TakeMisses(sessions, Bucket.MissedBySchool);
        }

        allotment.TakeGiven(sessions);
        allotment.TakeMisses(sessions, Bucket.ChildAbsent);
        allotment.TakeMisses(sessions, Bucket.FamilyChoice);
        Minutes closed = allotment.TakeMisses(sessions, Bucket.Closure, MissReason.Closure);
        allotment.TakeMisses(sessions, Bucket.SchoolActivity);
        if (!keepsMisses)
        {
            allotment.TakeMisses(sessions, Bucket.MissedBySchool);
        }

        // Like the closed days' share, a provider's miss on a closed day never pushes out a miss on another day.
        closed += allotment.TakeMisses(sessions, Bucket.Closure);
        allotment.TakeClosureShare(closed);
        allotment.TakeSpans();
        allotment.ShareRest(sessions);
        allotment.Take(period.Days.From, Bucket.Undocumented, allotment.left, Why.NothingRecorded, null);
        return new(allotment.pieces, allotment.extra, allotment.over);
    }

    /// <summary>What can be said while the period still runs: what was given, and absences and activities that name their minutes. What else was missed is known when the period is over, so that nothing due today is taken back tomorrow.</summary>
    public static Allotment AllotSoFar(Period period, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        var allotment = new OpenAllotment(period, rules);
        allotment.TakeGiven(sessions);
        allotment.TakeMisses(sessions, Bucket.ChildAbsent);
        allotment.TakeMisses(sessions, Bucket.FamilyChoice);
        allotment.TakeMisses(sessions, Bucket.SchoolActivity);
        return new(allotment.pieces, allotment.extra, Minutes.Zero);
    }

    private Minutes Take(DateOnly day, Bucket bucket, Minutes minutes, Why why, Session? entry, DateRange? span = null)
    {
        Minutes taken = Minutes.Min(minutes, left);
        if (!taken.IsZero)
        {
            pieces.Add(new(day, bucket, taken, why, entry) { Span = span });
            left -= taken;
        }

        return taken;
    }

    private void TakeGiven(ReadOnlySpan<Session> sessions)
    {
        foreach (bool asWritten in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (Session session in sessions)
            {
                Why why = AsWritten.Check(session, rules.Line);
                if (session.Given.IsZero || why == Why.Logged != asWritten)
                {
                    continue;
                }

                Minutes taken = Take(session.Day, asWritten ? Bucket.Delivered : Bucket.DeliveredNotAsWritten, session.Given, why, session);
                if (taken < session.Given)
                {
                    extra.Add(new(session, session.Given - taken));
                }
            }
        }
    }

    /// <param name="only">The one reason that counts here; without it, all of the bucket that have not been taken.</param>
    private Minutes TakeMisses(ReadOnlySpan<Session> sessions, Bucket bucket, MissReason? only = null)
    {
        Minutes all = Minutes.Zero;
        foreach (Session session in sessions)
        {
            bool due = bucket != Bucket.Closure || session.Reason == MissReason.Closure == (only is not null);
            if (due && rules.BucketOf(session) == bucket && rules.MissedBy(session) is Minutes missed)
            {
                Why why = bucket == Bucket.Closure && session.Reason != MissReason.Closure ? Why.ClosedThatDay : Why.MissLogged;
                Minutes taken = Take(session.Day, bucket, missed, why, session);
                over += missed - taken;
                all += taken;
            }
        }

        return all;
    }

    private void TakeClosureShare(Minutes closed)
    {
        int days = 0;
        DateOnly first = period.Days.From;
        foreach (DateOnly day in period.Days.Days().Where(d => d <= rules.Cut.AsOf && rules.IsClosed(d)))
        {
            first = days++ == 0 ? day : first;
        }

        Take(first, Bucket.Closure, (period.Expected.Share(days, period.PlannedDays) - closed).AtLeastZero(), Why.ClosureShare, null);
    }

    /// <summary>A stretch in which nothing happened stands for its share of the period, less what the log says of its days.</summary>
    private void TakeSpans()
    {
        foreach (SpanMiss span in rules.Spans)
        {
            DateRange inside = span.Span.Meet(period.Days);
            if (inside.IsEmpty)
            {
                continue;
            }

            Minutes due = period.Expected.Share(Math.Min(rules.Cut.PlannedDays(inside), period.PlannedDays), period.PlannedDays);
            Minutes told = pieces.Where(p => inside.Contains(p.Day)).Sum(p => p.Minutes);
            Minutes missed = Minutes.Min(left, (due - told).AtLeastZero());
            Take(inside.From, span.Reason.BucketOf(), missed, Why.SpanLogged, span.On(inside.From, missed), span.Span);
        }
    }

    private void ShareRest(ReadOnlySpan<Session> all)
    {
        var open = new List<Session>();
        foreach (Session session in all)
        {
            // A provider's miss on a day that was closed for everyone has its share of the period already.
            bool closed = rules.BucketOf(session) == Bucket.Closure && session.Reason != MissReason.Closure;
            if (!closed && rules.BucketOf(session) is not null and not Bucket.Undocumented && rules.MissedBy(session) is null)
            {
                open.Add(session);
            }
        }

        open.Sort((a, b) => (rules.BucketOf(a) == Bucket.MissedBySchool).CompareTo(rules.BucketOf(b) == Bucket.MissedBySchool));
        for (int i = 0; i < open.Count; i++)
        {
            int among = open.Count - i;
            Minutes share = new((left.Value + among - 1) / among);
            Take(open[i].Day, rules.BucketOf(open[i])!.Value, share, Why.RestOfPeriod, open[i]);
        }
    }
}
