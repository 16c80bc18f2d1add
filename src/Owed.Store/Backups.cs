using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Owed.Store;

/// <summary>Copies of the data file beside it: one a day, and one before each time that a copy is put back.</summary>
public static class Backups
{
    /// <summary>How many daily copies are kept, and how many of those made before a copy was put back.</summary>
    public const int DaysKept = 14;

    /// <summary>How many of each kind are kept, however large they are.</summary>
    public const int AlwaysKept = 3;

    /// <summary>How many bytes all copies together may take before the oldest go: 2 GB.</summary>
    public const long MostRoom = 2L * 1024 * 1024 * 1024;

    /// <summary>What stays free on the disk after a copy, in bytes, so that the record itself can go on: 50 MB.</summary>
    public const long Spare = 50L * 1024 * 1024;

    private const string Unfinished = ".part";

    /// <summary>Every copy that can be put back, newest first.</summary>
    public static Items<Backup> List(DataFolder folder) =>
        FilesIn(folder).Select(Backup.Of).OfType<Backup>()
            .OrderByDescending(b => b.Day).ThenBy(b => b.IsDaily).ThenByDescending(b => b.Number).ToItems();

    /// <summary>The days for which there is a daily copy, newest first.</summary>
    public static Items<DateOnly> Days(DataFolder folder) => List(folder).Where(b => b.IsDaily).Select(b => b.Day).ToItems();

    /// <summary>Makes today's copy unless it is there, and lets the oldest go: counted, not dated, so that a clock set wrong for a day costs one copy and not all.</summary>
    /// <returns>Problems; a warning alone when the data is on a server, or when there is no room for the copy.</returns>
    public static Task<Items<Problem>> RunDailyAsync(OwedStore store, DateOnly today, CancellationToken ct = default) =>
        store.WithoutCopiesAsync(() => CopyDailyAsync(store, today, ct), ct);

    /// <summary>Puts the data back to what the daily copy of a day holds.</summary>
    public static Task<Items<Problem>> RestoreAsync(OwedStore store, DateOnly day, DateOnly today, CancellationToken ct = default) =>
        RestoreAsync(store, Backup.Daily(day).Name, today, ct);

    /// <summary>Puts the data back to what a copy holds; what stands now is first kept as one more copy.</summary>
    /// <param name="name">The name of the copy, from <see cref="List"/>.</param>
    /// <param name="today">Names the copy of what stands now.</param>
    public static Task<Items<Problem>> RestoreAsync(OwedStore store, string name, DateOnly today, CancellationToken ct = default) =>
        store.WithoutCopiesAsync(() => PutBackAsync(store, name, today, ct), ct);

    /// <summary>Every copy in the folder, whatever made it.</summary>
    internal static IEnumerable<string> FilesIn(DataFolder folder) =>
        Directory.Exists(folder.Backups)
            ? Directory.EnumerateFiles(folder.Backups, "*" + Backup.Ending).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Every copy, in the order in which it can be spared.</summary>
    internal static IEnumerable<string> OldestFirst(DataFolder folder) =>
        FilesIn(folder).OrderBy(f => Backup.Of(f)?.Day).ThenBy(f => Backup.Of(f)?.Number).ToList();

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

