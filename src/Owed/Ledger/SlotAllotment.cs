namespace Owed;

/// <summary>Allots the minutes of a period with a timetable day by day, so that one day's absence never touches another day's miss.</summary>
internal sealed class SlotAllotment(AllotmentRules rules)
{
    /// <summary>What is left of one day's slots after the sessions of that day, and why.</summary>
    private sealed class Gap
    {
        public required DateOnly Day { get; init; }

        public Minutes Left { get; set; }

        public Bucket Bucket { get; init; } = Bucket.Undocumented;

        public Why Why { get; init; } = Why.NothingRecorded;

        public Session? Entry { get; init; }

        public DateRange? Span { get; init; }
    }

    private readonly List<Piece> pieces = [];
    private readonly List<Gap> gaps = [];
    private readonly List<(Session Session, Minutes Given, Why Why)> loose = [];
    private readonly List<Session> elsewhere = [];

    /// <param name="slots">The slots that were due, in order of day.</param>
    /// <param name="sessions">The line's sessions in the period, in order of day, make-ups left out.</param>
    public static Allotment Allot(ReadOnlySpan<Slot> slots, AllotmentRules rules, ReadOnlySpan<Session> sessions) =>
        new SlotAllotment(rules).Allot(slots, sessions);

    private Allotment Allot(ReadOnlySpan<Slot> slots, ReadOnlySpan<Session> sessions)
    {
        int next = 0;
        for (int slot = 0; slot < slots.Length;)
        {
            DateOnly day = slots[slot].Day;
            int after = slot + 1;
            while (after < slots.Length && slots[after].Day == day)
            {
                after++;
            }

            next = SetAside(sessions, next, day);
            int end = next;
            while (end < sessions.Length && sessions[end].Day == day)
            {
                end++;
            }

            Day(slots[slot..after], sessions[next..end]);
            (slot, next) = (after, end);
        }

        SetAside(sessions, next, DateOnly.MaxValue);
        Minutes over = elsewhere.Count == 0 ? Minutes.Zero : elsewhere.InOrder(ByBucket).Sum(Explain);
        var extra = new List<ExtraGiven>();
        foreach ((Session session, Minutes given, Why why) in loose.OrderBy(l => l.Why != Why.Logged))
        {
            Minutes left = Fill(session, given, why);
            if (!left.IsZero)
            {
                extra.Add(new(session, left));
            }
        }

        foreach (Gap gap in gaps.Where(g => !g.Left.IsZero))
        {
            pieces.Add(new(gap.Day, gap.Bucket, gap.Left, gap.Why, gap.Entry) { Span = gap.Span });
        }

        return new(pieces, extra, over);
    }

    /// <summary>Keeps the sessions before <paramref name="day"/> for later, as no slot was due on their days.</summary>
    private int SetAside(ReadOnlySpan<Session> sessions, int next, DateOnly day)
    {
        for (; next < sessions.Length && sessions[next].Day < day; next++)
        {
            Session session = sessions[next];
            if (!session.Given.IsZero)
            {
                loose.Add((session, session.Given, AsWritten.Check(session, rules.Line)));
            }

            if (session.Reason is not null)
            {
                elsewhere.Add(session);
            }
        }

        return next;
    }

