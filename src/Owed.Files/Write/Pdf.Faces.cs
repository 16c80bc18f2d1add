using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Owed.Files;

/// <summary>The three cuts of the one family that paper is set in, and the face that stands in for letters it lacks.</summary>
internal enum Face : byte
{
    Regular,
    Bold,
    Italic,

    /// <summary>Letters of Greek, Salish, Georgian and others; one cut serves for all three.</summary>
    Other,
}

/// <summary>Measures text and hands the embedded fonts to PDFsharp; used only under the lock of <see cref="Pdf"/>.</summary>
internal static class PdfFaces
{
    public const string Family = "Owed Serif";

    private const string OtherFamily = "DejaVu Sans";

    /// <summary>Stands for a character that neither family can show.</summary>
    public const char Missing = '\u25A0';

    // The family's own figures, as parts of the size.
    public const double Ascent = 1.036;
    public const double Descent = 0.335;

    private const int UnitsPerEm = 1000;
    private const ushort NotInFont = ushort.MaxValue;

    private static readonly XFontStyleEx[] Styles = [XFontStyleEx.Regular, XFontStyleEx.Bold, XFontStyleEx.Italic, XFontStyleEx.Regular];
    private static readonly ushort[][] Advances = [new ushort[0x10000], new ushort[0x10000], new ushort[0x10000], new ushort[0x10000]];
    private static readonly Dictionary<(Face, double), XFont> Fonts = [];
    private static XGraphics? ruler;

    /// <summary>Registers the fonts; PDFsharp takes a resolver once per process.</summary>
    public static void Register() => GlobalFontSettings.FontResolver ??= new Resolver();

    public static XFont Font(Face face, double size)
    {
        if (!Fonts.TryGetValue((face, size), out XFont? font))
        {
            font = new XFont(face == Face.Other ? OtherFamily : Family, size, Styles[(int)face], XPdfFontOptions.UnicodeDefault);
            Fonts.Add((face, size), font);
        }

        return font;
    }

    /// <summary>The face that a character of the text is set in.</summary>
    public static Face FaceOf(char c, Face face) => face == Face.Other || Has(c, face) || !Has(c, Face.Other) ? face : Face.Other;

    /// <summary>Replaces what neither family can show by one visible mark per character.</summary>
    public static string Showable(string text, Face face)
    {
        int at = 0;
        while (at < text.Length && Shows(text[at], face))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var shown = new System.Text.StringBuilder(text.Length).Append(text, 0, at);
        foreach (System.Text.Rune rune in text.AsSpan(at).EnumerateRunes())
        {
            bool has = rune.IsBmp && Shows((char)rune.Value, face);
            shown.Append(has ? (char)rune.Value : Missing);
        }

        return shown.ToString();
    }

    /// <summary>Width in points of text that has been through <see cref="Showable"/>.</summary>
    public static double Width(ReadOnlySpan<char> text, Face face, double size)
    {
        long units = 0;
        foreach (char c in text)
        {
            units += Advance(c, FaceOf(c, face));
        }

        return units * size / UnitsPerEm;
    }

    public static double Width(char c, Face face, double size) => Advance(c, FaceOf(c, face)) * size / UnitsPerEm;

    /// <summary>The text cut where the face changes.</summary>
    public static IEnumerable<(string Piece, Face Face)> Runs(string text, Face face)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || FaceOf(text[i], face) != FaceOf(text[start], face))
            {
                yield return (text[start..i], FaceOf(text[start], face));
                start = i;
            }
        }
    }

    /// <summary>True when the character can be seen, in this face or the other.</summary>
    public static bool Shows(char c, Face face) => Has(c, FaceOf(c, face));

    /// <summary>Scripts that run from the right or join their letters need more than glyphs, so the other face is not asked for them.</summary>
    private static bool Has(char c, Face face) =>
        Advance(c, face) != NotInFont && !(face == Face.Other && c is (>= '\u0590' and <= '\u109F') or (>= '\uFB1D' and <= '\uFEFE'));

    private static ushort Advance(char c, Face face)
    {
        ref ushort known = ref Advances[(int)face][c];
        if (known == 0)
        {
            known = Measure(c, face);
        }

        return known == NotInFont || char.IsSurrogate(c) ? NotInFont : (ushort)(known - 1);
    }

    // Kept one above the true width, so that 0 can mean "not measured yet".
    private static ushort Measure(char c, Face face)
    {
        XFont font = Font(face, UnitsPerEm);
        if (char.IsSurrogate(c) || GlyphHelper.GlyphIndexFromCodePoint(c, font) == 0)
        {
            return NotInFont;
        }

        ruler ??= XGraphics.CreateMeasureContext(new XSize(UnitsPerEm, UnitsPerEm), XGraphicsUnit.Point, XPageDirection.Downwards);
        return (ushort)(1 + Math.Round(ruler.MeasureString(c.ToString(), font).Width));
    }

    private sealed class Resolver : IFontResolver
    {
        public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            familyName == OtherFamily ? new FontResolverInfo("DejaVuSans")
            : familyName == Family ? new FontResolverInfo(isBold ? "OwedSerif-Bold" : isItalic ? "OwedSerif-It" : "OwedSerif-Regular")
            : null;

        public byte[] GetFont(string faceName)
        {
            using Stream resource = typeof(PdfFaces).Assembly.GetManifestResourceStream($"Fonts/{faceName}.ttf")
                ?? throw new InvalidOperationException($"The font {faceName} is not in the build.");
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
