namespace Owed.Files;

/// <summary>Reads the events of a school's iCalendar file (RFC 5545), and asks about those that leave something open.</summary>
internal sealed class CalendarIcs(TextFile file, CalendarAnswers answers, List<Problem> problems)
{
    public CalendarReading Read()
    {
        var text = new IcsText(file);
        if (!text.IsCalendar)
        {
            problems.Add(FolderProblems.IcsNotCalendar(new(file.Name)));
            return new(null, [], [], [], problems.ToItems());
        }

        string name = IcsText.Unescape(text.Head("X-WR-CALNAME")).Trim();
        var reader = new EventReader(name);
        ReadEvent[] events = [.. new IcsEvents(text, problems).Read()
            .DistinctBy(e => (e.Days, e.Title, e.Description, e.Void))
            .OrderBy(e => e.Days[0].From)
            .Select(e => Void(new(e, reader.Read(e))))];
        return new CalendarBoard(file.Name, name, answers, problems).Build(events);
    }

    private static ReadEvent Void(ReadEvent e)
    {
        if (e.Written.Void.Length == 0)
        {
            return e;
        }

        var off = new ReadEvent(e.Written, new(DayRead.On, e.Written.Void, TitleReason.Event));
        return off;
    }
}
