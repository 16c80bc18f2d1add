namespace Owed.Files;

/// <summary>Finds events that speak against each other on a day; the day counts as a school day until a person says.</summary>
internal sealed class BoardConflicts
{
    private readonly HashSet<DateOnly> school = [];

    private readonly Dictionary<DateOnly, ReadEvent> off = [];

    /// <param name="ends">The events taken as first and last days.</param>
    public BoardConflicts(IReadOnlyList<ReadEvent> events, IReadOnlySet<ReadEvent> ends)
    {
        foreach (ReadEvent e in events.Where(e => e.Read == DayRead.Off).OrderBy(e => e.IsAnswered))
        {
            foreach (DateOnly day in e.Written.Days.SelectMany(d => d.Days()))
            {
                off[day] = e;
            }
        }

        foreach (ReadEvent e in events.Where(e => e.Written.Void.Length == 0))
        {
            Hold(e, ends.Contains(e));
        }
    }

    /// <summary>True when an event closes the day and no other speaks against it.</summary>
    public bool IsOff(DateOnly day) => off.ContainsKey(day) && !school.Contains(day);

    /// <summary>The days without those that are held as school days.</summary>
    public IEnumerable<DateRange> Without(DateRange days)
    {
        DateOnly from = days.From;
        foreach (DateOnly day in days.Days().Where(school.Contains))
        {
            if (day > from)
            {
                yield return new(from, day.AddDays(-1));
            }

            from = day.AddDays(1);
        }

        if (from <= days.To)
        {
            yield return new(from, days.To);
        }
    }

    private void Hold(ReadEvent e, bool isEnd)
    {
        DateOnly[] closed = [.. e.Written.Days.SelectMany(d => d.Days()).Where(off.ContainsKey)];
        if (closed.Length == 0 || e.Read == DayRead.Off)
        {
            return;
        }

        ReadEvent other = off[closed[0]];
        if (e.Read == DayRead.Ask && !isEnd)
        {
            if (e.Reading.Reason == TitleReason.Open && closed.Length == e.Written.Days.Sum(d => d.Length))
            {
                e.Say(DayRead.Off, TitleWhy.Against(other.Written.Title));
            }
        }
        else if (!other.IsAnswered && (e.Insists || isEnd) && !(e.Written.Repeats && e.Read == DayRead.Short && !e.IsAnswered))
        {
            school.UnionWith(closed.Where(d => !off[d].IsAnswered));
            if (!e.IsAnswered)
            {
                e.Ask(TitleWhy.Against(other.Written.Title));
            }
        }
    }
}
