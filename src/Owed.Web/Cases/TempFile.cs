namespace Owed.Web;

/// <summary>A file that is gone once it was read, for answers too large to hold in memory.</summary>
public sealed class TempFile : IDisposable
{
    private readonly string path;
    private bool handedOver;

    public TempFile(TempRoom room)
    {
        using FileStream made = room.Create(FileOptions.None);
        path = made.Name;
    }

    public FileStream Create() => new(path, FileMode.Create, FileAccess.Write);

    /// <summary>The file to read once; closing the stream deletes it.</summary>
    public FileStream OpenAndForget()
    {
        handedOver = true;
        return new(path, FileMode.Open, FileAccess.Read, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }

    public void Dispose()
    {
        if (!handedOver)
        {
            File.Delete(path);
        }
    }
}
