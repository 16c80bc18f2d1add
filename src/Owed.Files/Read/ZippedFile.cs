using System.IO.Compression;

namespace Owed.Files;

/// <summary>One file of a case that came from elsewhere, unfolded only while it is read.</summary>
/// <param name="Name">Its path inside the folder it lies in, as it came.</param>
/// <param name="OpenAsync">Opens it from its start, as often as it is asked; reading throws <see cref="DamagedZipException"/> where the bytes are not what they were.</param>
public sealed record ZippedFile(string Name, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>A file whose bytes are at hand.</summary>
    public static ZippedFile Of(string name, byte[] bytes) => new(name, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));

    internal static ZippedFile Of(string name, ZipArchiveEntry entry) =>
        new(name, async ct =>
        {
            try
            {
                return new CheckedStream(await entry.OpenAsync(ct), entry.Length, entry.Crc32);
            }
            catch (Exception e) when (CheckedStream.IsDamage(e))
            {
                throw new DamagedZipException();
            }
        });

    /// <summary>All of its bytes, for the small texts of a folder; null when there are more than <paramref name="most"/>.</summary>
    internal async Task<byte[]?> BytesAsync(int most, CancellationToken ct)
    {
        await using Stream from = await OpenAsync(ct);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        int n;
        while ((n = await from.ReadAsync(buffer, ct)) > 0)
        {
            if (bytes.Length + n > most)
            {
                return null;
            }

            bytes.Write(buffer, 0, n);
        }

        return bytes.ToArray();
    }
}
