using System.Diagnostics;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

public sealed class PageSpeedTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const string Id = "bea";

    /// <summary>Milliseconds of server time that no page may need; the best of several tries is judged, so that a busy machine does not decide.</summary>
    private const int Most = 30;

    [Fact]
    public async Task No_page_of_a_case_of_three_years_keeps_anyone_waiting()
    {
        OwedStore store = await app.StoreAsync();
        WholeCase whole = ThreeYears.Of(RunningApp.Day);
        whole.Case.Ieps.Max(i => i.Lines.Count).ShouldBe(6);
        await Samples.Good(store.ImportAsync(Id, whole, [], Samples.Night));
        using var visitor = new Visitor(app.Address);
        foreach (string path in Pages)
        {
            List<double> times = [];
            int size = 0;
            for (int i = 0; i < 9; i++)
            {
                (double time, size) = await TimeAsync(visitor, path);
                times.Add(time);
            }

            times.Sort();
            output.WriteLine($"{times[0],6:0.0} best {times[4],6:0.0} middle {times[^1],6:0.0} worst  {size / 1024,4} KB  {path}");
            times[0].ShouldBeLessThan(Most, path);
        }

        foreach (string path in Pages.Where(p => p.Contains("/ledger", StringComparison.Ordinal) || p.Contains("/letters", StringComparison.Ordinal) || p.Contains("/next", StringComparison.Ordinal)))
        {
            List<double> times = [];
            for (int i = 0; i < 5; i++)
            {
                await Samples.Good(store.AppendAsync(Id, [NewEntry.Of(Entries.Given("speech", new(2025, 10, 28), 10 + i, RunningApp.Day))], Samples.Night));
                times.Add((await TimeAsync(visitor, path)).Time);
            }

            times.Sort();
            output.WriteLine($"{times[0],6:0.0} best {times[2],6:0.0} middle {times[^1],6:0.0} worst after a change  {path}");
        }
    }

    private static IEnumerable<string> Pages => Addresses.All(Id).Where(p => !p.Contains("/log/entry", StringComparison.Ordinal));

    private static async Task<(double Time, int Size)> TimeAsync(Visitor visitor, string path)
    {
        var watch = Stopwatch.StartNew();
        int size = (await visitor.BytesAsync(path)).Length;
        return (watch.Elapsed.TotalMilliseconds, size);
    }
}
