using System.IO.Compression;
using System.Text;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Originals of a binder: PDF files, pictures, texts and mails that somebody else made, under names that somebody else gave.</summary>
internal static class ExhibitReader
{
    private const int LongestName = 200;

    /// <summary>One text of so many is written as a PDF to the end; laying it out is the dearer half of finding fault.</summary>
    private const int Written = 12;

    private static readonly byte[][] Seeds =
    [
        BinderCase.Paper("Prior written notice", 2),
        BinderCase.Raw("by hand", "/Rotate 90 /CropBox [10 10 400 600]"),
        BinderCase.Raw("deep", $"/Deep {new string('[', 60)}{new string(']', 60)} /Far [-2147483648 2147483647 0.00000001 99999999999999999999]"),
        BinderCase.Png(20, 12),
        Convert.FromBase64String(BinderCase.Picture),
    ];

    private static readonly string Line = string.Join(' ', Enumerable.Range(1, 1400).Select(n => $"word{n}"));

    /// <summary>The first line of each is the name of the file.</summary>
    private static readonly string[] Texts =
    [
        "2025-11-03 email.eml\nFrom: Rosa Sample-Rivera\nTo: Dee Placeholder\nSubject: Records\n\nPlease see the letter.\n",
        $"one long line.txt\n{Line}",
        $"mail.eml\nFrom: a@school.example\nSubject: {Line[..900]}\n\n{Line}\n> {Line[..3000]}\n",
        $"no spaces.log\n{new string('w', 9000)}",
        $"attached.eml\nSubject: photo\n\n{string.Concat(Enumerable.Repeat("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3g0\n", 40))}end",
        $"table.csv\ndate;minutes;note\n{string.Concat(Enumerable.Range(1, 60).Select(n => $"2025-09-0{(n % 9) + 1};{n};{new string(' ', n)}late\n"))}",
        "a\\b\u202Egnp.txt\nx",
        "..\n\n\n\n",
        "CON.txt \n\t\t\t\tdeep",
    ];

    private static readonly string[] Words =
        ["word", "From: ", "Content-Transfer-Encoding: base64\n", "=?utf-8?B?w6k=?=", "\n\n", "\u2028", new string('W', 5000), new string(' ', 300), new string('\n', 500), "a-b/c@d\u2014e", "> > > > "];

    private static readonly string[] PdfWords =
        ["/Rotate 90", "/Kids [3 0 R]", "/Kids [2 0 R]", "/Parent 3 0 R", "/Count 999999999", "/MediaBox [0 0 0 0]", "/MediaBox [-2147483648 0 2147483647 1e9]", "/Length 999999", "endobj", "stream", "endstream", "xref", "trailer", "startxref\n0", "1 0 obj", "<<", ">>", "[", "(", "/Encrypt 1 0 R", "/Prev 0", new string('[', 400), "99999999999999999999", "-0.0000000000000000001"];

    private static readonly Lazy<(BinderPlan Plan, BinderPages Pages)> Ana = new(() =>
    {
        BinderPlan plan = BinderPlan.Of(BinderFolder.Read(Tree.Full("tests/cases/mo-ana"), LedgerCase.D("2025-12-15")).Value!.Input, BinderCase.Words);
        return (plan, new(plan, BinderCase.Words));
    });

    public static readonly FuzzTarget Target = new("exhibit", Make, Check, MostMilliseconds: 2_000) { InCi = 1_500 };

    private static byte[] Make(Mutator m)
    {
        if (m.OneIn(3))
        {
            return m.File(Texts, Words);
        }

        byte[] bytes = [.. m.Pick(Seeds)];
        if (m.OneIn(3))
        {
            byte[] word = Encoding.ASCII.GetBytes(m.Pick(PdfWords));
            int at = m.Random.Next(bytes.Length);
            int cut = m.OneIn(2) ? Math.Min(word.Length, bytes.Length - at) : 0;
            bytes = [.. bytes[..at], .. word, .. bytes[(at + cut)..]];
        }

        if (m.OneIn(5))
        {
            bytes = bytes[..m.Random.Next(bytes.Length)];
        }

        m.Flip(bytes, m.Random.Next(0, 12));
        return bytes;
    }

    private static void Check(byte[] bytes)
    {
        if (BinderOriginal.IsPdf(bytes) || BinderOriginal.IsPicture(bytes))
        {
            using BinderOriginal? original = BinderOriginal.Open(bytes);
            MustHold.True(original is null or { Pages: > 0 }, "an original that opens has a page");
            return;
        }

        int end = Array.IndexOf(bytes, (byte)'\n');
        string name = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(Math.Max(end, 0), LongestName)));
        byte[] text = bytes[(end + 1)..];
        Text(name, text);
        Zip(name, text);
    }

    private static void Text(string name, byte[] text)
    {
        (BinderPlan plan, BinderPages pages) = Ana.Value;
        Exhibit exhibit = plan.Exhibits[0] with { Path = $"evidence/{name}", Title = name };
        Document document = pages.Divider(exhibit, text.Length, null, BinderText.Blocks(name, text, pages));
        double height = Pdf.Paper(document.Size).Height;
        List<SetPage> laid;
        lock (Pdf.OneAtATime)
        {
            Pdf.GetReady();
            laid = Pdf.Lay(document);
        }

        foreach (SetPage page in laid)
        {
            MustHold.True(page.Strips.All(s => s.Y + s.Strip.Height <= height - (2 * page.Margin) + 0.01), "nothing runs off the foot of a page");
        }

        MustHold.True(text.Length % Written != 0 || Pdf.Write(document).Length > 0, "the exhibit is written");
    }

    private static void Zip(string name, byte[] text)
    {
        using var stream = new MemoryStream();
        BinderZip.Write(stream, new byte[1], [($"evidence/{name}", text)]);
        using var zip = new ZipArchive(stream);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            MustHold.True(!MustHold.LeadsOut(entry.FullName) && !entry.FullName.Any(c => char.IsControl(c) || c is '\\' or ':' or '\u202E'), $"{entry.FullName} is a name that unfolds anywhere");
        }
    }
}
