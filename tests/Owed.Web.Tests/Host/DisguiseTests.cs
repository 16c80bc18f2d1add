using System.IO.Compression;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Evidence that would run when it is opened: kept as it came, and handed back so that nothing runs.</summary>
public sealed class DisguiseTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private static readonly string[] Programs =
    [
        "bat", "cmd", "hta", "js", "jse", "mjs", "ps1", "psm1", "vbs", "vbe", "wsf", "wsh", "url", "webloc", "command", "tool", "desktop", "jar", "lnk", "scr", "msi", "com",
        "exe", "pif", "cpl", "reg", "inf", "sct", "scf", "sh", "py", "pl", "rb", "php", "html", "htm", "xhtml", "mht", "svg", "xml", "xsl", "chm", "jnlp", "application", "appref-ms", "library-ms",
        "search-ms", "settingcontent-ms", "terminal", "workflow", "action", "osascript", "scpt", "app", "AppImage", "run", "slk", "iqy", "docm", "xlsm", "dotm", "BAT",
    ];

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public void No_kind_of_file_is_handed_back_under_an_ending_that_runs()
    {
        foreach (FileType type in Enum.GetValues<FileType>())
        {
            Endings.Of(type).ShouldAllBe(e => !Programs.Contains(e.TrimStart('.'), StringComparer.OrdinalIgnoreCase));
            foreach (string program in Programs)
            {
                Endings.Safe($"note.{program}", type).ShouldBe($"note.{program}{Endings.Of(type)[0]}");
            }
        }
    }

    [Fact]
    public void A_file_with_a_usual_ending_keeps_its_name()
    {
        Endings.Safe("IEP.PDF", FileType.Pdf).ShouldBe("IEP.PDF");
        Endings.Safe("log.csv", FileType.Text).ShouldBe("log.csv");
        Endings.Safe("photo.jpeg", FileType.Jpeg).ShouldBe("photo.jpeg");
        Endings.Safe("mail.eml", FileType.Email).ShouldBe("mail.eml");
        Endings.Safe("notes", FileType.Text).ShouldBe("notes.txt");
    }

    [Fact]
    public async Task Every_program_in_disguise_is_kept_byte_for_byte_under_its_name_and_comes_back_with_a_harmless_ending()
    {
        foreach (string program in (string[])["bat", "hta", "js", "ps1", "url", "command", "desktop", "vbs", "wsf", "html", "svg"])
        {
            byte[] bytes = Encoding.UTF8.GetBytes($"[InternetShortcut]\nrem {program}\nURL=calc.exe\n");
            await visitor.UploadAsync(await visitor.GetAsync($"/c/{app.Ana}/evidence"), "", "files", $"note.{program}", bytes);
            Visit file = await visitor.GetAsync($"/c/{app.Ana}/evidence/file/note.{program}");
            file.Answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"note.{program}.txt");
            (await visitor.BytesAsync($"/c/{app.Ana}/evidence/file/note.{program}")).ShouldBe(bytes);
        }

        StoredCase kept = await Samples.Good((await app.StoreAsync()).LoadAsync(app.Ana));
        kept.Whole.Evidence.ShouldContain(e => e.Name == "note.bat");
        using var zip = new ZipArchive(new MemoryStream(await visitor.BytesAsync($"/c/{app.Ana}/binder?handler=Zip")));
        zip.Entries.Select(e => Path.GetExtension(e.FullName)).ShouldAllBe(e => !Programs.Contains(e.TrimStart('.'), StringComparer.OrdinalIgnoreCase));
        zip.Entries.ShouldContain(e => e.FullName.EndsWith("note.bat.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("META-INF/MANIFEST.MF")]
    [InlineData("AndroidManifest.xml")]
    public void A_zip_that_is_a_program_is_refused_whatever_its_name(string inside)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("a/b.txt");
            zip.CreateEntry(inside);
        }

        Samples.OnlyCode(Blob.Of(bytes.ToArray(), "papers.zip")).ShouldBe("file-type-unknown");
    }
}
