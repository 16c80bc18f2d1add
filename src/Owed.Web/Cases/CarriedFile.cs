using System.IO.Compression;

namespace Owed.Web;

/// <summary>A file that a form carries from one step to the next, packed, so that nothing is kept before the person says so.</summary>
public static class CarriedFile
{
    /// <summary>Most characters that a form may carry.</summary>
    public const int Most = 6 * 1024 * 1024;

    private const int MostBytes = 64 * 1024 * 1024;

    public static string Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <summary>The bytes; null when the text is none of ours.</summary>
    public static byte[]? Unpack(string? text)
    {
        if (text is null || text.Length > Most)
        {
            return null;
        }

        try
        {
            using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            byte[] buffer = new byte[81920];
            int n;
            while ((n = zip.Read(buffer)) > 0)
            {
                if (bytes.Length + n > MostBytes)
                {
                    return null;
                }

                bytes.Write(buffer, 0, n);
            }

            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
