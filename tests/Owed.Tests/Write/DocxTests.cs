using System.IO.Compression;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Owed.Files;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Owed.Tests;

public class DocxTests
{
    public static TheoryData<string> Names => new(Documents.Keys);

    private static readonly Dictionary<string, Document> Documents = new()
    {
        ["letter"] = Letters.Layout(SampleDocuments.Letter()),
        ["draft"] = Letters.Layout(SampleDocuments.Letter(isDraft: true)),
        ["complaint"] = SampleDocuments.Complaint(),
        ["kit"] = SampleDocuments.Kit(),
        ["empty"] = new Document("en-US", "Nothing", "", SampleDocuments.Day, []),
        ["hollow"] = EmptyTests.Hollow,
        ["odd"] = new Document(
            "en-US", "<Odd> & \"quoted\"", "A & B", SampleDocuments.Day,
            [new Section([new Paragraph("a \u0000 \u000B \uD800 <w:t> \U0001F600 'end'"), new PageBreak(), SampleDocuments.WeekTable(1), SampleDocuments.WeekTable(2)])]),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_obeys_the_schema(string name)
    {
        using WordprocessingDocument file = Open(Docx.Write(Documents[name]));
        string[] faults = [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_document_gives_the_same_bytes(string name)
    {
        byte[] first = SHA256.HashData(Docx.Write(Documents[name]));
        byte[] second = SHA256.HashData(Docx.Write(Documents[name] with { }));
        second.ShouldBe(first);
    }

    [Fact]
    public void The_zip_carries_no_date_but_the_documents_own()
    {
        using var zip = new ZipArchive(new MemoryStream(Docx.Write(Documents["letter"])));
        zip.Entries.Count.ShouldBeGreaterThan(10);
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(2025, 11, 24));
    }

    [Fact]
    public void Title_language_and_date_are_set()
    {
        using WordprocessingDocument file = Open(Docx.Write(Documents["letter"]));
        file.PackageProperties.Title.ShouldBe("Request for compensatory services");
        file.PackageProperties.Language.ShouldBe("en-US");
        file.PackageProperties.Created.ShouldBe(new DateTime(2025, 11, 24));
        file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().First().Val!.Value.ShouldBe("en-US");
    }

    [Fact]
    public void Headings_lists_and_captions_use_real_styles_that_exist()
    {
        using WordprocessingDocument file = Open(Docx.Write(Documents["kit"]));
        using WordprocessingDocument letter = Open(Docx.Write(Documents["letter"]));
        MainDocumentPart main = letter.MainDocumentPart!;
        string[] known = [.. main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(s => s.StyleId!.Value!)];
        string[] used = [.. Used(letter).Concat(Used(file)).Distinct()];
        used.ShouldBeSubsetOf(known);
        foreach (string style in (string[])["Heading1", "ListNumber", "ListBullet", "Caption", "Callout", "LetterLines", "Signature", "Title"])
        {
            used.ShouldContain(style);
        }

        main.StyleDefinitionsPart.Styles!.Elements<W.Style>().Single(s => s.StyleId == "Heading1")
            .Descendants<W.KeepNext>().ShouldNotBeEmpty();

        static IEnumerable<string> Used(WordprocessingDocument file) => file.MainDocumentPart!.Document.Descendants<W.ParagraphStyleId>()
            .Select(s => s.Val!.Value!)
            .Concat(file.MainDocumentPart.HeaderParts.SelectMany(h => h.Header.Descendants<W.ParagraphStyleId>()).Select(s => s.Val!.Value!));
    }

    [Fact]
    public void The_head_of_a_table_repeats_and_no_row_is_cut()
    {
        using WordprocessingDocument file = Open(Docx.Write(Documents["complaint"]));
        W.Table table = file.MainDocumentPart!.Document.Descendants<W.Table>().Single();
        W.TableRow[] rows = [.. table.Elements<W.TableRow>()];
        rows.Length.ShouldBe(42);
        rows.ShouldAllBe(row => row.Descendants<W.CantSplit>().Any());
        rows.Count(row => row.Descendants<W.TableHeader>().Any()).ShouldBe(1);
        rows[0].Descendants<W.TableHeader>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Each_numbered_list_starts_where_it_says()
    {
        Items<Block> lists = [new NumberedList(["a", "b"]), new Paragraph("between"), new NumberedList(["c"], 3), new NumberedList(["d"])];
        using WordprocessingDocument file = Open(Docx.Write(new Document("en-US", "Lists", "", SampleDocuments.Day, [new Section(lists)])));
        int[] starts = [.. file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering.Descendants<W.StartOverrideNumberingValue>().Select(s => s.Val!.Value)];
        starts.ShouldBe([1, 3, 1]);
        file.MainDocumentPart.Document.Descendants<W.NumberingId>().Select(n => n.Val!.Value).ShouldBe([2, 2, 3, 4]);
    }

    [Fact]
    public void Pages_are_numbered_x_of_y_and_later_pages_carry_student_title_and_date()
    {
        using WordprocessingDocument file = Open(Docx.Write(Documents["letter"]));
        W.Footer footer = file.MainDocumentPart!.FooterParts.Single().Footer;
        footer.Descendants<W.SimpleField>().Select(f => f.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        footer.InnerText.ShouldContain("Page 1 of 1");
        W.SectionProperties section = file.MainDocumentPart.Document.Descendants<W.SectionProperties>().Single();
        string Head(W.HeaderFooterValues kind) => ((HeaderPart)file.MainDocumentPart.GetPartById(
            section.Elements<W.HeaderReference>().Single(h => h.Type! == kind).Id!)).Header.InnerText;
        Head(W.HeaderFooterValues.First).ShouldBe("");
        Head(W.HeaderFooterValues.Default).ShouldBe("Ana Sample-Rivera · Request for compensatory services · November 24, 2025");
        section.Descendants<W.TitlePage>().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_draft_is_marked_at_the_head_of_every_page()
    {
        using WordprocessingDocument draft = Open(Docx.Write(Documents["draft"]));
        draft.MainDocumentPart!.HeaderParts.Count().ShouldBe(2);
        draft.MainDocumentPart.HeaderParts.ShouldAllBe(part => part.Header.InnerText.StartsWith("DRAFT", StringComparison.Ordinal));
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
