using System.Data.Common;
using System.Security.Cryptography;

namespace Owed.Store;

/// <summary>Compares what the record says of each file, undone ones too, with its row and with its bytes.</summary>
internal static class VerifyingFiles
{
    private const string Restore = "Restore a backup from before the change, or add the file again from its source.";

    private sealed record Row(string Type, long Size);

    /// <summary>What the pieces of a file hold, laid one after the other.</summary>
    private sealed record Bytes(string Hash, string Type, long Size, int Pieces, int Last);

    public static async Task<List<Problem>> FindAsync(DbConnection connection, string caseId, IEnumerable<StoredEntry> entries, CancellationToken ct)
    {
        // A file that one entry still stands by counts, whatever was undone beside it.
        Dictionary<string, NamedFile> named = new(StringComparer.Ordinal);
        foreach (NamedFile file in NamedFile.In([.. entries]).OrderByDescending(f => f.Stands))
        {
            named.TryAdd(file.Hash, file);
        }

        Dictionary<string, Row> rows = (await connection.ReadAsync(
            null,
            "select hash, type, size from blobs where case_id = @case",
            r => (Hash: r.GetString(0), Row: new Row(r.GetString(1), r.GetInt64(2))),
            ct,
            ("case", caseId))).ToDictionary(r => r.Hash, r => r.Row, StringComparer.Ordinal);
        List<string> parts = await connection.ReadAsync(
            null, "select distinct hash from blob_parts where case_id = @case", r => r.GetString(0), ct, ("case", caseId));

        List<Problem> problems = [];
        foreach (string hash in named.Keys.Concat(rows.Keys).Concat(parts).Distinct().Order(StringComparer.Ordinal))
        {
            string what = named.TryGetValue(hash, out NamedFile? file) ? $"The file “{file.Name}”" : $"A file that no entry names (SHA-256 {hash[..Math.Min(12, hash.Length)]}…)";
            problems.AddRange(OfRow(what, rows.GetValueOrDefault(hash), file));
            if (rows.ContainsKey(hash) || parts.Contains(hash))
            {
                problems.AddRange(OfBytes(what, hash, rows.GetValueOrDefault(hash), await BytesAsync(connection, caseId, hash, ct)));
            }
        }

        return problems;
    }

    private static IEnumerable<Problem> OfRow(string what, Row? row, NamedFile? named)
    {
        if (row is null && named is { Stands: true })
        {
            yield return new("file-lost", $"{what} is in the record, but it is not kept here any more.", Where.Nowhere, Restore);
        }
        else if (row is null && named is not null)
        {
            // A copy that an older Owed saved lacks such files.
            yield return new(
                "file-undone-lost",
                $"{what}, of an entry that was undone, is not kept here.",
                Where.Nowhere,
                "Nothing that counts is missing. To have the file back, add it again under Evidence.",
                Severity.Warning);
        }

        if (named is null)
        {
            yield return new(
                "file-unnamed",
                $"{what} is kept here.",
                Where.Nowhere,
                "Owed did not add it in this record. Nothing uses it; if you do not know where it comes from, restore a backup.",
                Severity.Warning);
        }
    }

    private static IEnumerable<Problem> OfBytes(string what, string hash, Row? row, Bytes bytes)
    {
        if (bytes.Pieces == 0)
        {
            yield return new("file-bytes-lost", $"{what} is listed, but nothing of its contents is kept.", Where.Nowhere, Restore);
            yield break;
        }

        if (bytes.Last != bytes.Pieces - 1)
        {
            yield return new("file-pieces-lost", $"{what} is kept in pieces, and some of them are missing.", Where.Nowhere, Restore);
            yield break;
        }

        if (bytes.Hash != hash)
        {
            yield return new("file-changed", $"{what} is not as it was when it was added.", Where.Nowhere, Restore);
            yield break;
        }

        if (row is not null && row.Size != bytes.Size)
        {
            yield return new("file-size-changed", $"{what} has {bytes.Size} bytes and is listed with {row.Size}.", Where.Nowhere, Restore);
        }

        if (row is not null && row.Type != bytes.Type)
        {
            yield return new("file-type-changed", $"{what} is of the kind {bytes.Type} and is listed as {row.Type}.", Where.Nowhere, Restore);
        }
    }

    private static async Task<Bytes> BytesAsync(DbConnection connection, string caseId, string hash, CancellationToken ct)
    {
        await using DbCommand command = connection.Ask(
            null,
            "select part, bytes from blob_parts where case_id = @case and hash = @hash order by part",
            ("case", caseId),
            ("hash", hash));
        await using DbDataReader reader = await command.ExecuteReaderAsync(ct);
        using var whole = new MemoryStream();
        int pieces = 0;
        int last = -1;
        while (await reader.ReadAsync(ct))
        {
            pieces++;
            last = reader.GetInt32(0);
            await whole.WriteAsync(reader.GetFieldValue<byte[]>(1), ct);
        }

        ReadOnlySpan<byte> bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), FileTypes.Sniff(bytes).ToString(), bytes.Length, pieces, last);
    }
}
