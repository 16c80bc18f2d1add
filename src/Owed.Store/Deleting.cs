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
    public Task<Items<Problem>> DeleteAsync(string caseId, CancellationToken ct = default) => DeleteAsync(caseId, false, ct);

    /// <param name="copiesToo">True when backups that stand in the way may go whole: those that cannot be rewritten, and, on a full disk, the oldest.</param>
    public Task<Items<Problem>> DeleteAsync(string caseId, bool copiesToo, CancellationToken ct = default) =>
        WithoutCopiesAsync(() => DeleteEverywhereAsync(caseId, copiesToo, ct), ct);

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

    private async Task<Items<Problem>> DeleteEverywhereAsync(string caseId, bool copiesToo, CancellationToken ct)
    {
        if (Folder is not null && await DeleteFromBackupsAsync(Folder, caseId, copiesToo, ct) is { Count: > 0 } kept)
        {
            return kept;
        }

        Outcome<string> deleted = await DeleteHereAsync(caseId, ct);
        foreach (string copy in Folder is not null && copiesToo ? Backups.OldestFirst(Folder) : [])
        {
            if (!deleted.Problems.Any(p => p.Code is "disk-full" or "delete-in-part"))
            {
                break;
            }

            File.Delete(copy);
            deleted = await DeleteHereAsync(caseId, ct);
        }

        return deleted.IsGood ? await ForgetAsync(ct) : deleted.Problems;
    }

    /// <summary>Deletes the rows at once; where the disk has no room for that, a little at a time.</summary>
    private async Task<Outcome<string>> DeleteHereAsync(string caseId, CancellationToken ct)
    {
        Outcome<string> deleted = await WriteAsync<string>(
            async (connection, transaction) =>
            {
                await DeleteRowsAsync(connection, transaction, Tables, caseId, ct);
                return new(caseId, []);
            },
            ct);
        loaded.TryRemove(caseId, out _);
        return dialect == Dialect.Sqlite && deleted.Problems.Any(p => p.Code == "disk-full") ? await DeleteByPiecesAsync(caseId, deleted, ct) : deleted;
    }

    private async Task<Outcome<string>> DeleteByPiecesAsync(string caseId, Outcome<string> refused, CancellationToken ct)
    {
        bool isBegun = false;
        await writers.WaitAsync(ct);
        try
        {
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            (source as SqliteSource)?.Check(connection, null);

            // After each piece the log is taken in, so that the next piece is written over it and the log never grows.
            await PiecewiseDeletion.RunAsync(
                connection,
                Tables,
                caseId,
                1,
                () =>
                {
                    isBegun = true;
                    return connection.RunAsync(null, "pragma wal_checkpoint(passive)", CancellationToken.None);
                },
                ct);
            return new(caseId, []);
        }
        catch (Exception e) when (Trouble.Of(e, place) is { } problem)
        {
            return isBegun ? new(null, [InPart(problem)]) : refused;
        }
        finally
        {
            writers.Release();
            loaded.TryRemove(caseId, out _);
        }
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
            await VacuumAsync(connection, ct);
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

    private static async Task<Items<Problem>> DeleteFromBackupsAsync(DataFolder folder, string caseId, bool copiesToo, CancellationToken ct)
    {
        List<Problem> problems = [];
        try
        {
            Backups.RemoveUnfinished(folder);
            foreach (string backup in Backups.FilesIn(folder))
            {
                Problem? problem = await DeleteFromBackupAsync(backup, caseId, ct);
                if (problem is not null && copiesToo)
                {
                    File.Delete(backup);
                    problem = null;
                }

                problems.AddRange(problem is null ? [] : [problem]);
            }
        }
        catch (Exception e) when (Trouble.Of(e, folder.Backups) is { } problem)
        {
            return [problem];
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
            List<string> tables = await TablesAsync(connection, ct);
            try
            {
                await using DbTransaction transaction = await connection.BeginTransactionAsync(ct);
                await DeleteRowsAsync(connection, transaction, Tables.Where(tables.Contains), caseId, ct);
                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (SqliteException e) when (IsFull(e))
            {
                // No room for a journal on the disk: it is kept in memory, a little at a time. Killed in the middle, the copy
                // may be damaged; the case is still here then, and the next deletion asks about that copy.
                await connection.RunAsync(null, "pragma journal_mode = memory", ct);
                await PiecewiseDeletion.RunAsync(connection, tables, caseId, 32, () => Task.CompletedTask, ct);
            }

            await VacuumAsync(connection, ct);
            return null;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new(
                "backup-not-cleaned",
                "This copy could not be rewritten without the case, so nothing was deleted here.",
                new(file),
                "Tick “Also remove copies that stand in the way”, and delete the case again.");
        }
    }

    /// <summary>Gives back space where the disk has room to do so; what was deleted is overwritten with zeros either way.</summary>
    private static async Task VacuumAsync(DbConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.RunAsync(null, "vacuum", ct);
        }
        catch (SqliteException e) when (IsFull(e))
        {
            // The file keeps its size until there is room again; what is free in it holds zeros.
            return;
        }
    }

    /// <summary>A copy made by an older Owed lacks the newer tables.</summary>
    private static Task<List<string>> TablesAsync(DbConnection connection, CancellationToken ct) =>
        connection.ReadAsync(null, "select name from sqlite_master where type = 'table'", r => r.GetString(0), ct);

    private static bool IsFull(SqliteException e) => e.SqliteErrorCode is 13 or 10;

    private static async Task DeleteRowsAsync(DbConnection connection, DbTransaction transaction, IEnumerable<string> tables, string caseId, CancellationToken ct)
    {
        await Record.HoldEndAsync(connection, transaction, caseId, ct);
        foreach (string table in tables)
        {
            await connection.RunAsync(transaction, $"delete from {table} where case_id = @case", ct, ("case", caseId));
        }
    }

    internal static Problem InPart(Problem why) => new(
        "delete-in-part",
        "Only part of the case could be deleted: there is no room on the disk to go on.",
        why.Where,
        "Free some space, or tick “Also remove copies that stand in the way”, and delete the case again.");

    private Problem Unfinished() => new(
        "delete-unfinished",
        "The case is deleted, but traces may stay in the file until Owed is closed everywhere.",
        new(place),
        "Close every window of Owed, open it again, and choose “Clean up” under “Data and backups”.",
        Severity.Warning);

    /// <summary>Gives back space and overwrites traces that an interrupted deletion left.</summary>
    public Task<Items<Problem>> CleanUpAsync(CancellationToken ct = default) => ForgetAsync(ct);
}
