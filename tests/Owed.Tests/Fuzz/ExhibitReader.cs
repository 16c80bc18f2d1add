using System.Text;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Originals of a binder: PDF files, pictures and mails that somebody else made.</summary>
internal static class ExhibitReader
{
    private static readonly byte[][] Seeds =
    [
        BinderCase.Paper("Prior written notice", 2),
        BinderCase.Raw("by hand", "/Rotate 90 /CropBox [10 10 400 600]"),
        BinderCase.Png(20, 12),
        Convert.FromBase64String(BinderCase.Picture),
    ];

    private static readonly string[] PdfWords =
        ["/Rotate 90", "/Kids [3 0 R]", "/Kids [2 0 R]", "/Parent 3 0 R", "/Count 999999999", "/MediaBox [0 0 0 0]", "/Length 999999", "endobj", "stream", "endstream", "xref", "trailer", "startxref\n0", "1 0 obj", "<<", ">>", "[", "(", "/Encrypt 1 0 R", "/Prev 0"];

    public static readonly FuzzTarget Target = new("exhibit", Make, Check, MostMilliseconds: 2_000) { InCi = 1_500 };

    private static byte[] Make(Mutator m)
    {
        byte[] bytes = [.. m.Pick(Seeds)];
        if (m.OneIn(3))
        {
            byte[] word = Encoding.ASCII.GetBytes(m.Pick(PdfWords));
            int at = m.Random.Next(bytes.Length);
            int cut = m.OneIn(2) ? Math.Min(word.Length, bytes.Length - at) : 0;
            bytes = [.. bytes[..at], .. word, .. bytes[(at + cut)..]];
        }

        if (m.OneIn(5))
        {
            bytes = bytes[..m.Random.Next(bytes.Length)];
        }

        m.Flip(bytes, m.Random.Next(0, 12));
        return bytes;
    }

    private static void Check(byte[] bytes)
    {
        using BinderOriginal? original = BinderOriginal.IsPdf(bytes) || BinderOriginal.IsPicture(bytes) ? BinderOriginal.Open(bytes) : null;
        MustHold.True(original is null or { Pages: > 0 }, "an original that opens has a page");
    }
}
