using Owed.Store;

namespace Owed.Web;

/// <summary>The case of the page being shown; loaded once a request.</summary>
public sealed class CurrentCase(OpenStore open)
{
    private StoredCase? stored;

    /// <exception cref="InvalidOperationException">when the page did not load a case first.</exception>
    public StoredCase Stored => stored ?? throw new InvalidOperationException("No case is loaded for this page.");

    /// <summary>What this request wrote; null when nothing.</summary>
    public SavedBanner? Saved { get; private set; }

    public bool IsLoaded => stored is not null;

    public CaseFile Case => Stored.Case;

    /// <summary>Loads the case, or says why it cannot be.</summary>
    public async Task<Outcome<StoredCase>> LoadAsync(string id, CancellationToken ct)
    {
        Outcome<OwedStore> store = await open.GetAsync(ct);
        if (store.Value is null)
        {
            return new(null, store.Problems);
        }

        Outcome<StoredCase> loaded = await store.Value.LoadAsync(id, ct);
        stored = loaded.Value;
        return loaded;
    }

    /// <summary>Writes entries into the case, all or none, and loads it again.</summary>
    public async Task<Items<Problem>> AppendAsync(IReadOnlyList<NewEntry> entries, DateTimeOffset now, IReadOnlyList<Blob>? files, CancellationToken ct)
    {
        OwedStore store = (await open.GetAsync(ct)).Value!;
        return await WrittenAsync(await store.AppendAsync(Stored.Id, entries, now, files, ct), ct);
    }

    /// <summary>Takes back the entries from first to last and loads the case again; the record keeps both.</summary>
    public async Task<Items<Problem>> UndoAsync(int first, int last, DateTimeOffset now, CancellationToken ct)
    {
        OwedStore store = (await open.GetAsync(ct)).Value!;
        return await WrittenAsync(await store.UndoAsync(Stored.Id, first, last, now, ct), ct);
    }

    private async Task<Items<Problem>> WrittenAsync(Outcome<Items<StoredEntry>> written, CancellationToken ct)
    {
        if (written is { IsGood: true, Value: [StoredEntry first, ..] entries })
        {
            Saved = new(first.Sequence, entries[^1].Sequence);
            await LoadAsync(Stored.Id, ct);
        }

        return written.Problems;
    }

    /// <summary>Opens a kept file of this case.</summary>
    public async Task<Outcome<BlobStream>> OpenFileAsync(string hash, CancellationToken ct) =>
        await (await open.GetAsync(ct)).Value!.OpenFileAsync(Stored.Id, hash, ct);
}
