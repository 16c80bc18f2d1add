namespace Owed.Files;

/// <summary>Pairs first and last days into school years; one that finds no partner is asked about.</summary>
internal sealed class BoardEnds(string file, CalendarAnswers answers, List<Problem> problems, List<Problem> questions)
{
    /// <summary>A school year with its summer fits in this many days.</summary>
    private const int MostDays = 400;

    /// <summary>Two last days this close are one year's: the earlier counts until a person says.</summary>
    private const int OneEnding = 45;

    private sealed record End(DateOnly Day, YearEnd Kind, int Firm, ReadEvent? Event);

    private readonly HashSet<ReadEvent> taken = [];

    private readonly HashSet<ReadEvent> asked = [];

    /// <summary>The events that became first and last days.</summary>
    public IReadOnlySet<ReadEvent> Taken => taken;

    /// <summary>The events with a question of their own.</summary>
    public IReadOnlySet<ReadEvent> Asked => asked;

    public List<YearDraft> Pair(IReadOnlyList<ReadEvent> events)
    {
        End[] all =
        [
            .. events.Where(e => e.Written.Void.Length == 0 && e.Reading.End != YearEnd.None && e.Read != DayRead.Off)
                .SelectMany(e => e.Written.Days.Select(d => new End(d.From, e.Reading.End, e.IsAnswered ? Math.Max(e.Reading.Firm, 2) : e.Reading.Firm, e))),
            .. answers.First is DateOnly first ? [new End(first, YearEnd.First, 3, null)] : (End[])[],
            .. answers.Last is DateOnly last ? [new End(last, YearEnd.Last, 3, null)] : (End[])[],
        ];
        List<YearDraft> years = Pair([.. all.Where(e => e.Firm > 0).OrderBy(e => e.Day)]);
        if (years.Count == 0)
        {
            asked.Clear();
            questions.RemoveAll(q => q.Code is "calendar-end-alone" or "calendar-two-ends");
            years = Pair([.. all.OrderBy(e => e.Day)]);
        }

        foreach (YearEnd kind in (YearEnd[])[YearEnd.First, YearEnd.Last])
        {
            if (years.Count == 0)
            {
                problems.Add(FolderProblems.CalendarNoEnds(new(file), kind));
            }
        }

        foreach (ReadEvent e in all.Select(e => e.Event).OfType<ReadEvent>().Where(e => !taken.Contains(e) && !e.IsAnswered && e.Read != DayRead.Ask))
        {
            e.Ask(e.Why);
        }

        return years;
    }

    private List<YearDraft> Pair(End[] ends)
    {
        var years = new List<YearDraft>();
        int i = 0;
        while (i < ends.Length)
        {
            End[] firsts = [.. ends.Skip(i).TakeWhile(e => e.Kind == YearEnd.First)];
            End[] lasts = [.. ends.Skip(i + firsts.Length).TakeWhile(e => e.Kind == YearEnd.Last)];
            i += firsts.Length + lasts.Length;
            while (firsts.Length > 1 && lasts.Length > 0 && lasts[0].Day.DayNumber - firsts[0].Day.DayNumber > MostDays)
            {
                Alone(firsts[0]);
                firsts = firsts[1..];
            }

            if (firsts.Length == 0 || lasts.Length == 0 || lasts[0].Day.DayNumber - firsts[0].Day.DayNumber > MostDays)
            {
                Array.ForEach([.. firsts, .. lasts], Alone);
                continue;
            }

            End first = firsts.OrderByDescending(e => e.Firm).ThenBy(e => e.Day).First();
            End[] firmest = [.. lasts.Where(e => e.Firm == lasts.Max(l => l.Firm) && e.Day.DayNumber - first.Day.DayNumber <= MostDays)];
            End last = firmest.Length == 0 ? lasts[0] : firmest.First(e => firmest[^1].Day.DayNumber - e.Day.DayNumber <= OneEnding);
            years.Add(new(first.Event?.Written.Where ?? new(file)) { First = first.Day, Last = last.Day });
            Take(first, firsts);
            Take(last, lasts);
        }

        return years;
    }

    private void Take(End end, End[] among)
    {
        if (end.Event is not null)
        {
            taken.Add(end.Event);
        }

        foreach (End other in among.Where(e => e != end && e.Event is not null && e.Day != end.Day && end.Firm < 3))
        {
            asked.Add(other.Event!);
            questions.Add(FolderProblems.CalendarTwoEnds(other.Event!.Written.Where, other.Day, end.Day, end.Kind, other.Event.Written.Title));
        }
    }

    private void Alone(End end)
    {
        if (end.Event is not null && asked.Add(end.Event))
        {
            questions.Add(FolderProblems.CalendarEndAlone(end.Event.Written.Where, end.Day, end.Kind, end.Event.Written.Title));
        }
    }
}
