using System.IO.Compression;
using System.Text;
using Owed.Files;

namespace Owed.Web.Tests;

public sealed class ZippedCaseTests
{
    [Theory]
    [InlineData("../case.yaml", "zip-path")]
    [InlineData("/case.yaml", "zip-path")]
    [InlineData("ana/../../x.txt", "zip-path")]
    [InlineData("c:\\x.txt", "zip-path")]
    [InlineData("evidence//x.txt", "zip-path")]
    public async Task A_path_that_leads_out_is_refused(string path, string code) =>
        Samples.OnlyCode(await ReadAsync(zip => Add(zip, path, "x"))).ShouldBe(code);

    [Fact]
    public async Task A_link_is_refused() =>
        Samples.OnlyCode(await ReadAsync(zip => Add(zip, "evidence/x", "target").ExternalAttributes = unchecked((int)0xA1FF0000))).ShouldBe("zip-link");

    [Fact]
    public async Task A_zip_that_unfolds_to_too_much_is_refused()
    {
        byte[] zeros = new byte[90 * 1024 * 1024];
        Samples.OnlyCode(await ReadAsync(zip =>
        {
            using Stream to = zip.CreateEntry("evidence/zeros.txt").Open();
            to.Write(zeros);
        })).ShouldBe("zip-too-large");
    }

    [Fact]
    public async Task A_zip_of_too_many_files_is_refused() => Samples.OnlyCode(await ReadAsync(zip =>
    {
        for (int i = 0; i <= 10_000; i++)
        {
            zip.CreateEntry($"{i}");
        }
    })).ShouldBe("zip-too-many");

    [Fact]
    public async Task A_folder_inside_the_zip_gives_the_case_its_name()
    {
        ZippedCase read = Samples.Good(await ReadAsync(zip =>
        {
            Add(zip, "ana/case.yaml", "state: MO\n");
            Add(zip, "ana/evidence/a.txt", "a");
            Add(zip, "other/b.txt", "b");
        }));
        read.Name.ShouldBe("ana");
        read.Texts.Select(t => t.Name).ShouldBe(["case.yaml"]);
        read.Evidence.Select(e => e.Name).ShouldBe(["a.txt"]);
        read.Record.ShouldBeNull();
    }

    [Fact]
    public void The_sample_family_comes_whole()
    {
        ZippedCase sample = SampleCase.Open();
        Outcome<CaseFile> read = CaseFolder.Read(sample.Name, sample.Texts, sample.Evidence.Select(e => e.Name).ToHashSet());
        Samples.Good(read).Student.Name.ShouldBe("Ana Sample-Rivera");
        sample.Evidence.Count.ShouldBe(3);
    }

    private static async Task<Outcome<ZippedCase>> ReadAsync(Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return await Move.LookAsync(bytes.ToArray());
    }

    private static ZipArchiveEntry Add(ZipArchive zip, string name, string text)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        using Stream to = entry.Open();
        to.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }
}
