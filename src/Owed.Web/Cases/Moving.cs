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
        List<Blob> letters = [];
        foreach ((string name, byte[] bytes) in zipped.Evidence)
        {
            if (Kept(name, bytes) is Blob kept)
            {
                blobs[name] = kept;
            }
        }

        foreach ((string name, byte[] bytes) in zipped.Letters)
        {
            letters.AddRange(Kept(name, bytes) is Blob kept ? [kept] : []);
        }

        if (problems.Count > 0)
        {
            return new(null, problems.ToItems());
        }

        if (zipped.Record is string record)
        {
            Outcome<WholeCase> told = Told(record);
            return told.IsGood ? await store.ImportRecordAsync(record, [.. blobs.Values, .. letters], ct) : new(null, told.Problems);
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

        Blob? Kept(string name, byte[] bytes)
        {
            Outcome<Blob> blob = Blob.Of(bytes, name);
            problems.AddRange(blob.Problems);
            return blob.Value;
        }
    }

    /// <summary>The case that a record tells of; refuses one that the app itself could not have written, whose folder would not read back.</summary>
    public static Outcome<WholeCase> Told(string record)
    {
        Outcome<WholeCase> read = OwedStore.Unfolded(record);
        if (read.Value is not WholeCase whole)
        {
            return read;
        }

        try
        {
            Items<Problem> against = Sayable.Against(whole.Case);
            return against.Count == 0 ? read : Refused(against[0].Message);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return Refused("It holds a value that no case can have.");
        }

        static Outcome<WholeCase> Refused(string why) => new(null, [new("record-odd", $"The record in this zip cannot be taken in. {why}", new("record.jsonl"), "Export the case again from the Owed that holds it.")]);
    }
}
