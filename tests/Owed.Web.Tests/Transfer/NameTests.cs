using System.IO.Compression;
using System.Net;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>The record keeps the name that came; what goes out has a name that every computer takes.</summary>
public sealed class NameTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private static readonly string[] Odd =
    [
        "photo\u202Egpj.exe.txt", "CON.txt", "LPT².txt", "CONIN$", "q?#%.txt", "tail. ", "A.TXT", "a.txt", "é.txt", "e\u0301.txt", "sub", "sub/dir/x.txt", "Sub/Dir/X.txt",
        new string('界', 118) + ".txt", new string('x', 300) + ".txt", "a&b=c+d.txt", "..x", " lead.txt", "100%41.txt", string.Join('/', Enumerable.Repeat("deep", 80)) + ".txt",
    ];

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_name_goes_out_safe_and_comes_back_as_it_was()
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        await KeepAsync(store, "odd-names");
        Kept before = await Kept.OfAsync(store, "odd-names");

        byte[] zip = await Move.OutAsync(store, "odd-names");
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            string[] names = [.. archive.Entries.Select(e => e.FullName)];
            names.Select(n => n.ToUpperInvariant().Normalize()).ShouldBeUnique();
            names.ShouldAllBe(n => n.Split('/').All(p => FileName.Safe(p) == p && Encoding.UTF8.GetByteCount(p) <= 255) && Encoding.UTF8.GetByteCount(n) < 260);
            names.ShouldNotContain(n => names.Any(other => n.StartsWith(other + "/", StringComparison.OrdinalIgnoreCase)));
            names.Count(n => n.StartsWith("evidence/", StringComparison.Ordinal)).ShouldBe(Odd.Length);
        }

        await store.DeleteAsync("odd-names");
        Samples.Good(await Move.InAsync(store, zip)).ShouldBe("odd-names");
        (await Kept.OfAsync(store, "odd-names")).ShouldBe(before);
        (await Samples.Good(store.LoadAsync("odd-names"))).Whole.Evidence.Select(e => e.Name).ShouldBe(Odd);
    }

    [Fact]
    public async Task The_log_of_the_saved_folder_names_its_files_as_they_are_there()
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        await KeepAsync(store, "odd-names");
        await Samples.Good(store.AppendAsync("odd-names", [NewEntry.Of(Samples.Session(20) with { Evidence = ["q?#%.txt"] })], Samples.Night));
        using var archive = new ZipArchive(new MemoryStream(await Move.OutAsync(store, "odd-names")));
        using var log = new StreamReader(archive.GetEntry("log.txt").ShouldNotBeNull().Open());
        (await log.ReadToEndAsync()).ShouldContain("^q .txt");
        archive.GetEntry("evidence/q .txt").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_page_of_evidence_opens_every_file_whatever_its_name()
    {
        await KeepAsync(await app.StoreAsync(), "odd-pages");
        Visit page = await visitor.GetAsync("/c/odd-pages/evidence");
        string[] links = [.. page.Page.QuerySelectorAll("h2 a").Select(a => a.GetAttribute("href")!)];
        links.Length.ShouldBe(Odd.Length);
        List<string> read = [];
        foreach (string link in links)
        {
            Visit file = await visitor.GetAsync(link);
            file.Answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            read.Add(file.Text);
        }

        read.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Odd.Length).Select(i => $"words {i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_upload_keeps_its_name_and_loses_only_its_path()
    {
        Evidences.NameOf("C:\\Users\\ana\\q?#.txt").ShouldBe("q?#.txt");
        Evidences.NameOf("photo\u202Egpj.txt").ShouldBe("photo\u202Egpj.txt");
        Evidences.NameOf("a\r\nb.pdf").ShouldBe("a b.pdf");
        Evidences.NameOf("..").ShouldBe("file");
        FileName.Safe("a\uD800b.txt").ShouldBe("a\uFFFDb.txt");
    }

    private static async Task KeepAsync(OwedStore store, string id)
    {
        await new Life(store, id).BeginAsync();
        foreach ((string name, int i) in Odd.Select((n, i) => (n, i)))
        {
            Blob file = Samples.Good(Blob.Of(Encoding.UTF8.GetBytes($"words {i}"), name));
            await Samples.Good(store.AppendAsync(id, [new(Samples.Monday, new EvidenceKept(new(name, file.Info.Hash, file.Info.Type, file.Info.Size, null, null)))], Samples.Night, [file]));
        }
    }
}
