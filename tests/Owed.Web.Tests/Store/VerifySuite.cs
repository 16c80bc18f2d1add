using System.Data.Common;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>The check tells every difference between the record, the rows beside it and the bytes of the files; run on each database.</summary>
public abstract class VerifySuite : IAsyncLifetime
{
    private static readonly Blob Paper = Samples.File(new string('x', 600_000));

    private static readonly Evidence Kept = new("email.pdf", Paper.Info.Hash, Paper.Info.Type, Paper.Info.Size, Samples.Monday, null);

    private OwedStore? store;

    private OwedStore Store => store.ShouldNotBeNull();

    public async Task InitializeAsync()
    {
        store = await Samples.Good(OpenAsync());
        await Samples.Good(store.CreateAsync(Samples.Ana, [.. Samples.First, Samples.Log(20), new(Samples.Monday, new EvidenceKept(Kept))], Samples.Night, [Paper]));
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Theory]
    [InlineData("delete from blob_parts; delete from blobs", "file-lost", "email.pdf")]
    [InlineData("delete from blob_parts", "file-bytes-lost", "email.pdf")]
    [InlineData("delete from blob_parts where part = 1", "file-pieces-lost", "email.pdf")]
    [InlineData("delete from blob_parts where part = 2", "file-changed", "email.pdf")]
    [InlineData("insert into blob_parts select case_id, hash, 3, bytes from blob_parts where part = 2", "file-changed", "email.pdf")]
    [InlineData("update blobs set size = size + 1", "file-size-changed", "600009")]
    [InlineData("update blobs set type = 'Text'", "file-type-changed", "Text")]
    [InlineData("insert into blobs select case_id, 'abcd', type, size from blobs", "file-unnamed", "abcd")]
    [InlineData("insert into entries select case_id, 5, kind, day, recorded, null, body, hash, previous from entries where sequence = 4", "record-past-end", "Entry 5")]
    [InlineData("insert into entries select case_id, sequence + 10, kind, day, recorded, null, body, hash, previous from entries where sequence > 2", "record-past-end", "Entries 13 to 14")]
    [InlineData("update cases set last_sequence = 3", "record-past-end", "should end at entry 3")]
    [InlineData("update cases set last_hash = 'ab'", "record-end-differs", "4")]
    [InlineData("update cases set last_sequence = 5", "record-broken", "should end at entry 5")]
    public async Task A_difference_is_told_by_its_name(string change, string code, string word)
    {
        await ChangeAsync(change);
        Items<Problem> found = await Store.VerifyAsync(Samples.Ana);
        found.ShouldContain(p => p.Code == code && p.Message.Contains(word, StringComparison.Ordinal) && p.Remedy.Length > 0, string.Join(" | ", found.Select(p => p.Code + ": " + p.Message)));
    }

    [Fact]
    public async Task A_file_of_an_entry_that_was_undone_is_looked_for_too()
    {
        await Samples.Good(Store.UndoAsync(Samples.Ana, 4, Samples.Night));
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        await ChangeAsync("delete from blob_parts; delete from blobs");
        (await Store.VerifyAsync(Samples.Ana)).ShouldHaveSingleItem().Code.ShouldBe("file-undone-lost");
    }

    [Fact]
    public async Task A_save_past_a_broken_end_is_refused_by_name_and_at_once()
    {
        await ChangeAsync("insert into entries select case_id, 5, kind, day, recorded, null, body, hash, previous from entries where sequence = 4");
        (await Samples.OnlyCode(Store.AppendAsync(Samples.Ana, [Samples.Log(25)], Samples.Night))).ShouldBe("record-past-end");
        (await Samples.OnlyCode(Store.UndoAsync(Samples.Ana, 3, Samples.Night))).ShouldBe("record-past-end");
    }

