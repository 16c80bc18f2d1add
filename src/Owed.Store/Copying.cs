using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Owed.Store;

/// <summary>Copies the data file out and in while it is open.</summary>
public sealed partial class OwedStore
{
    /// <summary>How many bytes a copy needs at most.</summary>
    internal async Task<long> SizeAsync(CancellationToken ct)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(ct);
        return (await connection.ReadAsync(
            null, "select page_count * page_size from pragma_page_count(), pragma_page_size()", r => r.GetInt64(0), ct))[0];
    }

    // "vacuum into" and not the backup interface: it copies one moment while others write, without beginning again,
    // and leaves out what was deleted.
    internal async Task CopyToAsync(string file, CancellationToken ct)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(ct);
        await connection.RunAsync(null, "vacuum into @file", ct, ("file", file));
    }

    internal async Task<Problem?> ReplaceFromAsync(string file, CancellationToken ct)
    {
        await writers.WaitAsync(ct);
        try
        {
            await using var copy = new SqliteSource(file, TimeSpan.FromSeconds(5));
            await using DbConnection from = await copy.OpenConnectionAsync(ct);
            await using DbConnection to = await source.OpenConnectionAsync(ct);
            ((SqliteConnection)from).BackupDatabase((SqliteConnection)to);
            loaded.Clear();
            return await Schema.BringUpAsync(to, dialect, place, ct);
        }
        finally
        {
            writers.Release();
        }
    }
}
