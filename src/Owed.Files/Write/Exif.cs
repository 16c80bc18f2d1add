using System.Buffers.Binary;

namespace Owed.Files;

/// <summary>Reads one thing of a photo's EXIF data: how the camera was held.</summary>
internal static class Exif
{
    private const ushort Orientation = 0x0112;

    /// <summary>Degrees by which a JPEG is turned clockwise to stand upright; 0 when it does not say.</summary>
    public static int Turn(ReadOnlySpan<byte> jpeg)
    {
        int at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] is not 0xDA)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                return 0;
            }

            ReadOnlySpan<byte> segment = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                return TurnIn(segment[6..]);
            }

            at += 2 + length;
        }

        return 0;
    }

    private static int TurnIn(ReadOnlySpan<byte> tiff)
    {
        bool little = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || Number32(tiff[4..], little) is not (>= 8 and var start) || start + 2 > tiff.Length)
        {
            return 0;
        }

        int count = Number16(tiff[(int)start..], little);
        for (int i = 0; i < count; i++)
        {
            long entry = start + 2 + (12L * i);
            if (entry + 12 > tiff.Length)
            {
                return 0;
            }

            if (Number16(tiff[(int)entry..], little) == Orientation)
            {
                return Number16(tiff[((int)entry + 8)..], little) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
            }
        }

        return 0;
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static long Number32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
