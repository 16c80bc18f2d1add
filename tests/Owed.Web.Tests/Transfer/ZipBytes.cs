using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Owed.Web.Tests;

/// <summary>Makes and changes zips for tests.</summary>
internal static class ZipBytes
{
    public static byte[] Of(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                Add(zip, name, text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The zip with one more file.</summary>
    public static byte[] With(byte[] zip, string name, string text) => Changed(zip, z => Add(z, name, text));

    /// <summary>The zip without the files of a folder, as an older Owed wrote it.</summary>
    public static byte[] Without(byte[] zip, string folder) => Changed(zip, z =>
    {
        foreach (ZipArchiveEntry entry in z.Entries.Where(e => e.FullName.StartsWith(folder, StringComparison.Ordinal)).ToList())
        {
            entry.Delete();
        }
    });

    /// <summary>The zip with everything one folder deeper.</summary>
    public static byte[] Under(byte[] zip, string folder)
    {
        using var bytes = new MemoryStream();
        using (var deeper = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddAll(deeper, zip, folder);
        }

        return bytes.ToArray();
    }

    /// <summary>Several zips in one, each in a folder of its own.</summary>
    public static byte[] Together(params (string Folder, byte[] Zip)[] zips)
    {
        using var bytes = new MemoryStream();
        using (var all = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string folder, byte[] zip) in zips)
            {
                AddAll(all, zip, folder);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A zip whose second file is said to lie where the first one does.</summary>
    public static byte[] Overlapping()
    {
        byte[] zip = Of(("evidence/a.txt", "words"), ("evidence/b.txt", "words"));
        int second = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(second + 42), 0);
        return zip;
    }

    private static byte[] Changed(byte[] zip, Action<ZipArchive> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }

        return bytes.ToArray();
    }

    private static void AddAll(ZipArchive to, byte[] zip, string folder)
    {
        using var from = new ZipArchive(new MemoryStream(zip));
        foreach (ZipArchiveEntry entry in from.Entries)
        {
            using Stream bytes = entry.Open();
            using Stream into = to.CreateEntry($"{folder}/{entry.FullName}").Open();
            bytes.CopyTo(into);
        }
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using Stream to = zip.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(text));
    }
}
