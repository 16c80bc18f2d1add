using System.Text.Json;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Holds what the reader says of a calendar against what is right, and sorts the answer: right, asked, or wrong without a question.</summary>
internal static class CalendarScore
{
    internal sealed record Mark(string Name, string Verdict, string Said);

    private static readonly DateOnly TitleDay = new(2025, 10, 14);

    /// <summary>Every calendar of a folder with an <c>expected.json</c>.</summary>
    public static IEnumerable<Mark> Files(string folder)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        foreach (JsonElement file in expected.RootElement.GetProperty("files").EnumerateArray())
        {
            string name = file.GetProperty("file").GetString()!;
            Outcome<SchoolCalendar> read = CalendarReader.Read(TextFile.Decode(name, File.ReadAllBytes(Path.Combine(folder, name))).Value!);
            (string verdict, string said) = OfFile(file, read);
            yield return new(name, verdict, said);
        }
    }

    /// <summary>Every title of a list, each as a whole day on a Tuesday in October.</summary>
    public static IEnumerable<Mark> Titles(string list)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(list));
        foreach (JsonElement label in labels.RootElement.GetProperty("labels").EnumerateArray())
        {
            string title = label.GetProperty("label").GetString()!;
            string[] right = [.. label.GetProperty("right").EnumerateArray().Select(r => r.GetString()!)];
            string said = Title(title);
            yield return new(title, Matches(said, right) ? "right" : said == "ask" ? "asked" : "wrong", $"{said}, right: {string.Join(" | ", right)}");
        }
    }

    /// <summary>What a title says of its day: off, on, short or ask.</summary>
    public static string Title(string title)
    {
        Outcome<SchoolCalendar> read = CalendarReader.Ics(new("school.ics", Ics(title)));
        DayKind kind = (read.Value ?? SchoolCalendar.None).KindOf(TitleDay);
        return Asked(read, TitleDay) ? "ask" : kind switch
        {
            DayKind.NoSchool or DayKind.Closure => "off",
            DayKind.PartDay => "short",
            DayKind.School => "on",
            _ => "lost",
        };
    }

    public static string Ics(string title) => $"""
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20250819
        SUMMARY:First Day of School
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20251014
        SUMMARY:{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)}
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260521
        SUMMARY:Last Day of School
        END:VEVENT
        END:VCALENDAR
        """;

    private static bool Matches(string said, string[] right) =>
        right.Contains(said) || (said == "on" && right.Contains("note")) || (said == "short" && right.Contains("on") && !right.Contains("short"));

    private static (string Verdict, string Said) OfFile(JsonElement expected, Outcome<SchoolCalendar> read)
    {
        SchoolYear[] years = [.. read.Value?.Years ?? []];
        int[] counts = [.. years.Select(y => read.Value!.SchoolDaysIn(y.Days))];
        string said = $"{(counts.Length == 0 ? "no year" : string.Join(" and ", counts))}; {string.Join(" | ", read.Problems.Select(p => p.Message))}";
        JsonElement days = expected.GetProperty("schoolDays");
        (string, bool)[] asks = [.. Asks(expected).Select(a => (a.What, a.Day is DateOnly d ? Asked(read, d) : read.Problems.Any(p => p.Message.Contains(a.What, StringComparison.Ordinal))))];
        if (asks.Any(a => !a.Item2))
        {
            return ("wrong", $"not asked: {string.Join(", ", asks.Where(a => !a.Item2).Select(a => a.Item1))}; {said}");
        }

        bool same = days.ValueKind == JsonValueKind.Number ? counts.SequenceEqual([days.GetInt32()])
            : expected.TryGetProperty("years", out JsonElement wanted)
                ? counts.SequenceEqual(wanted.EnumerateArray().Select(y => y.GetProperty("schoolDays").GetInt32()))
            : asks.Length > 0 ? counts.Length == 0 : counts.Length == 2;
        bool placed = same && Strings(expected, "daysOff").All(d => counts.Length == 0 || !read.Value!.IsSchoolDay(d))
            && Strings(expected, "shortDays").All(d => read.Value!.KindOf(d) == DayKind.PartDay);
        bool fine = expected.GetProperty("askIsFine").GetBoolean()
            || (expected.TryGetProperty("alsoRightIfAsked", out JsonElement also) && also.EnumerateArray().Any(n => counts.SequenceEqual([n.GetInt32()])));
        return (placed ? "right" : fine && read.Problems.Count > 0 ? "asked" : "wrong", said);
    }

    private static IEnumerable<(DateOnly? Day, string What)> Asks(JsonElement expected) => expected.TryGetProperty("ask", out JsonElement asks)
        ? asks.EnumerateArray().Select(a => (a.GetProperty("day").GetString() is string d ? DateOnly.Parse(d) : (DateOnly?)null, a.GetProperty("title").GetString()!))
        : [];

    private static IEnumerable<DateOnly> Strings(JsonElement expected, string key) => expected.TryGetProperty(key, out JsonElement list)
        ? list.EnumerateArray().Select(d => DateOnly.Parse(d.GetString()!))
        : [];

    private static bool Asked(Outcome<SchoolCalendar> read, DateOnly day) =>
        read.Problems.Any(p => p.Message.Contains($"{day:yyyy-MM-dd}", StringComparison.Ordinal));
}
