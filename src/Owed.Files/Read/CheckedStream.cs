namespace Owed.Files;

/// <summary>Reads a file of a zip and holds what really unfolds against the size and the check sum that the zip states.</summary>
internal sealed class CheckedStream(Stream from, long size, uint sum) : Stream
{
    private long seen;
    private uint found = Crc32.Start;

    /// <summary>True for what the base library throws where a zip was packed in another way, locked, cut or changed.</summary>
    public static bool IsDamage(Exception e) => e is InvalidDataException or EndOfStreamException or NotSupportedException;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => size;

    public override long Position
    {
        get => seen;
        set => throw new NotSupportedException();
    }

    /// <exception cref="DamagedZipException">when there is more than was stated, or at the end other bytes than were put in.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            int n = await from.ReadAsync(buffer, cancellationToken);
            return Seen(buffer.Span[..n], buffer.Length);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new DamagedZipException();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await from.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            from.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Seen(ReadOnlySpan<byte> bytes, int asked)
    {
        seen += bytes.Length;
        found = Crc32.Add(found, bytes);
        return seen > size || (bytes.IsEmpty && asked > 0 && (seen != size || ~found != sum))
            ? throw new DamagedZipException()
            : bytes.Length;
    }
}

/// <summary>Says that a file in a zip did not unfold to what was put in, wherever the reading of it had got to.</summary>
public sealed class DamagedZipException() : Exception("A file in the zip is not as it was when the zip was made.");
