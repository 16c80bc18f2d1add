using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Owed.Files;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>The app with the sample family, without the limit on forms a second, to fire at.</summary>
internal sealed class FuzzedApp : IDisposable
{
    /// <summary>What a case lacks when its last service or its name was taken away.</summary>
    private static readonly string[] Unfinished = ["iep-missing", "iep-no-services", "case-unknown-state", "yaml-missing-key"];

    private readonly TempFolder folder = new();
    private readonly WebApplication app;
    private int families;

    public FuzzedApp()
    {
        app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter = null;
        app.StartAsync().GetAwaiter().GetResult();
        Visitor = new(app.Urls.Single());
        Family();
    }

    public Visitor Visitor { get; }

    /// <summary>The id of the case that is fired at.</summary>
    public string Case { get; private set; } = "";

    /// <summary>True when so many families have lived here that a new app is better.</summary>
    public bool IsFull => families > 40;

    /// <summary>Moves in a fresh sample family.</summary>
    public void Family()
    {
        families++;
        Case = Samples.Good(Store().ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None).GetAwaiter().GetResult());
    }

    /// <summary>What a person kept must load, verify, reckon, and leave as a folder that reads back the same.</summary>
    public void MustBeSound()
    {
        OwedStore store = Store();
        if (Samples.Good(store.CasesAsync().GetAwaiter().GetResult()).All(c => c.Id != Case))
        {
            return;
        }

        WholeCase whole = Samples.Good(store.LoadAsync(Case).GetAwaiter().GetResult()).Whole;
        MustHold.True(store.VerifyAsync(Case).GetAwaiter().GetResult().Count == 0, "the chain is broken");
        Outcome<CaseFile> read = CaseFolder.Read(whole.Case.Name, CaseFolder.Texts(whole.Case));
        Problem[] errors = [.. read.Problems.Where(p => p.IsError && !Unfinished.Contains(p.Code))];
        MustHold.True(errors.Length == 0, () => $"what was typed cannot leave as a folder: {MustHold.Show(errors)}");
        MustHold.Ledger(Reckoner.Reckon(whole.Case, RunningApp.Day));
        MustHold.True(!whole.Evidence.Select(e => e.Name).Any(MustHold.LeadsOut), "evidence leads out of the folder");
    }

    public void Dispose()
    {
        Visitor.Dispose();
        app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Dispose();
    }

    private OwedStore Store() => Samples.Good(app.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None).GetAwaiter().GetResult());

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Samples.Night;
    }
}
