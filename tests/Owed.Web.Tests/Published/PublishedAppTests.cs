using System.Diagnostics;
using System.Net;
using Owed.Tests;

namespace Owed.Web.Tests;

[Trait("Category", "Published")]
public sealed class PublishedAppTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_starts_shows_a_styled_page_keeps_a_case_and_gives_a_tagged_letter()
    {
        using Process process = PublishedFile.Start("owed-app", folder.Path, "--port", "0", "--today", "2025-11-21");
        try
        {
            using var visitor = new Visitor(await AddressAsync(process));
            var person = new Walker(visitor);
            await person.OpenAsync("/sample");
            string style = person.Here.Page.QuerySelector("link[rel=stylesheet]").ShouldNotBeNull().GetAttribute("href")!;
            Visit css = await visitor.GetAsync(style);
            css.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            css.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
            css.Text.Length.ShouldBeGreaterThan(1000);

            await person.SendAsync("");
            person.Here.Path.ShouldEndWith("/ledger");
            person.Here.Page.QuerySelector("main")!.TextContent.ShouldContain("320");

            byte[] pdf = await visitor.BytesAsync(person.Here.Path.Replace("/ledger", "/letters/concern-not-delivered/file/pdf", StringComparison.Ordinal));
            Poppler.Run("pdfinfo", pdf).ShouldMatch(@"Tagged:\s+yes");
            Poppler.Run("pdftotext", pdf).ShouldContain("320 minutes");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string> AddressAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The app ended before it was ready.");
        return line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
    }
}
