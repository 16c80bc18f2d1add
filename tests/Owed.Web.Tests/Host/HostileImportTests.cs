using System.IO.Compression;
using System.Net;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A case that someone else made, to be brought in.</summary>
public sealed class HostileImportTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("../../../evil.txt")]
    [InlineData("C:\\evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/evil.txt")]
    public async Task A_record_whose_file_names_lead_out_of_the_folder_is_refused(string name)
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        Blob paper = Samples.File("a");
        await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, new(Samples.Monday, new EvidenceKept(new(name, paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, null)))], Samples.Night, [paper]));
        string record = await Samples.Good(store.ExportRecordAsync(Samples.Ana));
        (await store.DeleteAsync(Samples.Ana)).ShouldBeEmpty();
        (await Samples.OnlyCode(store.ImportRecordAsync(record, [paper]))).ShouldBe("record-path");
    }

    [Theory]
    [InlineData("not a zip at all")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    public async Task A_file_that_is_no_zip_is_refused_in_words(string text) =>
        await RefusedAsync(Encoding.UTF8.GetBytes(text), "not a zip that can be read");

    [Fact]
    public async Task Laughing_yaml_is_refused_in_words() => await RefusedAsync(
        Zip(("case.yaml", "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]\n")), "*");

    [Fact]
    public async Task A_path_that_leads_out_is_refused_in_words() => await RefusedAsync(Zip(("../case.yaml", "state: MO\n")), "outside its folder");

    private async Task RefusedAsync(byte[] zip, string says)
    {
        int before = (await Samples.Good((await app.StoreAsync()).CasesAsync())).Count;
        Visit form = await visitor.GetAsync("/import");
        string field = form.Page.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        Visit answer = await visitor.UploadAsync(form, "", field, "case.zip", zip);
        answer.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Page.QuerySelector("[role=alert], .problems, .trouble").ShouldNotBeNull().TextContent.ShouldContain(says);
        (await Samples.Good((await app.StoreAsync()).CasesAsync())).Count.ShouldBe(before);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
