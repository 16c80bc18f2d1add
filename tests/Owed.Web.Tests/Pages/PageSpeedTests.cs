using System.Diagnostics;
using System.Globalization;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

public sealed class PageSpeedTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const string Id = "bea";

    [Fact]
    public async Task No_page_of_a_case_of_three_years_keeps_anyone_waiting()
    {
        OwedStore store = await app.StoreAsync();
        WholeCase whole = ThreeYears.Of(RunningApp.Day);
        await Samples.Good(store.ImportAsync(Id, whole, [], Samples.Night));
        output.WriteLine($"{whole.Case.Sessions.Count()} sessions");
        int rounds = Environment.GetEnvironmentVariable("OWED_ROUNDS") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : 5;
        using var visitor = new Visitor(app.Address);
        foreach (string path in Addresses.All(Id).Where(p => !p.Contains("entry", StringComparison.Ordinal)))
        {
            List<double> times = [];
            int size = 0;
            for (int i = 0; i < rounds; i++)
            {
                var watch = Stopwatch.StartNew();
                byte[] bytes = await visitor.BytesAsync(path);
                size = bytes.Length;
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            double first = times[0];
            times.Sort();
            output.WriteLine($"{first,8:0.0} first {times[0],8:0.0} best {times[times.Count / 2],8:0.0} middle {times[^1],8:0.0} worst  {size / 1024,5} KB  {path}");
        }
    }
}
