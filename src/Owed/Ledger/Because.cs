namespace Owed;

/// <summary>Says in plain words why minutes are where they are.</summary>
public static class Because
{
    /// <summary>One line for one piece: "10 minutes not given: the provider was pulled away".</summary>
    public static string Say(Piece piece)
    {
        string made = piece.MadeUp.IsZero
            ? ""
            : $"; {piece.MadeUp} made up on {string.Join(" and ", piece.MakeUps.Select(m => Day(m.Day)))}";
        return $"{Count(piece.Minutes)} {What(piece)}{made}";
    }

    /// <summary>Why a period expected what it did.</summary>
    public static string Say(PeriodLedger period)
    {
        Minutes expected = period.Totals.Expected;
        string due = period.By switch
        {
            ExpectedBy.Timetable => $"{Count(expected)} due by the timetable",
            ExpectedBy.ShareOfDays => $"{Count(expected)} due: {period.Promised} for {period.OutOf} school days, and {period.PlannedDays} were planned",
            _ => $"{Count(expected)} due, as the IEP says",
        };
        due = period.BeyondShare.IsZero ? due : $"{due}; the log names {Count(period.BeyondShare)} more as missed";
        return !period.IsRunning ? due : $"{due} so far; {Count(period.NotYetDue)} not yet due";
    }

    /// <summary>One line for minutes of a session that nothing was due for: "6 minutes given beyond what was due".</summary>
    public static string Say(ExtraGiven extra) => extra.Entry.MakesUp is DateOnly missed
        ? $"{Count(extra.Minutes)} given to make up {Day(missed)}, beyond what was missed"
        : $"{Count(extra.Minutes)} given beyond what was due{(extra.Span is DateRange span ? ByTotal(span) : "")}";

    /// <summary>One line for a make-up that was promised: "30 minutes promised for 2025-10-01, for the miss of 2025-09-11".</summary>
    public static string Say(PlannedMakeUp planned) =>
        $"{Count(planned.Promised)} promised for {Day(planned.Day)}, for the miss of {Day(planned.MakesUp)}";

    /// <summary>"1 minute", "30 minutes".</summary>
    public static string Count(Minutes minutes) => minutes.Value == 1 ? "1 minute" : $"{minutes} minutes";

    private static string What(Piece piece) => piece.Why switch
    {
        Why.OtherGroup => $"given, but in another group than the IEP says ({piece.Entry?.Manner.Grouping})",
        Why.OtherSetting => $"given, but in another setting than the IEP says ({piece.Entry?.Manner.Setting})",
        Why.Remote => "given remotely, which the IEP does not say",
        Why.Unqualified => "given by someone without the required licence",
        Why.ClosedThatDay => "not given: the school was closed for everyone",
        Why.ClosureShare => "fell on days the school was closed for everyone",
        Why.NothingRecorded => "with nothing recorded",
        Why.RestOfPeriod => $"not given, the rest of the period: {Reason(piece)}",
        Why.SpanLogged when piece.Span is DateRange span => $"not given: from {Day(span.From)} to {Day(span.To)} {Reason(piece)}",
        Why.MissLogged or Why.SpanLogged => $"not given: {Reason(piece)}",
        Why.TotalStated when piece.Span is DateRange span => piece.Bucket == Bucket.Delivered
            ? $"given{ByTotal(span)}"
            : $"not given{ByTotal(span)}: {Reason(piece)}",
        _ => "given",
    };

    private static string ByTotal(DateRange span) => $", by a total for {Day(span.From)} to {Day(span.To)}";

    private static string Reason(Piece piece) => piece.Entry?.Reason is MissReason reason ? reason.Say() : "no reason recorded";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
