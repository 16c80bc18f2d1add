namespace Owed.Files;

/// <summary>The bytes of an original, and an end to reading them: a reader that a broken file sends round in circles is stopped by counting what it reads.</summary>
internal sealed class WatchedBytes(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true)
{
    /// <summary>So often may every byte be read again; a test holds that good files need less than a tenth of it.</summary>
    private const long Times = 100;

    private const long Least = 400_000;

    private long left = Math.Max(Least, Times * bytes.Length);

    /// <summary>The share of what may be read that was read.</summary>
    public double Used => 1 - (left / (double)Math.Max(Least, Times * Length));

    public override int ReadByte()
    {
        Count(1);
        return base.ReadByte();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = base.Read(buffer, offset, count);
        Count(Math.Max(1, read));
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        int read = base.Read(buffer);
        Count(Math.Max(1, read));
        return read;
    }

    public override long Seek(long offset, SeekOrigin loc)
    {
        Count(1);
        return base.Seek(offset, loc);
    }

    private void Count(long read)
    {
        left -= read;
        if (left < 0)
        {
            throw new InvalidDataException("The file is read round and round.");
        }
    }
}
