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
    public async Task Two_restores_on_one_day_destroy_nothing_and_each_can_be_taken_back()
    {
        DateOnly wednesday = Samples.Monday.AddDays(2);
        await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(1));
        await Backups.RunDailyAsync(Store, wednesday);
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(10, "written on Wednesday")], Samples.Night));
        StoredCase work = await Samples.Good(Store.LoadAsync(Samples.Ana));

        (await Backups.RestoreAsync(Store, Samples.Monday.AddDays(1), wednesday)).ShouldBeEmpty();
        (await Backups.RestoreAsync(Store, wednesday, wednesday)).ShouldBeEmpty();
        (await Backups.RunDailyAsync(Store, wednesday)).ShouldBeEmpty();

        Backups.List(folder.Data).Where(b => !b.IsDaily).Select(b => b.Name).ShouldBe(["before-restore-2025-09-10-2.db", "before-restore-2025-09-10.db"]);
        (await Backups.RestoreAsync(Store, "before-restore-2025-09-10.db", wednesday)).ShouldBeEmpty();
        (await Samples.Good(Store.LoadAsync(Samples.Ana))).Whole.ShouldBe(work.Whole);
        Backups.List(folder.Data).Count(b => !b.IsDaily).ShouldBe(3);
    }

    /// <summary>What a person sees of the record at one time is in a copy or in the record ever after.</summary>
    [Fact]
    public async Task No_sequence_of_work_and_restores_on_one_day_loses_any_state()
    {
        var random = new Random(20250908);
        DateOnly today = Samples.Monday.AddDays(1);
        await Backups.RunDailyAsync(Store, Samples.Monday);
        HashSet<string> seen = [];
        for (int step = 0; step < 25; step++)
        {
            if (random.Next(2) == 0)
            {
                await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(10, $"step {step}")], Samples.Night));
            }
            else
            {
                Items<Backup> copies = Backups.List(folder.Data);
                seen.Add(await Samples.Good(Store.ExportRecordAsync(Samples.Ana)));
                (await Backups.RestoreAsync(Store, copies[random.Next(copies.Count)].Name, today)).ShouldBeEmpty();
            }

            (await Backups.RunDailyAsync(Store, today)).ShouldBeEmpty();
        }

        HashSet<string> held = [];
        foreach (Backup copy in Backups.List(folder.Data))
        {
            (await Backups.RestoreAsync(Store, copy.Name, today)).ShouldBeEmpty();
            held.Add(await Samples.Good(Store.ExportRecordAsync(Samples.Ana)));
        }

        seen.Count.ShouldBeGreaterThan(3);
        seen.Except(held).ShouldBeEmpty();
    }

    [Fact]
    public void The_bounds_never_take_the_newest_copies_nor_any_of_today()
    {
        DateOnly today = Samples.Monday.AddDays(40);
        Items<Backup> many =
        [
            .. Enumerable.Range(1, 30).Select(n => Backup.Before(today, 31 - n)),
            .. Enumerable.Range(0, 20).Select(d => Backup.Daily(today.AddDays(-d))),
            .. Enumerable.Range(1, 5).Select(d => Backup.Before(today.AddDays(-d), 1)),
        ];
        Backup[] small = [.. many.Except(Backups.TooMany(many, today, _ => 1))];
        small.Count(b => b.IsDaily).ShouldBe(Backups.DaysKept);
        small.Count(b => !b.IsDaily).ShouldBe(30);

        Backup[] large = [.. many.Except(Backups.TooMany(many, today, _ => Backups.MostRoom))];
        large.Where(b => b.IsDaily).ShouldBe(Enumerable.Range(0, Backups.AlwaysKept).Select(d => Backup.Daily(today.AddDays(-d))));
        large.Count(b => !b.IsDaily).ShouldBe(30);

        Items<Backup> days = [.. Enumerable.Range(0, 10).Select(d => Backup.Daily(today.AddDays(-d)))];
        days.Except(Backups.TooMany(days, today, _ => Backups.MostRoom / 5)).Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("owed-2025-12-10.db", true)]
    [InlineData("before-restore-2025-12-10.db", true)]
    [InlineData("before-restore-2025-12-10-12.db", true)]
    [InlineData("before-restore-2025-12-10-1.db", false)]
    [InlineData("before-restore-2025-12-10-02.db", false)]
    [InlineData("before-restore-2025-12-10x2.db", false)]
    [InlineData("owed-2025-12-10-2.db", false)]
    [InlineData("owed-2025-13-10.db", false)]
    [InlineData("owed-2025-12-10.db.part", false)]
    [InlineData("owed-.db", false)]
    [InlineData("other.db", false)]
    public void A_copy_is_known_by_the_name_that_owed_gives_it(string name, bool isKnown) => (Backup.Of("/x/" + name)?.Name == name).ShouldBe(isKnown);

    [Fact]
    public async Task Where_there_is_no_room_no_copy_is_begun_and_no_older_one_is_taken_away()
    {
        for (int day = 0; day < 4; day++)
        {
            await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(day));
        }

        await using OwedStore tight = await Samples.Good(OwedStore.OpenAsync(folder.Data with { Free = _ => Backups.Spare + 1000 }));
        Problem warned = (await Backups.RunDailyAsync(tight, Samples.Monday.AddDays(4))).ShouldHaveSingleItem();
        (warned.Code, warned.IsError).ShouldBe(("backup-no-room", false));

        await using OwedStore none = await Samples.Good(OwedStore.OpenAsync(folder.Data with { Free = _ => 1000 }));
        Problem refused = (await Backups.RestoreAsync(none, Samples.Monday, Samples.Monday.AddDays(4))).ShouldHaveSingleItem();
        (refused.Code, refused.IsError).ShouldBe(("backup-no-room", true));
        Backups.List(folder.Data).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_rewritten_goes_whole_when_the_person_says_so()
    {
        await Backups.RunDailyAsync(Store, Samples.Monday);
        await Backups.RunDailyAsync(Store, Samples.Monday.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Backups, "owed-2025-09-08.db"), "this is no database " + Secret);
        (await Store.DeleteAsync(Samples.Ana)).ShouldHaveSingleItem().Remedy.ShouldContain("Tick");

        (await Store.DeleteAsync(Samples.Ana, copiesToo: true)).ShouldBeEmpty();
        FilesWith(Secret).ShouldBeEmpty();
        Backups.List(folder.Data).ShouldHaveSingleItem().Day.ShouldBe(Samples.Monday.AddDays(1));
    }

    [FactOnOwnDisk]
    public async Task On_a_full_disk_a_case_is_deleted_everywhere_and_nothing_of_it_can_be_read()
    {
        using var disk = new OwnDisk(folder.Path, "32m");
        var data = new DataFolder(Path.Combine(disk.Path, "data")) { Free = _ => long.MaxValue };
        await using OwedStore store = await Samples.Good(OwedStore.OpenAsync(data));
        Blob paper = Samples.File(Secret + string.Concat(Enumerable.Repeat(Secret, 60_000)));
        var evidence = new Evidence(Secret + ".pdf", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, Secret);
        await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, Samples.Log(20, Secret), new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night, [paper]));
        await Samples.Good(store.AppendAsync(Samples.Ana, [.. Enumerable.Range(0, 500).Select(_ => Samples.Log(20, Secret))], Samples.Night));
        await Samples.Good(store.CreateAsync("otto", [new(Samples.Monday, new CaseNamed("Otto stays", "MT"))], Samples.Night));
        for (int day = 0; day < 3; day++)
        {
            (await Backups.RunDailyAsync(store, Samples.Monday.AddDays(day))).ShouldBeEmpty();
        }

        disk.Fill();
        FilesWith(Secret, disk.Path).Count.ShouldBeGreaterThanOrEqualTo(4);
        (await store.DeleteAsync(Samples.Ana)).ShouldBeEmpty();

        FilesWith(Secret, disk.Path).ShouldBeEmpty();
        (await Samples.Good(store.CasesAsync())).ShouldHaveSingleItem().Id.ShouldBe("otto");
        (await store.VerifyAsync("otto")).ShouldBeEmpty();
        disk.Empty();
        Backups.List(data).Count.ShouldBe(3);
        foreach (Backup copy in Backups.List(data))
        {
            (await Backups.RestoreAsync(store, copy.Name, Samples.Monday.AddDays(3))).ShouldBeEmpty();
            (await Samples.Good(store.CasesAsync())).ShouldHaveSingleItem().Id.ShouldBe("otto");
        }
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

    private List<string> FilesWith(string text, string? under = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(under ?? folder.Path, "*", SearchOption.AllDirectories).Where(f => Read(f).AsSpan().IndexOf(bytes) >= 0)];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
