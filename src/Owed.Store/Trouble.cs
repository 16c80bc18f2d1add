using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Owed.Store;

/// <summary>Says in plain words what a database or disk refused; what it cannot name is a bug and passes through.</summary>
internal static class Trouble
{
    /// <param name="place">The file or server the person knows.</param>
    /// <returns>The problem, or null when the exception is not the world's doing.</returns>
    public static Problem? Of(Exception e, string place) => e switch
    {
        StoreMovedException moved => Moved(place, moved.IsSaved),
        SqliteException s => OfSqlite(s, place),
        PostgresException p => OfPostgres(p, place),
        NpgsqlException or SocketException or TimeoutException => Unreachable(place),
        UnauthorizedAccessException => ReadOnly(place),
        IOException io => OfDisk(io, place),
        JsonException or FormatException => Unreadable(0, "record", e),
        _ => null,
    };

    public static Problem Unreadable(int sequence, string kind, Exception why) => new(
        "entry-unreadable",
        $"Entry {sequence} ({kind}) cannot be read: {why.Message.TrimEnd('.')}.",
        new("record", sequence),
        "Open the case with the newest Owed; if it still cannot be read, restore a backup.");

    public static Problem Newer(int found, int known, string place) => new(
        "store-newer",
        $"This data was written by a newer Owed (shape {found}; this one knows up to {known}). Nothing was changed.",
        new(place),
        "Get the newest Owed and open it again.");

    public static Problem Corrupt(string place) => new(
        "store-damaged",
        "The data file is damaged and cannot be read.",
        new(place),
        "Keep a copy of the file, then restore the newest backup from the backups folder beside it.");

    public static Problem Moved(string place, bool isSaved) => new(
        "store-moved",
        isSaved
            ? "The folder of the data was moved or replaced at the moment of saving. What you just wrote may not be in it."
            : "The folder of the data is gone or was replaced while Owed was open, so nothing was saved.",
        new(place),
        "Put the folder back where it was, or close Owed and open it again. Then look whether your last entry is there.");

    private static Problem? OfSqlite(SqliteException e, string place) => e.SqliteErrorCode switch
    {
        5 or 6 => Busy(place),
        8 or 3 or 23 => ReadOnly(place),
        13 => Full(place),
        10 when FreeBytes(place) < 1024 * 1024 => Full(place),
        10 => Disk(place),
        11 or 26 => Corrupt(place),
        14 => IsWritable(place) ? Disk(place) : ReadOnly(place),
        19 when Dialect.IsCollision(e) => Busy(place),
        _ => null,
    };

    private static Problem? OfPostgres(PostgresException e, string place) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull => Full(place),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => ReadOnly(place),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.UniqueViolation => Busy(place),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Corrupt(place),
        _ when e.SqlState.StartsWith("08", StringComparison.Ordinal) || e.SqlState.StartsWith("28", StringComparison.Ordinal)
            || e.SqlState.StartsWith("57", StringComparison.Ordinal) || e.SqlState.StartsWith("53", StringComparison.Ordinal)
            || e.SqlState == PostgresErrorCodes.InvalidCatalogName => Unreachable(place),
        _ => null,
    };

    private static Problem OfDisk(IOException e, string place)
    {
        const int noSpaceUnix = 28;
        const int readOnlyUnix = 30;
        const int noSpaceWindows = unchecked((int)0x80070070);
        return e.HResult is noSpaceUnix or noSpaceWindows ? Full(place)
            : e.HResult is readOnlyUnix || !IsWritable(place) ? ReadOnly(place)
            : Disk(place);
    }

    public static Problem Full(string place) => new(
        "disk-full",
        "The disk is full, so nothing more can be saved. Everything saved before is safe.",
        new(place),
        "Free some space and save again.");

    private static Problem ReadOnly(string place) => new(
        "store-read-only",
        "Owed may not write here, so nothing can be saved. Everything saved before is safe.",
        new(place),
        $"Allow writing to this folder, or set {DataFolder.Variable} to a folder of your own.");

    private static Problem Busy(string place) => new(
        "store-busy",
        "Another program is using the data. Nothing was saved just now.",
        new(place),
        "Close other windows of Owed and programs that copy its folder, and save again.");

    private static Problem Disk(string place) => new(
        "disk-error",
        "The disk could not be read or written. Nothing was saved just now.",
        new(place),
        "Check that the disk is still connected, and try again.");

    private static Problem Unreachable(string place) => new(
        "store-unreachable",
        "The database server does not answer.",
        new(place),
        "Check that the server runs and that its address is right. Then look whether your last entry is there before you save again.");

    public static long FreeBytes(string place)
    {
        try
        {
            return new DriveInfo(FolderOf(place)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }

    private static bool IsWritable(string place)
    {
        try
        {
            using FileStream probe = new(
                Path.Combine(FolderOf(place), ".owed-probe"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string FolderOf(string place) =>
        Directory.Exists(place) ? place : Path.GetDirectoryName(Path.GetFullPath(place)) ?? place;
}
