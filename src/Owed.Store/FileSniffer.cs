using System.Buffers;

namespace Owed.Store;

/// <summary>Tells a file's kind from its bytes as they pass, so that no file need be held to be known.</summary>
public sealed class FileSniffer
{
    private const int HeadSize = 1024;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13 or 27)).Select(b => (byte)b)]);

    private readonly byte[] head = new byte[HeadSize];
    private byte[] last = [];
    private int known;
    private bool holdsControls;
    private bool holdsWord;

    /// <summary>The kind of all bytes so far, or <see cref="FileType.Unknown"/> when it is none that Owed keeps.</summary>
    public FileType Type => FileTypes.Sniff(head.AsSpan(0, known), holdsControls, holdsWord);

    private static ReadOnlySpan<byte> Word => "word/document.xml"u8;

    /// <summary>The next bytes of the file.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        int more = Math.Min(bytes.Length, HeadSize - known);
        bytes[..more].CopyTo(head.AsSpan(known));
        known += more;
        holdsControls = holdsControls || bytes.ContainsAny(Controls);
        if (holdsWord || !head.AsSpan(0, known).StartsWith("PK\u0003\u0004"u8))
        {
            return;
        }

        // The name may lie across two pieces.
        byte[] seam = [.. last, .. bytes[..Math.Min(bytes.Length, Word.Length - 1)]];
        holdsWord = bytes.IndexOf(Word) >= 0 || seam.AsSpan().IndexOf(Word) >= 0;
        byte[] end = [.. last, .. bytes[^Math.Min(bytes.Length, Word.Length - 1)..]];
        last = end[^Math.Min(end.Length, Word.Length - 1)..];
    }
}
