using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>What loading a long case costs, counted in bytes: they are the same on a busy machine and on a quiet one. <c>./do bench reading</c> measures the time.</summary>
public sealed class LoadCostTests(ITestOutputHelper output) : IDisposable
{
    private const int Entries = 20_000;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Twenty_thousand_entries_cost_little_more_than_reading_their_rows_and_nothing_is_read_twice()
    {
        NewEntry[] many = [.. Enumerable.Range(0, Entries).Select(i => NewEntry.Of(Samples.Session(20, $"note {i}", i % 700)))];
        await using (OwedStore store = await folder.OpenAsync())
        {
            await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, .. many], Samples.Night));
        }

        await using OwedStore fresh = await folder.OpenAsync();
        long rows = BytesOf(ReadRows);
        long load = BytesOf(() => Done(fresh.LoadAsync(Samples.Ana)).Case.Entries.Count.ShouldBe(Entries));
        long again = BytesOf(() => Done(fresh.LoadAsync(Samples.Ana)));
        await Samples.Good(fresh.AppendAsync(Samples.Ana, [NewEntry.Of(Samples.Session(10, "one more", 3))], Samples.Night));
        long grown = BytesOf(() => Done(fresh.LoadAsync(Samples.Ana)).Case.Entries.Count.ShouldBe(Entries + 1));

        output.WriteLine($"rows {rows:N0}, load {load:N0} ({(double)load / rows:0.00}), again {again:N0}, one entry later {grown:N0}");
        ((double)load / rows).ShouldBeLessThan(2.5);
        again.ShouldBeLessThan(20_000, "what was loaded is not read again");
        grown.ShouldBeLessThan(load / 4, "only what is new is read");
    }

    [Fact]
    public async Task Twice_as_many_entries_cost_twice_as_much()
    {
        long[] costs = [await CostAsync("one", 3_000), await CostAsync("two", 6_000)];
        output.WriteLine(string.Join(", ", costs));
        ((double)costs[1] / costs[0]).ShouldBeInRange(1.5, 2.3);
    }

    private async Task<long> CostAsync(string id, int entries)
    {
        await using OwedStore store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(id, [.. Samples.First, .. Enumerable.Range(0, entries).Select(i => NewEntry.Of(Samples.Session(20, "note", i % 700)))], Samples.Night));
        return BytesOf(() => Done(store.LoadAsync(id)));
    }

    // The least that anyone must do who trusts nothing: read each row and its JSON.
    private void ReadRows()
    {
        using var connection = new SqliteConnection($"Data Source={folder.Data.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "select sequence, kind, day, recorded, body, previous, hash from entries order by sequence";
        using DbDataReader rows = command.ExecuteReader();
        int read = 0;
        while (rows.Read())
        {
            using JsonDocument json = JsonDocument.Parse(rows.GetString(4));
            read += Enumerable.Range(1, 6).Count(i => rows.GetString(i).Length > 0);
        }

        read.ShouldBe(6 * (Entries + Samples.First.Length));
    }

    /// <summary>The store answers SQLite's questions on the thread that asks, so that its bytes can be counted there.</summary>
    private static StoredCase Done(Task<Outcome<StoredCase>> asked)
    {
        asked.IsCompleted.ShouldBeTrue("it went on elsewhere, where bytes are not counted");
        return Samples.Good(asked.GetAwaiter().GetResult());
    }

    private static long BytesOf(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
