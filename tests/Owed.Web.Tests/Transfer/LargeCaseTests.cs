using System.Diagnostics;
using System.Globalization;
using System.Net;
using Owed.Store;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>A case of a gigabyte goes out of the app, is deleted, and comes back, in an app of its own whose memory is measured.</summary>
[Trait("Category", "Slow")]
public sealed class LargeCaseTests(ITestOutputHelper output) : IDisposable
{
    private const int Photos = 300;
    private const int BytesOfOne = 3_580_000;
    private const long MostMemory = 250L * 1024 * 1024;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_gigabyte_with_three_hundred_photos_goes_out_and_comes_back_in_little_memory()
    {
        await using OwedStore store = await folder.OpenAsync();
        await FillAsync(store);
        Kept before = await Kept.OfAsync(store, Samples.Ana);
        before.Files.Sum(f => f.Size).ShouldBeGreaterThan(1024L * 1024 * 1024);
        string zip = Path.Combine(folder.Path, "case.zip");
        using Process app = Start();
        try
        {
            string address = await AddressAsync(app);
            using var visitor = new Visitor(address);
            await visitor.SaveAsync($"/c/{Samples.Ana}/record?handler=Zip", zip);
            Said(app, "out");
            (await visitor.PostAsync(await visitor.GetAsync($"/c/{Samples.Ana}/delete"), "", ("typed", "Delete"))).Path.ShouldStartWith("/settings");
            Said(app, "deleted");
            await using (FileStream file = File.OpenRead(zip))
            {
                (await visitor.UploadAsync(await visitor.GetAsync("/import"), "", "file", "case.zip", file)).Path.ShouldBe($"/c/{Samples.Ana}/ledger");
            }

            Said(app, "back");
            Peak(app).ShouldBeLessThan(MostMemory);
        }
        finally
        {
            app.Kill();
            await app.WaitForExitAsync();
        }

        (await Kept.OfAsync(store, Samples.Ana)).ShouldBe(before);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    private static async Task FillAsync(OwedStore store)
    {
        await new Life(store, Samples.Ana).BeginAsync();
        var random = new Random(20251030);
        for (int i = 0; i < Photos; i++)
        {
            byte[] bytes = new byte[BytesOfOne];
            random.NextBytes(bytes);
            ((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]).CopyTo(bytes);
            Blob file = Samples.Good(Blob.Of(bytes, "photo.jpg"));
            await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(new($"photo {i}.jpg", file.Info.Hash, file.Info.Type, file.Info.Size, null, null)))], Samples.Night, [file]));
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Owed.Web.dll"), "--port", "0", "--today", "2025-10-30"])
        {
            RedirectStandardOutput = true,
            Environment = { ["OWED_DATA"] = folder.Data.Path, ["TMPDIR"] = folder.Path, ["DISPLAY"] = "", ["DOTNET_ENVIRONMENT"] = "Production" },
        };
        return Process.Start(start).ShouldNotBeNull();
    }

    private static async Task<string> AddressAsync(Process app)
    {
        string line = (await app.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
        return line.Split(' ').Single(w => w.StartsWith("http://", StringComparison.Ordinal)).Replace("localhost", IPAddress.Loopback.ToString(), StringComparison.Ordinal);
    }

    private void Said(Process app, string when) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: peak {Peak(app) / 1024 / 1024} MB"));

    private static long Peak(Process app)
    {
        app.Refresh();
        return app.PeakWorkingSet64;
    }
}
