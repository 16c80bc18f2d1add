using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Zips as parents make them: older, deeper, several cases in one, with a file too many or one too few.</summary>
public sealed class ArrivalTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const string Case = "state: MO\nstudent: { name: Ana Sample-Rivera }\n";

    private const string Iep =
        "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-05-13\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week }\n";

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_case_some_folders_deeper_is_read()
    {
        byte[] zip = ZipBytes.Of(("Downloads/backup/ana/case.yaml", Case), ("Downloads/backup/ana/iep-1.yaml", Iep), ("Downloads/backup/ana/evidence/case.yaml", "no case"));
        Visit came = await BringAsync(zip);
        came.Path.ShouldEndWith("/ledger");
        string id = came.Path.Split('/')[2];
        StoredCase stored = await Samples.Good((await app.StoreAsync()).LoadAsync(id));
        stored.Case.Name.ShouldBe("ana");
        stored.Whole.Evidence.Single().Name.ShouldBe("case.yaml");
    }

    [Fact]
    public async Task Two_cases_in_one_zip_both_come_in_and_are_listed()
    {
        OwedStore store = await app.StoreAsync();
        int before = (await Samples.Good(store.CasesAsync())).Count;
        Visit came = await BringAsync(ZipBytes.Of(("ana/case.yaml", Case), ("ana/iep-1.yaml", Iep), ("ben/case.yaml", Case.Replace("Ana", "Ben", StringComparison.Ordinal)), ("ben/iep-1.yaml", Iep)));
        came.Page.QuerySelectorAll("section[role=status] li a").Select(a => a.TextContent).ShouldBe(["Open ana", "Open ben"]);
        (await Samples.Good(store.CasesAsync())).Count.ShouldBe(before + 2);
        foreach (string link in came.Page.QuerySelectorAll("section[role=status] li a").Select(a => a.GetAttribute("href")!))
        {
            (await visitor.GetAsync(link)).Answer.IsSuccessStatusCode.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Of_two_saved_cases_one_that_is_here_already_is_named_and_the_other_comes_in()
    {
        OwedStore store = await app.StoreAsync();
        await new Life(store, "arrival-one").BeginAsync();
        await new Life(store, "arrival-two").BeginAsync();
        byte[] zip = ZipBytes.Together(("one", await Move.OutAsync(store, "arrival-one")), ("x/two", await Move.OutAsync(store, "arrival-two")));
        await store.DeleteAsync("arrival-two");
        Visit came = await BringAsync(zip);
        came.Text.ShouldContain("one was not taken in.");
        came.Text.ShouldContain("There is already a case");
        came.Page.QuerySelectorAll("section[role=status] li a").Select(a => a.TextContent).ShouldBe(["Open two"]);
        (await store.VerifyAsync("arrival-two")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_of_an_older_Owed_without_undone_files_comes_in_with_a_remark()
    {
        OwedStore store = await app.StoreAsync();
        byte[] zip = ZipBytes.Without(await UndoneAsync(store, "arrival-old"), "undone/");
        Kept before = await Kept.OfAsync(store, "arrival-old");
        await store.DeleteAsync("arrival-old");
        Visit came = await BringAsync(zip);
        came.Text.ShouldContain("The file of an entry that was undone is not in the zip.");
        (await Kept.OfAsync(store, "arrival-old")).Record.ShouldBe(before.Record);
        (await store.VerifyAsync("arrival-old")).ShouldHaveSingleItem().Code.ShouldBe("file-undone-lost");
        (await Samples.OnlyCode(store.UndoAsync("arrival-old", 6, Samples.Night))).ShouldBe("file-not-kept");
    }

    [Fact]
    public async Task A_file_that_still_counts_and_is_missing_is_named_and_nothing_comes_in()
    {
        OwedStore store = await app.StoreAsync();
        byte[] zip = ZipBytes.Without(await UndoneAsync(store, "arrival-lacking"), "evidence/");
        await store.DeleteAsync("arrival-lacking");
        Visit came = await BringAsync(zip);
        came.Text.ShouldContain("Entry 4 speaks of the file");
        came.Text.ShouldContain("kept.pdf");
        (await Samples.OnlyCode(store.LoadAsync("arrival-lacking"))).ShouldBe("case-not-found");
    }

    [Fact]
    public async Task A_file_that_nobody_names_is_left_out_with_a_remark()
    {
        OwedStore store = await app.StoreAsync();
        byte[] zip = ZipBytes.With(await UndoneAsync(store, "arrival-more"), "evidence/added.txt", "words");
        Kept before = await Kept.OfAsync(store, "arrival-more");
        await store.DeleteAsync("arrival-more");
        (await BringAsync(zip)).Text.ShouldContain("added.txt");
        (await Kept.OfAsync(store, "arrival-more")).ShouldBe(before);
    }

    [Fact]
    public async Task A_case_that_is_larger_than_any_other_upload_is_read_by_the_page()
    {
        OwedStore store = await app.StoreAsync();
        await new Life(store, "arrival-large").BeginAsync();
        var random = new Random(7);
        for (int i = 0; i < 4; i++)
        {
            byte[] bytes = new byte[12 * 1024 * 1024];
            random.NextBytes(bytes);
            "%PDF-1.7"u8.CopyTo(bytes);
            Blob file = Samples.Good(Blob.Of(bytes, "scan.pdf"));
            await Samples.Good(store.AppendAsync("arrival-large", [new(Samples.Monday, new EvidenceKept(new($"scan {i}.pdf", file.Info.Hash, file.Info.Type, file.Info.Size, null, null)))], Samples.Night, [file]));
        }

        Kept before = await Kept.OfAsync(store, "arrival-large");
        byte[] zip = await visitor.BytesAsync("/c/arrival-large/record?handler=Zip");
        await store.DeleteAsync("arrival-large");
        (await BringAsync(zip)).Path.ShouldBe("/c/arrival-large/ledger");
        (await Kept.OfAsync(store, "arrival-large")).ShouldBe(before);
    }

    /// <summary>A case with a file that counts, entry 4, and one that was undone, entry 5.</summary>
    private static async Task<byte[]> UndoneAsync(OwedStore store, string id)
    {
        await new Life(store, id).BeginAsync();
        foreach (string name in (string[])["kept.pdf", "wrong.pdf"])
        {
            Blob paper = Samples.File(name);
            await Samples.Good(store.AppendAsync(id, [new(Samples.Monday, new EvidenceKept(new(name, paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, null)))], Samples.Night, [paper]));
        }

        await Samples.Good(store.UndoAsync(id, 5, Samples.Night));
        return await Move.OutAsync(store, id);
    }

    private async Task<Visit> BringAsync(byte[] zip) =>
        await visitor.UploadAsync(await visitor.GetAsync("/import"), "", "file", "case.zip", zip);
}
