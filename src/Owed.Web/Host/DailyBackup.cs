using Owed.Store;

namespace Owed.Web;

/// <summary>Makes the day's copy of the data when the app is first used on a day, after the first page and in nobody's way.</summary>
public sealed class DailyBackup(OpenStore open, Today today) : IAsyncDisposable
{
    private readonly TaskCompletionSource made = new();
    private Task copying = Task.CompletedTask;
    private int lastDay;

    /// <summary>What went wrong with the last copy; shown where backups are listed.</summary>
    public Items<Problem> Problems { get; private set; } = [];

    /// <summary>Ends when the first copy was tried.</summary>
    public Task Made => made.Task;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        int day = today.Day.DayNumber;
        if (Interlocked.Exchange(ref lastDay, day) != day)
        {
            context.Response.OnCompleted(() =>
            {
                copying = Task.Run(CopyAsync);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>A copy under way is finished before the data is closed.</summary>
    public async ValueTask DisposeAsync() => await copying;

    private async Task CopyAsync()
    {
        Outcome<OwedStore> store = await open.GetAsync(CancellationToken.None);
        Problems = store.Value is null ? store.Problems : await Backups.RunDailyAsync(store.Value, today.Day, CancellationToken.None);
        if (store.Value is null)
        {
            // Nothing could be opened, so nothing was tried: the next page tries again.
            Volatile.Write(ref lastDay, 0);
        }

        made.TrySetResult();
    }
}
