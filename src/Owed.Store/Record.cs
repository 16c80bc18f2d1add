using System.Data.Common;
using System.Text.Json;

namespace Owed.Store;

/// <summary>Reads rows of the record.</summary>
internal static class Record
{
    /// <summary>What is needed to read an entry.</summary>
    public const string Readable = "case_id, sequence, kind, day, recorded, replaces, body";

    /// <summary>The whole row.</summary>
    public const string Columns = Readable + ", previous, hash";

    public static Line Row(DbDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetInt32(5),
        row.GetString(6),
        row.GetString(7),
        row.GetString(8));

    /// <summary>Rows as stored, for checking.</summary>
    public static Task<List<Line>> LinesAsync(DbConnection connection, string caseId, CancellationToken ct) =>
        connection.ReadAsync(
            null, $"select {Columns} from entries where case_id = @case order by sequence", Row, ct, ("case", caseId));

    /// <summary>Reads every entry that can be read, and names each that cannot.</summary>
    /// <param name="after">The number before the first entry wanted.</param>
    /// <param name="last">The number of the last entry wanted.</param>
    public static async Task<Outcome<Items<StoredEntry>>> EntriesAsync(
        DbConnection connection, string caseId, int after, int last, CancellationToken ct)
    {
        List<Problem> problems = [];
        List<StoredEntry?> entries = await connection.ReadAsync(
            null,
            $"select {Readable} from entries where case_id = @case and sequence > @after and sequence <= @last order by sequence",
            row => Entry(row, problems),
            ct,
            ("case", caseId),
            ("after", after),
            ("last", last));
        return new(entries.OfType<StoredEntry>().ToItems(), problems.ToItems());
    }

    /// <summary>Reads one row of <see cref="Readable"/>, or adds why it cannot be read.</summary>
    public static StoredEntry? Entry(DbDataReader row, List<Problem> problems)
    {
        int sequence = row.GetInt32(1);
        string kind = row.GetString(2);
        try
        {
            return StoredEntry.Read(
                row.GetString(0),
                sequence,
                kind,
                row.GetString(3),
                row.GetString(4),
                row.IsDBNull(5) ? null : row.GetInt32(5),
                row.GetFieldValue<byte[]>(6));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            problems.Add(Trouble.Unreadable(sequence, kind, e));
            return null;
        }
    }

    /// <summary>The hash of one entry, or null when there is none.</summary>
    public static async Task<string?> HashAsync(DbConnection connection, string caseId, int sequence, CancellationToken ct) =>
        (await connection.ReadAsync(
            null,
            "select hash from entries where case_id = @case and sequence = @sequence",
            r => r.GetString(0),
            ct,
            ("case", caseId),
            ("sequence", sequence))).FirstOrDefault();

    /// <summary>Where the record of the case ends, or null when there is no such case.</summary>
    public static Task<End?> EndAsync(DbConnection connection, string caseId, CancellationToken ct) =>
        EndAsync(connection, null, "select last_sequence, last_hash from cases where case_id = @case", caseId, ct);

    /// <summary>As <see cref="EndAsync(DbConnection, string, CancellationToken)"/>, and no one else writes to the case until the transaction ends.</summary>
    public static Task<End?> HoldEndAsync(DbConnection connection, DbTransaction transaction, string caseId, CancellationToken ct) =>
        EndAsync(
            connection,
            transaction,
            "update cases set last_sequence = last_sequence where case_id = @case returning last_sequence, last_hash",
            caseId,
            ct);

    /// <summary>Names the entries past the end, whose numbers the next entries would need; null when there are none.</summary>
    public static async Task<Problem?> PastEndAsync(
        DbConnection connection, DbTransaction transaction, string caseId, End end, CancellationToken ct)
    {
        (int first, int last) = (await connection.ReadAsync(
            transaction,
            "select coalesce(min(sequence), 0), coalesce(max(sequence), 0) from entries where case_id = @case and sequence > @end",
            r => (r.GetInt32(0), r.GetInt32(1)),
            ct,
            ("case", caseId),
            ("end", end.Sequence)))[0];
        return first == 0 ? null : Chain.PastEnd(first, last, end.Sequence);
    }

    public static Problem NoCase(string caseId) => new(
        "case-not-found",
        $"There is no case \"{caseId}\" here.",
        Where.Nowhere,
        "Go back to the list of cases and choose one.");

    private static async Task<End?> EndAsync(
        DbConnection connection, DbTransaction? transaction, string sql, string caseId, CancellationToken ct) =>
        (await connection.ReadAsync(
            transaction, sql, r => new End(r.GetInt32(0), r.GetString(1)), ct, ("case", caseId))).FirstOrDefault();
}

/// <summary>Where a record ends.</summary>
internal sealed record End(int Sequence, string Hash);
