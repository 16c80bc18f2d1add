using System.Data.Common;
using System.Security.Cryptography;

namespace Owed.Store;

/// <summary>Looks for what was changed behind Owed's back.</summary>
internal static class Verifying
{
    public static async Task<Items<Problem>> FindAsync(DbConnection connection, string caseId, CancellationToken ct)
    {
        if (await Record.EndAsync(connection, caseId, ct) is not { } end)
        {
            return [Record.NoCase(caseId)];
        }

        List<Line> lines = await Record.LinesAsync(connection, caseId, ct);
        List<Problem> problems = [];
        problems.AddRange(Chain.FirstBreak(lines.TakeWhile(l => l.Sequence <= end.Sequence), end.Sequence, end.Hash) is { } b ? [b] : []);
        problems.AddRange((await Record.EntriesAsync(connection, caseId, 0, end.Sequence, ct)).Problems);
        List<string> kept = await connection.ReadAsync(
            null, "select hash from blobs where case_id = @case", r => r.GetString(0), ct, ("case", caseId));
        foreach (string hash in kept)
        {
            if (await HashOfAsync(connection, caseId, hash, ct) != hash)
            {
                problems.Add(new(
                    "file-changed",
                    $"A kept file is not as it was when it was added (SHA-256 {hash[..12]}…).",
                    Where.Nowhere,
                    "Restore a backup, or add the file again from its source."));
            }
        }

        return problems.ToItems();
    }

    private static async Task<string> HashOfAsync(DbConnection connection, string caseId, string hash, CancellationToken ct)
    {
        await using DbCommand command = connection.Ask(
            null,
            "select bytes from blob_parts where case_id = @case and hash = @hash order by part",
            ("case", caseId),
            ("hash", hash));
        await using DbDataReader reader = await command.ExecuteReaderAsync(ct);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (await reader.ReadAsync(ct))
        {
            sum.AppendData(reader.GetFieldValue<byte[]>(0));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
