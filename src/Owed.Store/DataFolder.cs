namespace Owed.Store;

/// <summary>The folder that holds everything Owed keeps on a person's own machine.</summary>
/// <param name="Path">Full path; made on first use, open to its owner alone.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The variable that moves the folder.</summary>
    public const string Variable = "OWED_DATA";

    /// <summary>How long to wait for another program that is writing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes are free on the disk of a folder; asked before a copy is made.</summary>
    internal Func<string, long> Free { get; init; } = Trouble.FreeBytes;

    public string Database => System.IO.Path.Combine(Path, "owed.db");

    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Where uploads and downloads lie while they are under way; what a crash leaves here is swept at the next start.</summary>
    public string Temp => System.IO.Path.Combine(Path, "tmp");

    /// <summary>Where the keys lie that guard forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder this platform keeps a person's data in, unless <see cref="Variable"/> names another.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static DataFolder Usual(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } chosen)
        {
            return new(System.IO.Path.GetFullPath(chosen));
        }

        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new(System.IO.Path.Combine(data, OperatingSystem.IsLinux() ? "owed" : "Owed"));
    }

    /// <summary>Makes the folder when it is not there yet, open to its owner alone.</summary>
    /// <returns>What kept it from being made, or null.</returns>
    public Problem? Prepare()
    {
        try
        {
            Make(Path);
            return null;
        }
        catch (Exception e) when (Trouble.Of(e, Path) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>What a refusal of the disk means, in words; null when it is not the world's doing.</summary>
    public Problem? Told(Exception e) => Trouble.Of(e, Path);

    /// <summary>Makes a folder open to its owner alone.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes an empty file that its owner alone can read, in case the folder was made by others; leaves a file that is there.</summary>
    internal static void MakeFile(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        if (!File.Exists(path))
        {
            using FileStream made = new(path, how);
        }
    }
}
