using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A case goes out as a zip, is deleted, and comes back: case, ledger, letters and what was sent are the same to the byte.</summary>
public sealed class RoundTripTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    private string Home => $"/c/{app.Ana}";

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Out_and_back_in_everything_is_the_same()
    {
        OwedStore store = await app.StoreAsync();
        var person = new Walker(visitor);
        await person.OpenAsync($"{Home}/letters/concern-not-delivered/edit");
        await person.SendAsync("", ("text", person.Here.Page.QuerySelector("#text")!.TextContent + "\n\nThank you for your time."));
        await person.OpenAsync($"{Home}/letters/concern-not-delivered/send");
        await visitor.UploadAsync(person.Here, "", "proof", "receipt.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 receipt"), ("On", "2025-10-30"), ("Dated", "2025-10-30"), ("Method", "certified"), ("To", "Dana Placeholder"));
        await person.OpenAsync($"{Home}/letters/records-request/edit");
        await person.SendAsync("", ("text", person.Here.Page.QuerySelector("#text")!.TextContent + "\n\nPlease call first."));

        StoredCase before = await Samples.Good(store.LoadAsync(app.Ana));
        Store.SentLetter sent = before.Whole.Sent.ShouldHaveSingleItem();
        sent.Files.Count.ShouldBe(4);
        Dictionary<string, byte[]> outside = await PagesAsync(sent);
        byte[] zip = await visitor.BytesAsync($"{Home}/record?handler=Zip");

        (await visitor.PostAsync(await visitor.GetAsync($"{Home}/delete"), "", ("typed", "Delete"))).Path.ShouldStartWith("/settings");
        (await visitor.GetAsync($"{Home}/letters/concern-not-delivered/file/txt")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await visitor.UploadAsync(await visitor.GetAsync("/import"), "", "file", "owed.zip", zip)).Path.ShouldBe($"{Home}/ledger");

        StoredCase after = await Samples.Good(store.LoadAsync(app.Ana));
        after.Whole.ShouldBe(before.Whole);
        Reckoner.Reckon(after.Case, RunningApp.Day).ShouldBe(Reckoner.Reckon(before.Case, RunningApp.Day));
        foreach ((string path, byte[] bytes) in await PagesAsync(sent))
        {
            bytes.ShouldBe(outside[path], path);
        }

        (await store.VerifyAsync(app.Ana)).ShouldBeEmpty();
    }

    /// <summary>Each letter in each format but Word, whose zip holds no secrets beside the text; the letter that was sent in all four; and the pages that show them.</summary>
    private async Task<Dictionary<string, byte[]>> PagesAsync(Store.SentLetter sent)
    {
        Dictionary<string, byte[]> pages = [];
        string[] paths =
        [
            .. LetterKinds.All.Select(k => $"{Home}/letters/{k.Id}/file/txt"),
            .. sent.Files.Select(f => $"{Home}/letters/sent/{sent.Id}/file/{f.Name}"),
            $"{Home}/letters/records-request/file/pdf",
            $"{Home}/ledger",
            $"{Home}/next",
        ];
        foreach (string path in paths)
        {
            pages[path] = await visitor.BytesAsync(path);
            pages[path].Length.ShouldBeGreaterThan(200, path);
        }

        return pages;
    }
}
