using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Acknowledged means on the disk that the person has: nothing is kept in a file that is no longer at its path.</summary>
public sealed class MovedFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static int count;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_that_is_removed_refuses_every_save_and_shows_no_page_of_it()
    {
        await using OwedStore store = await BegunAsync();
        Directory.Delete(folder.Data.Path, recursive: true);

        for (int i = 0; i < 3; i++)
        {
            Outcome<Items<StoredEntry>> written = await LogAsync(store);
            Samples.OnlyCode(written).ShouldBe("store-moved");
            written.Problems[0].Message.ShouldContain("nothing was saved");
            (await Samples.OnlyCode(store.LoadAsync(Samples.Ana))).ShouldBe("store-moved");
            (await Samples.OnlyCode(store.CasesAsync())).ShouldBe("store-moved");
        }

        Directory.Exists(folder.Data.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_removed_is_not_made_anew_behind_the_persons_back()
    {
        await using OwedStore store = await BegunAsync();
        File.Delete(folder.Data.Database);
        (await Samples.OnlyCode(LogAsync(store))).ShouldBe("store-moved");
        (await Samples.OnlyCode(LogAsync(store))).ShouldBe("store-moved");
        File.Exists(folder.Data.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_was_moved_away_is_whole_and_goes_on_when_it_is_back()
    {
        string away = Path.Combine(folder.Path, "away");
        await using OwedStore store = await BegunAsync();
        await Samples.Good(LogAsync(store));
        Directory.Move(folder.Data.Path, away);
        (await Samples.OnlyCode(LogAsync(store))).ShouldBe("store-moved");
        (await Samples.OnlyCode(store.EntriesAsync(Samples.Ana))).ShouldBe("store-moved");

        await using (OwedStore there = await Samples.Good(OwedStore.OpenAsync(new(away))))
        {
            (await Samples.Good(there.EntriesAsync(Samples.Ana))).Count.ShouldBe(3);
        }

        Directory.Move(away, folder.Data.Path);
        await Samples.Good(LogAsync(store));
        (await Samples.Good(store.EntriesAsync(Samples.Ana))).Count.ShouldBe(4);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_file_put_in_its_place_is_neither_written_nor_spoiled_and_a_restart_opens_it()
    {
        using var other = new TempFolder();
        await using (OwedStore begun = await other.OpenAsync())
        {
            await Samples.Good(begun.CreateAsync("otto", Samples.First, Samples.Night));
        }

        await using (OwedStore store = await BegunAsync())
        {
            await Samples.Good(LogAsync(store));
            File.Move(other.Data.Database, folder.Data.Database, overwrite: true);
            (await Samples.OnlyCode(LogAsync(store))).ShouldBe("store-moved");
            (await Samples.OnlyCode(store.LoadAsync(Samples.Ana))).ShouldBe("store-moved");
            (await Samples.OnlyCode(LogAsync(store))).ShouldBe("store-moved");
        }

        await using OwedStore again = await folder.OpenAsync();
        (await Samples.Good(again.CasesAsync())).ShouldHaveSingleItem().Id.ShouldBe("otto");
        (await again.VerifyAsync("otto")).ShouldBeEmpty();
        await Samples.Good(again.AppendAsync("otto", [Samples.Log(20)], Samples.Night));
    }

    [Fact]
    public async Task A_file_that_is_swapped_while_nobody_asks_is_not_spoiled_by_the_log_of_the_one_before()
    {
        string away = Path.Combine(folder.Path, "away.db");
        using var other = new TempFolder();
        await using (OwedStore begun = await other.OpenAsync())
        {
            await Samples.Good(begun.CreateAsync("otto", Samples.First, Samples.Night));
        }

        await using (OwedStore store = await BegunAsync())
        {
            await Samples.Good(LogAsync(store));
            File.Move(folder.Data.Database, away);
            File.Move(other.Data.Database, folder.Data.Database);
        }

        await using (OwedStore again = await folder.OpenAsync())
        {
            (await again.VerifyAsync("otto")).ShouldBeEmpty();
            (await Samples.OnlyCode(again.LoadAsync(Samples.Ana))).ShouldBe("case-not-found");
        }

        File.Move(away, folder.Data.Database, overwrite: true);
        await using OwedStore back = await folder.OpenAsync();
        (await Samples.Good(back.EntriesAsync(Samples.Ana))).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public async Task A_log_that_is_taken_away_loses_nothing_and_saving_goes_on(string ending)
    {
        await using (OwedStore store = await BegunAsync())
        {
            await Samples.Good(LogAsync(store));
            File.Delete(folder.Data.Database + ending);
            await Samples.Good(LogAsync(store));
            await Samples.Good(LogAsync(store));
            (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        }

        await using OwedStore again = await folder.OpenAsync();
        (await Samples.Good(again.EntriesAsync(Samples.Ana))).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_log_taken_away_between_the_writing_and_the_commit_loses_nothing()
    {
        await using OwedStore store = await BegunAsync();
        await using var source = new SqliteSource(folder.Data.Database, folder.Data.Patience);
        await using System.Data.Common.DbConnection connection = await source.OpenConnectionAsync();
        await using System.Data.Common.DbTransaction transaction = await connection.BeginTransactionAsync();
        await connection.RunAsync(transaction, "update cases set last_sequence = 77", default);
        File.Delete(folder.Data.Database + "-wal");
        Should.Throw<StoreMovedException>(() => source.Check(connection, transaction)).IsSaved.ShouldBeFalse();
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_at_once_are_all_refused_when_the_folder_goes()
    {
        string away = Path.Combine(folder.Path, "away");
        await using OwedStore store = await BegunAsync();
        Task<Outcome<Items<StoredEntry>>>[] writing = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(() => LogAsync(store)))];
        await Task.WhenAny(writing);
        Directory.Move(folder.Data.Path, away);
        Outcome<Items<StoredEntry>>[] written = await Task.WhenAll(writing);

        written.SelectMany(w => w.Problems).ShouldAllBe(p => p.Code == "store-moved");
        await using OwedStore there = await Samples.Good(OwedStore.OpenAsync(new(away)));
        HashSet<int> kept = [.. (await Samples.Good(there.EntriesAsync(Samples.Ana))).Select(e => e.Sequence)];
        written.Where(w => w.IsGood).SelectMany(w => w.Value!).ShouldAllBe(e => kept.Contains(e.Sequence));
        (await there.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    private static Task<Outcome<Items<StoredEntry>>> LogAsync(OwedStore store) =>
        store.AppendAsync(Samples.Ana, [Samples.Log(20, FormattableString.Invariant($"n{Interlocked.Increment(ref count)}"))], Samples.Night);

    private async Task<OwedStore> BegunAsync()
    {
        OwedStore store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        return store;
    }
}
