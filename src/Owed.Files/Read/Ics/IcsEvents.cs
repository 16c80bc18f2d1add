using Ical.Net;
using Ical.Net.DataTypes;
using Event = Ical.Net.CalendarComponents.CalendarEvent;

namespace Owed.Files;

/// <summary>Works out the days of each event of an iCalendar file, every repetition among them; the only place that knows Ical.Net.</summary>
internal sealed class IcsEvents(IcsText text, List<Problem> problems)
{
    /// <summary>Every school day of seven years; an event that comes more often is no day of a school calendar.</summary>
    private const int MostTimes = 1300;

    private const int MostTimesInAll = 40_000;

    /// <summary>Evaluation past the last day of the file serves nobody.</summary>
    private const int DaysPastTheLast = 400;

    private readonly string zone = text.Head("X-WR-TIMEZONE").Trim();

    private int times;

    public List<DatedTitle> Read()
    {
        DateOnly horizon = Horizon();
        var found = new List<DatedTitle>();
        foreach (IGrouping<string, IcsBlock> same in text.Events.GroupBy(e => e.Has("UID") ? e.Value("UID") : $"line {e.Where.Line}"))
        {
            IcsBlock[] moved = [.. same.Where(e => e.Has("RECURRENCE-ID"))];
            var away = moved.Select(m => DayPart(m.Value("RECURRENCE-ID"))).ToHashSet();
            IcsBlock[] masters = [.. same.Where(e => !e.Has("RECURRENCE-ID"))];
            int newest = masters.Select(Sequence).DefaultIfEmpty().Max();
            foreach (IcsBlock block in masters)
            {
                string left = masters.Length > 1 && Sequence(block) < newest ? "was replaced by a newer version" : "";
                Add(found, block, horizon, away, left);
            }

            foreach (IcsBlock block in moved)
            {
                Add(found, block, horizon, [], "");
            }
        }

        return found;
    }

