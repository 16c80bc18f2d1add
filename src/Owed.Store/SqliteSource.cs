using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Owed.Store;

/// <summary>Says that the open data file is no longer the one at its path.</summary>
/// <param name="isSaved">True when something was written before this was seen.</param>
internal sealed class StoreMovedException(bool isSaved) : IOException("The data file was moved or replaced while it was open.")
{
    public bool IsSaved => isSaved;
}

/// <summary>Opens SQLite connections that lose nothing, leave nothing behind, and write to no file but the one at the path.</summary>
internal sealed class SqliteSource(string file, TimeSpan patience) : DbDataSource
{
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    // By the open file itself, which the pool hands from one connection to the next, and from one source to another.
    private static readonly ConditionalWeakTable<sqlite3, SameFile?[]> Held = [];

    private readonly string pragmas = FormattableString.Invariant($"""
        pragma busy_timeout = {(int)patience.TotalMilliseconds};
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma secure_delete = on;
        """);

    private SameFile? first;

    // A file that is gone is not made anew: an empty one would pass for a fresh start.
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
    }.ToString();

    /// <summary>Closes the idle connections, so that the file can be checked, moved or deleted.</summary>
    public void Close()
    {
        if (first is not null && SameFile.At(file) != first)
        {
            // Opening one of them sees that it was moved, and leaves it whole.
            try
            {
                OpenDbConnection().Dispose();
            }
            catch (Exception e) when (e is StoreMovedException or SqliteException)
            {
                return;
            }
        }

        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Makes sure, just before or after a commit, that the open file is the one at the path, with its log beside it.</summary>
    /// <param name="transaction">What is not committed yet, or null when it just was.</param>
    /// <exception cref="StoreMovedException">when it is not; nothing of the transaction is kept then.</exception>
    public void Check(DbConnection connection, DbTransaction? transaction)
    {
        if (!SameFile.IsKnown || Holds((SqliteConnection)connection))
        {
            return;
        }

        transaction?.Rollback();
        LeaveWhole((SqliteConnection)connection);
        if (transaction is not null || SameFile.At(file) != first)
        {
            throw new StoreMovedException(isSaved: transaction is null);
        }
    }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection()
    {
        while (true)
        {
            var connection = new SqliteConnection(ConnectionString);
            try
            {
                if (Open(connection))
                {
                    return connection;
                }

                LeaveWhole(connection);
                connection.Dispose();
            }
            catch (SqliteException e) when (e.SqliteErrorCode == CannotOpen && first is not null && SameFile.IsKnown && SameFile.At(file) is null)
            {
                connection.Dispose();
                throw new StoreMovedException(isSaved: false);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }

    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) =>
        new(OpenDbConnection());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        Close();
        return base.DisposeAsyncCore();
    }

    private const int CannotOpen = 14;

    /// <returns>False when the connection came from the pool and holds what is no longer at the path.</returns>
    /// <exception cref="StoreMovedException">when another file is at the path than the one first opened; it is not touched.</exception>
    private bool Open(SqliteConnection connection)
    {
        SameFile? now = SameFile.IsKnown ? SameFile.At(file) : null;
        connection.Open();
        if (SameFile.IsKnown)
        {
            bool isPooled = Held.TryGetValue(connection.Handle!, out _);
            if (isPooled && !Holds(connection))
            {
                return false;
            }

            if (!isPooled)
            {
                Held.AddOrUpdate(connection.Handle!, [now, null, null]);
            }

            first ??= now;
            if (now != first)
            {
                SqliteConnection.ClearPool(connection);
                throw new StoreMovedException(isSaved: false);
            }
        }

        connection.Run(null, pragmas);
        return !SameFile.IsKnown || Holds(connection);
    }

    /// <summary>True when the files at the path are those that the connection has open; the log is noted when it is first seen.</summary>
    private bool Holds(SqliteConnection connection)
    {
        SameFile?[] held = Held.GetValue(connection.Handle!, _ => [first, null, null]);
        for (int i = 0; i < Endings.Length; i++)
        {
            SameFile? now = SameFile.At(file + Endings[i]);
            if (held[i] is null && i > 0)
            {
                held[i] = now;
            }
            else if (now != held[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes what only the log holds into the file that is still open, so that whoever finds that file finds it whole,
    /// and so that the log left behind holds nothing that would be laid over a file now in its place.</summary>
    private void LeaveWhole(SqliteConnection connection)
    {
        SameFile?[] held = Held.GetValue(connection.Handle!, _ => [first, null, null]);
        bool isMoved = SameFile.At(file) != held[0];
        bool isShared = Endings.Skip(1).Select((e, i) => (Now: SameFile.At(file + e), Held: held[i + 1])).Any(p => p.Now is not null && p.Now != p.Held);

        // The same file with another log: a second program writes by that one, and what ours holds must not be laid over it.
        if (isMoved || !isShared)
        {
            try
            {
                connection.Run(null, "pragma wal_checkpoint(truncate)");
            }
            catch (SqliteException)
            {
                // The disk may be gone; what was acknowledged is then where the folder went.
            }
        }

        SqliteConnection.ClearPool(connection);
    }
}
