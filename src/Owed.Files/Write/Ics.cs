using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the dates still ahead as a calendar file that any calendar program opens; it names no child.</summary>
public static class Ics
{
    private const int Width = 75;

    public static string Write(Timeline timeline)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Owed//Owed//EN");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (CaseClock clock in timeline.Clocks.Where(c => c.State is ClockState.Running or ClockState.RunningOut))
        {
            DateOnly day = clock.Due.IsParents ? clock.Due.Safe : clock.Due.Day;
            Event(text, timeline.AsOf, day, clock.Rule + "/" + Stamp(clock.Due.Start), clock.Plain, $"{clock.Began}. {clock.Due.Citation}. {clock.Due.IfMissed}");
        }

        foreach (ClaimWindow window in timeline.Windows)
        {
            foreach (FallingOut falling in window.Next)
            {
                string summary = string.Create(CultureInfo.InvariantCulture, $"Last day to file for {falling.Minutes} minutes of {falling.Day:MMMM d, yyyy}");
                Event(text, timeline.AsOf, falling.Safe, window.Rule + "/" + Stamp(falling.Day), summary, $"{window.Plain} {window.Citation}.");
            }
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, DateOnly asOf, DateOnly day, string id, string summary, string description)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{id.Replace('/', '-')}@owed");
        Line(text, $"DTSTAMP:{Stamp(asOf)}T000000Z");
        Line(text, $"DTSTART;VALUE=DATE:{Stamp(day)}");
        Line(text, $"DTEND;VALUE=DATE:{Stamp(day.AddDays(1))}");
        Line(text, "SUMMARY:" + Escape(summary));
        Line(text, "DESCRIPTION:" + Escape(description.TrimEnd()));
        Line(text, "TRANSP:TRANSPARENT");
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
