using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Zips made to do harm.</summary>
public sealed class ZipFaultsTests
{
    private const string Case = "state: MO\nstudent: { name: Ana Sample-Rivera }\n";

    [Theory]
    [InlineData("evidence\\..\\..\\x.txt")]
    [InlineData("C:/Windows/x.txt")]
    [InlineData("//server/share/x.txt")]
    [InlineData("evidence/..")]
    [InlineData("evidence/./x.txt")]
    [InlineData("evidence/a\u0001b.txt")]
    [InlineData("evidence/x.txt:stream")]
    public async Task A_name_that_could_land_elsewhere_on_any_system_refuses_the_whole(string name) =>
        Samples.OnlyCode(await ReadAsync(Zip((name, "x"), ("case.yaml", Case)))).ShouldBe("zip-path");

    [Fact]
    public async Task Two_files_of_one_name_are_refused_so_that_none_hides_the_other() =>
        Samples.OnlyCode(await ReadAsync(Zip(("case.yaml", Case), ("case.yaml", "state: MT\n")))).ShouldBe("zip-twice");

    [Fact]
    public async Task Two_logs_that_differ_in_capitals_are_told()
    {
        ZippedCase zipped = Samples.Good(await ReadAsync(Zip(("case.yaml", Case), ("log.txt", "x"), ("LOG.txt", "y"))));
        CaseFolder.Read("ana", zipped.Texts).Problems.ShouldContain(p => p.Code == "file-twice" && p.IsError);
    }

    [Fact]
    public async Task A_zip_that_lies_about_its_size_is_stopped_by_what_it_really_unfolds_to()
    {
        byte[] bomb = Bomb(80);
        int directory = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(directory + 24), 100);

        long before = GC.GetTotalAllocatedBytes(true);
        Outcome<ZippedCase> read = await ReadAsync(bomb);
        if (read.IsGood)
        {
            await Should.ThrowAsync<DamagedZipException>(() => BytesAsync(read.Value!.Evidence[0]));
        }

        (GC.GetTotalAllocatedBytes(true) - before).ShouldBeLessThan(4L * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_that_was_damaged_on_the_way_is_not_taken_for_the_real_one()
    {
        byte[] zip = Zip(("case.yaml", Case), ("evidence/a.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
        int directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[directory + 16] ^= 1;
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        Samples.OnlyCode(await store.ImportAsync(Samples.Good(await ReadAsync(zip)), Samples.Night, CancellationToken.None)).ShouldBe("zip-damaged");
        (await Samples.Good(store.CasesAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_files_that_are_each_small_enough_and_too_large_together_are_refused()
    {
        byte[] zeros = new byte[30 * 1024 * 1024];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 10; i++)
            {
                using Stream to = zip.CreateEntry($"evidence/{i}.txt", CompressionLevel.SmallestSize).Open();
                to.Write(zeros);
            }
        }

        bytes.Length.ShouldBeLessThan(4 * 1024 * 1024);
        Samples.OnlyCode(await ReadAsync(bytes.ToArray())).ShouldBe("zip-too-large");
    }

    [Fact]
    public async Task A_zip_inside_a_zip_is_kept_as_it_is_and_never_unfolded()
    {
        byte[] inner = Bomb(40);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream to = zip.CreateEntry("evidence/inner.zip").Open();
            to.Write(inner);
        }

        (await BytesAsync(Samples.Good(await ReadAsync(bytes.ToArray())).Evidence.Single(e => e.Name == "inner.zip"))).ShouldBe(inner);
    }

    [Fact]
    public async Task Seventy_thousand_empty_files_are_refused_at_once()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 70_000; i++)
            {
                zip.CreateEntry($"evidence/{i}", CompressionLevel.NoCompression);
            }
        }

        Samples.OnlyCode(await ReadAsync(bytes.ToArray())).ShouldBe("zip-too-many");
    }

    [Theory]
    [InlineData("CON", "file CON")]
    [InlineData("nul.txt", "file nul.txt")]
    [InlineData("Com1.tar.gz", "file Com1.tar.gz")]
    [InlineData("LPT9.pdf", "file LPT9.pdf")]
    [InlineData("COM¹.txt", "file COM¹.txt")]
    [InlineData("LPT².pdf", "file LPT².pdf")]
    [InlineData("CONIN$", "file CONIN$")]
    [InlineData("conout$.txt", "file conout$.txt")]
    [InlineData("console.txt", "console.txt")]
    [InlineData(".. a", "a")]
    [InlineData("report. ", "report")]
    [InlineData("...", "file")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\a.pdf", "a.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("a\r\nb.pdf", "a b.pdf")]
    [InlineData("تقرير 🙂.pdf", "تقرير 🙂.pdf")]
    public void The_name_of_a_picture_is_one_that_every_computer_can_keep(string name, string kept) => FileName.Safe(name).ShouldBe(kept);

    [Fact]
    public void Two_papers_whose_names_differ_in_capitals_get_names_that_do_not()
    {
        Blob one = Samples.File("one");
        Evidence known = new("Report.pdf", Samples.File("other").Info.Hash, FileType.Pdf, 5, null, null);
        var upload = new Microsoft.AspNetCore.Http.FormFile(Stream.Null, 0, 1, "files", "report.PDF");
        Evidences.Of([one], [upload], [known], null).Single().Name.ShouldBe("report (2).PDF");
    }

    [Fact]
    public async Task Evidence_and_a_letter_of_the_same_name_both_arrive()
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        byte[] zip = Zip(
            ("case.yaml", Case),
            ("iep-2025-08-19.yaml", "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-05-13\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week }\n"),
            ("evidence/1/letter.txt", "the evidence"), ("letters/1/letter.txt", "the letter"));
        string id = (await store.ImportAsync(Samples.Good(await ReadAsync(zip)), Samples.Night, CancellationToken.None)).Value.ShouldNotBeNull();
        Evidence kept = (await Samples.Good(store.LoadAsync(id))).Whole.Evidence.Single();
        await using BlobStream file = await Samples.Good(store.OpenFileAsync(id, kept.Hash));
        using var reader = new StreamReader(file);
        (await reader.ReadToEndAsync()).ShouldBe("the evidence");
    }

    [Fact]
    public async Task A_record_written_by_hand_that_no_folder_could_hold_is_refused_and_nothing_is_kept()
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        Line line = Line.Next("ana", 0, Chain.Start, new(Samples.Monday, new EvidenceKept(new("../../.bashrc", new string('0', 64), FileType.Text, 1, null, null))), Samples.Night);
        string record = System.Text.Json.JsonSerializer.Serialize(line, LineContext.Default.Line) + "\n";
        Outcome<string> taken = await store.ImportAsync(Samples.Good(await ReadAsync(Zip(("record.jsonl", record)))), Samples.Night, CancellationToken.None);
        Samples.OnlyCode(taken).ShouldBe("record-path");
        (await Samples.Good(store.CasesAsync())).ShouldBeEmpty();
    }

    private static byte[] Bomb(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream to = zip.CreateEntry("evidence/zeros.txt", CompressionLevel.SmallestSize).Open();
            to.Write(new byte[megabytes * 1024 * 1024]);
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static async Task<byte[]> BytesAsync(ZippedFile file)
    {
        await using Stream from = await file.OpenAsync(CancellationToken.None);
        using var bytes = new MemoryStream();
        await from.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Task<Outcome<ZippedCase>> ReadAsync(byte[] zip) => Move.LookAsync(zip);
}
