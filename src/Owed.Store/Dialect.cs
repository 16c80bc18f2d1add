using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Owed.Store;

/// <summary>Everything in which SQLite and PostgreSQL differ.</summary>
/// <param name="Bytes">The column type for bytes.</param>
/// <param name="LockSchema">Keeps two programs from migrating at once, or null where the transaction does.</param>
internal sealed record Dialect(string Bytes, string? LockSchema)
{
    public static readonly Dialect Sqlite = new("blob", null);

    public static readonly Dialect Postgres = new("bytea", "lock table schema_version in exclusive mode");

    /// <summary>True when another writer took the sequence first.</summary>
    public static bool IsCollision(DbException e) => e switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is 1555 or 2067,
        PostgresException p => p.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}

/// <summary>Opens SQLite connections that lose nothing and leave nothing behind.</summary>
internal sealed class SqliteSource(string file, TimeSpan patience) : DbDataSource
{
    private readonly string pragmas = FormattableString.Invariant($"""
        pragma busy_timeout = {(int)patience.TotalMilliseconds};
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma secure_delete = on;
        """);

    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
    }.ToString();

    /// <summary>Closes the idle connections, so that the file can be checked, moved or deleted.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection()
    {
        DbConnection connection = CreateDbConnection();
        try
        {
            connection.Open();
            connection.Run(null, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
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
}
