using System.Buffers.Binary;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Owed.Files;

/// <summary>An original whose pages can be drawn; opening it is also the trial that it can be.</summary>
internal abstract class BinderOriginal : IDisposable
{
    /// <summary>More pages than this are left to the zip.</summary>
    private const int MostPages = 2000;

    /// <summary>A picture of more dots than this would fill the memory of a small computer.</summary>
    private const long MostDots = 20_000_000;

    /// <summary>No PNG holds more dots in one byte of its file: eight to a byte, packed at best 1,032 to one.</summary>
    private const long DotsInByte = 8 * 1032;

    private readonly MemoryStream stream;

    internal BinderOriginal(byte[] bytes) => stream = new WatchedBytes(bytes);

    public abstract int Pages { get; }

    /// <summary>Width and height of a page in points.</summary>
    public abstract XSize Size(int page);

    public abstract void Draw(XGraphics paper, int page, XRect place);

    public virtual void Dispose() => stream.Dispose();

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static bool IsPicture(ReadOnlySpan<byte> bytes) => IsPng(bytes) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>Opens a PDF or a picture and draws it once for trial; null when it is broken, locked or too large.</summary>
    public static BinderOriginal? Open(byte[] bytes)
    {
        BinderOriginal? original = null;
        try
        {
            original = IsPdf(bytes) ? new PdfFile(bytes) : IsTooLarge(bytes) ? null : new Picture(bytes);
            if (original is not null && original.Pages > 0 && original.CanBeDrawn())
            {
                return original;
            }
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // Whatever a broken file makes the reader throw, the answer is the same: it is not printed.
        }

        original?.Dispose();
        return null;
    }

    private bool CanBeDrawn()
    {
        using var trial = new PdfDocument();
        for (int i = 0; i < Pages; i++)
        {
            XSize size = Size(i);
            if (!(size.Width is > 1 and < 20_000 && size.Height is > 1 and < 20_000))
            {
                return false;
            }

            using XGraphics paper = XGraphics.FromPdfPage(trial.AddPage());
            Draw(paper, i, new XRect(0, 0, 100, 100));
        }

        using var nowhere = new MemoryStream();
        trial.Save(nowhere, closeStream: false);
        return true;
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    // A PNG is unpacked dot by dot; a JPEG goes into the PDF as it is.
    private static bool IsTooLarge(ReadOnlySpan<byte> bytes)
    {
        if (!IsPng(bytes) || bytes.Length < 24)
        {
            return false;
        }

        long dots = (long)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) * BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        return dots is < 0 or > MostDots || dots > bytes.Length * DotsInByte || HasChunkBeyondItsEnd(bytes);
    }

    // The reader makes room for a part of a PNG as long as the part says it is.
    private static bool HasChunkBeyondItsEnd(ReadOnlySpan<byte> bytes)
    {
        const int Around = 12;
        ReadOnlySpan<byte> rest = bytes[8..];
        while (rest.Length >= Around)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around)
            {
                return true;
            }

            if (rest[4..].StartsWith("IEND"u8))
            {
                return false;
            }

            rest = rest[((int)length + Around)..];
        }

        return rest.Length > 0;
    }

    /// <summary>Draws turned clockwise by so many degrees, so that the result fills the place.</summary>
    private static void Turned(XGraphics paper, XImage image, int turn, XRect place)
    {
        XGraphicsState state = paper.Save();
        XPoint center = new(place.X + (place.Width / 2), place.Y + (place.Height / 2));
        paper.RotateAtTransform(turn, center);
        double width = turn is 90 or 270 ? place.Height : place.Width;
        double height = turn is 90 or 270 ? place.Width : place.Height;
        paper.DrawImage(image, center.X - (width / 2), center.Y - (height / 2), width, height);
        paper.Restore(state);
    }

    private static XSize Size(double width, double height, int turn) => turn is 90 or 270 ? new(height, width) : new(width, height);

    /// <summary>A PDF; its pages are placed as pictures, so that no script, link or form of it comes along.</summary>
    private sealed class PdfFile : BinderOriginal
    {
        private readonly MemoryStream sheets;
        private readonly int[] turns;
        private readonly XPdfForm form;

        public PdfFile(byte[] bytes)
            : base(bytes)
        {
            (sheets, turns) = BinderSheets.Of(stream, MostPages);
            form = XPdfForm.FromStream(sheets);
        }

        public override int Pages => turns.Length;

        public override XSize Size(int page)
        {
            form.PageNumber = page + 1;
            return Size(form.PointWidth, form.PointHeight, turns[page]);
        }

        public override void Draw(XGraphics paper, int page, XRect place)
        {
            form.PageNumber = page + 1;
            Turned(paper, form, turns[page], place);
        }

        public override void Dispose()
        {
            form.Dispose();
            sheets.Dispose();
            base.Dispose();
        }
    }

    /// <summary>A JPEG or PNG, upright as the camera says.</summary>
    private sealed class Picture : BinderOriginal
    {
        private readonly XImage image;
        private readonly int turn;

        public Picture(byte[] bytes)
            : base(bytes)
        {
            image = XImage.FromStream(stream);
            turn = Exif.Turn(bytes);
        }

        public override int Pages => 1;

        public override XSize Size(int page) => Size(image.PixelWidth, image.PixelHeight, turn);

        public override void Draw(XGraphics paper, int page, XRect place) => Turned(paper, image, turn, place);

        public override void Dispose()
        {
            image.Dispose();
            base.Dispose();
        }
    }
}
