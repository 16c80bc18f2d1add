using System.Security.Cryptography;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Moves whole cases out and in: export and import of one zip that is also a case folder.</summary>
public static class Moving
{
    /// <summary>Writes the zip of a case.</summary>
    public static async Task<Items<Problem>> ExportAsync(this OwedStore store, StoredCase stored, Stream to, CancellationToken ct)
    {
        Outcome<string> record = await store.ExportRecordAsync(stored.Id, ct);
        if (record.Value is null)
        {
            return record.Problems;
        }

        await CaseZip.WriteAsync(
            to,
            CaseFolder.Texts(stored.Case),
            record.Value,
            stored.Whole.Evidence.Select(e => (e.Name, Opener(e.Hash))),
            stored.Whole.Sent.SelectMany(l => l.Files.Select(f => ($"{l.Id}/{f.Name}", Opener(f.Hash)))),
            ct);
        return [];

        Func<Task<Stream>> Opener(string hash) => async () =>
            (await store.OpenFileAsync(stored.Id, hash, ct)).Value ?? throw new InvalidOperationException($"The kept file {hash[..12]} is gone.");
    }

    /// <summary>Takes in a case: its record when it has one, so that the chain goes on; else what its folder says.</summary>
    /// <returns>The id of the case.</returns>
    public static async Task<Outcome<string>> ImportAsync(this OwedStore store, ZippedCase zipped, DateTimeOffset now, CancellationToken ct)
    {
        List<Problem> problems = [];
        var blobs = new Dictionary<string, Blob>(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in zipped.Evidence.Concat(zipped.Letters))
        {
            Outcome<Blob> blob = Blob.Of(bytes, name);
            problems.AddRange(blob.Problems);
            if (blob.Value is not null)
            {
                blobs[name] = blob.Value;
            }
        }

        if (problems.Count > 0)
        {
            return new(null, problems.ToItems());
        }

        if (zipped.Record is string record)
        {
            return await store.ImportRecordAsync(record, [.. blobs.Values], ct);
        }

        Outcome<CaseFile> read = CaseFolder.Read(zipped.Name, zipped.Texts, zipped.Evidence.Keys.ToHashSet());
        if (!read.IsGood)
        {
            return new(null, read.Problems);
        }

        Items<Evidence> evidence = zipped.Evidence.Keys.Order(StringComparer.Ordinal)
            .Select(n => new Evidence(n, blobs[n].Info.Hash, blobs[n].Info.Type, blobs[n].Info.Size, null, null)).ToItems();
        string id = RandomNumberGenerator.GetHexString(12, lowercase: true);
        Outcome<Items<StoredEntry>> written = await store.ImportAsync(id, new(read.Value!, [], [], evidence), [.. blobs.Values], now, ct);
        return written.IsGood ? new(id, read.Problems) : new(null, written.Problems);
    }
}
