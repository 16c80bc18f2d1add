namespace Owed;

/// <summary>A period while it is being reckoned: its pieces before and after make-ups.</summary>
internal sealed class Draft(Period period, List<Piece> pieces, List<ExtraGiven> extra)
{
    public Period Period { get; } = period;

    public List<Piece> Pieces { get; } = pieces;

    public List<ExtraGiven> Extra { get; } = extra;

    public Minutes Expected { get; private set; } = period.Expected;

    public Minutes? Pace { get; private init; }

    public Items<Session> Pending { get; private init; } = [];

    /// <summary>Minutes that the log names as missed beyond this period's share of the amount.</summary>
    public Minutes Over { get; private init; }

    /// <summary>The line and its calendar.</summary>
    public required Cut Cut { get; init; }

    /// <summary>True while a period without a timetable goes on: only what is certain has pieces yet.</summary>
    public bool IsOpen => Pace is not null && Period.Slots.Length == 0;

    /// <summary>Minutes that were due in some days by the plan; the parts of a period add up to the whole.</summary>
    public Minutes DueIn(DateRange days)
    {
        if (Period.Slots.Length > 0)
        {
            return Period.Slots.Where(s => days.Contains(s.Day) && s.Day <= Cut.AsOf).Sum(s => s.Due);
        }

        DateRange inside = days.Meet(Period.Days);
        return inside.IsEmpty ? Minutes.Zero : Until(inside.To) - Until(inside.From.AddDays(-1));

        Minutes Until(DateOnly day) => Period.Expected.Share(
            Math.Min(Cut.PlannedDays(Period.Days with { To = day }), Period.PlannedDays), Math.Max(1, Period.PlannedDays));
    }

    /// <summary>Minutes of the period that something tells of in some days.</summary>
    public Minutes ToldIn(DateRange days) => Pieces.Where(p => p.Why != Why.NothingRecorded).Sum(p => PartIn(p, days));

    /// <summary>What of a piece falls on some days. Without a timetable a stretch, closed days and the rest of the period have one piece each, whose day is only the first of many.</summary>
    public Minutes PartIn(Piece piece, DateRange days)
    {
        return Period.Slots.Length > 0 ? OnItsDay() : piece.Why switch
        {
            Why.SpanLogged or Why.TotalStated => Share(d => Cut.PlannedDays(piece.Span!.Value.Meet(Period.Days).Meet(new(DateOnly.MinValue, d)))),
            Why.RestOfPeriod => Share(d => Cut.PlannedDays(Period.Days with { To = d })),
            Why.ClosureShare => Share(d => Period.Days.Days().Count(c => c <= d && c <= Cut.AsOf && Cut.Calendar.KindOf(c) == DayKind.Closure)),
            _ => OnItsDay(),
        };

        Minutes OnItsDay() => days.Contains(piece.Day) ? piece.Minutes : Minutes.Zero;

        Minutes Share(Func<DateOnly, int> upTo)
        {
            DateRange inside = days.Meet(Period.Days);
            int all = upTo(Period.Days.To);
            return inside.IsEmpty || all == 0 ? Minutes.Zero
                : piece.Minutes.Share(upTo(inside.To), all) - piece.Minutes.Share(upTo(inside.From.AddDays(-1)), all);
        }
    }

    /// <summary>Adds what is certain to a period that still goes on; it is due from now on.</summary>
    public void AddWhileOpen(Piece piece)
    {
        Pieces.Add(piece);
        Expected += piece.Minutes;
    }

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
                Cut = rules.Cut,
                Expected = expected,
                Pace = due < period.Slots.Length ? expected : null,
                Over = bySlot.Over,
            };
        }

        if (asOf >= period.Last)
        {
            Allotment open = OpenAllotment.Allot(period, rules, sessions);
            return new(period, open.Pieces, open.Extra) { Cut = rules.Cut, Over = open.Over };
        }

        Allotment soFar = OpenAllotment.AllotSoFar(period, rules, sessions);
        int gone = rules.Cut.PlannedDays(period.Days with { To = asOf });
        return new(period, soFar.Pieces, soFar.Extra)
        {
            Cut = rules.Cut,
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
