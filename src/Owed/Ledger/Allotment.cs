namespace Owed;

/// <summary>What a period's expected minutes were allotted to.</summary>
/// <param name="Pieces">Pieces that add up to what the period expected.</param>
/// <param name="Extra">Minutes given beyond it.</param>
/// <param name="Over">Minutes of misses that the log names beyond what was expected.</param>
internal readonly record struct Allotment(List<Piece> Pieces, List<ExtraGiven> Extra, Minutes Over);

/// <summary>What allotting needs to know of the line and its calendar.</summary>
/// <param name="Spans">The stretches in which nothing happened, those that claim least first.</param>
internal sealed record AllotmentRules(ServiceLine Line, Cut Cut, SpanMiss[] Spans)
{
    /// <summary>Minutes of one session, when the words or the timetable say so.</summary>
    public Minutes? SessionMinutes { get; } = SessionMinutesOf(Line, Cut);

    public bool IsClosed(DateOnly day) => Cut.Calendar.KindOf(day) == DayKind.Closure;

    /// <summary>The minutes that a missed entry stands for, or null when neither it nor the IEP says.</summary>
    public Minutes? MissedBy(Session session) =>
        (session.Planned ?? SessionMinutes) is Minutes planned ? (planned - session.Given).AtLeastZero() : null;

    /// <summary>Where a logged miss belongs: a day on which the school was closed for everyone is a closure whatever else the log says.</summary>
    public Bucket? BucketOf(Session session) =>
        session.Reason is not MissReason reason ? null
        : reason.BucketOf() == Bucket.MissedBySchool && IsClosed(session.Day) ? Bucket.Closure
        : reason.BucketOf();

    /// <summary>The order in which misses take what was due: those that are not the school's first, so that no count can be called too high.</summary>
    public static int Rank(Bucket bucket) => bucket switch
    {
        Bucket.ChildAbsent or Bucket.FamilyChoice => 0,
        Bucket.Closure => 1,
        Bucket.SchoolActivity => 2,
        Bucket.MissedBySchool => 3,
        _ => 4,
    };

    /// <summary>Minutes of one session, when the words or the timetable say so.</summary>
    public static Minutes? SessionMinutesOf(ServiceLine line, Cut cut)
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
