using System.Text.Json;
using Owed.Tests;

namespace Owed.Web.Tests;

[Trait("Category", "Published")]
public sealed class PublishedCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_reckons_the_sample_case()
    {
        string json = await PublishedFile.RunAsync("owed", folder.Path, "ledger", Tree.Full("tests/cases/mo-ana"), "--as-of", "2025-11-03", "--json");
        using JsonDocument ledger = JsonDocument.Parse(json);
        ledger.RootElement.GetProperty("totals").GetProperty("missedBySchool").GetInt32().ShouldBe(320);
    }

    [Fact]
    public async Task It_writes_a_letter_in_every_format_and_the_paper_is_tagged()
    {
        string files = Path.Combine(folder.Path, "letters");
        await PublishedFile.RunAsync("owed", folder.Path, "letter", "concern-not-delivered", Tree.Full("tests/cases/mo-ana"), "--date", "2025-11-21", "--out", files);
        Directory.GetFiles(files).Select(Path.GetExtension).Order().ShouldBe([".docx", ".eml", ".html", ".pdf", ".txt"]);
        byte[] pdf = File.ReadAllBytes(Directory.GetFiles(files, "*.pdf").Single());
        Poppler.Run("pdfinfo", pdf).ShouldMatch(@"Tagged:\s+yes");
        Poppler.Run("pdftotext", pdf).ShouldContain("320 minutes");
    }

    [Fact]
    public async Task It_names_the_next_step() =>
        (await PublishedFile.RunAsync("owed", folder.Path, "next", Tree.Full("tests/cases/mo-ana"), "--as-of", "2025-11-21", "--json")).ShouldContain("\"letter\"");
}
