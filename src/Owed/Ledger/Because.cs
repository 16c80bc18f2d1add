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
        return !period.IsRunning ? due : $"{due} so far; {Count(period.NotYetDue)} not yet due";
    }

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
        Why.MissLogged => $"not given: {Reason(piece)}",
        _ => "given",
    };

    private static string Reason(Piece piece) => piece.Entry?.Reason is MissReason reason ? reason.Say() : "no reason recorded";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
