using System.IO.Compression;
using System.Text;

namespace Owed.Files;

/// <summary>One file to be put into a zip, a piece at a time.</summary>
/// <param name="Path">Its path inside the zip, safe on any system.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record ZipPart(string Path, long Size, Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>Writes a case as one zip that is also a case folder, with the originals untouched.</summary>
public static class CaseZip
{
    /// <summary>The record of the case, one entry a line, beside the files of the folder.</summary>
    public const string RecordName = "record.jsonl";

    /// <summary>The folder of evidence that stands.</summary>
    public const string EvidenceName = CaseFolder.EvidenceName;

    /// <summary>The folder of letters that were sent.</summary>
    public const string LettersName = "letters";

    /// <summary>The folder of files whose entries were undone; the record still names them.</summary>
    public const string UndoneName = "undone";

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Entries carry no time, so that the same case makes the same zip.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="to">Where the zip goes; it tells its position.</param>
    /// <param name="files">Everything beside the texts and the record.</param>
    public static async Task WriteAsync(Stream to, Items<TextFile> texts, string record, IEnumerable<ZipPart> files, CancellationToken ct = default)
    {
        long unfolded = 0;
        await using ZipArchive zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (ZipPart part in texts.Append(new(RecordName, record)).Select(Text).Concat(files))
        {
            // What a reader would take for a bomb is put in as it is.
            unfolded += part.Size;
            ZipArchiveEntry entry = zip.CreateEntry(part.Path, unfolded <= Unfolding.MostBytes(to.Position) ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            await using Stream into = await entry.OpenAsync(ct);
            await part.WriteAsync(into, ct);
        }
    }

    private static ZipPart Text(TextFile text) => new(text.Name, Utf8.GetByteCount(text.Text), async (to, ct) =>
    {
        await using var writer = new StreamWriter(to, Utf8, leaveOpen: true);
        await writer.WriteAsync(text.Text.AsMemory(), ct);
    });
}
