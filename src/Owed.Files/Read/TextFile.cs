using System.Text;

namespace Owed.Files;

/// <summary>One text file of a case folder: its name inside the folder and its text.</summary>
public sealed record TextFile(string Name, string Text)
{
    /// <summary>No file of a case folder may be larger, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads bytes as UTF-8, with or without a byte order mark; any other encoding is a problem, never a guess.</summary>
    public static Outcome<TextFile> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return new(null, [FolderProblems.FileTooLarge(new(name), MostBytes / 1024 / 1024)]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(null, [FolderProblems.FileNotUtf8(new(name), "UTF-16")]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        int zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return new(null, [FolderProblems.FileNotText(new(name, LineAt(bytes, zero)))]);
        }

        try
        {
            return new(new(name, OneKindOfLineEnd(Strict.GetString(bytes))), []);
        }
        catch (DecoderFallbackException bad)
        {
            return new(null, [FolderProblems.FileNotUtf8(new(name, LineAt(bytes, bad.Index)), "another encoding, perhaps Latin-1 or Windows-1252")]);
        }
    }

    /// <summary>Windows ends a line with two characters and old Macs with the first of them; every reader counts lines by the second.</summary>
    private static string OneKindOfLineEnd(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static int LineAt(ReadOnlySpan<byte> bytes, int index) =>
        1 + bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n');
}
