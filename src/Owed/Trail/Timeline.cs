namespace Owed;

/// <summary>Where a clock stands on the day of asking.</summary>
public enum ClockState
{
    /// <summary>The date lies ahead.</summary>
    Running,

    /// <summary>The date lies ahead, two weeks away or less.</summary>
    RunningOut,

    /// <summary>The date passed and nothing shows that it was kept; the school or the state owed it.</summary>
    Overdue,

    /// <summary>The date passed; the parent, or either side, had to keep it.</summary>
    Passed,

    /// <summary>An event shows that it was kept.</summary>
    Met,

    /// <summary>An event shows that it was done, but late.</summary>
    MetLate,
}

/// <summary>One clock of the case: an event, the rule it set going, and the date.</summary>
/// <param name="Plain">The rule in one plain sentence.</param>
/// <param name="Began">What happened, or the date of a clock that this one follows.</param>
/// <param name="MetOn">The day of the event that met it, or null.</param>
public sealed record CaseClock(string Rule, string Plain, string Began, Due Due, ClockState State, DateOnly? MetOn)
{
    /// <summary>Days from the day of asking to the date; negative when it has passed.</summary>
    public int DaysLeft(DateOnly asOf) => Due.Day.DayNumber - asOf.DayNumber;
}

/// <summary>Minutes of one day that can be claimed until a last day.</summary>
/// <param name="LastDay">The last day on which a filing still reaches them.</param>
/// <param name="Safe">The last business day on or before it.</param>
public sealed record FallingOut(DateOnly Day, Minutes Minutes, DateOnly LastDay, DateOnly Safe);

/// <summary>A look-back window with the minutes inside it and those about to fall out.</summary>
/// <param name="Inside">Minutes that a filing on the day of asking would still reach.</param>
/// <param name="Gone">Minutes that it would not.</param>
/// <param name="Next">Minutes that fall out within sixty days, soonest first.</param>
/// <param name="First">The minutes that fall out before all others, however far off; null when none are inside.</param>
public sealed record ClaimWindow(string Rule, string Plain, string Citation, Minutes Inside, Minutes Gone, Items<FallingOut> Next, FallingOut? First)
{
    /// <summary>True for the state complaint's window, false for due process.</summary>
    public bool IsComplaint => Rule.EndsWith("/complaint/window", StringComparison.Ordinal);
}

/// <summary>Every clock of a case on one day: what is next, overdue or running out, and what falls out of the look-back windows.</summary>
/// <param name="Clocks">By date.</param>
/// <param name="Problems">Clocks that could not be counted, and why; a gap is an answer.</param>
public sealed record Timeline(DateOnly AsOf, Items<CaseClock> Clocks, Items<ClaimWindow> Windows, Items<Problem> Problems)
{
    /// <summary>The clock whose date comes first among those still ahead, or null.</summary>
    public CaseClock? Next => Clocks.FirstOrDefault(c => c.State is ClockState.Running or ClockState.RunningOut);

    public IEnumerable<CaseClock> Overdue => Clocks.Where(c => c.State == ClockState.Overdue);

    /// <summary>Works out the clocks of a case.</summary>
    /// <param name="claims">Claimed minutes by the day they were missed, from the ledger.</param>
    public static Timeline Of(CaseFile file, LawBook book, DateOnly asOf, IReadOnlyList<(DateOnly Day, Minutes Minutes)> claims) =>
        TimelineMaker.Make(file, book, asOf, claims);

    /// <summary>Works out the clocks of a case, without minutes.</summary>
    public static Timeline Of(CaseFile file, LawBook book, DateOnly asOf) => Of(file, book, asOf, []);
}
