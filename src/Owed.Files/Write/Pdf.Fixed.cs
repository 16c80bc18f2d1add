using System.Security.Cryptography;
using System.Text;

namespace Owed.Files;

/// <summary>Replaces what PDFsharp draws by lot (ids, font tags) so that the same document gives the same bytes.</summary>
/// <remarks>Every replacement has the length of what it replaces, so the table of offsets stays true.</remarks>
internal static class PdfFixed
{
    private const int IdLength = 32;

    /// <param name="isTaggedThroughout">False for a file that holds pages of others, which cannot promise PDF/UA.</param>
    public static byte[] Fix(byte[] pdf, Document document, bool isTaggedThroughout = true)
    {
        FixFontTags(pdf);
        FixMetadata(pdf, document, isTaggedThroughout);
        FixId(pdf);
        return pdf;
    }

    private static void FixFontTags(byte[] pdf)
    {
        byte[] family = Encoding.ASCII.GetBytes("+" + PdfFaces.Family.Replace(" ", "#20", StringComparison.Ordinal));
        List<string> seen = [];
        for (int at = Next(pdf, family, 0); at >= 0; at = Next(pdf, family, at + 1))
        {
            string tag = Encoding.ASCII.GetString(pdf, at - 6, 6);
            if (!seen.Contains(tag))
            {
                seen.Add(tag);
            }

            pdf[at - 6] = (byte)'O';
            pdf[at - 5] = (byte)'W';
            pdf[at - 4] = (byte)'E';
            pdf[at - 3] = (byte)'D';
            pdf[at - 2] = (byte)'F';
            pdf[at - 1] = (byte)('A' + (seen.IndexOf(tag) % 26));
        }
    }

    // Pictures may bring metadata of their own; that of the document is written last.
    private static void FixMetadata(byte[] pdf, Document document, bool isTaggedThroughout)
    {
        int start = pdf.AsSpan().LastIndexOf("<?xpacket begin"u8);
        ReadOnlySpan<byte> endMark = "<?xpacket end=\"w\"?>"u8;
        int end = start < 0 ? -1 : Next(pdf, endMark, start);
        if (end < 0)
        {
            throw new InvalidOperationException("PDFsharp wrote no metadata to replace.");
        }

        byte[] ours = Encoding.UTF8.GetBytes(Metadata(document, isTaggedThroughout));
        if (ours.Length > end - start)
        {
            throw new InvalidOperationException("The metadata does not fit in its place.");
        }

        ours.CopyTo(pdf, start);
        pdf.AsSpan(start + ours.Length, end - start - ours.Length).Fill((byte)' ');
    }

    private static string Metadata(Document document, bool isTaggedThroughout)
    {
        string part = isTaggedThroughout ? "<pdfuaid:part>1</pdfuaid:part>" : "";
        string day = FormattableString.Invariant($"{document.Date:yyyy-MM-dd}T00:00:00Z");
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">{part}<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(document.Title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{Escape(document.Author)}</rdf:li></rdf:Seq></dc:creator><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>
            """;
    }

    private static string Escape(string text) => Wording.Encode(Wording.Clean(text));

    // The id is the digest of all that stands before it.
    private static void FixId(byte[] pdf)
    {
        int trailer = pdf.AsSpan().LastIndexOf("/ID[<"u8);
        if (trailer < 0)
        {
            throw new InvalidOperationException("PDFsharp wrote no id to replace.");
        }

        byte[] id = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(pdf.AsSpan(0, trailer)))[..IdLength]);
        int first = trailer + "/ID[<".Length;
        id.CopyTo(pdf, first);
        id.CopyTo(pdf, first + IdLength + "><".Length);
    }

    private static int Next(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> wanted, int from)
    {
        int at = pdf[from..].IndexOf(wanted);
        return at < 0 ? -1 : from + at;
    }
}
