namespace Owed.Tests;

/// <summary>A pipe, a device or a socket under the name of a file is told before it is opened, since opening it can wait for ever.</summary>
public sealed class NotAFileTests : IDisposable
{
    private readonly BinderCase ana = new("mo-ana");

    public static TheoryData<string, string> Parts => new()
    {
        { "log.txt", "check \"$1\"" },
        { "case.yaml", "check \"$1\"" },
        { "calendar.csv", "calendar \"$1\"" },
        { "iep-2026-01-01.yaml", "ledger \"$1\"" },
        { "log.txt", "reply records-request \"$1\"" },
        { "log.txt", "sent records-request \"$1\" --method e-mail" },
        { "log.txt", "binder \"$1\" --out \"$1/out\"" },
    };

    public static TheoryData<string> Given => new(
        "triage --facts \"$1\"", "pwn --text \"$1\"", "calendar \"$1\"", "due us/discipline/manifestation --state MO --start 2025-11-03 --calendar \"$1\"");

    public void Dispose() => ana.Dispose();

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_pipe_in_a_case_folder_is_refused_at_once(string part, string command)
    {
        string path = Path.Combine(ana.Folder, part);
        File.Delete(path);
        OwnProcess.Bash("mkfifo \"$1\"", path).Code.ShouldBe(0);

        (int code, string _, string error) = OwnProcess.Bash($"owed {command}", ana.Folder);

        code.ShouldBe(1, error);
        error.ShouldContain($"{part} is not an ordinary file");
        error.ShouldNotContain("Exception");
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void A_pipe_device_or_socket_given_as_a_file_is_refused_at_once(string command)
    {
        string pipe = Path.Combine(ana.Folder, "pipe.csv");
        OwnProcess.Bash("mkfifo \"$1\"", pipe).Code.ShouldBe(0);
        string socket = Path.Combine(ana.Folder, "s.csv");
        using var end = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        end.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(socket));
        string link = Path.Combine(ana.Folder, "link.csv");
        File.CreateSymbolicLink(link, pipe);

        foreach (string path in (string[])[pipe, "/dev/zero", socket, link])
        {
            (int code, string _, string error) = OwnProcess.Bash($"owed {command}", path);

            code.ShouldBe(1, error);
            error.ShouldContain("is not an ordinary file", customMessage: path);
        }
    }

    [Fact]
    public void A_pipe_among_the_evidence_is_named_and_the_binder_is_made_without_it()
    {
        OwnProcess.Bash("mkfifo \"$1/evidence/call.txt\"", ana.Folder).Code.ShouldBe(0);

        (int code, string _, string error) = OwnProcess.Bash("owed binder \"$1\" --out \"$1/out\"", ana.Folder);

        code.ShouldBe(0, error);
        error.ShouldContain("evidence/call.txt is not an ordinary file");
        File.Exists(Path.Combine(ana.Folder, "out", "binder.pdf")).ShouldBeTrue();
    }

    [Fact]
    public void A_link_among_the_evidence_is_named_and_not_followed()
    {
        string evidence = Path.Combine(ana.Folder, "evidence");
        File.CreateSymbolicLink(Path.Combine(evidence, "passwd.txt"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(evidence, "all"), "/etc");

        Typed checks = Typed.Run("check", ana.Folder);
        Typed binder = Typed.Run("binder", ana.Folder, "--out", Path.Combine(ana.Folder, "out"), "--as-of", "2025-12-15");

        binder.Code.ShouldBe(0, binder.Error);
        foreach (string error in (string[])[checks.Error, binder.Error])
        {
            error.ShouldContain("evidence/passwd.txt is a link");
            error.ShouldContain("evidence/all is a link");
        }
    }

    [Fact]
    public void A_backslash_in_the_name_of_an_exhibit_is_bound_and_unfolds_anywhere()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ana.Keep("a\\b.txt", "Otter words.").Log("2025-11-14  event  other  a note came  ^a\\b.txt");
        string to = Path.Combine(ana.Folder, "out");

        Typed.Run("check", ana.Folder).Error.ShouldNotContain("a\\b.txt");
        Typed binder = Typed.Run("binder", ana.Folder, "--out", to, "--as-of", "2025-12-15");

        binder.Code.ShouldBe(0, binder.Error);
        binder.Out.ShouldContain("a\\b.txt");
        using System.IO.Compression.ZipArchive zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(to, "binder.zip"));
        zip.Entries.Select(e => e.FullName).ShouldContain("originals/evidence/a b.txt");
        Poppler.Run("pdftotext", File.ReadAllBytes(Path.Combine(to, "binder.pdf"))).ShouldContain("Otter words.");
    }
}
