using Owed.Store;

namespace Owed.Web;

/// <summary>Names uploads so that entries can speak of them.</summary>
public static class Evidences
{
    /// <summary>One piece of evidence for each file; a file already kept under its name is found again, another of the same name gets a number.</summary>
    /// <param name="kept">The files read, in the order of <paramref name="uploads"/>.</param>
    public static Items<Evidence> Of(IReadOnlyList<Blob> kept, IEnumerable<IFormFile> uploads, Items<Evidence> known, DateOnly? day, string? about = null)
    {
        List<Evidence> made = [];
        foreach ((Blob file, string name) in kept.Zip(uploads.Where(u => u.FileName.Length > 0).Select(u => NameOf(u.FileName))))
        {
            BlobInfo info = file.Info;
            Evidence? same = known.Concat(made).FirstOrDefault(e => e.Hash == info.Hash);
            made.Add(same ?? new(Free(name, known.Concat(made).Select(e => e.Name)), info.Hash, info.Type, info.Size, day, about));
        }

        return made.DistinctBy(e => e.Name).ToItems();
    }

    /// <summary>The name as it came, without the path that some browsers send; only a name that no folder could hold is made safe here, all others where they go out.</summary>
    public static string NameOf(string upload)
    {
        string last = upload[(upload.LastIndexOfAny(['/', '\\']) + 1)..];
        return FileName.LeadsOut(last) ? FileName.Safe(last) : last;
    }

    /// <summary>Two names that differ only in small and large letters are one file on many computers.</summary>
    private static string Free(string name, IEnumerable<string> names)
    {
        var free = new FreeNames();
        foreach (string taken in names)
        {
            free.Take(taken);
        }

        return free.Take(name);
    }
}
