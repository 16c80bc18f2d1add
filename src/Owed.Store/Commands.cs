using System.Data.Common;

namespace Owed.Store;

/// <summary>Short ways to run a statement.</summary>
internal static class Commands
{
    public static DbCommand Ask(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object? value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a statement whose text is fixed.</summary>
    public static void Run(this DbConnection connection, DbTransaction? transaction, string sql)
    {
        using DbCommand command = connection.Ask(transaction, sql);
        command.ExecuteNonQuery();
    }

    public static async Task<int> RunAsync(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        CancellationToken ct,
        params (string Name, object? Value)[] values)
    {
        await using DbCommand command = connection.Ask(transaction, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reads all rows of a statement.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        Func<DbDataReader, T> row,
        CancellationToken ct,
        params (string Name, object? Value)[] values)
    {
        await using DbCommand command = connection.Ask(transaction, sql, values);
        await using DbDataReader reader = await command.ExecuteReaderAsync(ct);
        List<T> rows = [];
        while (await reader.ReadAsync(ct))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