    private void Add(List<DatedTitle> found, IcsBlock block, DateOnly horizon, HashSet<string> away, string left)
    {
        string title = Line(IcsText.Unescape(block.Value("SUMMARY")));
        if (!block.Closed || !block.Has("DTSTART"))
        {
            problems.Add(FolderProblems.IcsBroken(block.Where, title));
            return;
        }

        List<(Times Times, string Day)>? all = Occurrences(block, horizon) ?? Occurrences(WithoutZones(block), horizon);
        if (all is null || all.Count == 0)
        {
            problems.Add(FolderProblems.IcsBroken(block.Where, title));
            return;
        }

        if (all.Count > MostTimes || (times += all.Count) > MostTimesInAll)
        {
            problems.Add(FolderProblems.IcsTooOften(block.Where, title, MostTimes));
            return;
        }

        string cancelled = block.Value("STATUS").Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase)
            || text.Head("METHOD").Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase) ? "was cancelled" : left;
        Times[] kept = [.. all.Where(o => !away.Contains(o.Day)).Select(o => o.Times).Where(t => WrittenDay.IsPossible(t.Days.From) && WrittenDay.IsPossible(t.Days.To))];
        if (kept.Length == 0 || kept.Any(t => t.Days.Length > 400))
        {
            if (all.Count == 1 && away.Count == 0)
            {
                problems.Add(FolderProblems.IcsBroken(block.Where, title));
            }

            return;
        }

        found.Add(new(
            title, IcsText.Unescape(block.Value("DESCRIPTION")), Line(IcsText.Unescape(block.Value("LOCATION"))),
            kept.Select(t => t.Days).Distinct().Order(Comparer<DateRange>.Create((a, b) => a.From.CompareTo(b.From))).ToItems(), kept[0].Time, block.Where)
        {
            Repeats = kept.Length > 1,
            Void = cancelled,
        });
    }

    private readonly record struct Times(DateRange Days, DayTime Time);

    /// <summary>Every time the event happens, or null when it cannot be worked out.</summary>
    private List<(Times Times, string Day)>? Occurrences(IcsBlock block, DateOnly horizon)
    {
        string repeats = block.Value("RRULE").ToUpperInvariant();
        if (repeats.Contains("SECONDLY", StringComparison.Ordinal) || repeats.Contains("MINUTELY", StringComparison.Ordinal) || repeats.Contains("HOURLY", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            bool allDay = block.Value("X-MICROSOFT-CDO-ALLDAYEVENT").Trim().Equals("TRUE", StringComparison.OrdinalIgnoreCase);
            CalendarCollection? calendars = CalendarCollection.Load(Alone(block));
            if (calendars?.SelectMany(c => c.Events).FirstOrDefault() is not Event { DtStart: CalDateTime } e)
            {
                return null;
            }

            return [.. e.GetOccurrences(null, new() { MaxUnmatchedIncrementsLimit = 5000 })
                .Select(o => o.Period)
                .TakeWhile(p => DateOnly.FromDateTime(p.StartTime.Value) <= horizon)
                .Take(MostTimes + 1)
                .Select(p => (DaysOf(p.StartTime, p.EffectiveEndTime ?? p.StartTime, allDay), $"{p.StartTime.Value:yyyyMMdd}"))];
        }
        // Whatever the library makes of a broken event, the event is named to the person and the others are read.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private Times DaysOf(CalDateTime start, CalDateTime end, bool allDay)
    {
        if (!start.HasTime)
        {
            DateOnly from = DateOnly.FromDateTime(start.Value);
            DateOnly to = DateOnly.FromDateTime(end.Value).AddDays(-1);
            return new(new(from, to < from ? from : to), DayTime.Whole);
        }

        (DateTime s, DateTime e) = (start.Value, end.Value < start.Value ? start.Value : end.Value);
        double days = (e - s).TotalHours / 24;
        bool wholes = days > 0.95 && Math.Abs(days - Math.Round(days)) * 24 <= 1.1;
        bool midnight = s.TimeOfDay == TimeSpan.Zero || (start.IsUtc && s.Hour is >= 4 and <= 11 && s.Minute == 0);
        if (allDay || (midnight && (wholes || e == s)))
        {
            DateOnly from = DateOnly.FromDateTime(s);
            return new(new(from, from.AddDays(Math.Max(1, (int)Math.Round(days)) - 1)), DayTime.Whole);
        }

        if (start.IsUtc)
        {
            string local = zone.Length > 0 ? zone : "America/Chicago";
            (s, e) = (start.ToTimeZone(local).Value, end.ToTimeZone(local).Value);
        }

        DateOnly first = DateOnly.FromDateTime(s);
        DateOnly last = DateOnly.FromDateTime(e.Hour < 6 && e.Date > s.Date ? e.AddHours(-6) : e);
        return new(new(first, last < first ? first : last), last > first ? DayTime.SchoolHours : DatedTitle.TimeOf(s.TimeOfDay, e.Date > s.Date ? new(23, 59, 0) : e.TimeOfDay));
    }

    /// <summary>A calendar of this event alone; a moved day is an event of its own.</summary>
    private static string Alone(IcsBlock block)
    {
        bool day = block.Lines.Exists(l => l.Name == "DTSTART" && l.Value.Trim().Length == 8);
        IEnumerable<string> lines = block.Lines
            .Where(l => l.Name is "DTSTART" or "DTEND" or "DURATION" or "RRULE" or "RDATE" or "EXDATE" or "EXRULE")
            .Where(l => l.Name != "DURATION" || !block.Has("DTEND"))
            .Where(l => !block.Has("RECURRENCE-ID") || l.Name is "DTSTART" or "DTEND" or "DURATION")
            .Select(l => (day && l.Name == "DTEND" && l.Value.Trim().Length > 8 ? EndDay(l) : l.Name is "DTSTART" or "DTEND" && l.Value.Trim().Length == 8 ? new IcsLine(l.Name, ";VALUE=DATE", l.Value.Trim()) : l).ToString());
        return $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Owed//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /// <summary>An end with a clock time behind a start without one: the day of the end is the last one, unless it ends at midnight.</summary>
    private static IcsLine EndDay(IcsLine line)
    {
        string value = line.Value.Trim();
        return DateOnly.TryParseExact(value[..8], "yyyyMMdd", out DateOnly day)
            ? new("DTEND", ";VALUE=DATE", $"{(value.Contains("T0000", StringComparison.Ordinal) ? day : day.AddDays(1)):yyyyMMdd}")
            : line;
    }

    private static IcsBlock WithoutZones(IcsBlock block) => block with
    {
        Lines = block.Lines.ConvertAll(l => l.Parameters.Contains("TZID", StringComparison.OrdinalIgnoreCase)
            ? l with { Parameters = string.Concat(l.Parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith("TZID", StringComparison.OrdinalIgnoreCase)).Select(p => ";" + p)) }
            : l),
    };

    private DateOnly Horizon() => text.Events
        .Select(e => DayPart(e.Value("DTSTART")))
        .Select(d => DateOnly.TryParseExact(d, "yyyyMMdd", out DateOnly day) && WrittenDay.IsPossible(day) ? day : DateOnly.MinValue)
        .DefaultIfEmpty(DateOnly.MinValue).Max().AddDays(DaysPastTheLast);

    private static string DayPart(string value) => value.Trim() is { Length: >= 8 } v ? v[..8] : "";

    private static int Sequence(IcsBlock block) => int.TryParse(block.Value("SEQUENCE"), out int n) ? n : 0;

    private static string Line(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
