using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Owed.Store;

/// <summary>Everything in which SQLite and PostgreSQL differ.</summary>
/// <param name="Bytes">The column type for bytes.</param>
/// <param name="LockSchema">Keeps two programs from migrating at once, or null where the transaction does.</param>
/// <param name="BeginReading">Begins to read the data as it is at one moment, whatever others write.</param>
internal sealed record Dialect(string Bytes, string? LockSchema, string BeginReading)
{
    public static readonly Dialect Sqlite = new("blob", null, "begin deferred");

    public static readonly Dialect Postgres = new(
        "bytea", "lock table schema_version in exclusive mode", "begin isolation level repeatable read, read only");

    /// <summary>True when another writer took the sequence first.</summary>
    public static bool IsCollision(DbException e) => e switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is 1555 or 2067,
        PostgresException p => p.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
