using System.Buffers.Binary;

namespace Owed.Files;

/// <summary>Looks through the list at the end of a zip before anything is unfolded: how many files, how large, and whether two share bytes.</summary>
/// <param name="Files">How many files and folders the zip lists.</param>
/// <param name="Unfolded">What they come to, as the zip states it.</param>
/// <param name="Overlaps">True when two files share bytes, as no program that means well makes them.</param>
internal sealed record ZipDirectory(long Files, long Unfolded, bool Overlaps)
{
    private const int EndSize = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorSize = 20;
    private const int LongEndSize = 56;
    private const int HeaderSize = 46;
    private const int LocalSize = 30;

    /// <exception cref="InvalidDataException">when the list is not one.</exception>
    public static async Task<ZipDirectory> ReadAsync(Stream zip, CancellationToken ct)
    {
        (long files, long start, long end) = await EndAsync(zip, ct);
        if (start < 0 || end > zip.Length || files < 0 || files * HeaderSize > end - start)
        {
            throw new InvalidDataException("The list of files does not fit into the zip.");
        }

        if (files > Unfolding.MostFiles(zip.Length))
        {
            return new(files, 0, false);
        }

        zip.Position = start;
        var list = new BufferedStream(zip, 64 * 1024);
        byte[] header = new byte[HeaderSize];
        long unfolded = 0;
        var places = new (long From, long To)[files];
        for (long i = 0; i < files; i++)
        {
            await list.ReadExactlyAsync(header, ct);
            if (!header.AsSpan().StartsWith("PK\u0001\u0002"u8))
            {
                throw new InvalidDataException("The list of files is broken.");
            }

            byte[] rest = new byte[Short(header, 28) + Short(header, 30) + Short(header, 32)];
            await list.ReadExactlyAsync(rest, ct);
            (long size, long packed, long from) = Sizes(header, rest.AsSpan(Short(header, 28), Short(header, 30)));
            if (size < 0 || packed < 0 || from < 0 || from > start || packed > start || size > long.MaxValue / 2 - unfolded)
            {
                throw new InvalidDataException("A file in the list lies outside the zip.");
            }

            unfolded += size;
            places[i] = (from, from + LocalSize + Short(header, 28) + packed);
        }

        Array.Sort(places);
        bool overlaps = places.Zip(places.Skip(1)).Any(p => p.First.To > p.Second.From) || (places.Length > 0 && places[^1].To > start);
        return new(files, unfolded, overlaps);
    }

    private static async Task<(long Files, long Start, long End)> EndAsync(Stream zip, CancellationToken ct)
    {
        long from = Math.Max(0, zip.Length - EndSize - LongestComment - LocatorSize);
        byte[] tail = new byte[zip.Length - from];
        zip.Position = from;
        await zip.ReadExactlyAsync(tail, ct);
        int at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndSize > tail.Length)
        {
            throw new InvalidDataException("The end of the zip is missing.");
        }

        int locator = at - LocatorSize;
        bool isLong = Short(tail, at + 10) == ushort.MaxValue || Int(tail, at + 12) == uint.MaxValue || Int(tail, at + 16) == uint.MaxValue;
        if (!isLong || locator < 0 || !tail.AsSpan(locator).StartsWith("PK\u0006\u0007"u8))
        {
            return (Short(tail, at + 10), Int(tail, at + 16), Int(tail, at + 16) + Int(tail, at + 12));
        }

        byte[] end = new byte[LongEndSize];
        long place = Long(tail, locator + 8);
        zip.Position = place < 0 || place > zip.Length ? zip.Length : place;
        await zip.ReadExactlyAsync(end, ct);
        long start = Long(end, 48);
        long size = Long(end, 40);
        return end.AsSpan().StartsWith("PK\u0006\u0006"u8) && start >= 0 && size >= 0 && size <= zip.Length
            ? (Long(end, 32), start, start + size)
            : throw new InvalidDataException("The end of the zip is broken.");
    }

    /// <summary>The sizes and the place of a file; what does not fit into four bytes stands behind its name.</summary>
    private static (long Size, long Packed, long From) Sizes(byte[] header, ReadOnlySpan<byte> extra)
    {
        long packed = Int(header, 20), size = Int(header, 24), from = Int(header, 42);
        while (extra.Length >= 4)
        {
            int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            ReadOnlySpan<byte> field = extra.Slice(4, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                size = Next(ref field, size);
                packed = Next(ref field, packed);
                from = Next(ref field, from);
                break;
            }

            extra = extra[(4 + length)..];
        }

        return (size, packed, from);

        static long Next(ref ReadOnlySpan<byte> field, long known)
        {
            if (known != uint.MaxValue || field.Length < 8)
            {
                return known;
            }

            long value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
            return value;
        }
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long Int(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long Long(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
