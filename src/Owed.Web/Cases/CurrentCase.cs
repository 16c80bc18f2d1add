using Owed.Store;

namespace Owed.Web;

/// <summary>What is known of the writing of a request, so that a page of trouble says no more than is true.</summary>
public enum Written
{
    /// <summary>Nothing was written.</summary>
    Nothing,

    /// <summary>Writing began, and how it ended is not known.</summary>
    Unsure,

    /// <summary>All of it is on the disk.</summary>
    Saved,
}

/// <summary>The case of the page being shown; loaded once a request.</summary>
public sealed class CurrentCase(OpenStore open)
{
    private StoredCase? stored;

    /// <exception cref="InvalidOperationException">when the page did not load a case first.</exception>
    public StoredCase Stored => stored ?? throw new InvalidOperationException("No case is loaded for this page.");

    /// <summary>What this request wrote; null when nothing.</summary>
    public SavedBanner? Saved { get; private set; }

    public Written Written { get; private set; }

    /// <summary>True when what was saved could not be loaded again, so that what is loaded here is older.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The one-time mark of the form that was sent, to be kept with what it brings; null when it had none.</summary>
    public FormMark? Form { get; set; }

    /// <summary>True when the mark was kept with an entry.</summary>
    public bool IsMarkKept { get; private set; }

    /// <summary>Where files under way lie.</summary>
    public TempRoom Temp => open.Temp;

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

    /// <summary>Lets go of a case that was only looked at, so that the page is about none.</summary>
    public void Forget() => stored = null;

    /// <summary>Notes that a page begins to write by itself.</summary>
    public void Begin() => Written = Written.Unsure;

    /// <summary>Begins a case, once for each form.</summary>
    public Task<Items<Problem>> CreateAsync(OwedStore store, string id, IReadOnlyList<NewEntry> entries, DateTimeOffset now, string answer, CancellationToken ct) =>
        WrittenAsync(mark => store.CreateOnceAsync(mark, id, entries, now, ct), answer);

    /// <summary>Writes entries into the case, all or none, and loads it again.</summary>
    /// <param name="answer">The address of the page after it.</param>
    public async Task<Items<Problem>> AppendAsync(IReadOnlyList<NewEntry> entries, DateTimeOffset now, IReadOnlyList<Blob>? files, string answer, CancellationToken ct)
    {
        OwedStore store = (await open.GetAsync(ct)).Value!;
        return await AgainAsync(await WrittenAsync(mark => store.AppendOnceAsync(mark, Stored.Id, entries, now, files, ct), answer), ct);
    }

    /// <summary>Takes back the entries from first to last and loads the case again; the record keeps both.</summary>
    /// <param name="answer">The address of the page after it.</param>
    public async Task<Items<Problem>> UndoAsync(int first, int last, DateTimeOffset now, string answer, CancellationToken ct)
    {
        OwedStore store = (await open.GetAsync(ct)).Value!;
        return await AgainAsync(await WrittenAsync(mark => store.UndoOnceAsync(mark, Stored.Id, first, last, now, ct), answer), ct);
    }

    /// <summary>Where the same form led before, in this program or another; null when it was never taken.</summary>
    public async Task<string?> AnsweredAsync(CancellationToken ct) =>
        Form is null ? null : (await (await open.GetAsync(ct)).Value!.MarkAsync(Form.Mark, ct)).Value is [FormMark known] ? known.Answer : null;

    private async Task<Items<Problem>> WrittenAsync(Func<FormMark?, Task<Outcome<Items<StoredEntry>>>> write, string answer)
    {
        Written = Written.Unsure;
        Outcome<Items<StoredEntry>> written = await write(Form is null ? null : Form with { Answer = answer });
        if (!written.IsGood)
        {
            // A server that stopped answering may have kept it; every other refusal kept nothing.
            Written = written.Problems.Any(p => p.Code == "store-unreachable") ? Written.Unsure : Written.Nothing;
            return written.Problems;
        }

        (Written, IsMarkKept) = (Written.Saved, Form is not null);
        if (written.Value is [StoredEntry first, ..] entries)
        {
            Saved = new(first.Sequence, entries[^1].Sequence);
        }

        return written.Problems;
    }

    /// <summary>Loads the case again after it was written; when that fails, what was loaded stays, and what was saved stays saved.</summary>
    private async Task<Items<Problem>> AgainAsync(Items<Problem> problems, CancellationToken ct)
    {
        if (Written == Written.Saved)
        {
            StoredCase before = Stored;
            IsBehind = (await LoadAsync(before.Id, ct)).Value is null;
            stored ??= before;
        }

        return problems;
    }

    /// <summary>Opens a kept file of this case.</summary>
    public async Task<Outcome<BlobStream>> OpenFileAsync(string hash, CancellationToken ct) =>
        await (await open.GetAsync(ct)).Value!.OpenFileAsync(Stored.Id, hash, ct);
}
