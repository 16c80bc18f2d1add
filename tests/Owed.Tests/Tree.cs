using System.Diagnostics;

namespace Owed.Tests;

/// <summary>Finds the files of this repository, so that tests can read what is committed.</summary>
public static class Tree
{
    private static readonly Lazy<string[]> Listed = new(List);

    /// <summary>The folder that holds <c>Owed.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every committed or new file that git does not ignore, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files => Listed.Value;

    /// <summary>The files under any of the folders whose name ends in one of the endings.</summary>
    public static IEnumerable<string> FilesIn(string[] folders, params string[] endings) =>
        Files.Where(f => folders.Any(d => f.StartsWith(d + "/", StringComparison.Ordinal)))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>The full path of a file or folder given from the root.</summary>
    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Owed.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository: no Owed.slnx above them.");
    }

    private static string[] List()
    {
        ProcessStartInfo git = new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(git)!;
        string[] files = process.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("git could not list the files of the repository.");
        }

        return [.. files.Distinct().Where(f => File.Exists(Path.Combine(Root, f))).Order(StringComparer.Ordinal)];
    }
}
