namespace Owed;

/// <summary>A period while it is being reckoned: its pieces before and after make-ups.</summary>
internal sealed class Draft(Period period, List<Piece> pieces, List<ExtraGiven> extra)
{
    public Period Period { get; } = period;

    public List<Piece> Pieces { get; } = pieces;

    public List<ExtraGiven> Extra { get; } = extra;

    public Minutes Expected { get; private init; } = period.Expected;

    public Minutes? Pace { get; private init; }

    public Items<Session> Pending { get; private init; } = [];

    /// <summary>Minutes that the log names as missed beyond this period's share of the amount.</summary>
    public Minutes Over { get; private init; }

    /// <summary>Allots one period as it stands on a day; what is not yet due is left out.</summary>
    public static Draft Of(Period period, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        DateOnly asOf = rules.Cut.AsOf;
        if (period.Slots.Length > 0)
        {
            int due = period.Slots.Count(s => s.Day <= asOf);
            Slot[] slots = due == period.Slots.Length ? period.Slots : period.Slots[..due];
            Minutes expected = slots.Sum(s => s.Due);
            Allotment bySlot = SlotAllotment.Allot(slots, rules, sessions);
            return new(period, bySlot.Pieces, bySlot.Extra)
            {
                Expected = expected,
                Pace = due < period.Slots.Length ? expected : null,
                Over = bySlot.Over,
            };
        }

        if (asOf >= period.Last)
        {
            Allotment open = OpenAllotment.Allot(period, rules, sessions);
            return new(period, open.Pieces, open.Extra) { Over = open.Over };
        }

        Allotment soFar = OpenAllotment.AllotSoFar(period, rules, sessions);
        int gone = rules.Cut.PlannedDays(period.Days with { To = asOf });
        return new(period, soFar.Pieces, soFar.Extra)
        {
            Expected = soFar.Pieces.Sum(p => p.Minutes),
            Pace = period.Expected.Share(gone, period.PlannedDays),
            Pending = StillOpen(rules, sessions),
        };
    }

    public PeriodLedger Close(Reckoning reckoning)
    {
        Pieces.Sort((a, b) => (a.Day, a.Bucket).CompareTo((b.Day, b.Bucket)));
        return new(
            Period.Days,
            Period.Promised,
            Period.By,
            Period.PlannedDays,
            Period.OutOf,
            Period.Expected - Expected,
            Pace,
            Pending,
            Totals.Of(Expected, Pieces, Extra.Sum(e => e.Minutes), reckoning),
            Pieces.ToItems())
        {
            Extra = Extra.ToItems(),
            BeyondShare = Over,
        };
    }

    /// <summary>Misses that wait for the period's end: the school's own, and those of whose minutes nobody knows.</summary>
    private static Items<Session> StillOpen(AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        var open = new List<Session>();
        foreach (Session session in sessions)
        {
            Bucket? bucket = rules.BucketOf(session);
            if (bucket == Bucket.MissedBySchool || (bucket is not null && rules.MissedBy(session) is null))
            {
                open.Add(session);
            }
        }

        return open.ToItems();
    }
}
