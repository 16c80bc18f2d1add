using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Owed.Files;
using Owed.Store;

namespace Owed.Bench;

/// <summary>How long it takes to read what Owed reads most; the tests count the bytes of the same readings.</summary>
internal static class ReadingPart
{
    private const int Runs = 9;
    private const int Entries = 20_000;
    private const int Lines = 200_000;

    private static readonly string[] Hard = ["2x30/wk and ", "30 minuets wekly ", "1:1 10:00-10:30 ", "((((", "one hundred ", "3 out of 4 ", "m/w/f ", "1/2 ", "every other "];

    public static void Run(Report report)
    {
        report.Table("Reading", "Median", "Least", "at most, on a quiet machine");
        Row(report, "the whole law", Timing.Of(Runs, () => LawFolder.Built()), 50);
        Row(report, $"a log of {Lines:N0} lines", Timing.Of(3, Log(Lines)), 2_000);
        string worst = Hard.MaxBy(piece => Timing.Of(2, Amount(piece)).Least)!;
        Row(report, $"10,000 characters as an amount, the slowest of {Hard.Length}: \"{worst.Trim()}\" over and over", Timing.Of(Runs, Amount(worst)), 150);
        Stored(report);
    }

    private static Action Amount(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        return () => AmountReader.Read(text);
    }

    private static Action Log(int lines)
    {
        var log = new StringBuilder();
        for (int i = 0; i < lines; i++)
        {
            log.Append(CultureInfo.InvariantCulture, $"2025-{9 + (i % 3):00}-{1 + (i % 28):00}  speech  20 of 30  missed: provider pulled  by school letter  ; line {i}\n");
        }

        TextFile[] folder =
        [
            new("case.yaml", "student: { name: Ana Sample-Rivera }\nstate: MO\n"),
            new("calendar.yaml", "first: 2025-08-19\nlast: 2026-05-13\nweek: Mon-Sun\n"),
            new("iep-2025-08-19.yaml", "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-08-18\nservices:\n  - id: speech\n    service: Speech\n    amount: 60 minutes per week\n"),
            new("log.txt", log.ToString()),
        ];
        return () => Whole(CaseFolder.Read("ana", folder));
    }

    private static void Stored(Report report)
    {
        var folder = new DataFolder(Path.Combine(report.Folder, "reading"));
        NewEntry[] entries = [.. SampleCases.OfEntries(Entries).Entries.OfType<Session>().Select(s => NewEntry.Of(s))];
        Keep(folder, entries).GetAwaiter().GetResult();
        Timing rows = Timing.Of(Runs, () => Rows(folder));
        Timing load = Timing.Of(Runs, () => Load(folder).GetAwaiter().GetResult());
        Row(report, $"the rows of {entries.Length:N0} stored entries and their JSON, nothing else", rows, 100);
        Row(report, "the same entries loaded as a case", load, 200);
        report.Say($"Load ÷ rows: {Report.Ratio(load.Least, rows.Least)}.");
    }

    private static async Task Keep(DataFolder folder, NewEntry[] entries)
    {
        await using OwedStore store = Whole(await OwedStore.OpenAsync(folder));
        var day = new DateOnly(2025, 8, 1);
        Whole(await store.CreateAsync("bench", [new(day, new CaseNamed("Bench", "MO")), .. entries], new(2025, 8, 1, 22, 0, 0, TimeSpan.Zero)));
    }

    private static async Task Load(DataFolder folder)
    {
        await using OwedStore store = Whole(await OwedStore.OpenAsync(folder));
        Whole(await store.LoadAsync("bench"));
    }

    private static void Rows(DataFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "select sequence, kind, day, recorded, body, hash from entries order by sequence";
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            using JsonDocument json = JsonDocument.Parse(rows.GetString(4));
        }
    }

    private static void Row(Report report, string name, Timing timing, double most) => report.Row(name, timing.Median, timing.Least, most);

    private static T Whole<T>(Outcome<T> outcome)
        where T : class =>
        outcome is { IsGood: true, Value: T value } ? value : throw new InvalidOperationException(string.Join("; ", outcome.Problems.Select(p => $"{p.Where} {p.Message}")));
}
