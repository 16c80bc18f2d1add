using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>No error becomes an empty page or a false sentence, wherever in a page it happens.</summary>
public sealed class FailingPageTests : IAsyncLifetime, IDisposable
{
    private const string BeforeHandler = "Microsoft.AspNetCore.Mvc.BeforeHandlerMethod";
    private const string AfterHandler = "Microsoft.AspNetCore.Mvc.AfterHandlerMethod";
    private const string AfterView = "Microsoft.AspNetCore.Mvc.Razor.AfterViewPage";

    private readonly TempFolder folder = new();
    private readonly Saboteur saboteur = new();
    private WebApplication? app;
    private Visitor? visitor;
    private string ana = "";

    public async Task InitializeAsync()
    {
        app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(saboteur);
        await app.StartAsync();
        visitor = new(app.Urls.Single());
        ana = await Samples.Good((await StoreAsync()).ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None));
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    public void Dispose()
    {
        visitor?.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(BeforeHandler)]
    [InlineData(AfterHandler)]
    [InlineData(AfterView)]
    public async Task Every_page_that_fails_says_so_calmly_with_status_500(string where)
    {
        foreach (string path in Addresses.All(ana).Where(p => !p.StartsWith("/trouble", StringComparison.Ordinal)))
        {
            saboteur.At(where);
            Visit visit = await visitor!.GetAsync(path);
            saboteur.Struck.ShouldBeTrue(path);
            visit.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, path);
            visit.Page.QuerySelector("h1").ShouldNotBeNull(path).TextContent.ShouldBe("Something did not work", path);
            visit.Text.ShouldContain("Nothing was saved or changed by this.", customMessage: path);
            visit.Text.ShouldNotContain("   at ", customMessage: path);
            visit.Header("Content-Security-Policy").ShouldContain("default-src 'none'", customMessage: path);
        }
    }

    [Fact]
    public async Task When_the_page_of_trouble_fails_too_there_is_still_a_page()
    {
        saboteur.At(AfterView, every: true);
        Visit visit = await visitor!.GetAsync($"/c/{ana}/ledger");
        visit.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        visit.Page.QuerySelector("h1")!.TextContent.ShouldBe("Something did not work");
        visit.Header("Content-Security-Policy").ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task A_form_that_failed_before_its_commit_says_that_nothing_was_saved_and_that_is_so()
    {
        int before = (await LoadedAsync()).Last;
        Visit form = await visitor!.GetAsync($"/c/{ana}/timeline");
        saboteur.At(BeforeHandler);
        Visit failed = await SendAsync(form);
        failed.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        failed.Text.ShouldContain("Nothing was saved or changed by this.");
        (await LoadedAsync()).Last.ShouldBe(before);
    }

    [Fact]
    public async Task A_form_that_failed_after_its_commit_says_that_it_was_saved_and_the_same_form_again_is_once()
    {
        int before = (await LoadedAsync()).Last;
        Visit form = await visitor!.GetAsync($"/c/{ana}/timeline");
        saboteur.At(AfterHandler);
        Visit failed = await SendAsync(form);
        failed.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        failed.Page.QuerySelector("h1")!.TextContent.ShouldBe("Saved");
        failed.Text.ShouldNotContain("Nothing was saved");
        (await LoadedAsync()).Last.ShouldBe(before + 1);
        (await SendAsync(form)).Text.ShouldContain("Saved.");
        (await LoadedAsync()).Last.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_form_of_no_case_that_failed_says_that_nobody_knows()
    {
        Visit form = await visitor!.GetAsync("/sample");
        saboteur.At(AfterHandler);
        Visit failed = await visitor.PostAsync(form, "");
        failed.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        failed.Text.ShouldContain("It is not known whether this was saved.");
    }

    private Task<Visit> SendAsync(Visit form) => visitor!.PostAsync(form, "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "a swing"));

    private async Task<StoredCase> LoadedAsync() => await Samples.Good((await StoreAsync()).LoadAsync(ana));

    private Task<OwedStore> StoreAsync() => Samples.Good(app!.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));

    /// <summary>Throws once, or each time, when the framework reports a place inside a page.</summary>
    private sealed class Saboteur : IObserver<KeyValuePair<string, object?>>
    {
        private string? place;
        private bool always;

        public bool Struck { get; private set; }

        public void At(string where, bool every = false) => (place, always, Struck) = (where, every, false);

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == place)
            {
                place = always ? place : null;
                Struck = true;
                throw new InvalidOperationException("the test broke this page");
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
