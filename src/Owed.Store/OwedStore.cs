using System.Data.Common;
using Npgsql;

namespace Owed.Store;

/// <summary>Keeps cases as append-only records, in one SQLite file or in PostgreSQL; ids and times come from the caller.</summary>
public sealed partial class OwedStore : IAsyncDisposable
{
    private const int MostTries = 50;

    private readonly DbDataSource source;
    private readonly Dialect dialect;
    private readonly string place;
    private readonly SemaphoreSlim writers;

    private OwedStore(DbDataSource source, Dialect dialect, string place, DataFolder? folder)
    {
        this.source = source;
        this.dialect = dialect;
        this.place = place;
        Folder = folder;
        writers = new(dialect == Dialect.Sqlite ? 1 : 16);
    }

    /// <summary>The person's own folder, or null when the data is in PostgreSQL.</summary>
    public DataFolder? Folder { get; }

    /// <summary>Opens the data in a folder, and makes both when they are not there yet.</summary>
    public static async Task<Outcome<OwedStore>> OpenAsync(DataFolder folder, CancellationToken ct = default)
    {
        try
        {
            DataFolder.Make(folder.Path);
            DataFolder.MakeFile(folder.Database);
        }
        catch (Exception e) when (Trouble.Of(e, folder.Path) is { } problem)
        {
            return new(null, [problem]);
        }

        // SQLite takes an emptied file for a new one; where there are backups there was more.
        if (new FileInfo(folder.Database) is { Exists: true, Length: 0 } && !File.Exists(folder.Database + "-wal") && Backups.Days(folder).Count > 0)
        {
            return new(null, [Trouble.Corrupt(folder.Database)]);
        }

        var source = new SqliteSource(folder.Database, folder.Patience);
        return await ReadyAsync(new(source, Dialect.Sqlite, folder.Database, folder), ct);
    }

