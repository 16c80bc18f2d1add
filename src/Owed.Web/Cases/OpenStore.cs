using Owed.Store;

namespace Owed.Web;

/// <summary>Opens the store once, on first use, so that a full disk or a locked file is told on a page and not by a crash at start.</summary>
public sealed class OpenStore(DataFolder folder, string? postgres) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private OwedStore? store;

    public DataFolder Folder { get; } = folder;

    /// <summary>Where files under way lie, also when the data is on a server.</summary>
    public TempRoom Temp { get; } = new(folder);

    public async Task<Outcome<OwedStore>> GetAsync(CancellationToken ct)
    {
        if (store is not null)
        {
            return new(store, []);
        }

        await gate.WaitAsync(ct);
        try
        {
            if (store is null)
            {
                Outcome<OwedStore> opened = string.IsNullOrEmpty(postgres)
                    ? await OwedStore.OpenAsync(Folder, ct)
                    : await OwedStore.OpenPostgresAsync(postgres, ct);
                store = opened.Value;
                return opened;
            }

            return new(store, []);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        Temp.Dispose();
        gate.Dispose();
    }
}
