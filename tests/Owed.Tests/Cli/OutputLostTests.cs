namespace Owed.Tests;

/// <summary>What happens when the place that a command writes to is full, closed, or no longer read.</summary>
public sealed class OutputLostTests : IDisposable
{
    private const int Lost = 74;

    private readonly BinderCase ana = new("mo-ana");

    private string To => Path.Combine(ana.Folder, "out");

    public static TheoryData<string> Printing => new(
        "check \"$1\"", "check \"$1\" --json", "ledger \"$1\"", "ledger \"$1\" --json", "next \"$1\"", "timeline \"$1\" --ics", "calendar \"$1\"",
        "letter list \"$1\"", "letter records-request \"$1\"", "sent records-request \"$1\" --on 2025-11-03 --method e-mail", "reply records-request \"$1\"",
        "due us/complaint/decision --state MO --start 2025-11-03", "law list", "law coverage", "amount '60 minutes per week'", "say staff", "kit MO --out \"$2\"",
        "binder \"$1\" --out \"$2\"", "letter records-request \"$1\" --out \"$2\"", "--help", "letter --help");

    public static TheoryData<string> Writing => new(
        "kit MO --out \"$2/kit.pdf\"", "kit MO --html --out \"$2/kit.html\"", "binder \"$1\" --out \"$2\"", "letter records-request \"$1\" --out \"$2\"",
        "sent records-request \"$1\" --on 2025-11-03 --method e-mail");

    public void Dispose() => ana.Dispose();

    [Theory]
    [MemberData(nameof(Printing))]
    public void A_full_or_closed_output_is_said_in_one_sentence(string command)
    {
        foreach (string output in (string[])["> /dev/full", ">&-"])
        {
            (int code, string _, string error) = OwnProcess.Bash($"owed {command} {output}", ana.Folder, To);

            code.ShouldBe(Lost, $"{command} {output}: {error}");
            error.ShouldContain("could not be written out");
            error.ShouldNotContain("   at ");
            error.ShouldNotContain("Exception");
            Directory.Exists(Path.Combine(ana.Folder, "sent")).ShouldBe(command.StartsWith("sent", StringComparison.Ordinal));
            Directory.GetDirectories(ana.Folder, "sent").ToList().ForEach(d => Directory.Delete(d, recursive: true));
        }
    }

    [Theory]
    [InlineData("ledger \"$1\" --why")]
    [InlineData("law list")]
    [InlineData("check \"$1\"")]
    public void A_reader_that_has_seen_enough_ends_it_quietly(string command)
    {
        (int code, string output, string error) = OwnProcess.Bash($"set -o pipefail; owed {command} | head -1", ana.Folder);

        code.ShouldBe(0);
        output.Split('\n').Length.ShouldBe(2);
        error.ShouldNotContain("Exception");
        error.ShouldNotContain("could not be written");
    }

    [Fact]
    public void With_both_outputs_lost_the_code_still_says_it() =>
        OwnProcess.Bash("owed check \"$1\" > /dev/full 2> /dev/full", ana.Folder).Code.ShouldBe(Lost);

    /// <summary>A limit on the size of a file stands for a disk that fills while the file is written.</summary>
    [Theory]
    [MemberData(nameof(Writing))]
    public void A_disk_that_fills_leaves_no_broken_file_and_what_stood_there_stands(string command)
    {
        Directory.CreateDirectory(To);
        string kept = Path.Combine(To, "kit.pdf");
        File.WriteAllText(kept, "as it was");
        string log = File.ReadAllText(Path.Combine(ana.Folder, "log.txt"));
        string[] before = Everything();

        (int code, string _, string error) = OwnProcess.Bash($"trap '' XFSZ; ulimit -f 4; owed {command}", ana.Folder, To);

        code.ShouldBe(1, error);
        error.ShouldNotContain("Exception");
        error.Split('\n').ShouldContain(l => l.StartsWith("    ", StringComparison.Ordinal), "a remedy");
        Everything().Where(f => !Whole(f)).ShouldBe(before.Where(f => !Whole(f)));
        File.ReadAllText(kept).ShouldBe("as it was");
        File.ReadAllText(Path.Combine(ana.Folder, "log.txt")).ShouldBe(log);
        Directory.Exists(Path.Combine(ana.Folder, "sent", "2025-11-03-records-request")).ShouldBeFalse();

        OwnProcess.Bash($"owed {command}", ana.Folder, To).Code.ShouldBe(0, "it works once there is room");
    }

    [Fact]
    public void A_new_case_on_a_full_disk_is_not_begun_at_all()
    {
        const string New = "owed new \"$1\" --child \"$2\" --state MO --service Speech --amount '60 minutes per week' --iep-from 2025-08-19 --first 2025-08-19 --last 2026-05-20";
        string folder = Path.Combine(ana.Folder, "ben");
        string[] arguments = [folder, "Ben " + new string('e', 3000)];

        (int code, string _, string error) = OwnProcess.Bash("trap '' XFSZ; ulimit -f 1; " + New, arguments);

        code.ShouldBe(1, error);
        error.ShouldNotContain("Exception");
        Directory.Exists(folder).ShouldBeFalse();
        OwnProcess.Bash(New, arguments).Code.ShouldBe(0);
    }

    [Fact]
    public void A_line_that_does_not_fit_onto_the_disk_is_taken_back_from_the_log()
    {
        string path = Path.Combine(ana.Folder, "log.txt");
        File.AppendAllText(path, "# " + new string('x', 4050 - (int)new FileInfo(path).Length % 1024) + "\n");
        string log = File.ReadAllText(path);
        long blocks = (new FileInfo(path).Length / 1024) + 1;

        (int code, string _, string error) = OwnProcess.Bash($"trap '' XFSZ; ulimit -f {blocks}; owed reply records-request \"$1\" --about \"$2\"", ana.Folder, new string('y', 2000));

        code.ShouldBe(1, error);
        error.ShouldNotContain("Exception");
        File.ReadAllText(path).ShouldBe(log);
    }

    [Fact]
    public void Of_many_commands_that_add_to_one_log_at_once_none_that_says_it_did_loses_its_line()
    {
        (int code, string done, string error) = OwnProcess.Bash("for n in $(seq 20); do (owed reply records-request \"$1\" --about \"answer number $n\" >&2 && echo $n) & done; wait", ana.Folder);

        code.ShouldBe(0, error);
        string log = File.ReadAllText(Path.Combine(ana.Folder, "log.txt"));
        string[] kept = done.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        kept.Length.ShouldBeGreaterThan(1, error);
        kept.ShouldAllBe(n => log.Contains($"answer number {n}\n", StringComparison.Ordinal));
        Typed.Run("check", ana.Folder).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("kit MO --out /dev/full")]
    [InlineData("kit MO --out /dev/null")]
    public void A_device_is_no_file_to_write(string command)
    {
        (int code, string _, string error) = OwnProcess.Bash($"owed {command}");

        code.ShouldBe(1);
        error.ShouldContain("cannot be written");
        File.GetAttributes("/dev/null").HasFlag(FileAttributes.Directory).ShouldBeFalse();
        OwnProcess.Bash("test -c /dev/null && test -c /dev/full").Code.ShouldBe(0);
    }

    /// <summary>Letters are several files; those that fitted are whole.</summary>
    private static bool Whole(string file) => file.Contains("records-request.", StringComparison.Ordinal) && !file.EndsWith(".new", StringComparison.Ordinal);

    private string[] Everything() => [.. Directory.GetFiles(ana.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
