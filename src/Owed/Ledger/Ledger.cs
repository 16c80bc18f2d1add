namespace Owed;

/// <summary>Why a period expects the minutes it does.</summary>
public enum ExpectedBy
{
    /// <summary>The sessions of the timetable that fell on planned school days.</summary>
    Timetable,

    /// <summary>The whole amount.</summary>
    Whole,

    /// <summary>The share of the amount by planned school days.</summary>
    ShareOfDays,
}

/// <summary>One period of a line: what was due, where it went, and why.</summary>
/// <param name="Promised">The IEP's amount for a whole period.</param>
/// <param name="PlannedDays">Planned school days inside the period, for <see cref="ExpectedBy.ShareOfDays"/>.</param>
/// <param name="OutOf">The days that the whole amount stands for.</param>
/// <param name="NotYetDue">Minutes of a running period that nobody owes yet.</param>
/// <param name="Pace">For a running period, the share of its amount that its past school days make; information, never a debt.</param>
/// <param name="Pending">Misses logged in a running period; they count when the period ends.</param>
/// <param name="Because">Every minute of <see cref="Totals"/>, piece by piece, in order of day.</param>
public sealed record PeriodLedger(
    DateRange Days,
    Minutes Promised,
    ExpectedBy By,
    int PlannedDays,
    int OutOf,
    Minutes NotYetDue,
    Minutes? Pace,
    Items<Session> Pending,
    Totals Totals,
    Items<Piece> Because)
{
    /// <summary>Sessions with the minutes that went beyond what was due; together they are <see cref="Totals.Extra"/>.</summary>
    public Items<ExtraGiven> Extra { get; init; } = [];

    /// <summary>Minutes that the log names as missed beyond what this period's share holds; calm news in a short week.</summary>
    public Minutes BeyondShare { get; init; }

    /// <summary>True while part of the period lies ahead.</summary>
    public bool IsRunning => Pace is not null;
}

/// <summary>One service line over the days for which its document stands.</summary>
/// <param name="Days">From the line's first day to the day before the next document replaces it.</param>
/// <param name="NotCounted">Why the line cannot be counted, or null when it is.</param>
public sealed record LineLedger(
    ServiceLine Line,
    DateRange Days,
    Totals Totals,
    Items<PeriodLedger> Periods,
    Items<PlannedMakeUp> Planned,
    Problem? NotCounted)
{
    /// <summary>True when nobody said from what day the line runs; it is then counted from its first entry in the log.</summary>
    public bool StartUnsaid { get; init; }

    /// <summary>Make-ups that were promised for a day that has passed, with no session logged since.</summary>
    public Items<PlannedMakeUp> Lapsed { get; init; } = [];

    /// <summary>Sessions on days on which the line stood and nothing was due; their minutes are in <see cref="Totals.Extra"/>.</summary>
    public Items<ExtraGiven> Outside { get; init; } = [];

    /// <summary>Every minute given beyond what was due, in its periods and outside them.</summary>
    public IEnumerable<ExtraGiven> AllExtra => Periods.SelectMany(p => p.Extra).Concat(Outside);
}

/// <summary>A school's statement beside what the log holds for the same days.</summary>
/// <param name="Logged">Minutes that the log says were given.</param>
public sealed record ClaimCheck(SchoolClaim Claim, Minutes Logged)
{
    /// <summary>How far the statement stands above the log; below zero when the log holds more.</summary>
    public Minutes Difference => Claim.Claimed - Logged;
}

/// <summary>What the IEP promised, what was given, and what is owed, on one day under named settings.</summary>
public sealed record Ledger(
    DateOnly AsOf,
    Reckoning Reckoning,
    WhichLog Log,
    Items<LineLedger> Lines,
    Totals Totals,
    Items<ClaimCheck> Claims,
    Items<Problem> Problems)
{
    /// <summary>Whether the figures rest on a calendar that somebody stands behind; without one they are a span and stand in no letter.</summary>
    public CalendarTrust Calendar { get; init; }

    /// <summary>All pieces of all lines.</summary>
    public IEnumerable<Piece> Pieces => Lines.SelectMany(l => l.Periods).SelectMany(p => p.Because);

    /// <summary>Minutes still owed by the day they were missed, for the look-back windows.</summary>
    public IReadOnlyList<(DateOnly Day, Minutes Minutes)> ClaimedByDay() =>
        [.. Pieces
            .Where(p => Reckoning.Claims(p.Bucket) && p.Minutes > p.MadeUp)
            .GroupBy(p => p.Day)
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Sum(p => p.Minutes - p.MadeUp)))];
}
