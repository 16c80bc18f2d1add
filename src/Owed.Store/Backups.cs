using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Owed.Store;

/// <summary>Daily copies of the data file, kept for two weeks beside it.</summary>
public static class Backups
{
    /// <summary>How many days a copy is kept.</summary>
    public const int DaysKept = 14;

    private const string Prefix = "owed-";
    private const string Ending = ".db";
    private const string Unfinished = ".part";

    /// <summary>The days for which there is a copy, newest first.</summary>
    public static Items<DateOnly> Days(DataFolder folder) =>
        FilesIn(folder).Where(IsDaily)
            .Select(DayOf).OfType<DateOnly>().OrderDescending().ToItems();

    /// <summary>Makes today's copy unless it is there, and keeps the newest <see cref="DaysKept"/>: counted, not dated, so that a clock set wrong for a day costs one copy and not all.</summary>
    /// <returns>Problems; a warning alone when the data is on a server.</returns>
    public static Task<Items<Problem>> RunDailyAsync(OwedStore store, DateOnly today, CancellationToken ct = default) =>
        store.WithoutCopiesAsync(() => CopyDailyAsync(store, today, ct), ct);

    /// <summary>Puts the data back to what a copy holds; what stood before is first kept as today's last copy.</summary>
    /// <param name="day">The day of the copy.</param>
    /// <param name="today">Names the copy of what stood before.</param>
    public static Task<Items<Problem>> RestoreAsync(OwedStore store, DateOnly day, DateOnly today, CancellationToken ct = default) =>
        store.WithoutCopiesAsync(() => PutBackAsync(store, day, today, ct), ct);

    /// <summary>Every copy in the folder, whatever made it.</summary>
    internal static IEnumerable<string> FilesIn(DataFolder folder) =>
        Directory.Exists(folder.Backups)
            ? Directory.EnumerateFiles(folder.Backups, "*" + Ending).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Removes what an interrupted copy left.</summary>
    internal static void RemoveUnfinished(DataFolder folder)
    {
        if (Directory.Exists(folder.Backups))
        {
            foreach (string part in Directory.EnumerateFiles(folder.Backups, "*" + Unfinished + "*"))
            {
                File.Delete(part);
            }
        }
    }

    private static async Task<Items<Problem>> CopyDailyAsync(OwedStore store, DateOnly today, CancellationToken ct)
    {
        if (store.Folder is not { } folder)
        {
            return
            [
                new(
                    "backup-operator",
                    "The data is on a database server, so Owed makes no backups of it.",
                    Where.Nowhere,
                    "Ask whoever runs the server to back it up each day.",
                    Severity.Warning),
            ];
        }

        try
        {
            DataFolder.Make(folder.Backups);
            RemoveUnfinished(folder);
            string file = FileOf(folder, today);
            if (!File.Exists(file))
            {
                await CopyAsync(store, file, ct);
            }

            foreach (IGrouping<bool, string> kind in FilesIn(folder).Where(f => DayOf(f) is not null && f != file).GroupBy(IsDaily))
            {
                foreach (string old in kind.OrderByDescending(DayOf).Skip(kind.Key ? DaysKept - 1 : DaysKept))
                {
                    File.Delete(old);
                }
            }

            return [];
        }
        catch (Exception e) when (Trouble.Of(e, folder.Backups) is { } problem)
        {
            return [problem];
        }
    }

    private static async Task<Items<Problem>> PutBackAsync(OwedStore store, DateOnly day, DateOnly today, CancellationToken ct)
    {
        if (store.Folder is not { } folder || !File.Exists(FileOf(folder, day)))
        {
            return [new("backup-not-found", $"There is no backup of {day:yyyy-MM-dd}.", Where.Nowhere, "Choose one of the days in the list.")];
        }

        string file = FileOf(folder, day);
        try
        {
            if (await DamageAsync(file, ct) is { } damage)
            {
                return [damage];
            }

            string before = Path.Combine(folder.Backups, string.Create(CultureInfo.InvariantCulture, $"before-restore-{today:yyyy-MM-dd}{Ending}"));
            File.Delete(before);
            await CopyAsync(store, before, ct);
            return await store.ReplaceFromAsync(file, ct) is { } problem ? [problem] : [];
        }
        catch (Exception e) when (Trouble.Of(e, folder.Path) is { } trouble)
        {
            return [trouble];
        }
    }

    private static async Task CopyAsync(OwedStore store, string file, CancellationToken ct)
    {
        string part = file + Unfinished;
        File.Delete(part);
        DataFolder.MakeFile(part);
        await store.CopyToAsync(part, ct);
        using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(part, file);
    }

    private static async Task<Problem?> DamageAsync(string file, CancellationToken ct)
    {
        await using var source = new SqliteSource(file, TimeSpan.FromSeconds(5));
        try
        {
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            List<string> found = await connection.ReadAsync(null, "pragma quick_check", r => r.GetString(0), ct);
            return found is ["ok"] ? null : Trouble.Corrupt(file);
        }
        catch (SqliteException)
        {
            return Trouble.Corrupt(file);
        }
    }

    private static string FileOf(DataFolder folder, DateOnly day) =>
        Path.Combine(folder.Backups, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyyy-MM-dd}{Ending}"));

    private static bool IsDaily(string file) => Path.GetFileName(file).StartsWith(Prefix, StringComparison.Ordinal);

    private static DateOnly? DayOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return name.Length > 10
            && DateOnly.TryParseExact(name[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }
}

/// <summary>Copies the data file out and in while it is open.</summary>
public sealed partial class OwedStore
{
    internal async Task CopyToAsync(string file, CancellationToken ct)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(ct);
        await connection.RunAsync(null, "vacuum into @file", ct, ("file", file));
    }

    internal async Task<Problem?> ReplaceFromAsync(string file, CancellationToken ct)
    {
        await writers.WaitAsync(ct);
        try
        {
            await using var copy = new SqliteSource(file, TimeSpan.FromSeconds(5));
            await using DbConnection from = await copy.OpenConnectionAsync(ct);
            await using DbConnection to = await source.OpenConnectionAsync(ct);
            ((SqliteConnection)from).BackupDatabase((SqliteConnection)to);
            loaded.Clear();
            return await Schema.BringUpAsync(to, dialect, place, ct);
        }
        finally
        {
            writers.Release();
        }
    }
}
