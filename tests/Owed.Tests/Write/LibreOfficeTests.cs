using System.IO.Compression;
using System.Xml.Linq;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Every Word file opened and saved by LibreOffice, once for all tests.</summary>
public sealed class SavedByLibreOffice
{
    public SavedByLibreOffice()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            Before[kind.Id] = Docx.Write(Letters.Layout(LetterCase.Write(kind.Id, RequiredContents.Full(kind.Id), Tone.Formal).Letter));
        }

        Before["big-complaint"] = Docx.Write(Letters.Layout(LetterCase.Write("state-complaint", BigCase.Case("MT"), on: BigCase.On).Letter));
        Before["sample"] = Docx.Write(SampleDocuments.Complaint());
        Before["letter"] = Docx.Write(Letters.Layout(SampleDocuments.Letter()));
        Convert();
    }

    public Dictionary<string, byte[]> Before { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, byte[]> After { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, byte[]> Printed { get; } = new(StringComparer.Ordinal);

    private void Convert()
    {
        string folder = Directory.CreateTempSubdirectory("owed-office-").FullName;
        try
        {
            string profile = $"-env:UserInstallation=file://{folder}/profile";
            foreach (var (name, bytes) in Before)
            {
                File.WriteAllBytes(Path.Combine(folder, name + ".docx"), bytes);
            }

            string[] files = [.. Before.Keys.Select(n => Path.Combine(folder, n + ".docx"))];
            string[] printed = [.. files.Where(f => Path.GetFileName(f) is "letter.docx" or "big-complaint.docx")];
            Poppler.Run("soffice", ["--headless", profile, "--convert-to", "docx", "--outdir", Path.Combine(folder, "out"), .. files]);
            Poppler.Run("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", Path.Combine(folder, "out"), .. printed]);
            foreach (string name in Before.Keys)
            {
                After[name] = File.ReadAllBytes(Path.Combine(folder, "out", name + ".docx"));
            }

            foreach (string file in printed)
            {
                string name = Path.GetFileNameWithoutExtension(file);
                Printed[name] = File.ReadAllBytes(Path.Combine(folder, "out", name + ".pdf"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

public sealed class LibreOfficeTests(SavedByLibreOffice saved) : IClassFixture<SavedByLibreOffice>
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Every_word_file_keeps_its_words_tables_and_headings()
    {
        saved.Before.Count.ShouldBe(LetterKinds.All.Count + 3);
        foreach (var (name, bytes) in saved.Before)
        {
            XDocument before = Part(bytes, "word/document.xml");
            XDocument after = Part(saved.After[name], "word/document.xml");
            Texts(after).ShouldBe(Texts(before), name);
            Count(after, "tbl").ShouldBe(Count(before, "tbl"), name);
            Count(after, "tr").ShouldBe(Count(before, "tr"), name);
            Count(after, "tc").ShouldBe(Count(before, "tc"), name);
            Count(after, "tblHeader").ShouldBe(Count(before, "tblHeader"), name);
            Headings(after).ShouldBe(Headings(before), name);
        }
    }

    [Fact]
    public void Every_word_file_keeps_its_head_and_the_numbers_of_its_pages()
    {
        foreach (var (name, bytes) in saved.Before)
        {
            Around(saved.After[name], "header").ShouldBe(Around(bytes, "header"), name);
            string footer = string.Concat(Parts(saved.After[name], "footer").Select(p => p.Root!.ToString()));
            footer.ShouldContain("NUMPAGES", customMessage: name);
            footer.Replace("NUMPAGES", "", StringComparison.Ordinal).ShouldContain("PAGE", customMessage: name);
        }
    }

    [Fact]
    public void LibreOffice_prints_the_letter_on_two_pages_with_its_numbers()
    {
        byte[] pdf = saved.Printed["letter"];
        Poppler.Pages(pdf).ShouldBe(2);
        Poppler.PageText(pdf, 2).ShouldContain("Page 2 of 2");
        Poppler.PageText(pdf, 2).ShouldContain("Ana Sample-Rivera · Request for compensatory services · November 24, 2025");
        Poppler.PageText(pdf, 1).ShouldContain("Speech-language therapy, minutes by week");
    }

    [Fact]
    public void LibreOffice_repeats_the_head_of_the_long_table_and_counts_the_pages()
    {
        byte[] pdf = saved.Printed["big-complaint"];
        int pages = Poppler.Pages(pdf);
        pages.ShouldBeGreaterThanOrEqualTo(12);
        for (int page = 1; page <= pages; page++)
        {
            Poppler.PageText(pdf, page).ShouldContain($"Page {page} of {pages}");
        }

        Enumerable.Range(1, pages).Count(p => Poppler.PageText(pdf, p).Contains("Reason recorded", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
    }

    private static int Count(XDocument xml, string name) => xml.Descendants(Word + name).Count();

    private static string[] Texts(XDocument xml) =>
        [.. xml.Descendants(Word + "p").Select(p => string.Concat(p.Descendants(Word + "t").Select(t => t.Value))).Where(t => t.Length > 0)];

    private static string[] Headings(XDocument xml) =>
        [.. xml.Descendants(Word + "pStyle").Select(s => s.Attribute(Word + "val")!.Value).Where(s => s.StartsWith("Heading", StringComparison.Ordinal))];

    private static string[] Around(byte[] docx, string what) => [.. Parts(docx, what).SelectMany(Texts).Distinct().Order(StringComparer.Ordinal)];

    private static XDocument[] Parts(byte[] docx, string what)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Where(e => e.FullName.StartsWith("word/" + what, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Read)];
    }

    private static XDocument Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return Read(zip.GetEntry(name)!);
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XDocument.Load(stream);
    }
}
