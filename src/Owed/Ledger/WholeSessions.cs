namespace Owed;

/// <summary>How many whole sessions some minutes are as long as, for a promise that names sessions of one length; what is left over stays minutes.</summary>
/// <param name="Count">Whole sessions, at least one.</param>
/// <param name="Length">Minutes of one session.</param>
/// <param name="Rest">Minutes that make no whole session.</param>
public sealed record WholeSessions(int Count, Minutes Length, Minutes Rest)
{
    /// <summary>The sessions, or null when the amount names no one length, or the minutes fill not one session.</summary>
    public static WholeSessions? Of(Minutes minutes, Amount amount) =>
        LengthOf(amount) is int length && minutes.Value >= length
            ? new(minutes.Value / length, new(length), new(minutes.Value % length))
            : null;

    /// <summary>The same for several versions of a line; null when those that count differ in length.</summary>
    public static WholeSessions? Of(IEnumerable<LineLedger> versions)
    {
        LineLedger[] owed = [.. versions.Where(v => !v.Totals.Balance.IsZero)];
        return owed.Length > 0 && owed.All(v => LengthOf(v.Line.Amount) == LengthOf(owed[0].Line.Amount))
            ? Of(owed.Sum(v => v.Totals.Balance), owed[0].Line.Amount)
            : null;
    }

    /// <summary>"1 session of 30 minutes, and 10 minutes more".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} {(Count == 1 ? "session" : "sessions")} of {Because.Count(Length)}")
        + (Rest.IsZero ? "" : $", and {Because.Count(Rest)} more");

    private static int? LengthOf(Amount amount) =>
        amount is { IsCountable: true, MinutesPerSession: { IsExact: true, Low: > 0 and int length } } && !SessionLedger.IsInSessions(amount) ? length : null;
}
