using System.Buffers;

namespace Owed.Store;

/// <summary>Tells a file's kind from its bytes as they pass, so that no file need be held to be known.</summary>
public sealed class FileSniffer
{
    private const int HeadSize = 1024;

    /// <summary>One byte less than the longest name that is looked for: a name may lie across two pieces.</summary>
    private const int Seam = 19;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13 or 27)).Select(b => (byte)b)]);

    private readonly byte[] head = new byte[HeadSize];
    private byte[] last = [];
    private int known;
    private bool holdsControls;
    private bool holdsWord;
    private bool holdsProgram;

    /// <summary>The kind of all bytes so far, or <see cref="FileType.Unknown"/> when it is none that Owed keeps.</summary>
    public FileType Type => FileTypes.Sniff(head.AsSpan(0, known), holdsControls, holdsWord);

    /// <summary>True for a zip that a double click starts as a program. It is refused where files are added, and kept where an older record already holds it.</summary>
    public bool IsProgram => holdsProgram;

    /// <summary>The next bytes of the file.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        int more = Math.Min(bytes.Length, HeadSize - known);
        bytes[..more].CopyTo(head.AsSpan(known));
        known += more;
        holdsControls = holdsControls || bytes.ContainsAny(Controls);
        if (!head.AsSpan(0, known).StartsWith("PK\u0003\u0004"u8))
        {
            return;
        }

        byte[] seam = [.. last, .. bytes[..Math.Min(bytes.Length, Seam)]];
        Look(seam);
        Look(bytes);
        byte[] end = [.. last, .. bytes[^Math.Min(bytes.Length, Seam)..]];
        last = end[^Math.Min(end.Length, Seam)..];
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        holdsWord = holdsWord || bytes.IndexOf("word/document.xml"u8) >= 0;

        // A zip with a manifest of Java or Android is a program that a double click starts.
        holdsProgram = holdsProgram || bytes.IndexOf("META-INF/MANIFEST.MF"u8) >= 0 || bytes.IndexOf("AndroidManifest.xml"u8) >= 0;
    }
}
