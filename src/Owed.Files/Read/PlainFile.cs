using System.Formats.Tar;

namespace Owed.Files;

/// <summary>Reads ordinary files alone: opening a pipe waits for whoever writes into it, and a device never ends.</summary>
public static class PlainFile
{
    /// <summary>True when the path leads to bytes on a disk; false for a pipe, a device or a socket, told without opening it.</summary>
    /// <exception cref="IOException">There is no such file, or its folder cannot be read.</exception>
    public static bool Is(string path)
    {
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);

        // What is no ordinary file has no length; of what has none, an archive would note the kind and no bytes.
        return OperatingSystem.IsWindows() || file.Length > 0 || Kind(file.FullName) is TarEntryType.RegularFile;
    }

    /// <summary>The text of a file that a person named.</summary>
    /// <param name="name">What to call it in a problem.</param>
    public static Outcome<TextFile> Text(string name, string path)
    {
        try
        {
            return !Is(path) ? new(null, [FolderProblems.FileNotPlain(new(name))])
                : new FileInfo(path).Length > TextFile.MostBytes ? new(null, [FolderProblems.FileTooLarge(new(name), TextFile.MostBytes / 1024 / 1024)])
                : TextFile.Decode(name, File.ReadAllBytes(path));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(null, [FolderProblems.FolderUnreadable(name)]);
        }
    }

    private static TarEntryType? Kind(string path)
    {
        using var noted = new MemoryStream();
        try
        {
            using (var tar = new TarWriter(noted, TarEntryFormat.Ustar, leaveOpen: true))
            {
                tar.WriteEntry(path, "file");
            }
        }
        catch (IOException)
        {
            // An archive cannot hold a socket.
            return null;
        }

        noted.Position = 0;
        using var read = new TarReader(noted);
        return read.GetNextEntry()?.EntryType;
    }
}
