namespace Owed;

/// <summary>A period while it is being reckoned: its pieces before and after make-ups.</summary>
internal sealed class Draft(Period period, List<Piece> pieces, Minutes extra)
{
    public Period Period { get; } = period;

    public List<Piece> Pieces { get; } = pieces;

    public Minutes Extra { get; set; } = extra;

    public Minutes Expected { get; private init; } = period.Expected;

    public Minutes? Pace { get; private init; }

    public Items<Session> Pending { get; private init; } = [];

    /// <summary>Allots one period as it stands on a day; what is not yet due is left out.</summary>
    public static (Draft Draft, Minutes Over) Of(Period period, AllotmentRules rules, ReadOnlySpan<Session> sessions)
    {
        DateOnly asOf = rules.Cut.AsOf;
        if (period.Slots.Length > 0)
        {
            int due = period.Slots.Count(s => s.Day <= asOf);
            Slot[] slots = due == period.Slots.Length ? period.Slots : period.Slots[..due];
            Minutes expected = slots.Sum(s => s.Due);
            Allotment bySlot = SlotAllotment.Allot(slots, rules, sessions);
            return (new(period, bySlot.Pieces, bySlot.Extra) { Expected = expected, Pace = due < period.Slots.Length ? expected : null }, bySlot.Over);
        }

        Allotment open = OpenAllotment.Allot(period, rules, sessions);
        if (asOf >= period.Last)
        {
            return (new(period, open.Pieces, open.Extra), open.Over);
        }

        List<Piece> settled = [.. open.Pieces.Where(p => p.Bucket is not (Bucket.MissedBySchool or Bucket.Undocumented or Bucket.Closure))];
        int gone = rules.Cut.PlannedDays(period.Days with { To = asOf });
        return (new(period, settled, open.Extra)
        {
            Expected = settled.Sum(p => p.Minutes),
            Pace = period.Expected.Share(gone, period.PlannedDays),
            Pending = open.Pieces.Where(p => p.Bucket == Bucket.MissedBySchool && p.Entry is not null).Select(p => p.Entry!).ToItems(),
        }, Minutes.Zero);
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
            Totals.Of(Expected, Pieces, Extra, reckoning),
            Pieces.ToItems());
    }
}
