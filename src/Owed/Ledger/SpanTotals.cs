namespace Owed;

/// <summary>Picks the totals for spans of days that count for one line, and says which do not fit the rest of the log.</summary>
internal static class SpanTotals
{
    /// <summary>The totals whose span is over, in order of time. Of two that speak of the same days the newer counts; the family's own stands over the school's, as with sessions.</summary>
    public static SpanGiven[] Standing(IEnumerable<SpanGiven> totals, WhichLog log, DateOnly asOf, List<Problem> problems)
    {
        var standing = new List<SpanGiven>();
        SpanGiven[] over = [.. totals.Where(t => log.Reads(t.Source) && t.Span.To <= asOf && t.Day <= asOf && !t.Span.IsEmpty)];
        foreach (SpanGiven total in over.Reverse().InOrder(NewestFirst))
        {
            if (standing.Find(s => s.Span.Overlaps(total.Span)) is SpanGiven stands)
            {
                problems.Add(Overlap(total, stands));
            }
            else
            {
                standing.Add(total);
            }
        }

        return [.. standing.InOrder((a, b) => a.Span.From.CompareTo(b.Span.From))];
    }

    /// <summary>Lays each total on the periods of its line.</summary>
    /// <param name="drafts">All periods of one line id, in order; their pieces are changed.</param>
    /// <param name="stood">The versions of the line, with the days on which each stood.</param>
    /// <param name="sessions">The sessions that count, make-ups left out.</param>
    /// <returns>Minutes given on days on which nothing was due.</returns>
    public static List<ExtraGiven> Apply(
        SpanGiven[] totals, IReadOnlyList<Draft> drafts, StandingLine[] stood, Session[] sessions, List<Problem> problems)
    {
        var outside = new List<ExtraGiven>();
        foreach (SpanGiven total in totals)
        {
            Minutes rest = Rest(total, sessions);
            Draft[] due = [.. drafts.Where(d => !d.DueIn(total.Span).IsZero)];
            if (due.Length > 0)
            {
                problems.AddRange(new TotalShare(total, due).Lay(rest));
                continue;
            }

            StandingLine? version = stood.FirstOrDefault(v => v.Days.Overlaps(total.Span));
            if (version is not null && !rest.IsZero)
            {
                outside.Add(new(total.GivenOn(version.Days.Meet(total.Span).From, rest), rest) { Span = total.Span });
            }

            problems.Add(NothingDue(total, version is not null));
        }

        return outside;
    }

    /// <summary>What a total holds beyond the sessions of its days. A make-up answers a miss of its own, so it is none of them.</summary>
    public static Minutes Rest(SpanGiven total, IEnumerable<Session> sessions) =>
        (total.Given - sessions.Where(s => s.MakesUp is null && total.Span.Contains(s.Day)).Sum(s => s.Given)).AtLeastZero();

    /// <summary>A problem when the sessions of one side add up to more than its own total; they stand.</summary>
    public static IEnumerable<Problem> Exceeded(SpanGiven[] totals, IReadOnlyCollection<Session> logged) =>
        from total in totals
        let given = logged.Where(s => s.Source.IsSchools() == total.Source.IsSchools() && s.MakesUp is null && total.Span.Contains(s.Day)).Sum(s => s.Given)
        where given > total.Given
        select new Problem(
            "span-total-exceeded",
            $"{total.Line}: a total says that {Because.Count(total.Given)} were given {Days(total.Span)}, and the sessions of these days add up to {given}.",
            total.Where,
            "The sessions count. Correct the total or the sessions, if one of them is wrong.",
            Severity.Warning);

    private static int NewestFirst(SpanGiven a, SpanGiven b)
    {
        int order = a.Source.IsSchools().CompareTo(b.Source.IsSchools());
        order = order != 0 ? order : b.Day.CompareTo(a.Day);
        return order != 0 ? order : b.Where.Line.CompareTo(a.Where.Line);
    }

    private static Problem Overlap(SpanGiven total, SpanGiven stands) => new(
        "span-totals-overlap",
        $"{total.Line}: two totals speak of the same days, one {Days(total.Span)} and one {Days(stands.Span)}. Only the second counts, as it is {Better(total, stands)}.",
        total.Where,
        "Take out the one that is wrong, or give each its own days.",
        Severity.Warning);

    private static string Better(SpanGiven total, SpanGiven stands) =>
        total.Source.IsSchools() && !stands.Source.IsSchools() ? "the family's own" : "newer";

    private static Problem NothingDue(SpanGiven total, bool stood) => new(
        "span-total-not-due",
        stood
            ? $"{total.Line}: a total says that {Because.Count(total.Given)} were given {Days(total.Span)}, when nothing was due."
            : $"{total.Line}: a total speaks of the days {Days(total.Span)}, when no IEP on file promised it.",
        total.Where,
        stood
            ? "Check the dates, and check the calendar for these days. The minutes are shown as extra."
            : "Check the dates, or add the IEP that stood on these days. The entry is kept and not counted.",
        Severity.Warning);

    internal static string Days(DateRange span) => FormattableString.Invariant($"from {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}");
}
