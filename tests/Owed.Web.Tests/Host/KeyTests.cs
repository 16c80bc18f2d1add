using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;

namespace Owed.Web.Tests;

/// <summary>The keys guard forms alone: no damage to them stands before a healthy record.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Keys => Path.Combine(folder.Data.Path, "keys");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("<key")]
    [InlineData("not a key at all")]
    [InlineData("<?xml version=\"1.0\"?><other/>")]
    [InlineData("<!DOCTYPE k [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><key>&a;</key>")]
    public async Task A_key_file_that_is_broken_is_set_aside_and_kept_and_every_page_and_form_works(string broken)
    {
        string id = await BegunAsync();
        string key = Directory.GetFiles(Keys, "*.xml").ShouldHaveSingleItem();
        await File.WriteAllTextAsync(key, broken);

        await using WebApplication app = await StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        foreach (string path in Addresses.All(id))
        {
            (await visitor.GetAsync(path)).Answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        (await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"))).Text.ShouldContain("Saved.");
        string aside = Directory.GetFiles(Keys, "*.broken").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(aside)).ShouldBe(broken);
        Directory.GetFiles(Keys, "*.xml").Length.ShouldBe(1);
        (await visitor.GetAsync("/")).Text.ShouldContain("it was set aside and a new one made");
    }

    [Fact]
    public async Task However_a_key_file_is_garbled_the_app_opens_and_takes_forms()
    {
        string id = await BegunAsync();
        byte[] good = await File.ReadAllBytesAsync(Directory.GetFiles(Keys, "*.xml").Single());
        var random = new Random(20261130);
        for (int round = 0; round < 25; round++)
        {
            Directory.Delete(Keys, recursive: true);
            Directory.CreateDirectory(Keys);
            byte[] bad = good[..random.Next(1, good.Length + 1)];
            for (int n = random.Next(6); n >= 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            await File.WriteAllBytesAsync(Path.Combine(Keys, "key-garbled.xml"), bad);
            await using WebApplication app = await StartAsync();
            using var visitor = new Visitor(app.Urls.Single());
            Visit saved = await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", FormattableString.Invariant($"round {round}")));
            saved.Text.ShouldContain("Saved.", customMessage: Encoding.Latin1.GetString(bad));
        }
    }

    [Fact]
    public async Task Where_no_key_can_be_kept_the_keys_live_in_memory_and_a_notice_says_so()
    {
        string id = await BegunAsync();
        Directory.Delete(Keys, recursive: true);
        await File.WriteAllTextAsync(Keys, "a file where the folder should be");

        await using WebApplication app = await StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        (await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"))).Text.ShouldContain("Saved.");
        (await visitor.GetAsync("/")).Text.ShouldContain("it lasts until Owed is closed");
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_passed_over()
    {
        string id = await BegunAsync();
        string key = Directory.GetFiles(Keys, "*.xml").Single();
        File.Delete(key);
        File.CreateSymbolicLink(key, key);

        await using WebApplication app = await StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        (await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"))).Text.ShouldContain("Saved.");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_in_words_on_every_page()
    {
        string file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        await using WebApplication app = await StartAsync(Path.Combine(file, "data"));
        using var visitor = new Visitor(app.Urls.Single());
        foreach (string path in (string[])["/", "/c/none/next", "/c/none/evidence"])
        {
            Visit visit = await visitor.GetAsync(path);
            visit.Answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            visit.Page.QuerySelector("h1")!.TextContent.ShouldBe("Owed cannot open your data just now");
            visit.Page.QuerySelectorAll("#problems li").ShouldHaveSingleItem().TextContent.ShouldContain("Allow writing to this folder");
        }

        (await visitor.GetAsync("/settings")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_folder_of_the_keys_is_open_to_its_owner_alone_also_when_it_was_there_before()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await BegunAsync();
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.GetUnixFileMode(Keys).ShouldBe(owner);
        File.SetUnixFileMode(Keys, owner | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        await BegunAsync();
        File.GetUnixFileMode(Keys).ShouldBe(owner);
    }

    /// <summary>Starts the app once, with the sample family, and closes it.</summary>
    private async Task<string> BegunAsync()
    {
        await using WebApplication app = await StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        return (await visitor.PostAsync(await visitor.GetAsync("/sample"), "")).Path.Split('/')[2];
    }

    private async Task<WebApplication> StartAsync(string? data = null)
    {
        WebApplication app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", data ?? folder.Data.Path], new StillClock());
        await app.StartAsync();
        return app;
    }
}
