namespace Owed.Web;

/// <summary>What was about to be saved.</summary>
/// <param name="Handler">The form that saves it: <c>Given</c>, or none.</param>
/// <param name="Minutes">Minutes given.</param>
/// <param name="Part">True when a part of the session was given.</param>
public sealed record Waiting(string Handler, int Minutes, int? Due, MissReason? Reason, bool Part);

/// <summary>An entry for a day on which the calendar has no school: it is kept once the person says that it is right.</summary>
public sealed record DayOff(string Line, DateOnly Day, DayKind Kind, Waiting Entry)
{
    /// <summary>The question, or null on a school day, in a case without a calendar, and for a miss that is a closure.</summary>
    public static DayOff? Of(CaseFile @case, string line, DateOnly day, Waiting entry) =>
        @case.Calendar.IsEmpty || @case.Calendar.IsSchoolDay(day) || entry.Reason == MissReason.Closure
            ? null
            : new(line, day, @case.Calendar.KindOf(day), entry);
}
