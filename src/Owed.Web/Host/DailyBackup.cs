using Owed.Store;

namespace Owed.Web;

/// <summary>Makes the day's copy of the data when the app is first used on a day.</summary>
public sealed class DailyBackup(OpenStore open, Today today)
{
    private int lastDay;

    /// <summary>What went wrong with the last copy; shown where backups are listed.</summary>
    public Items<Problem> Problems { get; private set; } = [];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        int day = today.Day.DayNumber;
        if (Interlocked.Exchange(ref lastDay, day) != day)
        {
            Outcome<OwedStore> store = await open.GetAsync(context.RequestAborted);
            Problems = store.Value is null ? store.Problems : await Backups.RunDailyAsync(store.Value, today.Day, CancellationToken.None);
        }

        await next(context);
    }
}
