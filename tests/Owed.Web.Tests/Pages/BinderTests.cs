using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Owed.Tests;

namespace Owed.Web.Tests;

public sealed class BinderTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    private string Home => $"/c/{app.Ana}";

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task The_page_shows_what_will_be_inside_and_what_is_missing_and_both_downloads_hold_it()
    {
        await visitor.UploadAsync(await visitor.GetAsync($"{Home}/evidence"), "", "files", "loose.txt", Encoding.UTF8.GetBytes("a loose note"), ("About", "the note in the bag"));
        await visitor.UploadAsync(await visitor.GetAsync($"{Home}/evidence"), "", "files", "half.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 half"));
        Visit page = await visitor.GetAsync($"{Home}/binder");
        string[] cards = [.. page.Page.QuerySelectorAll("section.card h3").Select(h => h.TextContent.Trim())];

        cards.ShouldContain(c => c.EndsWith(": the note in the bag", StringComparison.Ordinal));
        cards.Length.ShouldBe((await Samples.Good((await app.StoreAsync()).LoadAsync(app.Ana))).Whole.Evidence.Count);
        page.Text.ShouldContain("other children&#x27;s names");
        page.Text.ShouldContain("No entry speaks of &quot;loose.txt&quot;.");
        page.Page.QuerySelectorAll("a.button").Select(a => a.GetAttribute("href")).ShouldContain($"{Home}/binder?handler=Zip");

        byte[] pdf = await visitor.BytesAsync($"{Home}/binder?handler=Pdf");
        string text = Poppler.Run("pdftotext", pdf);
        text.ShouldContain("a loose note");
        text.ShouldContain("could not be shown on paper");

        using var zip = new ZipArchive(new MemoryStream(await visitor.BytesAsync($"{Home}/binder?handler=Zip")));
        zip.Entries.Select(e => e.FullName).ShouldContain("originals/evidence/half.pdf");
        using Stream inside = zip.GetEntry("binder.pdf")!.Open();
        (await SHA256.HashDataAsync(inside)).ShouldBe(SHA256.HashData(pdf));
    }

    [Fact]
    public async Task The_timeline_and_the_list_of_pages_lead_to_it()
    {
        foreach (string from in new[] { "timeline", "more" })
        {
            (await visitor.GetAsync($"{Home}/{from}")).Page.QuerySelector($"a[href='{Home}/binder']").ShouldNotBeNull(from);
        }
    }
}
