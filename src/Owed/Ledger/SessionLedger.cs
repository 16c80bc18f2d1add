namespace Owed;

/// <summary>The buckets in whole sessions, for a promise that names sessions and no minutes; the identity is that of <see cref="Totals"/>.</summary>
public readonly record struct SessionTotals(Totals Counted)
{
    public int Expected => Counted.Expected.Value;

    public int Given => Counted.Given.Value;

    public int Extra => Counted.Extra.Value;

    public int MissedBySchool => Counted.MissedBySchool.Value;

    public int MadeUp => Counted.MadeUp.Value;

    public int NotClaimed => Counted.NotClaimed.Value;

    public int Undocumented => Counted.Undocumented.Value;

    /// <summary>Sessions still owed.</summary>
    public int Balance => Counted.Balance.Value;
}

/// <summary>One line that is counted in sessions.</summary>
public sealed record LineSessions(ServiceLine Line, DateRange Days, SessionTotals Totals)
{
    /// <summary>All figures in one plain line.</summary>
    public string Say() =>
        $"{Totals.Expected} sessions due: {Totals.Given} given{(Totals.Extra > 0 ? $" ({Totals.Extra} of them extra)" : "")}, " +
        $"{Totals.MissedBySchool} missed by the school ({Totals.MadeUp} made up), {Totals.NotClaimed} not claimed, " +
        $"{Totals.Undocumented} with nothing recorded; {Totals.Balance} owed";
}

/// <summary>Counts in sessions what cannot be counted in minutes: "2 sessions a week". The same reckoning runs with the session as its unit.</summary>
public static class SessionLedger
{
    /// <summary>Marks an amount whose figures are sessions, as a session cannot be shared like minutes.</summary>
    private const string Unit = "counted in sessions";

    /// <summary>The lines of the ledger that name sessions and no minutes.</summary>
    public static Items<LineSessions> Of(CaseFile @case, Ledger ledger)
    {
        if (!ledger.Lines.Any(l => InSessions(l.Line.Amount) is not null))
        {
            return [];
        }

        CaseFile counted = @case with
        {
            Ieps = @case.Ieps.Select(i => i with { Lines = i.Lines.Select(l => l with { Amount = InSessions(l.Amount) ?? l.Amount }).ToItems() }).ToItems(),
            // How many sessions a total in minutes stands for, nobody can say.
            Entries = @case.Entries.Where(e => e is not SpanGiven).Select(AsSession).ToItems(),
        };
        Ledger sessions = Reckoner.Reckon(counted, ledger.AsOf, ledger.Reckoning, ledger.Log);
        return sessions.Lines
            .Where(l => IsInSessions(l.Line.Amount))
            .Select(l => new LineSessions(l.Line, l.Days, new(l.Totals)))
            .ToItems();
    }

    internal static bool IsInSessions(Amount amount) => amount.Qualifiers.Contains(Unit);

    /// <summary>The amount with the session as its unit, or null when it is counted in minutes or says no number of sessions.</summary>
    private static Amount? InSessions(Amount amount) =>
        amount is { IsCountable: false, MinutesPerSession: null, MinutesPerPeriod: null, SessionsPerPeriod.Low: > 0, Count: not null, Unit: not null and not PeriodUnit.AsNeeded }
        && amount.Questions.All(q => q.Code == "no-length")
            ? amount with
            {
                MinutesPerSession = Span.Exactly(1),
                MinutesPerPeriod = Span.Exactly(amount.SessionsPerPeriod.Value.Low!.Value),
                Questions = [],
                Qualifiers = [.. amount.Qualifiers, Unit],
            }
            : null;

    /// <summary>A session of any length is one session; one cut short was given.</summary>
    private static Entry AsSession(Entry entry) => entry switch
    {
        Session { Given.IsZero: false } s => s with { Given = new(1), Planned = null, Reason = null },
        Session s => s with { Planned = s.Planned is null ? null : new Minutes(1) },
        PlannedMakeUp p => p with { Promised = new(1) },
        _ => entry,
    };
}
