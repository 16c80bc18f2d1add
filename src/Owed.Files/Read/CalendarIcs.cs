using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Reads the all-day events of a school's iCalendar file (RFC 5545).</summary>
internal sealed class CalendarIcs(TextFile file, List<Problem> problems)
{
    private sealed record Event(DateRange Days, string Summary, Where Where);

    public SchoolCalendar? Read()
    {
        var lines = Unfold().ToList();
        if (!lines.Any(l => l.Text.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(FolderProblems.IcsNotCalendar(new(file.Name)));
            return null;
        }

        var board = new CalendarBoard(file.Name, problems);
        foreach (Event e in Events(lines).DistinctBy(e => (e.Days, e.Summary)).OrderBy(e => e.Days.From))
        {
            Sort(e, board);
        }

        string name = lines.Select(l => Property(l.Text)).FirstOrDefault(p => p.Name == "X-WR-CALNAME").Value ?? "";
        return board.Build(Unescape(name));
    }

    private void Sort(Event e, CalendarBoard board)
    {
        switch (CalendarWords.Sort(e.Summary))
        {
            case CalendarWords.Meaning.FirstDay:
                board.First(e.Days.From, e.Where);
                break;
            case CalendarWords.Meaning.LastDay:
                board.Last(e.Days.From, e.Where);
                break;
            case CalendarWords.Meaning.NoSchool:
                board.Gap(new(e.Days, NoSchoolKind.Planned, e.Summary), e.Where);
                break;
            case CalendarWords.Meaning.Closure:
                board.Gap(new(e.Days, NoSchoolKind.Closure, e.Summary), e.Where);
                break;
            case CalendarWords.Meaning.EarlyRelease:
                board.Short(e.Days, PartDayKind.EarlyRelease, e.Summary, e.Where);
                break;
            case CalendarWords.Meaning.LateStart:
                board.Short(e.Days, PartDayKind.LateStart, e.Summary, e.Where);
                break;
            case CalendarWords.Meaning.Unclear:
                problems.Add(FolderProblems.IcsUnclear(e.Where, e.Days, e.Summary));
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Event> Events(List<(string Text, Where Where)> lines)
    {
        DateOnly? start = null;
        DateOnly? end = null;
        string summary = "";
        Where at = Where.Nowhere;
        foreach ((string text, Where where) in lines)
        {
            (string name, string value) = Property(text);
            switch (name)
            {
                case "BEGIN" when value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase):
                    (start, end, summary, at) = (null, null, "", where);
                    break;
                case "DTSTART":
                    start = AllDay(value);
                    break;
                case "DTEND":
                    end = AllDay(value)?.AddDays(-1);
                    break;
                case "SUMMARY":
                    summary = Unescape(value).Trim();
                    break;
                case "END" when value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase) && start is DateOnly first:
                    DateOnly last = end is DateOnly e && e >= first ? e : first;
                    if (new DateRange(first, last).Length <= 400)
                    {
                        yield return new(new(first, last), summary, at);
                    }

                    start = null;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The day of an all-day value; a value with a clock time is a meeting, not a kind of day.</summary>
    private static DateOnly? AllDay(string value) =>
        DateOnly.TryParseExact(value.Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && WrittenDay.IsPossible(day) ? day : null;

    private static (string Name, string Value) Property(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return ("", "");
        }

        int end = line.AsSpan(0, colon).IndexOf(';');
        return (line[..(end < 0 ? colon : end)].Trim().ToUpperInvariant(), line[(colon + 1)..]);
    }

    private IEnumerable<(string Text, Where Where)> Unfold()
    {
        var whole = new StringBuilder();
        int first = 1;
        int number = 0;
        foreach (string raw in file.Text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                whole.Append(line.AsSpan(1));
                continue;
            }

            if (whole.Length > 0)
            {
                yield return (whole.ToString(), new(file.Name, first));
            }

            whole.Clear().Append(line);
            first = number;
        }

        yield return (whole.ToString(), new(file.Name, first));
    }

    /// <summary>One pass, so that an escaped backslash before an n stays a backslash and an n.</summary>
    private static string Unescape(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool escaped = value[i] == '\\' && i + 1 < value.Length && (value[i + 1] is 'n' or 'N' or ',' or ';' or '\\');
            i += escaped ? 1 : 0;
            plain.Append(escaped && (value[i] is 'n' or 'N') ? ' ' : value[i]);
        }

        return plain.ToString();
    }
}
