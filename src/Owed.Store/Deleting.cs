using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Owed.Store;

/// <summary>Makes a deleted case gone: rows overwritten, free pages given back, backups rewritten without it.</summary>
public sealed partial class OwedStore
{
    private static readonly string[] Tables = ["marks", "members", "blob_parts", "blobs", "entries", "cases"];

    private readonly SemaphoreSlim copies = new(1);

    /// <summary>Deletes a case with its files, here and in every backup in the folder.</summary>
    /// <returns>Nothing when it is gone; a warning where a copy may be left that Owed cannot reach; an error when it is still here.</returns>
    public Task<Items<Problem>> DeleteAsync(string caseId, CancellationToken ct = default) =>
        WithoutCopiesAsync(() => DeleteEverywhereAsync(caseId, ct), ct);

    /// <summary>Runs alone among backups, restores and deletions, so that no copy is made of what is being deleted.</summary>
    internal async Task<Items<Problem>> WithoutCopiesAsync(Func<Task<Items<Problem>>> work, CancellationToken ct)
    {
        await copies.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            copies.Release();
        }
    }

    private async Task<Items<Problem>> DeleteEverywhereAsync(string caseId, CancellationToken ct)
    {
        if (Folder is not null && await DeleteFromBackupsAsync(Folder, caseId, ct) is { Count: > 0 } kept)
        {
            return kept;
        }

        Outcome<string> deleted = await WriteAsync<string>(
            async (connection, transaction) =>
            {
                await DeleteRowsAsync(connection, transaction, Tables, caseId, ct);
                return new(caseId, []);
            },
            ct);
        loaded.TryRemove(caseId, out _);
        return deleted.IsGood ? await ForgetAsync(ct) : deleted.Problems;
    }

    private async Task<Items<Problem>> ForgetAsync(CancellationToken ct)
    {
        if (dialect != Dialect.Sqlite)
        {
            return
            [
                new(
                    "delete-operator",
                    "The case is deleted. Backups of the server, and space it has not reused yet, belong to whoever runs it.",
                    new(place),
                    "Ask the operator to vacuum the database and to remove the case from backups.",
                    Severity.Warning),
            ];
        }

        await writers.WaitAsync(ct);
        try
        {
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            await connection.RunAsync(null, "vacuum", ct);
            List<int> busy = await connection.ReadAsync(null, "pragma wal_checkpoint(truncate)", r => r.GetInt32(0), ct);
            return busy is [0] ? [] : [Unfinished()];
        }
        catch (Exception e) when (Trouble.Of(e, place) is { } problem)
        {
            return [Unfinished(), problem with { Severity = Severity.Warning }];
        }
        finally
        {
            writers.Release();
        }
    }

    private static async Task<Items<Problem>> DeleteFromBackupsAsync(DataFolder folder, string caseId, CancellationToken ct)
    {
        try
        {
            Backups.RemoveUnfinished(folder);
        }
        catch (Exception e) when (Trouble.Of(e, folder.Backups) is { } problem)
        {
            return [problem];
        }

        List<Problem> problems = [];
        foreach (string backup in Backups.FilesIn(folder))
        {
            problems.AddRange(await DeleteFromBackupAsync(backup, caseId, ct) is { } problem ? [problem] : []);
        }

        return problems.ToItems();
    }

    private static async Task<Problem?> DeleteFromBackupAsync(string file, string caseId, CancellationToken ct)
    {
        try
        {
            await using var source = new SqliteSource(file, TimeSpan.FromSeconds(5));
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            await connection.RunAsync(null, "pragma journal_mode = truncate", ct);
            List<string> tables = await connection.ReadAsync(null, "select name from sqlite_master where type = 'table'", r => r.GetString(0), ct);
            await using (DbTransaction transaction = await connection.BeginTransactionAsync(ct))
            {
                // A copy made by an older Owed lacks the newer tables.
                await DeleteRowsAsync(connection, transaction, Tables.Where(tables.Contains), caseId, ct);
                await transaction.CommitAsync(CancellationToken.None);
            }

            await connection.RunAsync(null, "vacuum", ct);
            return null;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new(
                "backup-not-cleaned",
                "This backup could not be rewritten, so the case was not deleted.",
                new(file),
                "Delete this backup file yourself, or make it writable, and delete the case again.");
        }
    }

    private static async Task DeleteRowsAsync(DbConnection connection, DbTransaction transaction, IEnumerable<string> tables, string caseId, CancellationToken ct)
    {
        await Record.HoldEndAsync(connection, transaction, caseId, ct);
        foreach (string table in tables)
        {
            await connection.RunAsync(transaction, $"delete from {table} where case_id = @case", ct, ("case", caseId));
        }
    }

    private Problem Unfinished() => new(
        "delete-unfinished",
        "The case is deleted, but traces may stay in the file until Owed is closed everywhere.",
        new(place),
        "Close every window of Owed, open it again, and choose “Clean up” under “Data and backups”.",
        Severity.Warning);

    /// <summary>Gives back space and overwrites traces that an interrupted deletion left.</summary>
    public Task<Items<Problem>> CleanUpAsync(CancellationToken ct = default) => ForgetAsync(ct);
}
