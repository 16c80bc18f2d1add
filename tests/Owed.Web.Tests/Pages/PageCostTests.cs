using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>For tests that count what the whole process does: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CountedAlone
{
    public const string Name = "counted alone";
}

/// <summary>What the pages of a long case cost, counted in bytes; <c>./do bench web</c> measures the time.</summary>
[Collection(CountedAlone.Name)]
public sealed class PageCostTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const string Id = "bea";

    /// <summary>Kilobytes that no page may need: the first time, when the case may have to be reckoned, and later.</summary>
    private const int Most = 40_000;
    private const int MostAgain = 4_000;

    [Fact]
    public async Task No_page_of_a_case_of_three_years_costs_much_and_what_was_reckoned_is_not_reckoned_again()
    {
        OwedStore store = await app.StoreAsync();
        WholeCase whole = ThreeYears.Of(RunningApp.Day);
        whole.Case.Ieps.Max(i => i.Lines.Count).ShouldBe(6);
        await Samples.Good(store.ImportAsync(Id, whole, [], Samples.Night));
        using var visitor = new Visitor(app.Address);
        List<string> dear = [];
        foreach (string path in Addresses.All(Id).Where(p => !p.Contains("/log/entry", StringComparison.Ordinal)))
        {
            (long first, _) = await CostAsync(visitor, path);
            List<long> later = [];
            int size = 0;
            for (int i = 0; i < 3; i++)
            {
                (long cost, size) = await CostAsync(visitor, path);
                later.Add(cost);
            }

            output.WriteLine($"{first / 1024,7:N0} KB first {later.Min() / 1024,6:N0} KB again, {size / 1024,4} KB long  {path}");
            if (first / 1024 > Most || later.Min() / 1024 > MostAgain)
            {
                dear.Add($"{path}: {first / 1024} KB, again {later.Min() / 1024} KB");
            }

            if (path.EndsWith("/ledger", StringComparison.Ordinal))
            {
                later.Min().ShouldBeLessThan(first / 20, "what was reckoned for this page is kept");
            }
        }

        dear.ShouldBeEmpty();
    }

    private static async Task<(long Bytes, int Size)> CostAsync(Visitor visitor, string path)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        int size = (await visitor.BytesAsync(path)).Length;
        return (GC.GetTotalAllocatedBytes(precise: true) - before, size);
    }
}
