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
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        Add(PdfName, pdf.Span);
        foreach (var (path, bytes) in originals.OrderBy(o => o.Path, StringComparer.Ordinal))
        {
            Add($"{OriginalsName}/{Free(Safe(path), taken)}", bytes);
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

    /// <summary>The path with signs that no system takes in a name replaced, so that the zip unfolds anywhere and nothing lands outside it.</summary>
    private static string Safe(string path) => string.Join('/', path.Split('/').Select(part =>
    {
        string clean = string.Concat(part.Select(c => char.IsControl(c) || "<>:\"|?*\\".Contains(c, StringComparison.Ordinal) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '_' : c));
        string trimmed = clean.TrimEnd('.', ' ');
        return trimmed.Length == 0 || trimmed is "." or ".." || IsDevice(trimmed) ? "_" + trimmed : trimmed;
    }));

    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && (stem[..3] is "COM" or "LPT") && char.IsAsciiDigit(stem[3]));
    }

    private static string Free(string path, HashSet<string> taken)
    {
        string ending = Path.GetExtension(path);
        string stem = path[..^ending.Length];
        string free = path;
        for (int n = 2; !taken.Add(free); n++)
        {
            free = FormattableString.Invariant($"{stem} ({n}){ending}");
        }

        return free;
    }
}
