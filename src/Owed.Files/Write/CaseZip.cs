using System.IO.Compression;

namespace Owed.Files;

/// <summary>Writes a case as one zip that is also a case folder, with the originals untouched.</summary>
public static class CaseZip
{
    /// <summary>The record of the case, one entry a line, beside the files of the folder.</summary>
    public const string RecordName = "record.jsonl";

    internal const string LettersName = "letters";

    /// <summary>Entries carry no time, so that the same case makes the same zip.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="evidence">Names with a way to open each file.</param>
    /// <param name="letters">Files of sent letters, each with a way to open it.</param>
    public static async Task WriteAsync(
        Stream to,
        Items<TextFile> texts,
        string record,
        IEnumerable<(string Name, Func<Task<Stream>> Open)> evidence,
        IEnumerable<(string Name, Func<Task<Stream>> Open)> letters,
        CancellationToken ct = default)
    {
        await using ZipArchive zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (TextFile text in texts.Append(new(RecordName, record)))
        {
            await using Stream entry = await New(zip, text.Name).OpenAsync(ct);
            await using var writer = new StreamWriter(entry);
            await writer.WriteAsync(text.Text.AsMemory(), ct);
        }

        foreach ((string name, Func<Task<Stream>> open) in
            evidence.Select(e => ($"{CaseFolder.EvidenceName}/{e.Name}", e.Open)).Concat(letters.Select(l => ($"{LettersName}/{l.Name}", l.Open))))
        {
            await using Stream from = await open();
            await using Stream entry = await New(zip, name).OpenAsync(ct);
            await from.CopyToAsync(entry, ct);
        }
    }

    private static ZipArchiveEntry New(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry;
    }
}
