namespace Owed;

/// <summary>Matches what two logs say of one day: as many sessions as the family speaks of are the same as the school's.</summary>
internal static class SameDay
{
    /// <summary>A part of an entry: what it says was given, or what it says was missed.</summary>
    private readonly record struct Part(Session Of, bool IsGiven, Minutes Minutes);

    /// <summary>The school's sessions that the family's log of that day does not speak of, the unlike ones first; counted in whole sessions of the plan.</summary>
    public static IEnumerable<Session> NotSpokenOf(Session[] family, Session[] school, DayPlan plan)
    {
        if (plan.Session is not Minutes one || plan.Sessions is 0)
        {
            return [];
        }

        Part[] ours = [.. family.SelectMany(s => PartsOf(s, one))];
        Part[] theirs = [.. school.SelectMany(s => PartsOf(s, one))];
        int spokenOf = SessionsIn(ours, one);
        int recorded = Math.Min(SessionsIn(theirs, one), plan.Sessions ?? int.MaxValue);
        Minutes stands = one * Math.Max(0, recorded - spokenOf);
        if (stands.IsZero)
        {
            return [];
        }

        bool gave = ours.Any(p => p.IsGiven);
        bool missed = ours.Any(p => !p.IsGiven);
        var sessions = new List<Session>();
        foreach (Part part in theirs.OrderBy(p => p.IsGiven ? gave : missed).ThenBy(p => p.IsGiven).ThenBy(p => p.Of.Reason?.BucketOf()))
        {
            Minutes kept = Minutes.Min(part.Minutes, stands);
            stands -= kept;
            if (!kept.IsZero)
            {
                sessions.Add(part.IsGiven
                    ? part.Of with { Given = kept, Planned = null, Reason = null }
                    : part.Of with { Given = Minutes.Zero, Planned = kept });
            }
        }

        return sessions;
    }

    private static IEnumerable<Part> PartsOf(Session session, Minutes one)
    {
        if (!session.Given.IsZero)
        {
            yield return new(session, true, session.Given);
        }

        Minutes missed = session.Reason is null ? Minutes.Zero : ((session.Planned ?? one) - session.Given).AtLeastZero();
        if (!missed.IsZero)
        {
            yield return new(session, false, missed);
        }
    }

    /// <summary>Whole sessions, rounded; an entry always speaks of one at least.</summary>
    private static int SessionsIn(Part[] parts, Minutes one) =>
        Math.Max(1, (parts.Sum(p => p.Minutes).Value + (one.Value / 2)) / one.Value);
}
