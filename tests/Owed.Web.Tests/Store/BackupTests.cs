using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "Zebrafinch-Testerman-4711";

    private readonly TempFolder folder = new();
    private OwedStore? store;

    private OwedStore Store => store.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, Samples.Log(20, Secret)], Samples.Night));
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_copy_a_day_is_made_and_fourteen_are_kept()
    {
        for (int day = 0; day < 20; day++)
        {
            (await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(day))).ShouldBeEmpty();
            (await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(day))).ShouldBeEmpty();
        }

        Items<DateOnly> days = Backups.Days(folder.Data);
        days.Count.ShouldBe(Backups.DaysKept);
        days[0].ShouldBe(Samples.Monday.AddDays(19));
        days[^1].ShouldBe(Samples.Monday.AddDays(6));
    }

    [Fact]
    public async Task A_restored_copy_holds_what_stood_that_day()
    {
        await Backups.RunDailyAsync(Store, Samples.Monday);
        StoredCase then = await Samples.Good(Store.LoadAsync(Samples.Ana));
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(10)], Samples.Night));
        StoredCase later = await Samples.Good(Store.LoadAsync(Samples.Ana));

        (await Backups.RestoreAsync(Store, Samples.Monday, Samples.Monday.AddDays(1))).ShouldBeEmpty();

        (await Samples.Good(Store.LoadAsync(Samples.Ana))).Whole.ShouldBe(then.Whole);
        later.Whole.ShouldNotBe(then.Whole);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(5)], Samples.Night));
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        File.Exists(Path.Combine(folder.Data.Backups, "before-restore-2025-09-09.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_damaged_copy_is_not_restored()
    {
        await Backups.RunDailyAsync(Store, Samples.Monday);
        string copy = Path.Combine(folder.Data.Backups, "owed-2025-09-08.db");
        await using (FileStream file = File.OpenWrite(copy))
        {
            file.Write(new byte[file.Length - 100]);
        }

        (await Backups.RestoreAsync(Store, Samples.Monday, Samples.Monday)).ShouldHaveSingleItem().Code.ShouldBe("store-damaged");
        (await Backups.RestoreAsync(Store, Samples.Monday.AddDays(3), Samples.Monday)).ShouldHaveSingleItem().Code.ShouldBe("backup-not-found");
        (await Samples.Good(Store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_deletion_no_byte_of_the_case_is_left_in_any_file()
    {
        Blob paper = Samples.File(Secret + new string('y', 600_000) + Secret);
        var evidence = new Evidence(Secret + ".pdf", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, Secret);
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night, [paper]));
        await Samples.Good(Store.CreateAsync("otto", [new(Samples.Monday, new CaseNamed("Otto stays", "MT"))], Samples.Night));
        await Backups.RunDailyAsync(Store, Samples.Monday);
        await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(1));
        await Backups.RestoreAsync(Store, Samples.Monday, Samples.Monday.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Backups, "owed-2025-09-10.db.part"), Secret);
        FilesWith(Secret).Count.ShouldBeGreaterThanOrEqualTo(4);

        (await Store.DeleteAsync(Samples.Ana)).ShouldBeEmpty();

        FilesWith(Secret).ShouldBeEmpty();
        FilesWith("Otto stays").Count.ShouldBeGreaterThanOrEqualTo(4);
        (await Backups.RestoreAsync(Store, Samples.Monday, Samples.Monday.AddDays(2))).ShouldBeEmpty();
        (await Samples.Good(Store.CasesAsync())).ShouldHaveSingleItem().Id.ShouldBe("otto");
        (await Store.VerifyAsync("otto")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deletion_that_cannot_reach_a_backup_deletes_nothing()
    {
        await Backups.RunDailyAsync(Store, Samples.Monday);
        string copy = Path.Combine(folder.Data.Backups, "owed-2025-09-08.db");
        await File.WriteAllTextAsync(copy, "this is no database " + Secret);

        Problem problem = (await Store.DeleteAsync(Samples.Ana)).ShouldHaveSingleItem();
        problem.Code.ShouldBe("backup-not-cleaned");
        problem.Where.File.ShouldBe(copy);
        (await Samples.Good(Store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(1);
    }

    private List<string> FilesWith(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => Read(f).AsSpan().IndexOf(bytes) >= 0)];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
