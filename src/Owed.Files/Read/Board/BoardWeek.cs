namespace Owed.Files;

/// <summary>Settles on which weekdays there is usually school: said by the file or the person, shown by a repeating day off, or asked.</summary>
internal static class BoardWeek
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <param name="said">The week the file or the person says, or null.</param>
    public static void Settle(YearDraft year, IReadOnlyList<ReadEvent> events, Weekdays? said, BoardConflicts held, List<Problem> questions)
    {
        if (said is Weekdays known)
        {
            year.Week = known;
            return;
        }

        ReadEvent? words = events.FirstOrDefault(e => e.Reading.Week is not null && e.Written.Void.Length == 0);
        if (words?.Reading.Week is Weekdays described)
        {
            year.Week = described;
            questions.Add(FolderProblems.CalendarUsualWeek(words.Written.Where, described, words.Written.Title, words.Written.Days[0].From));
            return;
        }

        DateRange days = new(year.First!.Value, year.Last!.Value);
        DayOfWeek[] off = [.. Week.Where(w => IsUsuallyOff(w, days, events))];
        foreach (DayOfWeek weekday in off.Length < 3 ? off : [])
        {
            year.Week &= ~weekday.ToWeekdays();
            year.NoSchool.RemoveAll(n => n.Value.Days.Length == 1 && n.Value.Days.From.DayOfWeek == weekday);
            year.ExtraDays.AddRange(days.Days().Where(d => d.DayOfWeek == weekday && !held.IsOff(d)).Select(d => new Placed<DateOnly>(d, year.Where)));
        }

        if (off.Length is 0 or > 2 && !(Shows(DayOfWeek.Monday, days, events) && Shows(DayOfWeek.Friday, days, events)) && !questions.Exists(q => q.Code == "calendar-usual-week"))
        {
            questions.Add(FolderProblems.CalendarUsualWeek(year.Where, year.Week, "", days.From));
        }
    }

    /// <summary>True when single days off take three of four of the weekday that no break takes.</summary>
    private static bool IsUsuallyOff(DayOfWeek weekday, DateRange year, IReadOnlyList<ReadEvent> events)
    {
        DateRange[] off = [.. events.Where(e => e.Read == DayRead.Off).SelectMany(e => e.Written.Days)];
        var single = off.Where(d => d.Length == 1 && year.Contains(d.From)).Select(d => d.From).Where(d => d.DayOfWeek == weekday).ToHashSet();
        int open = year.Days().Count(d => d.DayOfWeek == weekday && !Array.Exists(off, o => o.Length > 1 && o.Contains(d)));
        return single.Count >= 10 && single.Count * 4 >= open * 3;
    }

    /// <summary>True when an event would have no sense if the weekday were free anyway.</summary>
    private static bool Shows(DayOfWeek weekday, DateRange year, IReadOnlyList<ReadEvent> events) => events.Any(e =>
        e.Written.Void.Length == 0 && !e.Reading.NamesHoliday && (e.Read is DayRead.Off or DayRead.Short || (e.Reading.End != YearEnd.None && e.Reading.Firm == 2))
        && e.Written.Days.Any(d => d.Length == 1 && d.From.DayOfWeek == weekday && year.Contains(d.From)));
}
