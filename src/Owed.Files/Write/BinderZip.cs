using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the binder with every original untouched, and the list of their fingerprints, as one zip.</summary>
public static class BinderZip
{
    public const string PdfName = "binder.pdf";

    /// <summary>The list that <c>sha256sum -c</c> reads.</summary>
    public const string SumsName = "SHA256SUMS.txt";

    private const string OriginalsName = "originals";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="originals">Each original with the path it has in the case: <c>evidence/…</c>, <c>sent/…</c>.</param>
    public static void Write(Stream to, ReadOnlyMemory<byte> pdf, IEnumerable<(string Path, byte[] Bytes)> originals)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var sums = new StringBuilder();
        var free = new FreeNames();
        Add(PdfName, pdf.Span);
        foreach (var (path, bytes) in originals.OrderBy(o => o.Path, StringComparer.Ordinal))
        {
            Add($"{OriginalsName}/{free.Take(FileName.SafePath(path))}", bytes);
        }

        Put(SumsName, Encoding.UTF8.GetBytes(sums.ToString()));

        void Add(string name, ReadOnlySpan<byte> bytes)
        {
            sums.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("  ").Append(name).Append('\n');
            Put(name, bytes);
        }

        void Put(string name, ReadOnlySpan<byte> bytes)
        {
            ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = NoTime;
            using Stream into = entry.Open();
            into.Write(bytes);
        }
    }
}
