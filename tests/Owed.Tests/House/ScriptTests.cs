using System.Diagnostics;

namespace Owed.Tests;

/// <summary>The script that a person types at: what it says of itself, and how it sees what a machine has.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly string machine = Directory.CreateTempSubdirectory("owed-machine-").FullName;

    public static TheoryData<string> Verbs => [.. Listed.Select(l => l.Split(' ')[1])];

    private static string[] Listed => Tree.Read(".ci/verbs.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => Directory.Delete(machine, recursive: true);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_has_help_and_starts_nothing_when_asked_for_it(string verb)
    {
        // A folder that is not there stands for .NET: a verb that started anything would fail.
        (int code, string said) = Bash($"PATH=/usr/bin:/bin DOTNET_ROOT=/nowhere ./do {verb} --help");
        code.ShouldBe(0, said);
        said.ShouldStartWith($"./do {verb} ");
        (code, string again) = Bash($"PATH=/usr/bin:/bin ./do {verb} -h");
        again.ShouldBe(said);
    }

    [Fact]
    public void The_verbs_stand_on_the_page_for_developers_once_and_as_the_script_says_them()
    {
        string page = Tree.Read("CONTRIBUTING.md");
        page.ShouldContain("```\n" + Tree.Read(".ci/verbs.txt") + "```\n");
        (int code, string said) = Bash("./do");
        code.ShouldBe(0);
        said.ShouldStartWith(Tree.Read(".ci/verbs.txt"));
        string script = Tree.Read("do");
        Listed.Select(l => l.Split(' ')[1]).Where(v => !script.Contains($"\n  {v}) ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("./do nothing", "no such verb: nothing")]
    [InlineData("./do run --prot 4817", "--port NUMBER")]
    [InlineData("./do ci now", "\"now\" means nothing to ./do ci")]
    [InlineData("./do shots all", "\"all\" means nothing to ./do shots")]
    [InlineData("./do fuzz --many 3", "--count NUMBER")]
    [InlineData("./do fuzz --count", "--count needs a value")]
    public void A_word_that_means_nothing_is_refused_with_what_there_is(string typed, string said)
    {
        (int code, string printed) = Bash(typed);
        code.ShouldBe(2, printed);
        printed.ShouldContain(said);
    }

    [Fact]
    public void Each_program_is_seen_by_its_own_presence()
    {
        Missing("poppler-utils chromium wrk time").ShouldBe(["poppler-utils", "chromium", "wrk", "time"]);
        Put("usr/bin/wrk");
        Put("usr/bin/time");
        Put("usr/bin/pdftotext");
        Missing("poppler-utils chromium wrk time").ShouldBe(["poppler-utils", "chromium"]);
        Put("usr/bin/pdftoppm");
        Missing("poppler-utils chromium wrk time").ShouldBe(["chromium"]);
    }

    [Fact]
    public void Writer_alone_is_not_taken_for_Calc_nor_Calc_alone_for_Writer()
    {
        const string both = "libreoffice-writer libreoffice-calc";
        Put("usr/bin/soffice");
        Missing(both).ShouldBe(["libreoffice-writer", "libreoffice-calc"]);
        Put("usr/bin/lowriter");
        Missing(both).ShouldBe(["libreoffice-calc"]);
        File.Delete(Path.Combine(machine, "usr/bin/lowriter"));
        Put("usr/bin/localc");
        Missing(both).ShouldBe(["libreoffice-writer"]);
    }

    [Fact]
    public void A_database_server_is_seen_where_Debian_hides_it_and_fonts_where_they_lie()
    {
        Missing("postgresql fonts-liberation").ShouldBe(["postgresql", "fonts-liberation"]);
        Put("usr/lib/postgresql/15/bin/initdb");
        Put("usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf");
        Missing("postgresql fonts-liberation").ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_that_a_verb_asks_for_is_known()
    {
        (int code, string said) = Bash("source .ci/tools; for t in \"${test_tools[@]}\" \"${bench_tools[@]}\"; do has $t || [[ $? == 1 ]] || exit 3; done");
        code.ShouldBe(0, said);
        Bash("source .ci/tools; has nobody").Code.ShouldBe(2);
    }

    [Fact]
    public void What_cannot_be_installed_is_named_with_the_command_to_ask_for()
    {
        (int code, string said) = Bash($"source .ci/tools; tools_root={machine}; PATH={machine}/usr/bin; id() {{ echo 1000; }}; install_tools wrk libreoffice-calc");
        code.ShouldBe(0, said);
        said.ShouldContain("apt-get install --no-install-recommends wrk libreoffice-calc");
    }

    [Fact]
    public void While_the_app_is_built_each_part_is_told_and_an_error_stays_as_it_is()
    {
        (_, string said) = Bash("config=Release; source .ci/app; printf '%s\\n' '  Determining projects to restore...' '  Owed -> /x/Owed.dll' '  Owed.Store -> /x/Owed.Store.dll' 'Build succeeded.' '    0 Warning(s)' '    0 Error(s)' 'Time Elapsed 00:00:09.39' 'a.cs(1,1): error CS1002: ; expected' | told_build 0");
        string[] lines = [.. said.Replace("\r", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim())];
        lines[0].ShouldEndWith("s  fetching packages");
        lines[1].ShouldEndWith("s  Owed is built");
        lines[2].ShouldEndWith("s  Owed.Store is built");
        lines.Length.ShouldBe(4);
        lines[3].ShouldBe("a.cs(1,1): error CS1002: ; expected");
    }

    [Fact]
    public void Ci_says_how_long_each_part_took_even_when_one_fails()
    {
        string functions = string.Concat(Tree.Read("do").Split("\n\n").Where(p => p.Contains("\npart() {", StringComparison.Ordinal) || p.StartsWith("parts_told() {", StringComparison.Ordinal)).Select(p => p + "\n"));
        (int code, string said) = Bash(functions + "\nset -e; took=() now=; trap parts_told EXIT; part first true; part second false; part third true");
        code.ShouldBe(1);
        said.ShouldMatch(@"\d s  first\n\s+\d s  second, not finished\n\s+\d s  all of ./do ci");
    }

    private string[] Missing(string packages) =>
        Bash($"source .ci/tools; tools_root={machine}; PATH={machine}/usr/bin; missing_tools {packages}").Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Put(string path)
    {
        string full = Path.Combine(machine, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "#!/bin/sh\n");
        Bash($"chmod +x '{full}'").Code.ShouldBe(0);
    }

    private static (int Code, string Said) Bash(string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", "exec 2>&1\n" + script]) { WorkingDirectory = Tree.Root, RedirectStandardOutput = true };
        using Process bash = Process.Start(start)!;
        string said = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, said);
    }
}
