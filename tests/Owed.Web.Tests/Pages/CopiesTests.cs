using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Every copy that a person may need stands where they look, and can be put back.</summary>
public sealed class CopiesTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private WebApplication? app;
    private Visitor? visitor;

    private Visitor Visitor => visitor.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        visitor = new Visitor(app.Urls.Single());
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    public void Dispose()
    {
        visitor?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_first_page_does_not_wait_for_the_days_copy_and_the_copy_is_made()
    {
        DailyBackup backup = app!.Services.GetRequiredService<DailyBackup>();
        OwedStore store = await Samples.Good(app.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        var held = new TaskCompletionSource();
        Task<Items<Problem>> holding = store.WithoutCopiesAsync(
            async () =>
            {
                await held.Task;
                return [];
            },
            CancellationToken.None);

        (await Visitor.GetAsync("/")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        backup.Made.IsCompleted.ShouldBeFalse();
        Backups.List(folder.Data).ShouldBeEmpty();

        held.SetResult();
        await holding;
        await backup.Made;
        Backups.List(folder.Data).ShouldHaveSingleItem().Day.ShouldBe(new(2025, 10, 30));
    }

    [Fact]
    public async Task What_stood_before_a_restore_is_listed_by_day_and_number_and_can_be_put_back()
    {
        await Visitor.GetAsync("/");
        await app!.Services.GetRequiredService<DailyBackup>().Made;
        OwedStore store = await Samples.Good(app.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));

        await PutBackAsync("owed-2025-10-30.db");
        (await Samples.Good(store.CasesAsync())).ShouldBeEmpty();
        await PutBackAsync("owed-2025-10-30.db");
        string page = (await Visitor.GetAsync("/settings")).Page.Body!.TextContent;
        page.ShouldContain("copy 1");
        page.ShouldContain("copy 2");

        await PutBackAsync("before-restore-2025-10-30.db");
        (await Samples.Good(store.CasesAsync())).ShouldHaveSingleItem().Id.ShouldBe(Samples.Ana);
    }

    [Fact]
    public async Task A_deletion_that_a_copy_stands_in_the_way_of_asks_first_and_then_removes_it()
    {
        await Visitor.GetAsync("/");
        await app!.Services.GetRequiredService<DailyBackup>().Made;
        OwedStore store = await Samples.Good(app.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        string copy = Path.Combine(folder.Data.Backups, "owed-2025-10-30.db");
        await File.WriteAllTextAsync(copy, "no database");

        Visit asked = await Visitor.PostAsync(await Visitor.GetAsync("/c/ana/delete"), "", ("typed", "delete"));
        asked.Page.QuerySelector("input[name=copies]").ShouldNotBeNull();
        File.Exists(copy).ShouldBeTrue();
        (await Visitor.PostAsync(asked, "", ("typed", "delete"), ("copies", "true"))).Page.Body!.TextContent.ShouldContain("is deleted");
        File.Exists(copy).ShouldBeFalse();
        (await Samples.Good(store.CasesAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_a_folder_that_is_gone_says_so()
    {
        OwedStore store = await Samples.Good(app!.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        (await Visitor.GetAsync("/c/ana/evidence")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Directory.Move(folder.Data.Path, folder.Data.Path + "-away");
        foreach (string address in (string[])["/", "/c/ana/ledger", "/c/ana/record", "/c/ana/binder"])
        {
            (await Visitor.GetAsync(address)).Page.Body!.TextContent.ShouldContain("is gone or was replaced", customMessage: address);
        }
    }

    private async Task PutBackAsync(string name)
    {
        Visit settings = await Visitor.GetAsync("/settings");
        IElement form = settings.Page.QuerySelector($"input[name=name][value='{name}']").ShouldNotBeNull(name).Closest("form").ShouldNotBeNull();
        (await Visitor.PostAsync(settings, form.GetAttribute("action")!, ("name", name))).Page.Body!.TextContent.ShouldContain("was put back");
    }
}
