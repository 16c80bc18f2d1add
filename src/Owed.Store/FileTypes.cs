using System.Text;

namespace Owed.Store;

/// <summary>Tells a file's kind from its first bytes, and gives the media type to serve it under.</summary>
public static class FileTypes
{
    private static readonly string[] HeicBrands = ["heic", "heix", "hevc", "heim", "heis", "hevm", "mif1", "msf1"];

    private static readonly string[] MailHeaders =
        ["from:", "to:", "date:", "subject:", "received:", "return-path:", "delivered-to:", "message-id:", "mime-version:", "content-type:"];

    /// <summary>The kind of the file, or <see cref="FileType.Unknown"/> when it is none that Owed keeps.</summary>
    public static FileType Sniff(ReadOnlySpan<byte> bytes)
    {
        var sniffer = new FileSniffer();
        sniffer.Add(bytes);
        return sniffer.Type;
    }

    /// <summary>The same from the first bytes, and what was seen in all of them.</summary>
    /// <param name="bytes">The first 1,024 bytes, or all when there are fewer.</param>
    internal static FileType Sniff(ReadOnlySpan<byte> bytes, bool holdsControls, bool holdsWord)
    {
        if (bytes.IndexOf("%PDF-"u8) >= 0)
        {
            return FileType.Pdf;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
        {
            return FileType.Png;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileType.Jpeg;
        }

        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            return FileType.Gif;
        }

        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return FileType.Webp;
        }

        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return HeicBrands.Contains(Encoding.ASCII.GetString(bytes[8..12])) ? FileType.Heic : FileType.Unknown;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return holdsWord ? FileType.Docx : FileType.Zip;
        }

        return SniffText(bytes, holdsControls);
    }

    /// <summary>The media type; text is always plain, so nothing kept is ever shown as a web page.</summary>
    public static string MediaType(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Png => "image/png",
        FileType.Jpeg => "image/jpeg",
        FileType.Heic => "image/heic",
        FileType.Gif => "image/gif",
        FileType.Webp => "image/webp",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Zip => "application/zip",
        FileType.Email => "message/rfc822",
        FileType.Text => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static FileType SniffText(ReadOnlySpan<byte> bytes, bool holdsControls)
    {
        if (bytes.IsEmpty || holdsControls)
        {
            return FileType.Unknown;
        }

        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 200)];
        string head = Encoding.UTF8.GetString(start).TrimStart('\uFEFF');
        return MailHeaders.Any(h => head.StartsWith(h, StringComparison.OrdinalIgnoreCase)) ? FileType.Email : FileType.Text;
    }
}
