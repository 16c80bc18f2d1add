namespace Owed.Files;

/// <summary>The check sum that every file of a zip carries (ISO-HDLC); the base library reads it and does not hold the bytes against it.</summary>
internal static class Crc32
{
    /// <summary>The sum before the first byte.</summary>
    public const uint Start = uint.MaxValue;

    private static readonly uint[] Table = Make();

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(Start, bytes);

    /// <summary>The sum with more bytes in it; its complement is the check sum of all so far.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint sum = i;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }

            table[i] = sum;
        }

        return table;
    }
}
