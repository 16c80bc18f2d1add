using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>No file of a case is ever held whole on its way out or in: what is counted is what is asked for at once.</summary>
public sealed class PieceTests
{
    private const int Files = 12;
    private const int Size = 3 * 1024 * 1024;

    [Fact]
    public async Task A_case_goes_out_and_comes_in_piece_by_piece()
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        await new Life(store, Samples.Ana).BeginAsync();
        for (int i = 0; i < Files; i++)
        {
            Blob file = Samples.Good(Blob.Of([.. "%PDF-1.7"u8, .. Enumerable.Repeat((byte)i, Size)], "scan.pdf"));
            await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(new($"{i}.pdf", file.Info.Hash, file.Info.Type, file.Info.Size, null, null)))], Samples.Night, [file]));
        }

        using var zip = new Watched(new MemoryStream());
        (await store.ExportAsync(Samples.Ana, zip, CancellationToken.None)).ShouldBeEmpty();
        zip.Largest.ShouldBeLessThanOrEqualTo(IncomingFile.PieceSize);

        Kept before = await Kept.OfAsync(store, Samples.Ana);
        await store.DeleteAsync(Samples.Ana);
        await using ZippedCases cases = Samples.Good(await ZippedCases.ReadAsync(zip.Inside, "case.zip"));
        List<Watched> read = [];
        int mostOpen = 0;
        ZippedCase watched = cases.Cases[0] with { Evidence = cases.Cases[0].Evidence.Select(Watch).ToItems() };
        Samples.Good(await store.ImportAsync(watched, Samples.Night, CancellationToken.None));

        (await Kept.OfAsync(store, Samples.Ana)).ShouldBe(before);
        read.Count.ShouldBe(2 * Files);
        read.Max(r => r.Largest).ShouldBeLessThanOrEqualTo(IncomingFile.PieceSize);
        mostOpen.ShouldBe(1);

        ZippedFile Watch(ZippedFile file) => file with
        {
            OpenAsync = async ct =>
            {
                var opened = new Watched(await file.OpenAsync(ct));
                read.Add(opened);
                mostOpen = Math.Max(mostOpen, read.Count(r => r.IsOpen));
                return opened;
            },
        };
    }

    /// <summary>Notes the largest piece that was read or written at once.</summary>
    private sealed class Watched(Stream inside) : Stream
    {
        public Stream Inside => inside;

        public int Largest { get; private set; }

        public bool IsOpen { get; private set; } = true;

        public override bool CanRead => inside.CanRead;

        public override bool CanSeek => inside.CanSeek;

        public override bool CanWrite => inside.CanWrite;

        public override long Length => inside.Length;

        public override long Position
        {
            get => inside.Position;
            set => inside.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => inside.Read(buffer, offset, Seen(count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Seen(buffer.Length);
            return inside.ReadAsync(buffer, cancellationToken);
        }

        public override void Write(byte[] buffer, int offset, int count) => inside.Write(buffer, offset, Seen(count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Seen(buffer.Length);
            return inside.WriteAsync(buffer, cancellationToken);
        }

        public override void Flush() => inside.Flush();

        public override long Seek(long offset, SeekOrigin origin) => inside.Seek(offset, origin);

        public override void SetLength(long value) => inside.SetLength(value);

        protected override void Dispose(bool disposing)
        {
            IsOpen = false;
            base.Dispose(disposing);
        }

        private int Seen(int count)
        {
            Largest = Math.Max(Largest, count);
            return count;
        }
    }
}
