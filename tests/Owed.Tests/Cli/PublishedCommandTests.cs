using System.Security.Cryptography;
using System.Text.Json;

namespace Owed.Tests;

[Trait("Category", "Published")]
public sealed class PublishedCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-published-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_reckons_the_sample_case()
    {
        string json = await PublishedFile.RunAsync("owed", folder, "ledger", Tree.Full("tests/cases/mo-ana"), "--as-of", "2025-11-03", "--json");
        using JsonDocument ledger = JsonDocument.Parse(json);
        ledger.RootElement.GetProperty("totals").GetProperty("missedBySchool").GetInt32().ShouldBe(320);
    }

    [Fact]
    public async Task It_writes_a_letter_in_every_format_and_the_paper_is_tagged()
    {
        string files = Path.Combine(folder, "letters");
        await PublishedFile.RunAsync("owed", folder, "letter", "concern-not-delivered", Tree.Full("tests/cases/mo-ana"), "--date", "2025-11-21", "--out", files);
        Directory.GetFiles(files).Select(Path.GetExtension).Order().ShouldBe([".docx", ".eml", ".html", ".pdf", ".txt"]);
        byte[] pdf = File.ReadAllBytes(Directory.GetFiles(files, "*.pdf").Single());
        Poppler.Run("pdfinfo", pdf).ShouldMatch(@"Tagged:\s+yes");
        Poppler.Run("pdftotext", pdf).ShouldContain("320 minutes");
    }

    [Theory]
    [InlineData("check {mo}")]
    [InlineData("check tests/errors/no-such-folder")]
    [InlineData("ledger {mo} --as-of 2025-11-21 --why")]
    [InlineData("ledger {mt} --as-of 2024-05-01 --by week --json")]
    [InlineData("calendar {mt} --json")]
    [InlineData("amount \"2 x 30 minutes weekly, individual\" --json")]
    [InlineData("next {mt} --as-of 2024-05-01 --json")]
    [InlineData("timeline {mo} --as-of 2025-11-21")]
    [InlineData("letter list {mo} --date 2025-11-21 --json")]
    [InlineData("due us/complaint/decision --state MT --start 2025-11-03 --json")]
    [InlineData("say \"we have no staff\"")]
    [InlineData("law check")]
    [InlineData("ledgr {mo}")]
    public async Task It_answers_what_the_ordinary_build_answers(string typed)
    {
        string[] arguments = [.. typed
            .Replace("{mo}", Typed.Case("mo-ana"), StringComparison.Ordinal)
            .Replace("{mt}", Typed.Case("mt-otto"), StringComparison.Ordinal)
            .Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Typed ordinary = Typed.Run(arguments);
        (int code, string output, string error) = await PublishedFile.EndAsync("owed", folder, arguments);
        (code, output, error).ShouldBe((ordinary.Code, ordinary.Out, ordinary.Error));
        (output + error).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("mo-ana", "2025-11-21")]
    [InlineData("mt-otto", "2024-05-01")]
    public async Task It_writes_every_letter_byte_for_byte_as_the_ordinary_build_does(string name, string date)
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            string[] Arguments(string to) => ["letter", kind.Id, Typed.Case(name), "--date", date, "--tone", "formal", "--out", Path.Combine(folder, to)];
            Typed ordinary = Typed.Run(Arguments("ordinary"));
            (int code, _, string error) = await PublishedFile.EndAsync("owed", folder, Arguments("published"));
            code.ShouldBe(ordinary.Code, error);
        }

        Dictionary<string, string> made = Hashes("published");
        made.Count.ShouldBeGreaterThan(LetterKinds.All.Count);
        made.ShouldBe(Hashes("ordinary"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public async Task It_prints_the_kit_byte_for_byte_as_the_ordinary_build_does(string state)
    {
        string[] Arguments(string to) => ["kit", state, "--on", "2025-11-21", "--out", Path.Combine(Directory.CreateDirectory(Path.Combine(folder, to)).FullName, "kit.pdf")];
        Typed.Run(Arguments("ordinary")).Code.ShouldBe(0);
        await PublishedFile.RunAsync("owed", folder, Arguments("published"));
        Hashes("published").ShouldBe(Hashes("ordinary"));
    }

    [Fact]
    public async Task It_binds_a_letter_as_sent_its_proof_and_a_picture_byte_for_byte_as_the_ordinary_build_does()
    {
        using BinderCase ana = new BinderCase("mo-ana").Keep("photo.jpg", Convert.FromBase64String(BinderCase.Picture));
        Typed.Run("sent", "concern-not-delivered", ana.Folder, "--on", "2025-11-21", "--method", "e-mail", "--proof", "2025-09-12 email to Ms Placeholder.txt").Code.ShouldBe(0);
        string[] Arguments(string to) => ["binder", ana.Folder, "--as-of", "2025-12-17", "--out", Path.Combine(folder, to)];
        Typed.Run(Arguments("ordinary")).Code.ShouldBe(0);
        await PublishedFile.RunAsync("owed", folder, Arguments("published"));
        Hashes("published").Keys.ShouldBe(["binder.pdf", "binder.zip"], ignoreOrder: true);
        Hashes("published").ShouldBe(Hashes("ordinary"), ignoreOrder: true);
    }

    private Dictionary<string, string> Hashes(string of) => Directory.GetFiles(Path.Combine(folder, of))
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));
}
