using System.Text.Json;

namespace Owed.Tests;

public sealed class BinderCommandTests : IDisposable
{
    private readonly BinderCase ana = BinderCase.Full("mo-ana");

    private string To => Path.Combine(ana.Folder, "out");

    public void Dispose() => ana.Dispose();

    [Fact]
    public void It_writes_the_pdf_and_the_zip_and_nothing_else()
    {
        Typed run = Typed.Run("binder", ana.Folder, "--out", To, "--as-of", "2025-12-15");
        run.Code.ShouldBe(0, run.Error);
        Directory.GetFiles(To).Select(Path.GetFileName).Order().ShouldBe(["binder.pdf", "binder.zip"]);
        run.Out.ShouldContain("Look through the exhibits for other children's names");
        run.Error.ShouldContain("No entry speaks of \"drawing.png\".");
    }

    [Fact]
    public void Json_names_every_exhibit_with_its_page()
    {
        Typed run = Typed.Run("binder", ana.Folder, "--out", To, "--as-of", "2025-12-15", "--json");
        new JsonSchema(Tree.Read("docs/schema/binder.schema.json")).Wrong(run.Out).ShouldBeEmpty();
        using JsonDocument json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("exhibits").EnumerateArray().Select(e => e.GetProperty("letter").GetString()).ShouldBe(["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
        json.RootElement.GetProperty("exhibits")[1].GetProperty("page").GetInt32().ShouldBeGreaterThan(1);
        json.RootElement.GetProperty("problems").EnumerateArray().ShouldNotBeEmpty();
    }

    [Fact]
    public void For_a_complaint_the_exhibits_have_the_letters_that_the_complaint_gives_them()
    {
        string[] facts = ["--fact", "complaint.received=2025-12-16"];
        Typed letter = Typed.Run(["letter", "state-complaint", ana.Folder, "--date", "2025-12-15", .. facts]);
        string[] named = [.. letter.Out.Split('\n').Where(l => l.StartsWith("Exhibit ", StringComparison.Ordinal)).Select(l => l["Exhibit ".Length..].Replace(": ", " ", StringComparison.Ordinal))];
        Typed run = Typed.Run(["binder", ana.Folder, "--out", To, "--as-of", "2025-12-15", "--complaint", "--json", .. facts]);
        run.Code.ShouldBe(0, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        string[] bound = [.. json.RootElement.GetProperty("exhibits").EnumerateArray().Select(e => $"{e.GetProperty("letter").GetString()} {e.GetProperty("file").GetString()!["evidence/".Length..]}")];

        named.Length.ShouldBeGreaterThan(1);
        bound.Take(named.Length).ShouldBe(named);
        bound.Length.ShouldBe(9);
    }

    [Fact]
    public void A_letter_that_is_no_longer_what_was_sent_stops_it_and_writes_nothing()
    {
        File.AppendAllText(Directory.GetFiles(Path.Combine(ana.Folder, "sent"), "*.txt", SearchOption.AllDirectories)[0], " ");
        Typed run = Typed.Run("binder", ana.Folder, "--out", To, "--as-of", "2025-12-15");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("is not what was sent");
        Directory.Exists(To).ShouldBeFalse();
    }

    [Fact]
    public void A_place_that_cannot_be_written_keeps_the_older_binder_whole()
    {
        Typed.Run("binder", ana.Folder, "--out", To, "--as-of", "2025-11-03").Code.ShouldBe(0);
        byte[] before = File.ReadAllBytes(Path.Combine(To, "binder.pdf"));
        Directory.CreateDirectory(Path.Combine(To, "binder.zip.new"));
        Typed run = Typed.Run("binder", ana.Folder, "--out", To, "--as-of", "2025-12-15");
        run.Code.ShouldBe(1);
        File.ReadAllBytes(Path.Combine(To, "binder.pdf")).ShouldBe(before);
        File.Exists(Path.Combine(To, "binder.pdf.new")).ShouldBeFalse();
    }

    [Fact]
    public void Typed_wrong_it_says_so() => Typed.Run("binder", ana.Folder).Code.ShouldBe(2);
}
