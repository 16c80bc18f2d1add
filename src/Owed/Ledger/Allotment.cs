namespace Owed;

/// <summary>What a period's expected minutes were allotted to.</summary>
/// <param name="Pieces">Pieces that add up to what the period expected.</param>
/// <param name="Extra">Minutes given beyond it.</param>
/// <param name="Over">Minutes of misses that the log names beyond what was expected.</param>
internal readonly record struct Allotment(List<Piece> Pieces, Minutes Extra, Minutes Over);

/// <summary>What allotting needs to know of the line and its calendar.</summary>
internal sealed record AllotmentRules(ServiceLine Line, Cut Cut)
{
    /// <summary>Minutes of one session, when the words or the timetable say so.</summary>
    public Minutes? SessionMinutes { get; } = SessionMinutesOf(Line, Cut);

    public bool IsClosed(DateOnly day) => Cut.Calendar.KindOf(day) == DayKind.Closure;

    /// <summary>The minutes that a missed entry stands for, or null when neither it nor the IEP says.</summary>
    public Minutes? MissedBy(Session session) =>
        (session.Planned ?? SessionMinutes) is Minutes planned ? (planned - session.Given).AtLeastZero() : null;

    private static Minutes? SessionMinutesOf(ServiceLine line, Cut cut)
    {
        if (line.Amount.MinutesPerSession?.Low is int minutes)
        {
            return new(minutes);
        }

        int perWeek = line.Amount.Unit == PeriodUnit.Week && line.Amount.Count == 1 ? cut.TimetableDays().Length : 0;
        return perWeek > 0 ? new(cut.Amount.Value / perWeek)
            : line.Amount.Unit == PeriodUnit.SchoolDay && line.Amount.Count == 1 ? cut.Amount
            : null;
    }
}
