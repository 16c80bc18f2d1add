using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Owed.Files;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Owed.Tests;

/// <summary>Case folders with evidence of every kind, made for one test.</summary>
internal sealed class BinderCase : IDisposable
{
    public const string Picture =
        "/9j/4AAQSkZJRgABAQEAAgABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAMABgDASIAAhEBAxEB/8QAFwABAAMAAAAAAAAAAAAAAAAAAAECBf/EABoQAQADAQEBAAAAAAAAAAAAAAEAAhESMSH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8A1V6vYxMc+nsnyWai7HBAViCoRA//2Q==";

    public static readonly KitWords Words = GuidePages.BuiltKit().Value!;

    public BinderCase(string sample)
    {
        Folder = Directory.CreateTempSubdirectory("owed-binder-").FullName;
        foreach (string file in Directory.GetFiles(Tree.Full($"tests/cases/{sample}"), "*", SearchOption.AllDirectories).Where(f => !f.Contains("expected", StringComparison.Ordinal)))
        {
            string target = Path.Combine(Folder, Path.GetRelativePath(Tree.Full($"tests/cases/{sample}"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public BinderCase Keep(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, "evidence", name), bytes);
        return this;
    }

    public BinderCase Keep(string name, string text) => Keep(name, Encoding.UTF8.GetBytes(text));

    public BinderCase Log(string line)
    {
        File.AppendAllText(Path.Combine(Folder, "log.txt"), line + "\n");
        return this;
    }

    public BinderCase Send(string kind, string on, string? proof = null)
    {
        string[] args = ["sent", kind, Folder, "--on", on, "--method", "e-mail", "--to", "Dee Placeholder", .. proof is null ? (string[])[] : ["--proof", proof]];
        Typed.Run(args).Code.ShouldBe(0);
        return this;
    }

    public BinderFiles Read(string asOf)
    {
        Outcome<BinderFiles> read = BinderFolder.Read(Folder, LedgerCase.D(asOf));
        SampleFolders.Show(read.Problems.Where(p => p.IsError)).ShouldBe("");
        return read.Value!;
    }

    public (BinderPlan Plan, BoundBinder Binder, Items<Problem> Problems, BinderFiles Files) Bind(string asOf)
    {
        BinderFiles files = Read(asOf);
        BinderPlan plan = BinderPlan.Of(files.Input, Words);
        Outcome<BoundBinder> bound = BinderPdf.Write(plan, Words, files.BySum);
        return (plan, bound.Value!, bound.Problems, files);
    }

    /// <summary>A sample with a sent letter, its proof, a notice as PDF, a reply and two pictures.</summary>
    public static BinderCase Full(string sample) => sample == "mo-ana"
        ? new BinderCase(sample)
            .Keep("2025-11-03 email to Ms Placeholder.eml", "From: Rosa Sample-Rivera\nTo: Dee Placeholder\nSubject: Records\n\nPlease see the letter.\n")
            .Keep("2025-11-10 notice.pdf", Paper("Prior written notice", 3))
            .Keep("2025-11-14 answer.txt", "We will send the logs.")
            .Keep("2025-11-12 agenda.jpg", Convert.FromBase64String(Picture))
            .Keep("drawing.png", Png(40, 20))
            .Send("records-request", "2025-11-03", "2025-11-03 email to Ms Placeholder.eml")
            .Log("2025-11-10  event  notice-received  dated 2025-11-07  refuses more speech  ^2025-11-10 notice.pdf")
            .Log("2025-11-14  event  reply-received  answers records-request  logs will come next week  ^2025-11-14 answer.txt")
        : new BinderCase(sample)
            .Keep("2024-04-15 receipt.jpg", Convert.FromBase64String(Picture))
            .Keep("2024-04-20 schedule.pdf", Paper("Schedule", 1))
            .Send("concern-not-delivered", "2024-04-15", "2024-04-15 receipt.jpg");

    public static byte[] Paper(string words, int pages) => Pdf.Write(new(
        "en-US", words, "Nobody Real", LedgerCase.D("2025-11-07"), Enumerable.Range(1, pages).Select(p => new Section([new Paragraph($"{words}, leaf {p}")])).ToItems()));

    /// <summary>A PDF of one page written by hand, as other programs make them.</summary>
    /// <param name="page">What stands in the page besides its size.</param>
    /// <param name="more">Objects from number 6 on.</param>
    public static byte[] Raw(string words, string page, params string[] more)
    {
        string content = $"2 0 0 2 0 0 cm BT /F1 20 Tf 50 350 Td ({words}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {page} >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            .. more,
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        foreach (string one in objects)
        {
            places.Add(pdf.Length);
            pdf.Append(places.Count).Append(" 0 obj\n").Append(one).Append("\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append("xref\n0 ").Append(objects.Length + 1).Append("\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(p.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n"));
        pdf.Append("trailer\n<< /Size ").Append(objects.Length + 1).Append(" /Root 1 0 R >>\nstartxref\n").Append(start).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    public static byte[] Locked()
    {
        using var stream = new MemoryStream(Paper("Secret", 1));
        using PdfDocument pdf = PdfReader.Open(stream, PdfDocumentOpenMode.Modify);
        pdf.SecuritySettings.UserPassword = "only I know";
        using var locked = new MemoryStream();
        pdf.Save(locked, closeStream: false);
        return locked.ToArray();
    }

    /// <summary>A gray picture of that many dots.</summary>
    public static byte[] Png(int width, int height, bool onlyHead = false)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] head = [0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        Chunk("IHDR", head);
        if (!onlyHead)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zlib.Write(new byte[(width + 1) * height]);
            }

            Chunk("IDAT", packed.ToArray());
        }

        Chunk("IEND", []);
        return png.ToArray();

        void Chunk(string name, byte[] data)
        {
            byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
            Span<byte> four = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
            png.Write(four);
            png.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(four, Check(body));
            png.Write(four);
        }
    }

    private static uint Check(byte[] bytes)
    {
        uint c = uint.MaxValue;
        foreach (byte b in bytes)
        {
            c ^= b;
            for (int i = 0; i < 8; i++)
            {
                c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }
        }

        return ~c;
    }
}
