using System.Text;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Files saved the wrong way, by the wrong program, or put in the folder by someone who means harm.</summary>
public sealed class TextFaultsTests : IDisposable
{
    private const string Log = "2025-09-08  speech  30\n2025-09-10  speech  0  missed: vacancy\n2025-09-15  speech  20\n";

    private readonly string folder = Directory.CreateTempSubdirectory("owed-faults-").FullName;

    public TextFaultsTests()
    {
        Put("case.yaml", "state: MO\nstudent: { name: Ana Sample-Rivera }\ncalendar: mo/east-prairie-r-ii-2025-26\n");
        Put("iep-2025-08-19.yaml", "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-05-13\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week }\n");
        Put("log.txt", Log);
    }

    public static TheoryData<string, byte[], string, int> Wrong => new()
    {
        { "UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Log)], "file-not-utf8", 0 },
        { "UTF-16 the other way round", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Log)], "file-not-utf8", 0 },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Log), "file-not-text", 1 },
        { "Latin-1", Encoding.Latin1.GetBytes("2025-09-08  speech  30\n2025-09-10  speech  30  ; señora Müller\n"), "file-not-utf8", 2 },
        { "a zero byte", Encoding.UTF8.GetBytes(Log + "2025-09-17  speech\0  30\n"), "file-not-text", 4 },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_log_in_another_encoding_is_refused_with_its_line(string what, byte[] bytes, string code, int line)
    {
        File.WriteAllBytes(Path.Combine(folder, "log.txt"), bytes);
        Problem problem = CaseFolder.Read(folder).Problems.Where(p => p.IsError).ShouldHaveSingleItem(what);
        problem.Code.ShouldBe(code);
        problem.Where.ShouldBe(new Where("log.txt", line));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_every_computer_part_the_entries(string end)
    {
        CaseFile unix = Read();
        foreach (string name in (string[])["case.yaml", "iep-2025-08-19.yaml", "log.txt"])
        {
            Put(name, File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings(end));
        }

        CaseFile other = Read();
        other.ShouldBe(unix);
        other.Entries.Select(e => e.Where.Line).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_table_and_a_calendar_with_the_line_ends_of_an_old_Mac_are_read_row_by_row()
    {
        TextFile csv = TextFile.Decode("calendar.csv", "date,to,kind,label\r2025-08-19,,first day,\r2026-05-13,,last day,\r"u8).Value!;
        CalendarReader.Csv(csv).Value!.Years.Single().Days.ShouldBe(new DateRange(new(2025, 8, 19), new(2026, 5, 13)));
    }

    [Fact]
    public void A_file_name_in_capitals_is_the_same_file_and_two_of_them_are_told()
    {
        File.Move(Path.Combine(folder, "log.txt"), Path.Combine(folder, "LOG.TXT"));
        Read().Entries.Count.ShouldBe(3);
        Put("log.txt", Log);
        if (Directory.GetFiles(folder, "*.*").Count(f => f.EndsWith("log.txt", StringComparison.OrdinalIgnoreCase)) == 2)
        {
            CaseFolder.Read(folder).Problems.ShouldContain(p => p.Code == "file-twice" && p.IsError);
        }
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_not_read_and_no_word_of_it_is_shown()
    {
        string secret = Path.Combine(folder, "secret");
        File.WriteAllText(secret, "Zebrafinch");
        string log = Path.Combine(folder, "log.txt");
        File.Delete(log);
        File.CreateSymbolicLink(log, secret);
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        read.Problems.ShouldContain(p => p.Code == "file-link" && p.Where.File == "log.txt" && p.IsError);
        read.Problems.ShouldAllBe(p => !p.Message.Contains("Zebrafinch", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_that_lead_round_and_round_in_the_evidence_folder_are_named_and_not_followed()
    {
        string evidence = Path.Combine(folder, "evidence");
        Directory.CreateDirectory(Path.Combine(evidence, "deep"));
        for (int i = 0; i < 4; i++)
        {
            Directory.CreateSymbolicLink(Path.Combine(evidence, "deep", $"round{i}"), evidence);
        }

        Put("evidence/deep/letter.pdf", "x");
        Put("log.txt", "2025-09-08  speech  30  ^deep/letter.pdf\n");
        Items<Problem> problems = CaseFolder.Read(folder).Problems;
        problems.Select(p => p.Where.File).ShouldBe(Enumerable.Range(0, 4).Select(i => $"evidence/deep/round{i}"));
        problems.ShouldAllBe(p => p.Code == "evidence-link" && !p.IsError);
    }

    [Fact]
    public void Writing_a_case_goes_through_no_link_that_was_planted()
    {
        CaseFile c = Read();
        string outside = Path.Combine(folder, "outside");
        File.WriteAllText(outside, "untouched");
        foreach (string name in (string[])["log.txt.new", "case.yaml.new", "calendar.yaml"])
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), outside);
        }

        CaseFolder.Write(c, folder);
        File.ReadAllText(outside).ShouldBe("untouched");
        Read().Entries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(20_000)]
    public void A_long_note_is_kept_to_its_last_word(int length)
    {
        string note = string.Concat(Enumerable.Repeat("\\ ^ \n\" ; 🙂 ", length))[..length].TrimEnd('\uD83D', ' ') + " end";
        CaseFile c = Read();
        CaseFile with = c with { Entries = [c.Entries[0] with { Note = note }] };
        Outcome<CaseFile> again = CaseFolder.Read(c.Name, CaseFolder.Texts(with));
        SampleFolders.Show(again.Problems.Where(p => p.IsError)).ShouldBe("");
        again.Value!.Entries.Single().Note.ShouldBe(note);
    }

    [Fact]
    public void A_line_without_an_end_is_refused_and_its_message_stays_short()
    {
        Put("log.txt", "2025-09-08  speech  30  ; " + new string('x', 50_001) + "\n2025-09-10  speech  " + new string('9', 5000) + "\n2025-09-11  " + new string('é', 5000) + "  30\n");
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        read.Problems.Select(p => p.Code).ShouldBe(["log-line-too-long", "log-too-many-minutes", "log-unknown-service"]);
        read.Problems.ShouldAllBe(p => p.Message.Length < 700);
    }

    [Fact]
    public void A_message_never_drives_the_terminal_that_shows_it()
    {
        Put("log.txt", "2025-09-08  \u001B[2J\u202Espeech\u0007  30\n");
        Problem problem = CaseFolder.Read(folder).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("log-unknown-service");
        problem.Message.ShouldContain("speech");
        MustHold.Problems([problem]);
        MustHold.Problems([new("x", "a\u001B[2J\u202Eb\nc", Where.Nowhere, new string('r', 9000))]);
    }

    [Fact]
    public void A_cell_of_the_schools_table_cannot_write_a_line_of_its_own()
    {
        const string table = "date,minutes,service,reason,note\n2025-09-08,0,speech,\"vacancy\n2025-09-09  speech  600\",\"x ^secret.pdf\n2025-09-10  speech  600\"\n";
        Outcome<Items<Entry>> read = SchoolLog.Read(new("school.csv", table), ["speech"], "speech");
        (read.Value ?? []).ShouldAllBe(e => e.Day == new DateOnly(2025, 9, 8) && e.Evidence.Count == 0);
        (read.Value ?? []).Count.ShouldBeLessThanOrEqualTo(1);
    }

    private CaseFile Read()
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        SampleFolders.Show(read.Problems).ShouldBe("");
        return read.Value!;
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
