using System.IO.Compression;
using System.Net;
using System.Text;
using Owed.Files;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>The number and hash of the last entry leave the house on every paper, so that a cut end can be seen from outside.</summary>
public sealed class RecordMarkTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Each_file_of_a_letter_ends_with_the_mark_and_its_words_do_not_hold_it()
    {
        StoredCase stored = await Samples.Good((await app.StoreAsync()).LoadAsync(app.Ana));
        string mark = await MarkAsync();
        LetterDesk desk = LetterDesk.Open(stored, "records-request", RunningApp.Day).ShouldNotBeNull();
        Dictionary<string, byte[]> files = desk.Files(LetterFiles.All).ToDictionary(f => Path.GetExtension(f.Name), f => f.Bytes);

        Poppler.Run("pdftotext", files[".pdf"], "-layout").ShouldContain(mark);
        Encoding.UTF8.GetString(files[".txt"]).ShouldEndWith($"--\n{mark}\n");
        Encoding.UTF8.GetString(files[".html"]).ShouldContain(mark);
        using var docx = new ZipArchive(new MemoryStream(files[".docx"]));
        using var footer = new StreamReader(docx.GetEntry("word/footer1.xml").ShouldNotBeNull().Open());
        (await footer.ReadToEndAsync()).ShouldContain(mark);
        desk.Text.ShouldNotContain("Record of this case");
    }

    [Fact]
    public async Task The_binder_and_the_page_of_the_record_show_it_and_a_later_entry_changes_it()
    {
        string before = await MarkAsync();
        byte[] binder = await visitor.BytesAsync($"/c/{app.Ana}/binder?handler=Pdf");
        Poppler.Run("pdftotext", binder, "-layout").ShouldContain(before);
        (await visitor.GetAsync($"/c/{app.Ana}/record")).Page.Body!.TextContent.ShouldContain(before);

        await Samples.Good((await app.StoreAsync()).AppendAsync(app.Ana, [Samples.Log(20)], Samples.Night));
        string after = await MarkAsync();
        after.ShouldNotBe(before);
        (await visitor.GetAsync($"/c/{app.Ana}/record")).Page.Body!.TextContent.ShouldContain(after);
    }

    [Fact]
    public async Task The_mark_of_an_entry_that_a_paper_names_is_shown_and_one_past_the_end_is_told()
    {
        StoredEntry[] entries = [.. await Samples.Good((await app.StoreAsync()).EntriesAsync(app.Ana))];
        RecordMark third = (await (await app.StoreAsync()).MarkAsync(app.Ana, 3)).ShouldNotBeNull();
        (await visitor.GetAsync($"/c/{app.Ana}/record?entry=3")).Page.Body!.TextContent.ShouldContain(third.Short);
        Visit cut = await visitor.GetAsync($"/c/{app.Ana}/record?entry={entries.Length + 50}");
        cut.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        cut.Page.Body!.TextContent.ShouldContain("was cut off");
    }

    private async Task<string> MarkAsync()
    {
        Items<StoredEntry> entries = await Samples.Good((await app.StoreAsync()).EntriesAsync(app.Ana));
        string record = await Samples.Good((await app.StoreAsync()).ExportRecordAsync(app.Ana));
        string last = record.TrimEnd('\n').Split('\n')[^1];
        string hash = last[(last.IndexOf("\"hash\":\"", StringComparison.Ordinal) + 8)..][..16];
        return FormattableString.Invariant($"Record of this case: entry {entries.Count}, {hash}");
    }
}
