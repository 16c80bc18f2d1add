using System.Text;

namespace Owed.Files;

/// <summary>A file that is written beside its place and takes it only when it is whole and on the disk; until then what stood there stands.</summary>
public sealed class WholeFile : IDisposable
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Everyone = OwnerFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly string path;
    private readonly string beside;
    private bool isDone;

    private WholeFile(string path)
    {
        this.path = path;
        beside = path + ".new";
    }

    /// <summary>Writes the bytes beside the place; they take it with <see cref="Keep"/>, and vanish without.</summary>
    /// <param name="isForAll">True for what holds nothing of a child, such as a blank kit; all else is its owner's alone.</param>
    /// <exception cref="IOException">It cannot be written: no room, no folder, or what stands there is no ordinary file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static WholeFile Fill(string path, Action<Stream> fill, bool isForAll = false)
    {
        // To take the place of a device would break it for every program.
        if (Directory.Exists(path) || (File.Exists(path) && !PlainFile.Is(path)))
        {
            throw new IOException($"{path} is not an ordinary file.");
        }

        var file = new WholeFile(path);
        try
        {
            File.Delete(file.beside);
            using FileStream stream = new(file.beside, New(isForAll ? Everyone : OwnerFile));
            fill(stream);
            stream.Flush(flushToDisk: true);
            return file;
        }
        catch (ArgumentOutOfRangeException tooLarge) when (tooLarge.ParamName == "value")
        {
            file.Dispose();
            throw new IOException($"{path} is larger than files may be here.", tooLarge);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <inheritdoc cref="Fill" path="/exception"/>
    public static void Write(string path, ReadOnlyMemory<byte> bytes, bool isForAll = false)
    {
        using WholeFile file = Fill(path, stream => stream.Write(bytes.Span), isForAll);
        file.Keep();
    }

    /// <summary>Writes a text whole or not at all.</summary>
    /// <inheritdoc cref="Fill" path="/exception"/>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Makes a folder, and those above it that are missing, for its owner alone; one that is there stays as it is.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // Made in one call, only the last of several would be its owner's alone.
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is string above && !Directory.Exists(above))
        {
            MakeFolder(above);
        }

        Directory.CreateDirectory(full, OwnerFolder);
    }

    /// <summary>Takes the place.</summary>
    public void Keep()
    {
        File.Move(beside, path, overwrite: true);
        isDone = true;
    }

    /// <summary>Takes away what did not become whole.</summary>
    public void Dispose()
    {
        if (isDone)
        {
            return;
        }

        isDone = true;
        try
        {
            File.Delete(beside);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // What could not be written cannot always be deleted; its name says that it is not whole.
        }
    }

    private static FileStreamOptions New(UnixFileMode mode)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }
}
