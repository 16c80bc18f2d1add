using System.Data.Common;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>What a disk, a copying program, a wrong clock or a curious hand can do to the data file.</summary>
public sealed class StoreFaultsTests : IDisposable
{
    private const int Sessions = 300;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public async Task A_file_cut_short_is_named_as_damaged_and_never_read_in_part(double share)
    {
        await (await FilledAsync()).DisposeAsync();
        await CutAsync(folder.Data.Database, share);
        Outcome<OwedStore> opened = await OwedStore.OpenAsync(folder.Data);
        if (opened.Value is OwedStore store)
        {
            await using (store)
            {
                Outcome<StoredCase> read = await store.LoadAsync(Samples.Ana);
                read.IsGood.ShouldBeFalse();
                read.Problems.ShouldAllBe(p => p.Code == "store-damaged");
            }
        }
        else
        {
            Samples.OnlyCode(opened).ShouldBe("store-damaged");
        }
    }

    [Fact]
    public async Task An_emptied_file_beside_backups_is_not_taken_for_a_fresh_start()
    {
        await using (OwedStore store = await FilledAsync())
        {
            (await Backups.RunDailyAsync(store, Samples.Monday)).ShouldBeEmpty();
        }

        File.Delete(folder.Data.Database + "-wal");
        await File.WriteAllBytesAsync(folder.Data.Database, []);
        Outcome<OwedStore> opened = await OwedStore.OpenAsync(folder.Data);
        Samples.OnlyCode(opened).ShouldBe("store-damaged");
        opened.Problems[0].Remedy.ShouldContain("backup");
        new FileInfo(folder.Data.Database).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_log_left_behind_by_a_killed_program_is_taken_in_whole()
    {
        await using OwedStore store = await FilledAsync();
        using var other = new TempFolder();
        Directory.CreateDirectory(other.Data.Path);
        foreach (string ending in (string[])["", "-wal"])
        {
            await File.WriteAllBytesAsync(other.Data.Database + ending, await BytesAsync(folder.Data.Database + ending));
        }

        await using OwedStore copy = await other.OpenAsync();
        (await Samples.Good(copy.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(Sessions);
        (await copy.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_log_torn_at_its_end_loses_the_last_session_alone()
    {
        await using OwedStore store = await FilledAsync();
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(20, new string('n', 9000))], Samples.Night));
        using var other = new TempFolder();
        Directory.CreateDirectory(other.Data.Path);
        await File.WriteAllBytesAsync(other.Data.Database, await BytesAsync(folder.Data.Database));
        byte[] log = await BytesAsync(folder.Data.Database + "-wal");
        await File.WriteAllBytesAsync(other.Data.Database + "-wal", log[..^5000]);

        await using OwedStore copy = await other.OpenAsync();
        (await Samples.Good(copy.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(Sessions);
        (await copy.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        await Samples.Good(copy.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
    }

    [Theory]
    [InlineData("update entries set body = replace(body, '\"given\":20', '\"given\":30') where sequence = 40", "Entry 40 was changed")]
    [InlineData("update entries set day = '2025-01-01' where sequence = 40", "Entry 40 was changed")]
    [InlineData("update entries set hash = previous where sequence = 40", "Entry 40 was changed")]
    [InlineData("delete from entries where sequence = 40", "Entry 40 of the record is missing")]
    [InlineData("delete from entries where sequence > 200", "The record ends at entry 200")]
    public async Task A_change_by_hand_is_seen_and_placed(string sql, string says)
    {
        await using OwedStore store = await FilledAsync();
        await using (var source = new SqliteSource(folder.Data.Database, folder.Data.Patience))
        await using (DbConnection connection = await source.OpenConnectionAsync())
        {
            connection.Run(null, sql);
        }

        Items<Problem> problems = await store.VerifyAsync(Samples.Ana);
        problems.ShouldContain(p => p.Code == "record-broken" && p.Message.Contains(says, StringComparison.Ordinal), string.Join(" | ", problems.Select(p => p.Message)));
        problems.ShouldAllBe(p => p.Remedy.Length > 0);
    }

    [Fact]
    public async Task A_clock_set_back_hides_nothing_and_breaks_nothing()
    {
        await using OwedStore store = await FilledAsync();
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(10)], Samples.Night.AddYears(-30)));
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(15)], Samples.Night.AddYears(80)));
        (await Samples.Good(store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(Sessions + 2);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        Items<StoredEntry> entries = await Samples.Good(store.EntriesAsync(Samples.Ana));
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, entries.Count));
        entries[^2].Recorded.Year.ShouldBe(1995);
    }

    [Fact]
    public async Task A_clock_set_ahead_for_a_day_does_not_throw_the_backups_away()
    {
        await using OwedStore store = await FilledAsync();
        for (int day = 0; day < 5; day++)
        {
            (await Backups.RunDailyAsync(store, Samples.Monday.AddDays(day))).ShouldBeEmpty();
        }

        (await Backups.RunDailyAsync(store, new(2099, 1, 1))).ShouldBeEmpty();
        (await Backups.RunDailyAsync(store, new(1980, 1, 1))).ShouldBeEmpty();

        Items<DateOnly> days = Backups.Days(folder.Data);
        days.ShouldBe([new(2099, 1, 1), .. Enumerable.Range(0, 5).Select(d => Samples.Monday.AddDays(4 - d)), new(1980, 1, 1)]);
        (await Backups.RestoreAsync(store, Samples.Monday, Samples.Monday.AddDays(6))).ShouldBeEmpty();
        (await Samples.Good(store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(Sessions);
    }

    [Fact]
    public async Task Sessions_over_the_hour_that_comes_twice_keep_their_order_and_their_day()
    {
        await using OwedStore store = await FilledAsync();
        DateTimeOffset before = new(2025, 11, 2, 1, 30, 0, TimeSpan.FromHours(-5));
        DateTimeOffset after = new(2025, 11, 2, 1, 10, 0, TimeSpan.FromHours(-6));
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(10)], before));
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(15)], after));
        StoredEntry[] last = [.. (await Samples.Good(store.EntriesAsync(Samples.Ana))).TakeLast(2)];
        last.Select(e => e.Recorded).ShouldBe([before, after]);
        (last[1].Recorded - last[0].Recorded).ShouldBe(TimeSpan.FromMinutes(40));
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    private async Task<OwedStore> FilledAsync()
    {
        OwedStore store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        await Samples.Good(store.AppendAsync(Samples.Ana, [.. Enumerable.Range(0, Sessions).Select(i => Samples.Log(20, FormattableString.Invariant($"note {i} ") + new string('x', 200)))], Samples.Night));
        return store;
    }

    private static async Task CutAsync(string file, double share)
    {
        File.Delete(file + "-wal");
        byte[] bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, bytes[..(int)(bytes.Length * share)]);
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
