using System.Security.Cryptography;

namespace Owed.Store;

/// <summary>A file to be kept that is never held whole: read once to be known, and once more to be written, a piece at a time.</summary>
/// <param name="OpenAsync">Opens it from its start, as often as it is asked.</param>
public sealed record IncomingFile(BlobInfo Info, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>What is read and written at once, in bytes; nothing larger of a file is in memory.</summary>
    public const int PieceSize = 256 * 1024;

    /// <summary>Reads the file once, to know its hash, its kind and its size.</summary>
    /// <param name="name">The name the person knows it by, for messages only.</param>
    /// <param name="most">Most bytes it may have.</param>
    public static async Task<Outcome<IncomingFile>> ReadAsync(
        string name, Func<CancellationToken, Task<Stream>> openAsync, long most, CancellationToken ct = default)
    {
        await using Stream from = await openAsync(ct);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sniffer = new FileSniffer();
        byte[] piece = new byte[PieceSize / 4];
        long size = 0;
        int n;
        while ((n = await from.ReadAsync(piece, ct)) > 0)
        {
            size += n;
            if (size > most)
            {
                return new(null, [Blob.TooLarge(name, most)]);
            }

            sum.AppendData(piece, 0, n);
            sniffer.Add(piece.AsSpan(0, n));
        }

        return size == 0 ? new(null, [Blob.Empty(name)])
            : sniffer.Type == FileType.Unknown ? new(null, [Blob.OfNoKind(name)])
            : new(new(new(Convert.ToHexStringLower(sum.GetHashAndReset()), sniffer.Type, size), openAsync), []);
    }

    /// <summary>A file whose bytes are at hand.</summary>
    public static IncomingFile Of(Blob blob) => new(blob.Info, _ => Task.FromResult<Stream>(blob.Open()));
}
