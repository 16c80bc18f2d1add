using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 50;
    private const int SessionsAtOnce = 200;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Killed_at_any_moment_the_store_keeps_every_session_it_acknowledged()
    {
        await using (OwedStore begun = await folder.OpenAsync())
        {
            await Samples.Good(begun.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        }

        var random = new Random(20250908);
        Dictionary<int, string> acknowledged = [];
        int cutShort = 0;
        for (int round = 0; round < Rounds; round++)
        {
            List<string> lines = await WriteAndKillAsync(round, random.Next(0, SessionsAtOnce), TimeSpan.FromMilliseconds(random.NextDouble() * 4));
            lines.ShouldNotContain(l => l.StartsWith("refused", StringComparison.Ordinal));
            foreach (string[] words in lines.Select(l => l.Split(' ')))
            {
                acknowledged.Add(int.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
            }

            cutShort += lines.Count < SessionsAtOnce ? 1 : 0;
            await using OwedStore store = await folder.OpenAsync();
            Items<StoredEntry> kept = await Samples.Good(store.EntriesAsync(Samples.Ana));
            Dictionary<int, string?> notes = kept.Where(e => e.Body is SessionLogged)
                .ToDictionary(e => e.Sequence, e => ((SessionLogged)e.Body).Session.Note);
            acknowledged.Where(a => notes.GetValueOrDefault(a.Key) != a.Value).ShouldBeEmpty($"round {round}");
            notes.Values.Distinct().Count().ShouldBe(notes.Count, $"round {round}");
            (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty($"round {round}");
        }

        output.WriteLine($"{Rounds} rounds, {cutShort} cut short, {acknowledged.Count} acknowledged sessions, none lost");
        cutShort.ShouldBeGreaterThan(Rounds / 2);
        acknowledged.Count.ShouldBeGreaterThan(Rounds);
    }

    /// <summary>Starts the writer and kills it a moment after so many acknowledgements; all it printed counts.</summary>
    private async Task<List<string>> WriteAndKillAsync(int round, int after, TimeSpan moment)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "StoreWriter.dll");
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [program, folder.Data.Path, $"{round}", $"{SessionsAtOnce}"])
        {
            RedirectStandardOutput = true,
        };
        using Process writer = Process.Start(start).ShouldNotBeNull();
        ConcurrentQueue<string> printed = [];
        var enough = new TaskCompletionSource();
        Task reading = Task.Run(async () =>
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                printed.Enqueue(line);
                if (printed.Count > after)
                {
                    enough.TrySetResult();
                }
            }

            enough.TrySetResult();
        });
        await enough.Task;
        await Task.Delay(moment);
        writer.Kill();
        await writer.WaitForExitAsync();
        await reading;
        return [.. printed];
    }
}
