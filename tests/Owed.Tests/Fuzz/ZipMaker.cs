using System.IO.Compression;
using System.Text;

namespace Owed.Tests;

/// <summary>Makes zips whose names, links, sizes and bytes are wrong in the ways that zips are made wrong.</summary>
internal static class ZipMaker
{
    private static readonly string[] Names =
    [
        "case.yaml", "ana/case.yaml", "log.txt", "calendar.yaml", "iep-2025-08-19.yaml", "evidence/a.pdf", "evidence/b/c.txt", "record.jsonl", "letters/1/letter.pdf", "calendar.csv",
        "../case.yaml", "/etc/passwd", "evidence/../../x", "evidence/./x", "evidence//x", "evidence\\x", "C:/x", "evidence/C:x", "\\\\server\\x", "evidence/CON", "evidence/nul.txt", "evidence/LPT1", "evidence/aux.pdf",
        "evidence/A.pdf", "Case.yaml", "LOG.TXT", "evidence/x.", "evidence/ x ", "evidence/\u202Efdp.exe", "evidence/\U0001F600.png", "evidence/e\u0301.txt", "evidence/é.txt", "evidence/x\0.txt", "evidence/a\nb.txt",
        "Downloads/backup/ana/case.yaml", "Downloads/backup/ana/evidence/a.txt", "ben/case.yaml", "ben/log.txt", "ben/record.jsonl", "evidence/case.yaml", "undone/0.pdf", "undone/../x",
        "evidence/COM¹.txt", "evidence/CONIN$", "evidence/" + new string('界', 118) + ".txt", "evidence/sub/dir/x.txt", "evidence/sub", "evidence/q?#%.txt", "evidence/tail. ", "evidence/", "evidence", ".", "",
    ];

    private static readonly string[] Texts =
    [
        "state: MO\nstudent: { name: Ana Sample-Rivera }\n", "2025-09-08  speech  30\n", "first: 2025-08-19\nlast: 2026-05-13\n", "x", "", "%PDF-1.7",
        "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-05-13\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week }\n", "{\"case\":\"ana\"}\n",
        "state: MO\nstudent: { name: " + new string('x', 20_000) + " }\n", "2025-09-08  speech  30  ; " + new string('y', 9_000) + "\n", "2025-09-08  speech  2147483648 of -2147483648\n", "2025-09-08  speech  30  ^\"CON.txt\" ^\"q?#.txt\"\n",
    ];

    public static byte[] Make(Mutator m)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            int files = m.OneIn(400) ? 2_100 : m.Random.Next(1, 9);
            for (int i = 0; i < files; i++)
            {
                string name = m.OneIn(3) ? m.Text(Names, Names) : files > 100 ? FormattableString.Invariant($"evidence/{i}") : m.Pick(Names);
                ZipArchiveEntry entry = zip.CreateEntry(name.Length == 0 ? "." : name[..Math.Min(name.Length, 200)], m.OneIn(2) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = m.OneIn(40) ? unchecked((int)0xA1FF0000) : 0;
                using Stream to = entry.Open();
                to.Write(m.OneIn(300) ? new byte[3_000_000] : files > 100 ? [1] : m.File(Texts, Texts));
            }
        }

        byte[] whole = bytes.ToArray();
        switch (m.Random.Next(6))
        {
            case 0:
                m.Flip(whole, m.Random.Next(1, 6));
                break;
            case 1:
                // The directory at the end says what the zip holds.
                byte[] end = whole[^Math.Min(whole.Length, 200)..];
                m.Flip(end, m.Random.Next(1, 4));
                return [.. whole[..^end.Length], .. end];
            case 2:
                return whole[..m.Random.Next(whole.Length)];
            case 3:
                return [.. Encoding.ASCII.GetBytes("junk before"), .. whole];
            default:
                break;
        }

        return whole;
    }
}
