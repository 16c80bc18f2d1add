namespace Owed;

/// <summary>Allots the minutes of a period with a timetable session by session, so that one day's absence never touches another day's miss.</summary>
internal static class SlotAllotment
{
    /// <summary>What is left of one slot after the sessions of its day, and why.</summary>
    private sealed class Gap
    {
        public required DateOnly Day { get; init; }

        public Minutes Left { get; set; }

        public Bucket Bucket { get; set; } = Bucket.Undocumented;

        public Why Why { get; set; } = Why.NothingRecorded;

        public Session? Entry { get; set; }
    }

    /// <param name="slots">The slots that were due.</param>
    /// <param name="sessions">The line's sessions in the period, in order of day, make-ups left out.</param>
    public static Allotment Allot(ReadOnlySpan<Slot> slots, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        var pieces = new List<Piece>(slots.Length + 1);
        var gaps = new List<Gap>();
        var loose = new List<(Session Session, Minutes Given, Why Why)>();
        Span<bool> used = sessions.Length <= 64 ? stackalloc bool[sessions.Length] : new bool[sessions.Length];

        foreach (Slot slot in slots)
        {
            Minutes left = slot.Due;
            Session? miss = null;
            for (int i = 0; i < sessions.Length; i++)
            {
                if (used[i] || sessions[i].Day != slot.Day || left.IsZero)
                {
                    continue;
                }

                used[i] = true;
                miss ??= sessions[i].Reason is null ? null : sessions[i];
                Minutes taken = Give(slot.Day, sessions[i], AsWritten.Check(sessions[i], rules.Line), sessions[i].Given, left);
                left -= taken;
                if (sessions[i].Given > taken)
                {
                    loose.Add((sessions[i], sessions[i].Given - taken, AsWritten.Check(sessions[i], rules.Line)));
                }
            }

            AddGaps(slot.Day, left, miss);
        }

        Minutes over = Minutes.Zero;
        for (int i = 0; i < sessions.Length; i++)
        {
            if (used[i])
            {
                continue;
            }

            if (!sessions[i].Given.IsZero)
            {
                loose.Add((sessions[i], sessions[i].Given, AsWritten.Check(sessions[i], rules.Line)));
            }

            if (sessions[i].Reason is not null)
            {
                over += Explain(sessions[i]);
            }
        }

        Minutes extra = loose.Sum(Fill);
        foreach (Gap gap in gaps.Where(g => !g.Left.IsZero))
        {
            pieces.Add(new(gap.Day, gap.Bucket, gap.Left, gap.Why, gap.Entry));
        }

        return new(pieces, extra, over);

        Minutes Give(DateOnly day, Session session, Why why, Minutes given, Minutes room)
        {
            Minutes taken = Minutes.Min(given, room);
            if (!taken.IsZero)
            {
                pieces.Add(new(day, why == Why.Logged ? Bucket.Delivered : Bucket.DeliveredNotAsWritten, taken, why, session));
            }

            return taken;
        }

        void AddGaps(DateOnly day, Minutes left, Session? miss)
        {
            if (left.IsZero)
            {
                return;
            }

            if (rules.IsClosed(day))
            {
                gaps.Add(new() { Day = day, Left = left, Bucket = Bucket.Closure, Why = Why.ClosedThatDay, Entry = miss });
                return;
            }

            Minutes explained = miss is null ? Minutes.Zero
                : miss.Planned is Minutes planned ? Minutes.Min(left, (planned - miss.Given).AtLeastZero())
                : left;
            if (!explained.IsZero)
            {
                gaps.Add(new() { Day = day, Left = explained, Bucket = miss!.Reason!.Value.BucketOf(), Why = Why.MissLogged, Entry = miss });
            }

            gaps.Add(new() { Day = day, Left = left - explained });
        }

        // A miss logged on another day of the period explains the first session that nothing else explains.
        Minutes Explain(Session miss)
        {
            Minutes open = rules.MissedBy(miss) ?? Minutes.Zero;
            foreach (Gap gap in gaps.Where(g => g.Bucket == Bucket.Undocumented && g.Entry is null).ToArray())
            {
                Minutes taken = Minutes.Min(open, gap.Left);
                if (!taken.IsZero)
                {
                    gap.Left -= taken;
                    open -= taken;
                    gaps.Add(new() { Day = gap.Day, Left = taken, Bucket = miss.Reason!.Value.BucketOf(), Why = Why.MissLogged, Entry = miss });
                }
            }

            return open;
        }

        // Minutes given on another day of the same period fill what the school missed first, so they can only lower a claim.
        Minutes Fill((Session Session, Minutes Given, Why Why) given)
        {
            Minutes open = given.Given;
            foreach (Gap gap in gaps.InOrder((a, b) => (FillOrder(a.Bucket), a.Day).CompareTo((FillOrder(b.Bucket), b.Day))))
            {
                Minutes taken = Give(given.Session.Day, given.Session, given.Why, open, gap.Left);
                gap.Left -= taken;
                open -= taken;
            }

            return open;
        }
    }

    private static int FillOrder(Bucket bucket) => bucket switch
    {
        Bucket.MissedBySchool => 0,
        Bucket.Undocumented => 1,
        Bucket.SchoolActivity => 2,
        Bucket.ChildAbsent => 3,
        _ => 4,
    };
}
