using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>What other accounts, other programs and other machines can reach.</summary>
public sealed class LocalUserTests : IDisposable
{
    private const UnixFileMode OthersMode = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_file_that_the_app_makes_can_be_read_by_another_account(bool folderWasThere)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (folderWasThere)
        {
            Directory.CreateDirectory(folder.Data.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        await using WebApplication app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        (await visitor.PostAsync(await visitor.GetAsync("/sample"), "")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.Services.GetRequiredService<DailyBackup>().Made;
        string[] files = Directory.GetFiles(folder.Data.Path, "*", SearchOption.AllDirectories);
        files.ShouldContain(f => f.EndsWith("owed.db", StringComparison.Ordinal));
        files.ShouldContain(f => f.Contains("backups", StringComparison.Ordinal));
        files.ShouldContain(f => f.Contains("keys", StringComparison.Ordinal));
        foreach (string file in files)
        {
            (File.GetUnixFileMode(file) & OthersMode).ShouldBe(UnixFileMode.None, file);
        }

        if (!folderWasThere)
        {
            (File.GetUnixFileMode(folder.Data.Path) & OthersMode).ShouldBe(UnixFileMode.None);
        }
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--ASPNETCORE_URLS", "http://*:0")]
    [InlineData("--http_ports", "0")]
    public async Task The_app_listens_on_this_machine_alone_whatever_the_settings_say(string setting, string value)
    {
        await using WebApplication app = OwedApp.Build(["--port", "0", setting, value, "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        app.Urls.ShouldHaveSingleItem();
        IPAddress.IsLoopback(IPAddress.Parse(new Uri(app.Urls.Single()).Host)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_deleted_case_leaves_nothing_readable_in_any_file()
    {
        const string secret = "Zebulon Unmistakable-Specimen";
        await using OwedStore store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, new(Samples.Monday, new StudentKept(new(secret, null, null, [])))], Samples.Night));
        (await Backups.RunDailyAsync(store, Samples.Monday)).ShouldBeEmpty();
        Holding(secret).ShouldNotBeEmpty("or this test would look in the wrong place");
        (await store.DeleteAsync(Samples.Ana)).ShouldBeEmpty();
        Holding(secret).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_address_of_a_case_holds_a_name()
    {
        await using WebApplication app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        Visit case1 = await visitor.PostAsync(await visitor.GetAsync("/sample"), "");
        case1.Path.ShouldMatch("^/c/[0-9a-f]{12}(/|$)");
        case1.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ShouldAllBe(h => !h.Contains("ana", StringComparison.OrdinalIgnoreCase) && !h.Contains("sample-rivera", StringComparison.OrdinalIgnoreCase));
    }

    private string[] Holding(string text) =>
        [.. Directory.GetFiles(folder.Data.Path, "*", SearchOption.AllDirectories).Where(f => Bytes(f).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0)];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
