using System.Data.Common;
using System.Text.Json;

namespace Owed.Store;

/// <summary>Reads rows of the record.</summary>
internal static class Record
{
    public const string Columns = "case_id, sequence, kind, day, recorded, replaces, body, previous, hash";

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

    public static Task<List<Line>> LinesAsync(DbConnection connection, string caseId, int after, CancellationToken ct) =>
        connection.ReadAsync(
            null,
            $"select {Columns} from entries where case_id = @case and sequence > @after order by sequence",
            Row,
            ct,
            ("case", caseId),
            ("after", after));

    /// <summary>Where the record of the case ends, or null when there is no such case.</summary>
    /// <param name="wait">What ends the select where the row must wait for us.</param>
    public static async Task<End?> EndAsync(
        DbConnection connection, string caseId, CancellationToken ct, DbTransaction? transaction = null, string wait = "")
    {
        List<End> ends = await connection.ReadAsync(
            transaction,
            "select last_sequence, last_hash from cases where case_id = @case" + wait,
            r => new End(r.GetInt32(0), r.GetString(1)),
            ct,
            ("case", caseId));
        return ends.Count == 0 ? null : ends[0];
    }

    /// <summary>Reads every line that can be read, and names each that cannot.</summary>
    public static Outcome<Items<StoredEntry>> Open(List<Line> lines)
    {
        List<StoredEntry> entries = new(lines.Count);
        List<Problem> problems = [];
        foreach (Line line in lines)
        {
            try
            {
                entries.Add(line.Open());
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                problems.Add(Trouble.Unreadable(line, e));
            }
        }

        return new(entries.ToItems(), problems.ToItems());
    }

    public static Problem NoCase(string caseId) => new(
        "case-not-found",
        $"There is no case \"{caseId}\" here.",
        Where.Nowhere,
        "Go back to the list of cases and choose one.");
}

/// <summary>Where a record ends.</summary>
internal sealed record End(int Sequence, string Hash);
