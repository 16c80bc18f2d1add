using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Owed.Files;

namespace Owed.Tests;

public partial class SameWordsTests
{
    private static readonly Dictionary<string, Document> Documents = new()
    {
        ["letter"] = Letters.Layout(SampleDocuments.Letter()) with { Foot = "" },
        ["complaint"] = SampleDocuments.Complaint() with { Foot = "" },
        ["kit"] = SampleDocuments.Kit(),
    };

    public static TheoryData<string> Names => new(Documents.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void All_five_formats_carry_the_same_words_in_the_same_order(string name)
    {
        Document document = Documents[name];
        string[] expected = Words(PlainText.Write(document));
        expected.Length.ShouldBeGreaterThan(40);
        byte[] pdf = Pdf.Write(document);
        Words(Poppler.SpokenText(pdf)).ShouldBe(expected);
        Words(DocxText(Docx.Write(document))).ShouldBe(expected);
        Words(HtmlText(Html.Write(document))).ShouldBe(expected);
        Words(HtmlText(Html.WriteFragment(document))).ShouldBe(expected);
        Mime mime = Mime.Read(Eml.Write(document, new Envelope(null, [], [], "s", default), "a.pdf", pdf));
        Words(mime.Text).ShouldBe(expected);
        Words(HtmlText(mime.Html)).ShouldBe(expected);
        mime.Attachment.ShouldBe(pdf);
    }

    // Numbers of list points stand in some formats as text and in others as numbering.
    private static string[] Words(string text) =>
        [.. Separator().Split(ListNumber().Replace(text.Replace("[x]", "", StringComparison.Ordinal), " ")).Where(word => word.Length > 0)];

    private static string DocxText(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using Stream part = zip.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants().Select(e => e.Name.LocalName switch
        {
            "t" => e.Value,
            "p" or "br" or "tab" => "\n",
            _ => "",
        }));
    }

    private static string HtmlText(string html) =>
        WebUtility.HtmlDecode(Element().Replace(InlineElement().Replace(Head().Replace(html, ""), ""), "\n"));

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<=^|\s)\d+\.(?=\s|$)")]
    private static partial Regex ListNumber();

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("</?(strong|em|span)[^>]*>")]
    private static partial Regex InlineElement();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();
}
