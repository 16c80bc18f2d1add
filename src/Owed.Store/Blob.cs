using System.Security.Cryptography;

namespace Owed.Store;

/// <summary>The kinds of file that Owed keeps, told by their bytes and never by their name.</summary>
public enum FileType
{
    Unknown,
    Pdf,
    Png,
    Jpeg,
    Heic,
    Gif,
    Webp,
    Docx,
    Zip,
    Email,
    Text,
}

/// <summary>What is known of a kept file without reading it.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; also its address.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record BlobInfo(string Hash, FileType Type, long Size);

/// <summary>A file ready to be kept: read once, within the limit, named by its SHA-256.</summary>
public sealed class Blob
{
    /// <summary>The largest file kept, in bytes: a long scan or a few minutes of pictures.</summary>
    public const int Limit = 25 * 1024 * 1024;

    /// <summary>One file at a time is looked at, in one piece of memory that stays: a new one for each would pile up.</summary>
    private static readonly SemaphoreSlim reading = new(1);

    private static byte[]? page;

    private readonly Func<Stream> open;

    private Blob(ReadOnlySpan<byte> bytes, FileType type, Func<Stream> open)
    {
        this.open = open;
        Info = new(Convert.ToHexStringLower(SHA256.HashData(bytes)), type, bytes.Length);
    }

    public BlobInfo Info { get; }

    /// <summary>The whole file in memory; read anew each time when it lies on the disk.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            byte[] all = new byte[Info.Size];
            using Stream from = Open();
            from.ReadExactly(all);
            return all;
        }
    }

    /// <summary>The file from its start.</summary>
    public Stream Open() => open();

    /// <summary>Reads a file to its end, and stops early when it is over the limit.</summary>
    /// <param name="name">The name the person knows it by, for messages only.</param>
    public static async Task<Outcome<Blob>> ReadAsync(Stream file, string name, int limit = Limit, CancellationToken ct = default)
    {
        using var kept = new MemoryStream();
        byte[] buffer = new byte[81920];
        int n;
        while ((n = await file.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + n > limit)
            {
                return new(null, [TooLarge(name, limit)]);
            }

            kept.Write(buffer, 0, n);
        }

        return Of(kept.ToArray(), name);
    }

    /// <summary>Takes a file that lies on the disk and stays there, so that many at once need no memory.</summary>
    /// <param name="open">Opens it from its start, as often as asked.</param>
    /// <param name="size">Its length in bytes.</param>
    public static async Task<Outcome<Blob>> OfFileAsync(Func<Stream> open, long size, string name, CancellationToken ct)
    {
        if (size > Limit)
        {
            return new(null, [TooLarge(name, Limit)]);
        }

        await reading.WaitAsync(ct);
        try
        {
            page ??= new byte[Limit];
            await using (Stream from = open())
            {
                await from.ReadExactlyAsync(page.AsMemory(0, (int)size), ct);
            }

            return Of(page.AsSpan(0, (int)size), name, open);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Takes bytes that are already at hand.</summary>
    public static Outcome<Blob> Of(byte[] bytes, string name) => Of(bytes, name, () => new MemoryStream(bytes, writable: false));

    private static Outcome<Blob> Of(ReadOnlySpan<byte> bytes, string name, Func<Stream> open)
    {
        if (bytes.Length == 0)
        {
            return new(null, [Empty(name)]);
        }

        var sniffer = new FileSniffer();
        sniffer.Add(bytes);
        return sniffer.Type == FileType.Unknown || sniffer.IsProgram
            ? new(null, [OfNoKind(name)])
            : new(new Blob(bytes, sniffer.Type, open), []);
    }

    internal static Problem TooLarge(string name, long limit) =>
        new("file-too-large", $"This file is over {limit / 1024 / 1024} MB.", new(name), "Make it smaller, or split it, and add it again.");

    internal static Problem Empty(string name) =>
        new("file-empty", "This file is empty.", new(name), "Check that it was saved in full, and add it again.");

    internal static Problem OfNoKind(string name) =>
        new("file-type-unknown", "Owed cannot tell what kind of file this is.", new(name), "Save it as a PDF or a picture, and add it again.");
}
