using System.IO.Compression;
using System.Text;
using Owed.Files;

namespace Owed.Web;

/// <summary>A small text file as one field of a form, so that a page can be answered without keeping the file in between.</summary>
internal static class PackedFile
{
    public static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>The file, or null when the field was changed on its way or holds more than it may.</summary>
    public static TextFile? Unpack(string name, string packed, int most)
    {
        byte[] bytes = new byte[packed.Length];
        if (!Convert.TryFromBase64String(packed, bytes, out int length))
        {
            return null;
        }

        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes, 0, length), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            byte[] part = new byte[16 * 1024];
            for (int n = gzip.Read(part); n > 0; n = gzip.Read(part))
            {
                plain.Write(part, 0, n);
                if (plain.Length > most)
                {
                    return null;
                }
            }

            return new(name, Encoding.UTF8.GetString(plain.ToArray()));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
