using System.Globalization;
using System.Text.Json;
using Owed.Files;

namespace Owed.Tests;

/// <summary>The labelled logs of <c>tests/school-logs</c>: each file with what is right for each of its rows.</summary>
internal static class Labelled
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("OWED_SCHOOL_LOGS") ?? Tree.Full("tests/school-logs");

    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    public static readonly DateOnly Today = new(2026, 6, 1);

    public static IEnumerable<string> Names => All.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()!);

    public static JsonElement Of(string file) => All.GetProperty("files").EnumerateArray().First(f => f.GetProperty("file").GetString() == file);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static SchoolLogCase Case(params Session[] record) => Case(All.GetProperty("case"), record);

    private static SchoolLogCase Case(JsonElement given, Session[] record)
    {
        string[] iep = given.GetProperty("iep").GetString()!.Split("..");
        JsonElement calendar = given.GetProperty("calendar");
        DateRange year = new(DateOnly.Parse(calendar.GetProperty("firstDay").GetString()!, CultureInfo.InvariantCulture), DateOnly.Parse(calendar.GetProperty("lastDay").GetString()!, CultureInfo.InvariantCulture));
        NoSchool[] off = [.. calendar.GetProperty("off").EnumerateArray().Select(d => d.GetString()!.Split("..")).Select(d => new NoSchool(
            new(DateOnly.Parse(d[0], CultureInfo.InvariantCulture), DateOnly.Parse(d[^1], CultureInfo.InvariantCulture)), NoSchoolKind.Planned, ""))];
        return new(
            given.GetProperty("child").GetString()!,
            [.. given.GetProperty("services").EnumerateArray().Select(s => new SchoolService(s.GetProperty("id").GetString()!, s.GetProperty("name").GetString()!))],
            new(DateOnly.Parse(iep[0], CultureInfo.InvariantCulture), DateOnly.Parse(iep[1], CultureInfo.InvariantCulture)),
            new SchoolCalendar("Test", [new SchoolYear("2025-26", year, Weekdays.MondayToFriday, [.. off], [], [], [])]),
            [.. record],
            Today);
    }

    public static SchoolLogReading Read(string file, params Session[] record) => Read(file, [], record);

    public static SchoolLogReading Read(string file, Dictionary<string, string> answers, params Session[] record)
    {
        string? line = Of(file).TryGetProperty("line", out JsonElement named) ? named.GetString() : null;
        Outcome<SchoolTable> table = TableFile.Read(file, Bytes(file));
        table.Problems.ShouldBeEmpty();
        Outcome<SchoolLogReading> read = SchoolLogReader.Read(table.Value!, Case(Of(file).TryGetProperty("case", out JsonElement own) ? own : All.GetProperty("case"), record), SchoolLogChoices.None with { Line = line, Answers = answers });
        return read.Value.ShouldNotBeNull(string.Join(' ', read.Problems.Select(p => p.Message)));
    }

    /// <summary>Rows whose treatment is not right, in words.</summary>
    public static IEnumerable<string> Wrong(string file, SchoolLogReading read)
    {
        JsonElement right = Of(file);
        foreach (JsonElement row in right.GetProperty("taken").EnumerateArray())
        {
            int n = row.GetProperty("row").GetInt32();
            Session? took = read.Taken.FirstOrDefault(t => t.Row == n)?.Session;
            bool mayAsk = Or(row).StartsWith("asked", StringComparison.Ordinal);
            string reason = row.GetProperty("reason").GetString() ?? "";
            string[] reasons = [reason, Or(row).Replace("reason ", "", StringComparison.Ordinal).Replace("asked; or ", "", StringComparison.Ordinal)];
            bool good = took is null
                ? mayAsk && read.Asked.Any(a => a.Row == n)
                : $"{took.Day:yyyy-MM-dd}" == row.GetProperty("day").GetString() && took.Line == row.GetProperty("service").GetString()
                    && took.Given.Value == row.GetProperty("minutes").GetInt32() && reasons.Contains(Reason(took));
            if (!good)
            {
                yield return $"{file} row {n}: should be taken {row}; is {Said(read, n)}";
            }
        }

        foreach (JsonElement row in right.GetProperty("asked").EnumerateArray())
        {
            int n = row.GetProperty("row").GetInt32();
            TakenRow? took = read.Taken.FirstOrDefault(t => t.Row == n);
            bool mayTake = Or(row).StartsWith("taken", StringComparison.Ordinal) || (Or(row).StartsWith("left out", StringComparison.Ordinal) && read.LeftOut.Any(a => a.Row == n));
            if (!read.Asked.Any(a => a.Row == n) && !(took is not null && mayTake))
            {
                yield return $"{file} row {n}: should be asked, {row}; is {Said(read, n)}";
            }
        }

        foreach (JsonElement row in right.GetProperty("leftOut").EnumerateArray())
        {
            int n = row.GetProperty("row").GetInt32();
            bool mayAsk = Or(row).StartsWith("asked", StringComparison.Ordinal);
            if (!read.LeftOut.Any(a => a.Row == n) && !(mayAsk && read.Asked.Any(a => a.Row == n)))
            {
                yield return $"{file} row {n}: should be left out, {row}; is {Said(read, n)}";
            }
        }
    }

    private static string Or(JsonElement row) => row.TryGetProperty("or", out JsonElement or) ? or.GetString()! : "";

    private static string Reason(Session s) => s.Reason switch
    {
        null => "",

        // The labels have one word for the provider's side; these say it more exactly.
        MissReason.ProviderAbsent or MissReason.NoSubstitute or MissReason.ItinerantMissed or MissReason.SchoolSideOther => "provider absent",
        MissReason.Vacancy => "vacant",
        MissReason.ChildAbsent => "child absent",
        MissReason.ChildRefused => "child refused",
        MissReason.Closure => "no school",
        MissReason.SchoolActivity => "school activity",
        MissReason.StateTesting => "testing",
        MissReason.ProviderPulled => "meeting",
        MissReason other => other.ToString(),
    };

    private static string Said(SchoolLogReading read, int row) =>
        read.Taken.FirstOrDefault(t => t.Row == row) is TakenRow t ? $"taken {t.Session.Day:yyyy-MM-dd} {t.Session.Line} {t.Session.Given} {t.Session.Reason}"
        : read.Asked.FirstOrDefault(t => t.Row == row) is AskedRow a ? $"asked {string.Join(" + ", a.Questions.Select(q => $"{q.Kind}: {q.Said}"))}"
        : $"left out, {read.LeftOut.First(t => t.Row == row).Reason}";
}
