using System.Security.Cryptography;
using Owed.Store;

namespace Owed.Web;

/// <summary>The one place for files under way: inside the data folder, open to its owner alone, and swept of what a crash left.</summary>
public sealed class TempRoom(DataFolder folder) : IDisposable
{
    private const string Lock = "open";
    private const int Tries = 3;

    private readonly string own = Path.Combine(folder.Temp, RandomNumberGenerator.GetHexString(16, lowercase: true));
    private readonly Lock gate = new();
    private FileStream? held;

    /// <summary>A new empty file.</summary>
    /// <exception cref="IOException">when the disk is full or the folder is gone.</exception>
    public FileStream Create(FileOptions options)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Own(), RandomNumberGenerator.GetHexString(16, lowercase: true)), how);
    }

    /// <summary>Removes what programs that have ended left here; files of one that still runs stay.</summary>
    /// <returns>What kept it from being removed, or nothing.</returns>
    public Items<Problem> Sweep()
    {
        try
        {
            if (!Directory.Exists(folder.Temp))
            {
                return [];
            }

            foreach (string file in Directory.EnumerateFiles(folder.Temp))
            {
                File.Delete(file);
            }

            foreach (string left in Directory.EnumerateDirectories(folder.Temp).Where(d => d != own && !IsInUse(d)))
            {
                Directory.Delete(left, recursive: true);
            }

            return [];
        }
        catch (Exception e) when (folder.Told(e) is { } problem)
        {
            return [problem];
        }
    }

    public void Dispose()
    {
        if (held is not null)
        {
            held.Dispose();
            held = null;
            if (Directory.Exists(own))
            {
                Directory.Delete(own, recursive: true);
            }
        }
    }

    /// <summary>A program that runs holds a file open beside its own; the system lets go of it however the program ends.</summary>
    private static bool IsInUse(string left)
    {
        try
        {
            using FileStream free = new(Path.Combine(left, Lock), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private string Own()
    {
        lock (gate)
        {
            for (int n = 1; held is null || !Directory.Exists(own); n++)
            {
                try
                {
                    held?.Dispose();
                    DataFolder.Make(folder.Temp);
                    DataFolder.Make(own);
                    held = new(Path.Combine(own, Lock), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                }
                catch (DirectoryNotFoundException) when (n < Tries)
                {
                    held = null;
                }
            }

            return own;
        }
    }
}