    [Fact]
    public async Task Entries_added_while_the_check_runs_are_no_difference()
    {
        using var done = new CancellationTokenSource();
        Task writing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
            }
        });
        for (int i = 0; i < 20; i++)
        {
            (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        }

        await done.CancelAsync();
        await writing;
    }

    /// <summary>Whatever a hand can do to one value or one row.</summary>
    [Fact]
    public async Task No_value_and_no_row_can_be_changed_or_taken_away_unseen()
    {
        List<string> unseen = [];
        int tried = 0;
        foreach ((string table, string column, string changed) in Columns())
        {
            foreach (string row in Rows(table))
            {
                await TryAsync($"update {table} set {column} = {changed} where {row}", $"{table}.{column} where {row}");
            }
        }

        foreach (string table in (string[])["cases", "entries", "blobs", "blob_parts"])
        {
            foreach (string row in Rows(table))
            {
                await TryAsync($"delete from {table} where {row}", $"{table} where {row}");
            }
        }

        unseen.ShouldBeEmpty();
        tried.ShouldBe(3 + (9 * 4) + 4 + (4 * 3) + 1 + 4 + 1 + 3);

        async Task TryAsync(string change, string what)
        {
            string back = await ChangeAsync(change, undoable: true);
            tried++;
            if ((await Store.VerifyAsync(Samples.Ana)).Count == 0)
            {
                unseen.Add(what);
            }

            await ChangeAsync(back);
            (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty(what);
        }
    }

    protected abstract Task<Outcome<OwedStore>> OpenAsync();

    protected abstract Task<DbConnection> ConnectAsync();

    /// <summary>Lifts what guards the tables against such a change, so that the check alone is asked.</summary>
    protected abstract string Unguarded { get; }

    private static IEnumerable<(string Table, string Column, string Changed)> Columns()
    {
        foreach ((string table, string texts, string numbers) in ((string, string, string)[])[
            ("cases", "case_id last_hash", "last_sequence"),
            ("entries", "case_id kind day recorded body previous hash", "sequence replaces"),
            ("blobs", "case_id hash type", "size"),
            ("blob_parts", "case_id hash", "part")])
        {
            foreach (string text in texts.Split(' '))
            {
                yield return (table, text, $"{text} || 'x'");
            }

            yield return (table, numbers.Split(' ')[0], $"{numbers.Split(' ')[0]} + 7");
            foreach (string number in numbers.Split(' ').Skip(1))
            {
                yield return (table, number, $"coalesce({number}, 0) + 1");
            }
        }

        yield return ("blob_parts", "bytes", "(select b.bytes from blob_parts b where b.part = (blob_parts.part + 1) % 3)");
    }

    private static string[] Rows(string table) => table switch
    {
        "entries" => [.. Enumerable.Range(1, 4).Select(n => $"sequence = {n}")],
        "blob_parts" => ["part = 0", "part = 1", "part = 2"],
        _ => ["case_id = 'ana'"],
    };

    /// <returns>What takes the change back, when it is asked for.</returns>
    private async Task<string> ChangeAsync(string sql, bool undoable = false)
    {
        await using DbConnection connection = await ConnectAsync();
        connection.Run(null, Unguarded);
        string back = "";
        if (undoable)
        {
            string table = sql.Split(' ')[sql.StartsWith("update", StringComparison.Ordinal) ? 1 : 2];
            connection.Run(null, $"drop table if exists kept; create table kept as select * from {table}");
            back = $"delete from {table}; insert into {table} select * from kept";
        }

        connection.Run(null, sql);
        return back;
    }
}

public sealed class VerifyOnSqlite : VerifySuite, IDisposable
{
    private readonly TempFolder folder = new();

    protected override string Unguarded => "pragma foreign_keys = off; pragma ignore_check_constraints = on";

    public void Dispose() => folder.Dispose();

    protected override Task<Outcome<OwedStore>> OpenAsync() => OwedStore.OpenAsync(folder.Data);

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Data.Database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}

[Collection(PostgresTests.Name)]
public sealed class VerifyOnPostgres(PostgresServer server) : VerifySuite
{
    private string? connectionString;

    // As the owner of the server may: no trigger runs, and the references are triggers.
    protected override string Unguarded => "set session_replication_role = replica";

    protected override async Task<Outcome<OwedStore>> OpenAsync() =>
        await OwedStore.OpenPostgresAsync(connectionString ??= await server.FreshAsync());

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
