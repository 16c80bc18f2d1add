using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>The ledger page beside an endpoint that does nothing, in the same process and by the same client, so that a busy machine slows both alike.</summary>
public sealed class PageRateTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const int MostTimesSlower = 30;

    [Fact]
    public async Task The_ledger_page_comes_at_no_less_than_a_thirtieth_of_a_bare_endpoints_rate()
    {
        await Samples.Good((await app.StoreAsync()).ImportAsync("bea", ThreeYears.Of(RunningApp.Day), [], Samples.Night));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using WebApplication bare = builder.Build();
        bare.MapGet("/", () => "ok");
        await bare.StartAsync();

        List<double> ratios = [];
        for (int round = 0; round < 4; round++)
        {
            double nothing = await RateAsync(bare.Urls.Single(), "/");
            double ledger = await RateAsync(app.Address, "/c/bea/ledger");
            output.WriteLine($"bare {nothing:0}/s, ledger {ledger:0}/s, 1/{nothing / ledger:0.0}");
            ratios.Add(nothing / ledger);
        }

        ratios.Min().ShouldBeLessThan(MostTimesSlower);
    }

    private static async Task<double> RateAsync(string address, string path)
    {
        var watch = Stopwatch.StartNew();
        int[] counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var visitor = new Visitor(address);
            int n = 0;
            for (; watch.ElapsedMilliseconds < 600; n++)
            {
                await visitor.BytesAsync(path);
            }

            return n;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
