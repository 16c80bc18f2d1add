namespace Owed;

/// <summary>Sets make-up sessions against the misses they name, minute for minute, whenever they happen.</summary>
internal static class MakeUps
{
    /// <param name="drafts">All periods of one line id, in order; their pieces are changed.</param>
    /// <param name="makeUps">The make-up sessions of that line, in order of day.</param>
    /// <param name="outside">Takes the make-ups that name a day on which no period stood.</param>
    /// <returns>A problem for each make-up that names no miss, or more minutes than the miss had.</returns>
    public static List<Problem> Apply(
        IReadOnlyList<Draft> drafts, IEnumerable<Session> makeUps, Reckoning reckoning, List<Session> outside)
    {
        var problems = new List<Problem>();
        foreach (Session makeUp in makeUps)
        {
            DateOnly missed = makeUp.MakesUp!.Value;
            Minutes left = makeUp.Given;
            Draft? named = drafts.FirstOrDefault(d => d.Period.Days.Contains(missed));
            if (named is not null)
            {
                bool open = named.Period.Slots.Length == 0;
                left = Answer(named, p => p.Span is null && p.Entry?.Day == missed, makeUp, left, reckoning);
                left = Answer(named, p => p.Span is null && p.Day == missed, makeUp, left, reckoning);
                left = Answer(named, p => p.Span?.Contains(missed) == true && (open || p.Day == missed), makeUp, left, reckoning);
                left = Answer(named, p => p.Day != missed && p.Why is Why.RestOfPeriod, makeUp, left, reckoning);
                if (!left.IsZero)
                {
                    named.Extra.Add(new(makeUp, left));
                }
            }
            else if (!left.IsZero)
            {
                outside.Add(makeUp);
            }

            if (left == makeUp.Given && !left.IsZero)
            {
                problems.Add(new(
                    "make-up-without-miss",
                    $"The make-up on {makeUp.Day:yyyy-MM-dd} names {missed:yyyy-MM-dd}, and the log holds no session missed by the school that day.",
                    makeUp.Where,
                    "Log the missed session with its reason, or correct the date after “makes up”. Until then these minutes are shown as extra.",
                    Severity.Warning));
            }
        }

        return problems;
    }

    private static Minutes Answer(Draft draft, Func<Piece, bool> named, Session makeUp, Minutes left, Reckoning reckoning)
    {
        for (int i = 0; i < draft.Pieces.Count && !left.IsZero; i++)
        {
            Piece piece = draft.Pieces[i];
            Minutes taken = Minutes.Min(left, piece.Minutes - piece.MadeUp);
            if (reckoning.Claims(piece.Bucket) && named(piece) && !taken.IsZero)
            {
                draft.Pieces[i] = piece with { MadeUp = piece.MadeUp + taken, MakeUps = [.. piece.MakeUps, makeUp] };
                left -= taken;
            }
        }

        return left;
    }
}
