namespace Owed;

/// <summary>Make-ups that were promised for a day: those that lie ahead, and those whose day passed without a session.</summary>
internal sealed record Promises(Items<PlannedMakeUp> Ahead, Items<PlannedMakeUp> Lapsed)
{
    /// <param name="sessions">The sessions of the line that count, make-ups among them.</param>
    public static Promises Of(IEnumerable<PlannedMakeUp> planned, Session[] sessions, DateOnly asOf)
    {
        PlannedMakeUp[] open = [.. planned.Where(p => !IsKept(p, sessions)).InOrder((a, b) => (a.Day, a.MakesUp).CompareTo((b.Day, b.MakesUp)))];
        return new([.. open.Where(p => p.Day > asOf)], [.. open.Where(p => p.Day <= asOf)]);
    }

    public IEnumerable<Problem> Problems() => Lapsed.Select(p => new Problem(
        "planned-make-up-not-logged",
        $"{p.Line}: a make-up of {Because.Count(p.Promised)} was promised for {p.Day:yyyy-MM-dd}, and the log holds no session for it.",
        p.Where,
        $"Log what happened that day: the make-up with “makes up {p.MakesUp:yyyy-MM-dd}”, or ask the school for a new day.",
        Severity.Warning));

    /// <summary>A make-up was kept when one that names the same miss is logged from its day on, or was given early after it was promised.</summary>
    private static bool IsKept(PlannedMakeUp planned, Session[] sessions) => sessions.Any(s =>
        s.MakesUp == planned.MakesUp && !s.Given.IsZero && (s.Day >= planned.Day || (planned.Recorded is DateOnly said && s.Day >= said)));
}
