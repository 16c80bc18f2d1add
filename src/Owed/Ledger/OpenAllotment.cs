namespace Owed;

/// <summary>Allots the minutes of a period without a timetable: first what was given, then the reasons that the log names with their minutes, then the share of closed days, then the rest.</summary>
internal static class OpenAllotment
{
    /// <param name="sessions">The line's sessions in the period, in order of day, make-ups left out.</param>
    public static Allotment Allot(Period period, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        var pieces = new List<Piece>(sessions.Length + 1);
        Minutes left = period.Expected;
        Minutes extra = Minutes.Zero;
        Minutes over = Minutes.Zero;

        foreach (bool asWritten in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (Session session in sessions)
            {
                Why why = AsWritten.Check(session, rules.Line);
                if (!session.Given.IsZero && why == Why.Logged == asWritten)
                {
                    extra += session.Given - Take(session.Day, asWritten ? Bucket.Delivered : Bucket.DeliveredNotAsWritten, session.Given, why, session);
                }
            }
        }

        Minutes closed = Minutes.Zero;
        foreach (Bucket bucket in (ReadOnlySpan<Bucket>)[Bucket.ChildAbsent, Bucket.Closure, Bucket.SchoolActivity, Bucket.MissedBySchool])
        {
            foreach (Session session in sessions)
            {
                if (BucketOf(session, rules) == bucket && rules.MissedBy(session) is Minutes missed)
                {
                    Minutes taken = Take(session.Day, bucket, missed, bucket == Bucket.Closure && session.Reason != MissReason.Closure ? Why.ClosedThatDay : Why.MissLogged, session);
                    over += missed - taken;
                    closed += bucket == Bucket.Closure ? taken : Minutes.Zero;
                }
            }
        }

        TakeClosureShare();
        ShareRest(sessions);
        Take(period.Days.From, Bucket.Undocumented, left, Why.NothingRecorded, null);
        return new(pieces, extra, over);

        Minutes Take(DateOnly day, Bucket bucket, Minutes minutes, Why why, Session? entry)
        {
            Minutes taken = Minutes.Min(minutes, left);
            if (!taken.IsZero)
            {
                pieces.Add(new(day, bucket, taken, why, entry));
                left -= taken;
            }

            return taken;
        }

        void TakeClosureShare()
        {
            int days = 0;
            DateOnly first = period.Days.From;
            foreach (DateOnly day in period.Days.Days().Where(d => d <= rules.Cut.AsOf && rules.IsClosed(d)))
            {
                first = days++ == 0 ? day : first;
            }

            Take(first, Bucket.Closure, (period.Expected.Share(days, period.PlannedDays) - closed).AtLeastZero(), Why.ClosureShare, null);
        }

        void ShareRest(ReadOnlySpan<Session> all)
        {
            var open = new List<Session>();
            foreach (Session session in all)
            {
                if (BucketOf(session, rules) is not null and not Bucket.Undocumented && rules.MissedBy(session) is null)
                {
                    open.Add(session);
                }
            }

            open.Sort((a, b) => (BucketOf(a, rules) == Bucket.MissedBySchool).CompareTo(BucketOf(b, rules) == Bucket.MissedBySchool));
            for (int i = 0; i < open.Count; i++)
            {
                int among = open.Count - i;
                Minutes share = new((left.Value + among - 1) / among);
                Take(open[i].Day, BucketOf(open[i], rules)!.Value, share, Why.RestOfPeriod, open[i]);
            }
        }
    }

    /// <summary>Where a logged miss belongs: a day on which the school was closed for everyone is a closure whatever else the log says.</summary>
    private static Bucket? BucketOf(Session session, AllotmentRules rules) =>
        session.Reason is not MissReason reason ? null
        : reason.BucketOf() == Bucket.MissedBySchool && rules.IsClosed(session.Day) ? Bucket.Closure
        : reason.BucketOf();
}
