using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>The whole app on a free loopback port with a data folder of its own and a day of its own.</summary>
public sealed class RunningApp : IAsyncLifetime, IDisposable
{
    /// <summary>The day the app shows; in the sample family's fall.</summary>
    public static readonly DateOnly Day = new(2025, 10, 30);

    private readonly TempFolder folder = new();
    private WebApplication? app;

    /// <summary>The day this app shows.</summary>
    public DateOnly Shown { get; init; } = Day;

    /// <summary>True to start as a new parent does, with nothing in it.</summary>
    public bool IsEmpty { get; init; }

    public string Address { get; private set; } = "";

    /// <summary>Where its data lies, for tests that write beside it.</summary>
    public DataFolder Data => folder.Data;

    /// <summary>The id of the sample family's case.</summary>
    public string Ana { get; private set; } = "";

    public async Task InitializeAsync()
    {
        app = OwedApp.Build(["--port", "0", "--today", Dates.Iso(Shown), "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        Address = app.Urls.Single();
        if (IsEmpty)
        {
            return;
        }

        OwedStore store = await StoreAsync();
        Ana = await Samples.Good(store.ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None));
    }

    public Task<OwedStore> StoreAsync() => Samples.Good(app!.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));

    public async Task<CaseFile> CaseAsync(string id) => (await Samples.Good((await StoreAsync()).LoadAsync(id))).Case;

    public async Task DisposeAsync() => await app!.DisposeAsync();

    public void Dispose() => folder.Dispose();
}

/// <summary>A clock that stands still, so that no test depends on the day it runs.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Samples.Night;
}
