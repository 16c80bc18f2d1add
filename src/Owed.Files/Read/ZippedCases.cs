using System.IO.Compression;

namespace Owed.Files;

/// <summary>Every case in a zip, wherever in it each lies; open while they are taken in.</summary>
public sealed class ZippedCases : IAsyncDisposable
{
    private static readonly string[] Folders = [CaseFolder.EvidenceName, CaseZip.LettersName, CaseZip.UndoneName];
    private static readonly string[] TextEndings = [".yaml", ".yml", ".txt", ".ics", ".csv"];

    private const int SymbolicLink = 0xA000;

    private readonly ZipArchive archive;

    private ZippedCases(ZipArchive archive, Items<ZippedCase> cases)
    {
        this.archive = archive;
        Cases = cases;
    }

    /// <summary>The cases in the order of their folders; one with nothing in it when no folder looks like a case.</summary>
    public Items<ZippedCase> Cases { get; }

    /// <summary>Looks through a zip; links, paths that lead out, files that share bytes, and zips that unfold to far more than they are, are refused whole.</summary>
    /// <param name="zip">A stream that can be sought; it is read while the cases are, and stays open.</param>
    /// <param name="name">The name of the zip, for messages.</param>
    public static async Task<Outcome<ZippedCases>> ReadAsync(Stream zip, string name, CancellationToken ct = default)
    {
        ZipArchive? archive = null;
        try
        {
            if (Refusal(await ZipDirectory.ReadAsync(zip, ct), zip.Length, name) is Problem bomb)
            {
                return new(null, [bomb]);
            }

            zip.Position = 0;
            archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(e => !e.FullName.EndsWith('/'))];
            Outcome<ZippedCases> read = Refusal(entries, name) is Problem refused ? new(null, [refused]) : await CasesAsync(archive, entries, name, ct);
            archive = read.Value is null ? archive : null;
            return read;
        }
        catch (DamagedZipException)
        {
            return new(null, [Damaged(name)]);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return new(null, [new("zip-unreadable", "This is not a zip that can be read.", new(name), "Choose the .zip that Owed saved, or make it again.")]);
        }
        finally
        {
            archive?.Dispose();
        }
    }

    /// <summary>Says that a file did not unfold to what was put in.</summary>
    public static Problem Damaged(string name) => new(
        "zip-damaged", "A file in this zip is not as it was when the zip was made, so nothing was read.", new(name), "Copy or download the zip again.");

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private static Problem? Refusal(ZipDirectory directory, long size, string name) =>
        directory.Files > Unfolding.MostFiles(size)
            ? new("zip-too-many", "This zip lists far more files than its size can hold, so nothing was read.", new(name), "Choose the .zip that Owed saved, or make it again.")
            : directory.Unfolded > Unfolding.MostBytes(size)
                ? new("zip-too-large", "This zip unfolds to far more than a case of its size holds, so nothing was read.", new(name), "Choose the .zip that Owed saved, or make it again.")
                : directory.Overlaps
                    ? new("zip-overlap", "Two files in this zip share the same bytes, so nothing was read.", new(name), "Make the zip again from the files themselves.")
                    : null;

    private static Problem? Refusal(ZipArchiveEntry[] entries, string name)
    {
        if (entries.Any(e => ((e.ExternalAttributes >> 16) & 0xF000) == SymbolicLink))
        {
            return new("zip-link", "This zip holds a link to another place, so nothing was read.", new(name), "Make the zip again from the files themselves.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!entries.All(e => names.Add(e.FullName)))
        {
            return new("zip-twice", "This zip holds two files of one name, so nothing was read.", new(name), "Make the zip again, with one file of each name.");
        }

        return entries.FirstOrDefault(e => FileName.LeadsOut(e.FullName)) is ZipArchiveEntry odd
            ? new("zip-path", "This zip holds a file that would land outside its folder, so nothing was read.", new(odd.Name.Length > 0 ? odd.Name : name), "Make the zip again from inside the case folder.")
            : null;
    }

    private static async Task<Outcome<ZippedCases>> CasesAsync(ZipArchive archive, ZipArchiveEntry[] entries, string name, CancellationToken ct)
    {
        List<Problem> problems = [];
        List<ZippedCase> cases = [];
        foreach (string top in Tops(entries))
        {
            cases.Add(await CaseAsync(top, entries, name, problems, ct));
        }

        return problems.Exists(p => p.IsError) ? new(null, problems.ToItems()) : new(new(archive, cases.ToItems()), problems.ToItems());
    }

    private static async Task<ZippedCase> CaseAsync(string top, ZipArchiveEntry[] entries, string name, List<Problem> problems, CancellationToken ct)
    {
        var texts = new List<TextFile>();
        List<ZippedFile> evidence = [];
        List<ZippedFile> others = [];
        ZipArchiveEntry[] own = [.. entries.Where(e => e.FullName.StartsWith(top, StringComparison.Ordinal))];
        ZipArchiveEntry? record = own.FirstOrDefault(e => e.FullName == top + CaseZip.RecordName);
        foreach (ZipArchiveEntry entry in own)
        {
            string path = entry.FullName[top.Length..];
            if (Inside(path, CaseFolder.EvidenceName) is string file)
            {
                evidence.Add(ZippedFile.Of(file, entry));
            }
            else if ((Inside(path, CaseZip.LettersName) ?? Inside(path, CaseZip.UndoneName)) is string other)
            {
                others.Add(ZippedFile.Of(other, entry));
            }
            else if (record is null && !path.Contains('/', StringComparison.Ordinal) && TextEndings.Contains(Path.GetExtension(path)))
            {
                byte[]? bytes = await ZippedFile.Of(path, entry).BytesAsync(TextFile.MostBytes, ct);
                Outcome<TextFile> text = bytes is null
                    ? new(null, [FolderProblems.FileTooLarge(new(path), TextFile.MostBytes / 1024 / 1024)])
                    : TextFile.Decode(path, bytes);
                problems.AddRange(text.Problems);
                texts.AddRange(text.Value is null ? [] : [text.Value]);
            }
        }

        string named = top.Length > 0 ? Path.GetFileName(top.TrimEnd('/')) : Path.GetFileNameWithoutExtension(name);
        return new(named, texts.ToItems(), record is null ? null : ZippedFile.Of(CaseZip.RecordName, record), evidence.ToItems(), others.ToItems());
    }

    /// <summary>The folders that hold a case, at any depth; a file that only bears the name of one, among the files of a case, is none.</summary>
    private static List<string> Tops(ZipArchiveEntry[] entries)
    {
        string[] marked =
        [
            .. entries.Where(e => e.Name.Equals(CaseFolder.CaseName, StringComparison.OrdinalIgnoreCase) || e.Name == CaseZip.RecordName)
                .Select(e => e.FullName[..^e.Name.Length]).Distinct().Order(StringComparer.Ordinal),
        ];
        List<string> tops = [];
        foreach (string top in marked.Where(m => !tops.Exists(t => Folders.Any(f => m.StartsWith($"{t}{f}/", StringComparison.Ordinal)))))
        {
            tops.Add(top);
        }

        return tops.Count == 0 ? [""] : tops;
    }

    private static string? Inside(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : null;
}
