using System.Text;

namespace Owed.Files;

/// <summary>Turns the bytes of somebody else's text into letters, old encodings among them.</summary>
internal static class SavedText
{
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>True when the bytes are the letters of some text.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => IsUtf16(bytes) || (bytes.Length > 0 && !bytes.ContainsAnyInRange((byte)0, (byte)8));

    /// <summary>UTF-8, or UTF-16 with its mark; anything else as Windows writes Western letters, with its quotation marks and dashes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf16(bytes))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
