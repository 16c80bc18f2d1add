using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Cases of the kinds that are hard to bring back.</summary>
public sealed class ReturnTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private OwedStore? store;

    private OwedStore Store => store.ShouldNotBeNull();

    public async Task InitializeAsync() => store = await folder.OpenAsync();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_case_whose_photo_was_undone_comes_back()
    {
        var life = new Life(Store, Samples.Ana);
        await life.BeginAsync();
        Blob paper = Samples.File("wrong photo");
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(new("wrong.pdf", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, null)))], Samples.Night, [paper]));
        await Samples.Good(Store.UndoAsync(Samples.Ana, 4, Samples.Night));
        await life.MoveAsync();
    }

    [Fact]
    public async Task A_case_whose_letter_never_went_out_comes_back()
    {
        var life = new Life(Store, Samples.Ana);
        await life.BeginAsync();
        Blob paper = Samples.File("letter");
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(new("l1", "concern", Samples.Monday, "e-mail", "Otto Testerman", null, "Dear Otto", [new("letter.pdf", paper.Info.Hash)], [], "2026.11")))], Samples.Night, [paper]));
        await Samples.Good(Store.UndoAsync(Samples.Ana, 4, Samples.Night));
        await life.MoveAsync();
    }

    [Fact]
    public async Task A_case_with_more_than_two_thousand_files_comes_back()
    {
        var life = new Life(Store, Samples.Ana);
        await life.BeginAsync();
        Blob[] files = [.. Enumerable.Range(0, 2_050).Select(i => Samples.File($"paper {i}"))];
        await Samples.Good(Store.AppendAsync(Samples.Ana, [.. files.Select((f, i) => new NewEntry(Samples.Monday, new EvidenceKept(new($"{i}.pdf", f.Info.Hash, f.Info.Type, f.Info.Size, null, null))))], Samples.Night, files));
        await life.MoveAsync();
    }

    [Theory]
    [InlineData("CON.txt")]
    [InlineData("COM¹.txt")]
    [InlineData("q?#.txt")]
    [InlineData("tail. ")]
    [InlineData("photo\u202Egpj.exe.txt")]
    public async Task No_name_in_an_export_is_one_that_a_computer_refuses(string name)
    {
        await new Life(Store, Samples.Ana).BeginAsync();
        Blob paper = Samples.File("x");
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(new(name, paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, null)))], Samples.Night, [paper]));
        using var zip = new ZipArchive(new MemoryStream(await Move.OutAsync(Store, Samples.Ana)));
        zip.Entries.ShouldNotContain(e => e.FullName == "evidence/" + name);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task A_record_with_a_count_that_no_reader_would_take_is_refused(int count)
    {
        await new Life(Store, Samples.Ana).BeginAsync();
        string record = await Samples.Good(Store.ExportRecordAsync(Samples.Ana));
        Line[] lines = [.. record.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize(l, LineContext.Default.Line)!)];
        lines[2] = lines[2] with { Body = lines[2].Body.Replace("\"count\":1", $"\"count\":{count}", StringComparison.Ordinal) };
        lines[2] = lines[2] with { Hash = Chain.HashOf(lines[2]) };
        await Store.DeleteAsync(Samples.Ana);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream to = zip.CreateEntry("record.jsonl").Open();
            to.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => JsonSerializer.Serialize(l, LineContext.Default.Line) + "\n"))));
        }

        (await Move.InAsync(Store, bytes.ToArray())).IsGood.ShouldBeFalse();
    }
}
