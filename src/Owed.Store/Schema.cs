using System.Data.Common;
using System.Globalization;

namespace Owed.Store;

/// <summary>Brings a database to the newest shape by the numbered files in sql/.</summary>
internal static class Schema
{
    private static readonly string[] Files =
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static int Newest => Files.Length;

    /// <returns>The problem when the database is newer than this program, or null when it is ready.</returns>
    public static async Task<Problem?> BringUpAsync(DbConnection connection, Dialect dialect, string place, CancellationToken ct)
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync(transaction, "create table if not exists schema_version (version integer not null primary key)", ct);
        if (dialect.LockSchema is { } wait)
        {
            await connection.RunAsync(transaction, wait, ct);
        }

        List<int> done = await connection.ReadAsync(transaction, "select version from schema_version", r => r.GetInt32(0), ct);
        int found = done.DefaultIfEmpty(0).Max();
        if (found > Newest)
        {
            return Trouble.Newer(found, Newest, place);
        }

        for (int version = found + 1; version <= Newest; version++)
        {
            await connection.RunAsync(transaction, Text(version).Replace("{bytes}", dialect.Bytes, StringComparison.Ordinal), ct);
            await connection.RunAsync(transaction, "insert into schema_version (version) values (@version)", ct, ("version", version));
        }

        await transaction.CommitAsync(ct);
        return null;
    }

    private static string Text(int version)
    {
        string name = version.ToString("000", CultureInfo.InvariantCulture) + ".sql";
        using Stream stream = typeof(Schema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