    /// <summary>Opens the data on a PostgreSQL server.</summary>
    public static async Task<Outcome<OwedStore>> OpenPostgresAsync(string connectionString, CancellationToken ct = default)
    {
        NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);
        var names = new NpgsqlConnectionStringBuilder(connectionString);
        return await ReadyAsync(new(source, Dialect.Postgres, $"{names.Host}/{names.Database}", null), ct);
    }

    /// <summary>Every case, by name, for the first page.</summary>
    public Task<Outcome<Items<CaseSummary>>> CasesAsync(CancellationToken ct = default) =>
        ReadAsync(connection => CaseSummaries.ReadAsync(connection, ct), ct);

    /// <summary>The whole record of a case, corrections and removals included.</summary>
    public Task<Outcome<Items<StoredEntry>>> EntriesAsync(string caseId, CancellationToken ct = default) =>
        ReadAsync(
            async connection =>
            {
                return await Record.EndAsync(connection, caseId, ct) is { } end
                    ? await Record.EntriesAsync(connection, caseId, 0, end.Sequence, ct)
                    : new(null, [Record.NoCase(caseId)]);
            },
            ct);

    /// <summary>Writes entries into a case, all or none, together with the files they speak of.</summary>
    /// <returns>The entries as they stand; when there are problems, nothing was written.</returns>
    public Task<Outcome<Items<StoredEntry>>> AppendAsync(
        string caseId,
        IReadOnlyList<NewEntry> entries,
        DateTimeOffset now,
        IReadOnlyList<Blob>? files = null,
        CancellationToken ct = default) =>
        WriteAsync(
            (connection, transaction) => Appending.AppendAsync(connection, transaction, caseId, entries, Incoming(files), now, ct),
            ct);

    /// <summary>Begins a case with its first entries.</summary>
    /// <param name="caseId">Small letters, digits and hyphens, at most 64; stays with the case for good.</param>
    public Task<Outcome<Items<StoredEntry>>> CreateAsync(
        string caseId,
        IReadOnlyList<NewEntry> entries,
        DateTimeOffset now,
        IReadOnlyList<Blob>? files = null,
        CancellationToken ct = default) =>
        WriteAsync(
            async (connection, transaction) =>
                await Appending.BeginAsync(connection, transaction, caseId, ct) is { } problem
                    ? new(null, [problem])
                    : await Appending.AppendAsync(connection, transaction, caseId, entries, Incoming(files), now, ct),
            ct);

    /// <summary>Begins a case from everything that is known of it, as read from a case folder.</summary>
    public Task<Outcome<Items<StoredEntry>>> ImportAsync(
        string caseId, WholeCase whole, IReadOnlyList<Blob> files, DateTimeOffset now, CancellationToken ct = default) =>
        TakeInAsync(caseId, whole, [.. files.Select(IncomingFile.Of)], now, ct);

    /// <summary>The same with files that are read a piece at a time.</summary>
    public Task<Outcome<Items<StoredEntry>>> TakeInAsync(
        string caseId, WholeCase whole, IReadOnlyList<IncomingFile> files, DateTimeOffset now, CancellationToken ct = default)
    {
        Problem? twice = whole.Case.Facts.GroupBy(f => f.Name).Where(g => g.Count() > 1)
            .Select(g => new Problem("fact-twice", $"The fact \"{g.Key}\" is given twice.", Where.Nowhere, "Keep one of them."))
            .FirstOrDefault();
        return twice is null
            ? WriteAsync(
                async (connection, transaction) =>
                    await Appending.BeginAsync(connection, transaction, caseId, ct) is { } problem
                        ? new(null, [problem])
                        : await Appending.AppendAsync(connection, transaction, caseId, [.. Folding.Unfold(whole, DateOnly.FromDateTime(now.DateTime))], files, now, ct),
                ct)
            : Task.FromResult(new Outcome<Items<StoredEntry>>(null, [twice]));
    }

    /// <summary>Takes back one entry: what it replaced stands again, or it is gone from the case; the record keeps both.</summary>
    public Task<Outcome<Items<StoredEntry>>> UndoAsync(string caseId, int sequence, DateTimeOffset now, CancellationToken ct = default) =>
        UndoAsync(caseId, sequence, sequence, now, ct);

    /// <summary>Takes back the entries from first to last, the last one first, all or none.</summary>
    public Task<Outcome<Items<StoredEntry>>> UndoAsync(string caseId, int first, int last, DateTimeOffset now, CancellationToken ct = default) =>
        WriteAsync((connection, transaction) => Appending.UndoAsync(connection, transaction, caseId, first, last, now, ct), ct);

    /// <summary>Checks that nothing in the record or its files was changed, lost or added behind Owed's back.</summary>
    /// <returns>Nothing when all is well; otherwise the first broken entry, what stands past the end, and every difference in a file.</returns>
    public async Task<Items<Problem>> VerifyAsync(string caseId, CancellationToken ct = default)
    {
        Outcome<Items<Problem>> found = await ReadAsync<Items<Problem>>(
            async connection => new(await Verifying.FindAsync(connection, dialect, caseId, ct), []), ct);
        return found.Value ?? found.Problems;
    }

    /// <summary>The mark of one entry, to hold beside a print that names it; null when the record does not go that far.</summary>
    public async Task<RecordMark?> MarkAsync(string caseId, int sequence, CancellationToken ct = default)
    {
        Outcome<RecordMark> found = await ReadAsync<RecordMark>(
            async connection => new(await Record.HashAsync(connection, caseId, sequence, ct) is { } hash ? new(sequence, hash) : null, []), ct);
        return found.Value;
    }

    /// <summary>Every file kept for the case.</summary>
    public Task<Outcome<Items<BlobInfo>>> FilesAsync(string caseId, CancellationToken ct = default) =>
        ReadAsync(async connection => new Outcome<Items<BlobInfo>>(await BlobStream.InfosAsync(connection, caseId, null, ct), []), ct);

    /// <summary>Opens a kept file for reading from its start, a piece at a time.</summary>
    public Task<Outcome<BlobStream>> OpenFileAsync(string caseId, string hash, CancellationToken ct = default) =>
        ReadAsync(async connection => await BlobStream.OpenAsync(source, connection, caseId, hash, ct), ct);

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        writers.Dispose();
        copies.Dispose();
    }

    private static IReadOnlyList<IncomingFile> Incoming(IReadOnlyList<Blob>? files) => files is null ? [] : [.. files.Select(IncomingFile.Of)];

    private static async Task<Outcome<OwedStore>> ReadyAsync(OwedStore store, CancellationToken ct)
    {
        Outcome<OwedStore> opened = await store.ReadAsync<OwedStore>(
            async connection =>
            {
                if (store.dialect == Dialect.Sqlite)
                {
                    await connection.RunAsync(null, "pragma journal_mode = wal", ct);
                }

                Problem? problem = await Schema.BringUpAsync(connection, store.dialect, store.place, ct);
                return problem is null ? new(store, []) : new(null, [problem]);
            },
            ct);
        if (opened.Value is null)
        {
            await store.DisposeAsync();
        }

        return opened;
    }

    private async Task<Outcome<T>> ReadAsync<T>(Func<DbConnection, Task<Outcome<T>>> work, CancellationToken ct)
        where T : class
    {
        try
        {
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            return await work(connection);
        }
        catch (Exception e) when (Trouble.Of(e, place) is { } problem)
        {
            return new(null, [problem]);
        }
    }

    private async Task<Outcome<T>> WriteAsync<T>(
        Func<DbConnection, DbTransaction, Task<Outcome<T>>> work, CancellationToken ct)
        where T : class
    {
        await writers.WaitAsync(ct);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                try
                {
                    await using DbConnection connection = await source.OpenConnectionAsync(ct);
                    await using DbTransaction transaction = await connection.BeginTransactionAsync(ct);
                    Outcome<T> made = await work(connection, transaction);
                    if (made.IsGood)
                    {
                        await CommitAsync(connection, transaction);
                    }

                    return made;
                }
                catch (StoreMovedException e) when (!e.IsSaved && attempt == 1)
                {
                    // Where only the log was taken away, all of it is safe in the file by now, and the second try goes through.
                }
                catch (DbException e) when (attempt < MostTries && Dialect.IsCollision(e))
                {
                    await Task.Delay(attempt, ct);
                }
            }
        }
        catch (Exception e) when (Trouble.Of(e, place) is { } problem)
        {
            return new(null, [problem]);
        }
        finally
        {
            writers.Release();
        }
    }

    /// <summary>Commits into the file that is at the path before and after; what is acknowledged is where the person has it.</summary>
    private async Task CommitAsync(DbConnection connection, DbTransaction transaction)
    {
        var file = source as SqliteSource;
        file?.Check(connection, transaction);
        await transaction.CommitAsync(CancellationToken.None);
        file?.Check(connection, null);
    }
}
