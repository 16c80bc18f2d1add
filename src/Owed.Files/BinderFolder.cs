namespace Owed.Files;

/// <summary>What a case folder holds for its binder.</summary>
/// <param name="Originals">Every file of evidence and of sent letters, by its path in the folder.</param>
public sealed record BinderFiles(BinderInput Input, IReadOnlyList<(string Path, byte[] Bytes)> Originals)
{
    /// <summary>The bytes of each original by their SHA-256.</summary>
    public IReadOnlyDictionary<string, byte[]> BySum { get; } = Originals
        .DistinctBy(o => SentFile.Of("", o.Bytes).Sha256)
        .ToDictionary(o => SentFile.Of("", o.Bytes).Sha256, o => o.Bytes, StringComparer.Ordinal);
}

/// <summary>Gathers a binder's parts from a case folder, and puts the finished binder into another, whole or not at all.</summary>
public static class BinderFolder
{
    public const string ZipName = "binder.zip";

    /// <summary>Reads case, sent letters and evidence; every problem of all of them is reported.</summary>
    public static Outcome<BinderFiles> Read(string folder, DateOnly asOf)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        if (read.Value is not CaseFile @case)
        {
            return new(null, read.Problems);
        }

        Outcome<IReadOnlyList<SentLetter>> sent = SentFolder.Read(folder);
        Items<Problem> problems = [.. read.Problems, .. sent.Problems];
        if (problems.Any(p => p.IsError))
        {
            return new(null, problems);
        }

        Items<SentLetter> letters = sent.Value!.Where(l => l.Dispatch.Day <= asOf).ToItems();
        string at = CaseFolder.EvidenceName;
        try
        {
            string[] there = [.. EvidenceFolder.Of(folder).Files.Select(f => $"{CaseFolder.EvidenceName}/{f}")];
            ILookup<bool, string> plain = there.ToLookup(f => PlainFile.Is(Path.Combine(folder, f)));
            problems = [.. problems, .. plain[false].Select(NotPlain)];
            (string Path, byte[] Bytes)[] evidence = [.. plain[true].Select(Load)];
            (string Path, byte[] Bytes)[] frozen = [.. letters.SelectMany(l => l.Files.Select(f => $"sent/{l.Name}/{f.Name}")).Select(Load)];
            Items<EvidenceFile> files = evidence.Select(e => new EvidenceFile(e.Path["evidence/".Length..], SentFile.Of("", e.Bytes).Sha256)).ToItems();
            Ledger ledger = Reckoner.Reckon(@case, asOf);
            return new(new(new(@case, ledger, letters, files, []), [.. evidence, .. frozen]), problems);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(null, [.. problems, new("binder-unreadable", "A file of the case cannot be read.", new(at), "Close the program that has it open, or ask for the right to read it.")]);
        }

        (string Path, byte[] Bytes) Load(string path)
        {
            at = path;
            return (path, File.ReadAllBytes(Path.Combine(folder, path)));
        }
    }

    private static Problem NotPlain(string file) => new(
        "evidence-not-plain",
        $"{file} is not an ordinary file but a pipe, a device or a socket, so it was left out.",
        new(file),
        "Save what it holds as a file, and put that into the evidence folder.",
        Severity.Warning);

    /// <summary>Writes <c>binder.pdf</c> and <c>binder.zip</c>; both are complete before either takes the place of an older one.</summary>
    public static Items<Problem> Write(string to, BoundBinder binder, IEnumerable<(string Path, byte[] Bytes)> originals)
    {
        string pdf = Path.Combine(to, BinderZip.PdfName);
        string zip = Path.Combine(to, ZipName);
        try
        {
            WholeFile.MakeFolder(to);
            using WholeFile newPdf = WholeFile.Fill(pdf, stream => stream.Write(binder.Pdf.Span));
            using WholeFile newZip = WholeFile.Fill(zip, stream => BinderZip.Write(stream, binder.Pdf, originals));
            newPdf.Keep();
            newZip.Keep();
            return [];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return [new("binder-cannot-write", $"The binder cannot be written into {to}.", Where.Nowhere, "Choose a folder that you may write to, with room on the disk. If the binder is open in a program, close it.")];
        }
    }
}
