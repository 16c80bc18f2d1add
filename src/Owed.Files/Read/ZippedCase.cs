using System.IO.Compression;
using System.Text;

namespace Owed.Files;

/// <summary>A case as it came in a zip: the texts of its folder, its record when it was exported, and its files.</summary>
/// <param name="Name">The folder's name inside the zip, or that of the zip.</param>
/// <param name="Record">The record, or null for a plain case folder.</param>
/// <param name="Evidence">Files of the evidence folder by name.</param>
/// <param name="Letters">Files of sent letters by name.</param>
public sealed record ZippedCase(
    string Name, Items<TextFile> Texts, string? Record, IReadOnlyDictionary<string, byte[]> Evidence, IReadOnlyDictionary<string, byte[]> Letters)
{
    /// <summary>Most files in one zip.</summary>
    public const int MostFiles = 2000;

    /// <summary>Most bytes that a zip may unfold to.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    private const int MostOfOne = 64 * 1024 * 1024;
    private const int SymbolicLink = 0xA000;

    /// <summary>Unfolds a zip in memory; links, paths that lead out, and zips that unfold to too much are refused whole.</summary>
    /// <param name="zip">A stream that can be sought.</param>
    /// <param name="name">The name of the zip, for messages.</param>
    public static async Task<Outcome<ZippedCase>> ReadAsync(Stream zip, string name, CancellationToken ct = default)
    {
        try
        {
            await using ZipArchive archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(e => !e.FullName.EndsWith('/'))];
            return Refusal(entries, name) is Problem refused ? new(null, [refused]) : await UnfoldAsync(entries, name, ct);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return new(null, [new("zip-unreadable", "This is not a zip that can be read.", new(name), "Choose the .zip that Owed saved, or make it again.")]);
        }
    }

    private static Problem? Refusal(ZipArchiveEntry[] entries, string name)
    {
        if (entries.Length > MostFiles)
        {
            return new("zip-too-many", $"This zip holds more than {MostFiles} files.", new(name), "Choose a zip that holds one case.");
        }

        if (entries.Any(e => ((e.ExternalAttributes >> 16) & 0xF000) == SymbolicLink))
        {
            return new("zip-link", "This zip holds a link to another place, so nothing was read.", new(name), "Make the zip again from the files themselves.");
        }

        if (entries.GroupBy(e => e.FullName, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new("zip-twice", "This zip holds two files of one name, so nothing was read.", new(name), "Make the zip again, with one file of each name.");
        }

        return entries.FirstOrDefault(e => FileName.LeadsOut(e.FullName)) is ZipArchiveEntry odd
            ? new("zip-path", "This zip holds a file that would land outside its folder, so nothing was read.", new(odd.Name.Length > 0 ? odd.Name : name), "Make the zip again from inside the case folder.")
            : null;
    }

    private static async Task<Outcome<ZippedCase>> UnfoldAsync(ZipArchiveEntry[] entries, string name, CancellationToken ct)
    {
        string top = Top(entries);
        var texts = new List<TextFile>();
        var evidence = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var letters = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        string? record = null;
        long left = MostBytes;
        foreach (ZipArchiveEntry entry in entries.Where(e => e.FullName.StartsWith(top, StringComparison.Ordinal)))
        {
            string path = entry.FullName[top.Length..];
            if (await BytesAsync(entry, Math.Min(left, MostOfOne), ct) is not byte[] bytes)
            {
                return new(null, [new("zip-too-large", $"This zip, or one file in it, unfolds to more than can be read ({MostBytes / 1024 / 1024} MB, {MostOfOne / 1024 / 1024} MB for one file). Nothing was kept.", new(name), "Choose a zip that holds one case, without films or other large files.")]);
            }

            if (bytes.LongLength != entry.Length || Crc32.Of(bytes) != entry.Crc32)
            {
                return new(null, [new("zip-damaged", "A file in this zip is not as it was when the zip was made, so nothing was read.", new(name), "Copy or download the zip again.")]);
            }

            left -= bytes.Length;
            if (path == CaseZip.RecordName)
            {
                record = Encoding.UTF8.GetString(bytes);
            }
            else if (Inside(path, CaseFolder.EvidenceName) is string file)
            {
                evidence[file] = bytes;
            }
            else if (Inside(path, CaseZip.LettersName) is string letter)
            {
                letters[letter] = bytes;
            }
            else if (!path.Contains('/', StringComparison.Ordinal) && Path.GetExtension(path) is ".yaml" or ".yml" or ".txt" or ".ics" or ".csv")
            {
                Outcome<TextFile> text = TextFile.Decode(path, bytes);
                problems.AddRange(text.Problems);
                texts.AddRange(text.Value is null ? [] : [text.Value]);
            }
        }

        string named = top.Length > 0 ? top.TrimEnd('/') : Path.GetFileNameWithoutExtension(name);
        return new(new(named, texts.ToItems(), record, evidence, letters), problems.ToItems());
    }

    /// <summary>The one folder that holds everything, or nothing when the files lie at the top.</summary>
    private static string Top(ZipArchiveEntry[] entries)
    {
        string? marked = entries.Select(e => e.FullName).FirstOrDefault(n => Path.GetFileName(n) is "case.yaml" && n.Count(c => c == '/') <= 1);
        return marked is null ? "" : marked[..^"case.yaml".Length];
    }

    private static string? Inside(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : null;

    /// <summary>The bytes of an entry as they really unfold, or null when they pass the limit, whatever the zip claims.</summary>
    private static async Task<byte[]?> BytesAsync(ZipArchiveEntry entry, long limit, CancellationToken ct)
    {
        if (entry.Length > limit)
        {
            return null;
        }

        await using Stream from = await entry.OpenAsync(ct);
        using var to = new MemoryStream();
        byte[] buffer = new byte[81920];
        int n;
        while ((n = await from.ReadAsync(buffer, ct)) > 0)
        {
            if (to.Length + n > limit)
            {
                return null;
            }

            to.Write(buffer, 0, n);
        }

        return to.ToArray();
    }
}
