using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

public sealed class SpeedTests(ITestOutputHelper output) : IDisposable
{
    private const int Entries = 20_000;
    private const double MostTimesRows = 2.5;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Time on a busy machine says little, so each load stands beside a plain reading of the same rows at the same moment.</summary>
    [Fact]
    public async Task Twenty_thousand_entries_load_in_about_the_time_it_takes_to_read_their_rows()
    {
        await using (OwedStore store = await folder.OpenAsync())
        {
            NewEntry[] many = [.. Enumerable.Range(0, Entries).Select(i => NewEntry.Of(Samples.Session(20, $"note {i}", i % 700)))];
            await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, .. many], Samples.Night));
        }

        List<(double Load, double Rows, double Again)> rounds = [];
        for (int i = 0; i < 7; i++)
        {
            await using OwedStore fresh = await folder.OpenAsync();
            double rows = await MeasureAsync(ReadRowsAsync);
            double load = await MeasureAsync(async () => (await Samples.Good(fresh.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(Entries));
            double again = await MeasureAsync(() => Samples.Good(fresh.LoadAsync(Samples.Ana)));
            rounds.Add((load, rows, again));
        }

        output.WriteLine(string.Join("; ", rounds.Select(r => $"load {r.Load:0} ms, rows {r.Rows:0} ms, again {r.Again:0.00} ms")));
        (rounds.Min(r => r.Load) / rounds.Min(r => r.Rows)).ShouldBeLessThan(MostTimesRows);
        rounds.Min(r => r.Again / r.Load).ShouldBeLessThan(0.05, "what was loaded is not read again");
    }

    // The least that anyone must do who trusts nothing: read each row, read its JSON, hash it.
    private async Task ReadRowsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={folder.Data.Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "select sequence, kind, day, recorded, body, hash from entries order by sequence";
        await using DbDataReader rows = await command.ExecuteReaderAsync();
        int read = 0;
        while (await rows.ReadAsync())
        {
            string body = rows.GetString(4);
            using JsonDocument json = JsonDocument.Parse(body);
            SHA256.HashData(Encoding.UTF8.GetBytes(body)).Length.ShouldBe(32);
            read += rows.GetString(3).Length > 0 ? 1 : 0;
        }

        read.ShouldBe(Entries + Samples.First.Length);
    }

    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