    /// <summary>All sessions of a day meet all slots of that day: what was given first, then each miss, then a stretch in which nothing happened.</summary>
    private void Day(ReadOnlySpan<Slot> slots, ReadOnlySpan<Session> sessions)
    {
        DateOnly day = slots[0].Day;
        Minutes left = Minutes.Zero;
        foreach (Slot slot in slots)
        {
            left += slot.Due;
        }

        foreach (bool asWritten in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (Session session in sessions)
            {
                Why why = session.Given.IsZero ? Why.NothingRecorded : AsWritten.Check(session, rules.Line);
                if (!session.Given.IsZero && why == Why.Logged == asWritten)
                {
                    Minutes taken = Give(session, why, session.Given, left);
                    left -= taken;
                    if (session.Given > taken)
                    {
                        loose.Add((session, session.Given - taken, why));
                    }
                }
            }
        }

        if (left.IsZero)
        {
            return;
        }

        List<Session> misses = Misses(sessions);
        if (rules.IsClosed(day))
        {
            gaps.Add(new() { Day = day, Left = left, Bucket = Bucket.Closure, Why = Why.ClosedThatDay, Entry = misses.Count > 0 ? misses[0] : null });
            return;
        }

        int unsized = 0;
        foreach (Session miss in misses)
        {
            Minutes planned = miss.Planned ?? OneSession(slots, unsized++);
            Minutes explained = Minutes.Min(left, (planned - miss.Given).AtLeastZero());
            if (!explained.IsZero)
            {
                gaps.Add(new() { Day = day, Left = explained, Bucket = miss.Reason!.Value.BucketOf(), Why = Why.MissLogged, Entry = miss });
                left -= explained;
            }
        }

        if (rules.Spans.FirstOrDefault(s => s.Span.Contains(day)) is SpanMiss span && !left.IsZero)
        {
            gaps.Add(new() { Day = day, Left = left, Bucket = span.Reason.BucketOf(), Why = Why.SpanLogged, Entry = span.On(day, left), Span = span.Span });
            return;
        }

        AddOpen(slots, left);
    }

    /// <summary>What nobody recorded, one gap for each session, the day's last sessions first.</summary>
    private void AddOpen(ReadOnlySpan<Slot> slots, Minutes left)
    {
        int at = gaps.Count;
        for (int slot = slots.Length - 1; slot >= 0 && !left.IsZero; slot--)
        {
            Minutes open = Minutes.Min(left, slots[slot].Due);
            gaps.Insert(at, new() { Day = slots[slot].Day, Left = open });
            left -= open;
        }
    }

    private static List<Session> Misses(ReadOnlySpan<Session> sessions)
    {
        var misses = new List<Session>();
        foreach (Session session in sessions)
        {
            if (session.Reason is not null)
            {
                misses.Add(session);
            }
        }

        return misses.Count < 2 ? misses : [.. misses.InOrder(ByBucket)];
    }

    /// <summary>The minutes of a missed session that names none: the first one stands for the day's first session, the next for the next.</summary>
    private Minutes OneSession(ReadOnlySpan<Slot> slots, int number)
    {
        if (slots.Length > 1)
        {
            return number < slots.Length ? slots[number].Due : Minutes.Zero;
        }

        return rules.SessionMinutes is Minutes session && session < slots[0].Due ? session : slots[0].Due;
    }

    private static int ByBucket(Session a, Session b) =>
        AllotmentRules.Rank(a.Reason!.Value.BucketOf()).CompareTo(AllotmentRules.Rank(b.Reason!.Value.BucketOf()));

    private Minutes Give(Session session, Why why, Minutes given, Minutes room)
    {
        Minutes taken = Minutes.Min(given, room);
        if (!taken.IsZero)
        {
            pieces.Add(new(session.Day, why == Why.Logged ? Bucket.Delivered : Bucket.DeliveredNotAsWritten, taken, why, session));
        }

        return taken;
    }

    /// <summary>A miss logged on a day without a session explains the first session of the period that nothing else explains.</summary>
    private Minutes Explain(Session miss)
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

    /// <summary>Minutes given on another day of the same period fill what the school missed first, so they can only lower a claim.</summary>
    private Minutes Fill(Session session, Minutes given, Why why)
    {
        Minutes open = given;
        foreach (Gap gap in gaps.InOrder((a, b) => (FillOrder(a.Bucket), a.Day).CompareTo((FillOrder(b.Bucket), b.Day))))
        {
            Minutes taken = Give(session, why, open, gap.Left);
            gap.Left -= taken;
            open -= taken;
        }

        return open;
    }

    /// <summary>The order in which minutes given on a day that nobody knows take the place of misses.</summary>
    internal static int FillOrder(Bucket bucket) => bucket switch
    {
        Bucket.MissedBySchool => 0,
        Bucket.Undocumented => 1,
        Bucket.SchoolActivity => 2,
        Bucket.ChildAbsent or Bucket.FamilyChoice => 3,
        _ => 4,
    };
}
