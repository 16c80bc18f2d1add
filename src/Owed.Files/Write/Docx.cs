using System.IO.Compression;
using System.Text;

namespace Owed.Files;

/// <summary>Writes a document as a Word file with real styles, for people to edit.</summary>
/// <remarks>The parts are written straight into the zip: its dates and ids are then ours to fix, and the tests hold them to the schema.</remarks>
public static class Docx
{
    // The first and the last day that a zip can carry.
    private static readonly DateOnly Oldest = new(1980, 1, 1);
    private static readonly DateOnly Newest = new(2107, 12, 31);

    private static readonly (string Name, byte[] Bytes)[] Unchanging =
    [
        ("[Content_Types].xml", Part(DocxParts.ContentTypes)),
        ("_rels/.rels", Part(DocxParts.PackageRelations)),
        ("word/_rels/document.xml.rels", Part(DocxParts.DocumentRelations)),
        ("word/settings.xml", Part(DocxParts.Settings)),
        ("word/fontTable.xml", Part(DocxParts.FontTable)),
        ("docProps/app.xml", Part(DocxParts.App)),
    ];

    /// <summary>Writes the whole document; the same document gives the same bytes.</summary>
    public static byte[] Write(Document document)
    {
        var blocks = new DocxBlocks();
        string body = blocks.Write(document);
        DateOnly day = document.Date < Oldest ? Oldest : document.Date > Newest ? Newest : document.Date;
        var stamp = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        using var stream = new MemoryStream(32 * 1024);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Unchanging)
            {
                Add(name, bytes);
            }

            Add("docProps/core.xml", Part(DocxParts.Properties(document)));
            Add("word/styles.xml", Part(DocxStyles.Xml(Wording.Encode(Wording.Clean(document.Language)))));
            Add("word/numbering.xml", Part(DocxParts.Numbering(blocks.Starts)));
            Add("word/header1.xml", Part(DocxParts.Header(document, isFirst: true)));
            Add("word/header2.xml", Part(DocxParts.Header(document, isFirst: false)));
            Add("word/footer1.xml", Part(DocxParts.Footer(document)));
            Add("word/document.xml", Part(body));

            void Add(string name, byte[] bytes)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = stamp;
                using Stream content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Part(string xml) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
}
