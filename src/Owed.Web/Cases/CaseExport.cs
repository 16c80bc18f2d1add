using System.Security.Cryptography;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Writes a whole case as one zip that is also a case folder, with a file for every line of its record that names one.</summary>
public static class CaseExport
{
    /// <summary>Writes the zip of a case, a piece of a file at a time.</summary>
    /// <returns>A problem for each file that still counts and is gone or changed; then the zip is not to be handed out, for it could not come back.</returns>
    public static async Task<Items<Problem>> ExportAsync(this OwedStore store, string id, Stream to, CancellationToken ct)
    {
        Outcome<RecordCopy> copy = await store.CopyRecordAsync(id, ct);
        Outcome<Items<BlobInfo>> kept = copy.Value is null ? new(null, []) : await store.FilesAsync(id, ct);
        if (copy.Value is not RecordCopy record || kept.Value is null)
        {
            return [.. copy.Problems, .. kept.Problems];
        }

        Dictionary<string, BlobInfo> blobs = kept.Value.ToDictionary(b => b.Hash);
        Items<NamedFile> named = NamedFile.In(record.Entries);
        List<Problem> problems = [.. named.Where(f => f.Stands && !blobs.ContainsKey(f.Hash)).Select(Gone)];
        var paths = new ExportPaths();
        List<ZipPart> parts = [];
        HashSet<string> standing = [.. named.Where(f => f.Stands).Select(f => f.Hash)];
        foreach (NamedFile file in named.Where(f => blobs.ContainsKey(f.Hash) && (f.Stands || standing.Add(f.Hash))))
        {
            BlobInfo info = blobs[file.Hash];
            parts.Add(new(paths.Of(file, info.Type), info.Size, (into, token) => WriteAsync(file, into, token)));
        }

        if (problems.Count == 0)
        {
            CaseFile c = Folding.Fold(record.Entries).Case;
            await CaseZip.WriteAsync(to, CaseFolder.Texts(paths.Renamed(c)), record.Text, parts, ct);
        }

        return problems.ToItems();

        async Task WriteAsync(NamedFile file, Stream into, CancellationToken token)
        {
            Outcome<BlobStream> opened = await store.OpenFileAsync(id, file.Hash, token);
            if (opened.Value is null || await CopyAsync(opened.Value, into, token) != file.Hash)
            {
                problems.AddRange(file.Stands ? [Gone(file)] : []);
            }
        }
    }

    /// <summary>Copies a file and gives the hash of what was copied.</summary>
    private static async Task<string> CopyAsync(BlobStream from, Stream to, CancellationToken ct)
    {
        await using BlobStream file = from;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] piece = new byte[IncomingFile.PieceSize / 4];
        int n;
        while ((n = await file.ReadAsync(piece, ct)) > 0)
        {
            sum.AppendData(piece, 0, n);
            await to.WriteAsync(piece.AsMemory(0, n), ct);
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private static Problem Gone(NamedFile file) => new(
        "export-file-gone",
        $"The kept file “{file.Name}” is missing or is not as it was, so no copy was made.",
        new("record", file.Entry),
        "Restore a backup. If there is none that holds it, remove the entry that names it and save the copy again.");
}
