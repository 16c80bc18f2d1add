using System.Collections.Concurrent;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>Fifty rounds of each thing that ends a save in the middle: nothing acknowledged is lost, and each refusal is in words. The writer that is killed has its rounds in <see cref="CrashTests"/>.</summary>
[Trait("Category", "Slow")]
public sealed class RoundsTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 50;
    private const int Writers = 4;

    private readonly Random random = new(20251201);
    private readonly TempFolder folder = new();
    private readonly ConcurrentDictionary<int, string> acknowledged = [];
    private readonly ConcurrentDictionary<string, int> refused = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_database_server_is_killed()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            string connection = await server.FreshAsync();
            await using OwedStore store = await Samples.Good(OwedStore.OpenPostgresAsync(connection + ";Timeout=2"));
            await BeginAsync(store);
            for (int round = 0; round < Rounds; round++)
            {
                await WriteUntilAsync(store, round, random.Next(1, 30), server.KillAsync, "store-unreachable", "store-busy");
                await server.StartAsync();
                await FirstAnswerAsync(store);
                await KeptAsync(store, round);
            }

            Report("PostgreSQL killed");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [FactOnOwnDisk]
    public async Task The_disk_fills_up()
    {
        for (int round = 0; round < Rounds; round++)
        {
            acknowledged.Clear();
            using var disk = new OwnDisk(folder.Path, FormattableString.Invariant($"{random.Next(300_000, 1_500_000)}"));
            var data = new DataFolder(Path.Combine(disk.Path, "data"));
            await using (OwedStore store = await Samples.Good(OwedStore.OpenAsync(data)))
            {
                await BeginAsync(store);
                await WriteUntilAsync(store, round, int.MaxValue, () => Task.CompletedTask, "disk-full");
                await KeptAsync(store, round);
            }

            await using (OwedStore again = await Samples.Good(OwedStore.OpenAsync(data)))
            {
                await KeptAsync(again, round);
                disk.Remount("size=8m");
                await Samples.Good(again.AppendAsync(Samples.Ana, [Samples.Log(20, "room again")], Samples.Night));
                await KeptAsync(again, round);
            }

            total += acknowledged.Count;
        }

        Report("disk full");
    }

    [Fact]
    public async Task The_folder_is_moved_away()
    {
        string away = Path.Combine(folder.Path, "away");
        await using OwedStore store = await folder.OpenAsync();
        await BeginAsync(store);
        for (int round = 0; round < Rounds; round++)
        {
            await WriteUntilAsync(store, round, random.Next(0, 40), () => Task.Run(() => Directory.Move(folder.Data.Path, away)), "store-moved");
            await using (OwedStore there = await Samples.Good(OwedStore.OpenAsync(new(away))))
            {
                await KeptAsync(there, round);
            }

            (await Samples.OnlyCode(store.LoadAsync(Samples.Ana))).ShouldBe("store-moved");
            Directory.Move(away, folder.Data.Path);
            await KeptAsync(store, round);
        }

        Report("folder moved");
    }

    [Fact]
    public async Task The_log_of_the_database_is_taken_away()
    {
        await using OwedStore store = await folder.OpenAsync();
        await BeginAsync(store);
        for (int round = 0; round < Rounds; round++)
        {
            string ending = round % 2 == 0 ? "-wal" : "-shm";
            await WriteUntilAsync(store, round, random.Next(0, 40), () => Task.Run(() => File.Delete(folder.Data.Database + ending)), "store-moved", "store-busy");
            await KeptAsync(store, round);
        }

        Report("log taken away");
    }

    [Fact]
    public async Task The_folder_is_removed()
    {
        int after = 0;
        for (int round = 0; round < Rounds; round++)
        {
            acknowledged.Clear();
            await using OwedStore store = await folder.OpenAsync();
            await BeginAsync(store);
            await WriteUntilAsync(store, round, random.Next(0, 40), () => Task.Run(() => Directory.Delete(folder.Data.Path, recursive: true)), "store-moved");
            for (int i = 0; i < 5; i++)
            {
                after += (await store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night)).IsGood ? 1 : 0;
            }

            total += acknowledged.Count;
            Directory.Exists(folder.Data.Path).ShouldBeFalse();
        }

        after.ShouldBe(0);
        Report("folder removed");
    }

    private int total;

    private static async Task BeginAsync(OwedStore store) =>
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));

    /// <summary>Several write at once; after so many acknowledgements the fault strikes, and each goes on to its first refusals.</summary>
    private async Task WriteUntilAsync(OwedStore store, int round, int after, Func<Task> strike, params string[] codes)
    {
        int count = 0;
        var enough = new TaskCompletionSource();
        bool struck = false;
        Task[] writing = [.. Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (int i = 0, refusals = 0; refusals < 3 && !(Volatile.Read(ref struck) && i > 2000); i++)
            {
                string note = FormattableString.Invariant($"{round}-{w}-{i} ") + new string('n', i * 37 % 4000);
                Outcome<Items<StoredEntry>> written = await store.AppendAsync(Samples.Ana, [Samples.Log(20, note)], Samples.Night);
                if (written.Value is { } entries)
                {
                    acknowledged[entries[0].Sequence] = note;
                    refusals += Volatile.Read(ref struck) ? 1 : 0;
                    if (Interlocked.Increment(ref count) > after)
                    {
                        enough.TrySetResult();
                    }
                }
                else
                {
                    refusals++;
                    written.Problems.ShouldAllBe(p => codes.Contains(p.Code) && p.Message.Length > 0 && p.Remedy.Length > 0);
                    refused.AddOrUpdate(written.Problems[0].Code, 1, (_, n) => n + 1);
                }
            }
        }))];
        Task all = Task.WhenAll(writing);
        await Task.WhenAny(enough.Task, all);
        await strike();
        Volatile.Write(ref struck, true);
        await all;
    }

    /// <summary>The first connections of the pool are those that were cut.</summary>
    private static async Task FirstAnswerAsync(OwedStore store)
    {
        for (int i = 0; i < 100 && !(await store.LoadAsync(Samples.Ana)).IsGood; i++)
        {
            await Task.Delay(50);
        }
    }

    private async Task KeptAsync(OwedStore store, int round)
    {
        Items<StoredEntry> kept = await Samples.Good(store.EntriesAsync(Samples.Ana));
        Dictionary<int, string?> notes = kept.Where(e => e.Body is SessionLogged).ToDictionary(e => e.Sequence, e => ((SessionLogged)e.Body).Session.Note);
        acknowledged.Where(a => notes.GetValueOrDefault(a.Key) != a.Value).ShouldBeEmpty($"round {round}");
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty($"round {round}");
    }

    private void Report(string fault)
    {
        int all = Math.Max(total, acknowledged.Count);
        output.WriteLine($"{fault}: {Rounds} rounds, {all} acknowledged, 0 lost, refused: {string.Join(", ", refused.Select(r => $"{r.Key} {r.Value}"))}");
        all.ShouldBeGreaterThan(Rounds);
    }
}
