using System.IO.Compression;
using System.Xml.Linq;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Runs only where LibreOffice's <c>soffice</c> is on the path; elsewhere it is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "soffice"))))
        {
            Skip = "soffice is not on the path; install LibreOffice to try the Word file in it.";
        }
    }
}

public class LibreOfficeTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [LibreOfficeFact]
    public void A_word_file_survives_being_opened_and_saved_by_LibreOffice()
    {
        Document document = SampleDocuments.Complaint();
        XDocument before = Body(Docx.Write(document));
        XDocument after = Body(Converted(Docx.Write(document), "docx"));
        Texts(after).ShouldBe(Texts(before));
        Count(after, "tblHeader").ShouldBe(1);
        Count(after, "tr").ShouldBe(Count(before, "tr"));
        Styles(after).Count(s => s == "Heading1").ShouldBe(Styles(before).Count(s => s == "Heading1"));

        static int Count(XDocument xml, string name) => xml.Descendants(Word + name).Count();
    }

    [LibreOfficeFact]
    public void LibreOffice_prints_the_letter_on_two_pages_with_its_numbers()
    {
        byte[] pdf = Converted(Docx.Write(Letters.Layout(SampleDocuments.Letter())), "pdf");
        Poppler.Pages(pdf).ShouldBe(2);
        Poppler.PageText(pdf, 2).ShouldContain("Page 2 of 2");
        Poppler.PageText(pdf, 2).ShouldContain("Ana Sample-Rivera · Request for compensatory services · November 24, 2025");
        Poppler.PageText(pdf, 1).ShouldContain("Speech-language therapy, minutes by week");
    }

    private static string[] Texts(XDocument xml) =>
        [.. xml.Descendants(Word + "p").Select(p => string.Concat(p.Descendants(Word + "t").Select(t => t.Value))).Where(t => t.Length > 0)];

    private static string[] Styles(XDocument xml) =>
        [.. xml.Descendants(Word + "pStyle").Select(s => s.Attribute(Word + "val")!.Value)];

    private static XDocument Body(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using Stream part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part);
    }

    private static byte[] Converted(byte[] docx, string format)
    {
        string folder = Directory.CreateTempSubdirectory("owed-office-").FullName;
        try
        {
            string file = Path.Combine(folder, "in.docx");
            File.WriteAllBytes(file, docx);
            Poppler.Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", Path.Combine(folder, "out"), file]);
            return File.ReadAllBytes(Path.Combine(folder, "out", "in." + format));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
