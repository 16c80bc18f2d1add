using Owed.Store;

namespace Owed.Web.Tests;

public sealed class ZipOut(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Out()
    {
        OwedStore store = await app.StoreAsync();
        await Samples.Good(store.ImportAsync("bea", ThreeYears.Of(RunningApp.Day), [], Samples.Night));
        using var visitor = new Visitor(app.Address);
        await File.WriteAllBytesAsync("/tmp/bea.zip", await visitor.BytesAsync("/c/bea/record?handler=Zip"));
    }
}
