using System.Data.Common;

namespace Owed.Store;

/// <summary>Reads a kept file piece by piece; holds no connection between pieces, so a slow reader blocks nobody.</summary>
public sealed class BlobStream : Stream
{
    private readonly DbDataSource source;
    private readonly string caseId;
    private ReadOnlyMemory<byte> piece;
    private int next;
    private long position;

    private BlobStream(DbDataSource source, string caseId, BlobInfo info)
    {
        this.source = source;
        this.caseId = caseId;
        Info = info;
    }

    public BlobInfo Info { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => Info.Size;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    internal static async Task<Outcome<BlobStream>> OpenAsync(
        DbDataSource source, DbConnection connection, string caseId, string hash, CancellationToken ct)
    {
        Items<BlobInfo> found = await InfosAsync(connection, caseId, hash, ct);
        return found.Count == 1
            ? new(new BlobStream(source, caseId, found[0]), [])
            : new(null, [new("file-not-found", "This file is not kept here.", Where.Nowhere, "Go back to the list of evidence and choose one.")]);
    }

    /// <summary>What is known of one file, or of all when no hash is given.</summary>
    internal static async Task<Items<BlobInfo>> InfosAsync(DbConnection connection, string caseId, string? hash, CancellationToken ct) =>
        (await connection.ReadAsync(
            null,
            "select hash, type, size from blobs where case_id = @case and (@hash = '' or hash = @hash) order by hash",
            r => new BlobInfo(r.GetString(0), Enum.Parse<FileType>(r.GetString(1)), r.GetInt32(2)),
            ct,
            ("case", caseId),
            ("hash", hash ?? ""))).ToItems();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (piece.IsEmpty)
        {
            await using DbConnection connection = await source.OpenConnectionAsync(cancellationToken);
            List<byte[]> found = await connection.ReadAsync(
                null,
                "select bytes from blob_parts where case_id = @case and hash = @hash and part = @part",
                r => r.GetFieldValue<byte[]>(0),
                cancellationToken,
                ("case", caseId),
                ("hash", Info.Hash),
                ("part", next++));
            piece = found.Count == 0 ? default : found[0];
        }

        int n = Math.Min(buffer.Length, piece.Length);
        piece[..n].CopyTo(buffer);
        piece = piece[n..];
        position += n;
        return n;
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
}
