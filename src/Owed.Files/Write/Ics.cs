using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the dates still ahead, with alarms, as a calendar file that any calendar program opens; it names no child.</summary>
public static class Ics
{
    private const int Width = 75;

    // Nine in the morning, a week before and the day before.
    private static readonly string[] Alarms = ["-P6DT15H", "-PT15H"];

    /// <param name="whose">What tells this child's dates from another's in the same calendar; it is not shown.</param>
    public static string Write(IEnumerable<RunningDate> dates, DateOnly asOf, string whose)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Owed//Owed//EN");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (RunningDate date in dates.Where(d => !d.IsOverdue && d.Day >= asOf))
        {
            string last = date.Last == date.Day ? "" : string.Create(CultureInfo.InvariantCulture, $" The last day is {date.Last:MMMM d, yyyy}; this is the working day that is safe.");
            string[] told = [date.From, date.Citation, date.IfMissed ?? ""];
            Event(text, asOf, date, whose, string.Join(" ", told.Where(t => t.Length > 0).Select(t => t.EndsWith('.') ? t : t + ".")) + last);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>A mark of the case that is the same each time and names nobody.</summary>
    public static string Mark(CaseFile file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', file.Name, file.Student.Name, file.State))).AsSpan(0, 6));

    private static void Event(StringBuilder text, DateOnly asOf, RunningDate date, string whose, string description)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{date.Id.Replace('/', '-')}-{whose}@owed");
        Line(text, $"DTSTAMP:{Stamp(asOf)}T000000Z");
        Line(text, $"DTSTART;VALUE=DATE:{Stamp(date.Day)}");
        Line(text, $"DTEND;VALUE=DATE:{Stamp(date.Day.AddDays(1))}");
        Line(text, "SUMMARY:" + Escape(date.What));
        Line(text, "DESCRIPTION:" + Escape(description));
        Line(text, "TRANSP:TRANSPARENT");
        foreach (string before in Alarms)
        {
            Line(text, "BEGIN:VALARM");
            Line(text, "ACTION:DISPLAY");
            Line(text, "DESCRIPTION:" + Escape(date.What));
            Line(text, "TRIGGER:" + before);
            Line(text, "END:VALARM");
        }

        Line(text, "END:VEVENT");
    }

    private static string Stamp(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string value) => string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds a line so that none holds more than 75 bytes (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder text, string line)
    {
        int used = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Width)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