    /// <summary>The copies that are over the bounds, the oldest first. Today's stay, and the newest few of each kind.</summary>
    internal static IEnumerable<Backup> TooMany(Items<Backup> newestFirst, DateOnly today, Func<Backup, long> size)
    {
        List<Backup> free = [.. newestFirst.GroupBy(b => b.IsDaily).SelectMany(kind => kind.Skip(AlwaysKept)).Where(b => b.Day != today)];
        List<Backup> gone = [.. newestFirst.GroupBy(b => b.IsDaily).SelectMany(kind => kind.Skip(DaysKept)).Where(free.Contains)];
        long room = newestFirst.Except(gone).Sum(size);
        foreach (Backup old in free.Except(gone).OrderBy(b => b.Day).ThenBy(b => b.Number).ToList())
        {
            if (room <= MostRoom)
            {
                break;
            }

            room -= size(old);
            gone.Add(old);
        }

        return gone;
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
            string file = PathOf(folder, Backup.Daily(today));
            if (!File.Exists(file))
            {
                long needed = await store.SizeAsync(ct);
                if (folder.Free(folder.Backups) < needed + Spare)
                {
                    return [NoRoom(needed, "today's copy of your data. Your data itself is safe", "Free some space; Owed then makes the next copy.") with { Severity = Severity.Warning }];
                }

                await CopyAsync(store, file, ct);
            }

            foreach (Backup old in TooMany(List(folder), today, b => new FileInfo(PathOf(folder, b)).Length))
            {
                File.Delete(PathOf(folder, old));
            }

            return [];
        }
        catch (Exception e) when (Trouble.Of(e, folder.Backups) is { } problem)
        {
            return [problem];
        }
    }

    private static async Task<Items<Problem>> PutBackAsync(OwedStore store, string name, DateOnly today, CancellationToken ct)
    {
        if (store.Folder is not { } folder || List(folder).FirstOrDefault(b => b.Name == name) is not { } chosen)
        {
            return [new("backup-not-found", "There is no such copy.", Where.Nowhere, "Choose one of the days in the list.")];
        }

        string file = PathOf(folder, chosen);
        try
        {
            if (await DamageAsync(file, ct) is { } damage)
            {
                return [damage];
            }

            // What stands now is copied, and the copy is then written over it; both need their room at once.
            long needed = await store.SizeAsync(ct) + new FileInfo(file).Length;
            if (folder.Free(folder.Backups) < needed)
            {
                return [NoRoom(needed, "a copy of what is here now, so nothing was put back", "Free some space, and put the copy back again.")];
            }

            int number = List(folder).Where(b => !b.IsDaily && b.Day == today).Select(b => b.Number).DefaultIfEmpty(0).Max() + 1;
            await CopyAsync(store, PathOf(folder, Backup.Before(today, number)), ct);
            return await store.ReplaceFromAsync(file, ct) is { } problem ? [problem] : [];
        }
        catch (Exception e) when (Trouble.Of(e, folder.Path) is { } trouble)
        {
            return [trouble];
        }
    }

    /// <summary>Copies under another name, and gives the copy its own name once all of it is on the disk and sound.</summary>
    private static async Task CopyAsync(OwedStore store, string file, CancellationToken ct)
    {
        string part = file + Unfinished;
        File.Delete(part);
        try
        {
            DataFolder.MakeFile(part);
            await store.CopyToAsync(part, ct);
            if (await DamageAsync(part, ct) is not null)
            {
                throw new IOException("The copy is not what was copied.");
            }

            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(part, file);
            SameFile.KeepNames(Path.GetDirectoryName(file)!);
        }
        finally
        {
            // A part of a copy is of use to nobody, and takes room that may be short.
            File.Delete(part);
        }
    }

    private static async Task<Problem?> DamageAsync(string file, CancellationToken ct)
    {
        await using var source = new SqliteSource(file, TimeSpan.FromSeconds(5));
        try
        {
            await using DbConnection connection = await source.OpenConnectionAsync(ct);
            List<string> found = await connection.ReadAsync(null, "pragma integrity_check", r => r.GetString(0), ct);
            return found is ["ok"] ? null : Trouble.Corrupt(file);
        }
        catch (SqliteException)
        {
            return Trouble.Corrupt(file);
        }
    }

    private static Problem NoRoom(long needed, string what, string remedy) => new(
        "backup-no-room",
        FormattableString.Invariant($"There is no room on the disk for {what}. The copy needs {Math.Max(1, (needed + Spare) / 1024 / 1024)} MB."),
        Where.Nowhere,
        remedy);

    private static string PathOf(DataFolder folder, Backup backup) => Path.Combine(folder.Backups, backup.Name);
}
