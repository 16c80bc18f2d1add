using System.Data.Common;

namespace Owed.Store;

/// <summary>Deletes the rows of a case a few at a time, where there is no room to delete them all at once.</summary>
internal static class PiecewiseDeletion
{
    private const int EntriesAtOnce = 50;

    // Files first, for they are large; entries from the last, for an entry may name one before it.
    private static readonly (string Table, string Sql)[] Pieces =
    [
        ("blob_parts", "delete from blob_parts where rowid in (select rowid from blob_parts where case_id = @case limit @parts)"),
        ("blobs", "delete from blobs where rowid in (select rowid from blobs where case_id = @case limit @entries)"),
        ("entries", "delete from entries where rowid in (select rowid from entries where case_id = @case order by sequence desc limit @entries)"),
        ("marks", "delete from marks where rowid in (select rowid from marks where case_id = @case limit @entries)"),
        ("members", "delete from members where case_id = @case"),
        ("cases", "delete from cases where case_id = @case"),
    ];

    /// <param name="tables">The tables that this file has.</param>
    /// <param name="parts">How many pieces of files go at once; each is a quarter of a megabyte.</param>
    /// <param name="after">Done after each step that deleted something.</param>
    public static async Task RunAsync(
        DbConnection connection, IReadOnlyCollection<string> tables, string caseId, int parts, Func<Task> after, CancellationToken ct)
    {
        foreach ((_, string sql) in Pieces.Where(p => tables.Contains(p.Table)))
        {
            while (await connection.RunAsync(null, sql, ct, ("case", caseId), ("parts", parts), ("entries", EntriesAtOnce)) > 0)
            {
                await after();
            }
        }
    }
}
