namespace Owed.Tests;

public sealed class SourceRulesTests
{
    private static readonly string[] Code = ["src", "tests", "bench"];

    [Fact]
    public void No_source_file_is_over_400_lines() => Check(SourceRules.TooLong, Tree.FilesIn(Code, ".cs", ".cshtml", ".css", ".js"));

    [Fact]
    public void No_file_or_type_has_a_name_that_says_nothing() => Check(SourceRules.EmptyNames, Tree.FilesIn(Code, ".cs", ".cshtml", ".csproj"));

    [Fact]
    public void Nobody_asks_the_time() => Check(SourceRules.Clock, Tree.FilesIn(["src"], ".cs", ".cshtml"));

    [Fact]
    public void Only_the_terminal_writes_to_the_screen() =>
        Check(SourceRules.OtherDoors, Tree.FilesIn(["src/Owed", "src/Owed.Files", "src/Owed.Store", "src/Owed.Cli"], ".cs"));

    [Theory]
    [InlineData("Console.WriteLine(name);")]
    [InlineData("Console . Error.Write(name);")]
    [InlineData("File.WriteAllText(\"/dev/stdout\", name);")]
    public void Another_way_to_the_screen_is_seen(string text)
    {
        SourceRules.OtherDoors("src/Owed.Cli/Table.cs", text).ShouldHaveSingleItem();
        SourceRules.OtherDoors("src/Owed.Cli/Terminal.cs", text).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_that_a_command_writes_is_written_whole_or_not_at_all() =>
        Check(SourceRules.OtherWriters, Tree.FilesIn(["src/Owed.Files", "src/Owed.Cli"], ".cs"));

    [Theory]
    [InlineData("File.WriteAllBytes(path, bytes);")]
    [InlineData("using FileStream s = File.Create(path);")]
    [InlineData("using FileStream s = new(path, FileMode.Create);")]
    [InlineData("Directory.CreateDirectory(folder);")]
    public void Another_way_to_write_is_seen(string text)
    {
        SourceRules.OtherWriters("src/Owed.Cli/Commands/KitCommand.cs", text).ShouldNotBeEmpty();
        SourceRules.OtherWriters("src/Owed.Files/Write/WholeFile.cs", text).ShouldBeEmpty();
    }

    [Fact]
    public void No_test_depends_on_how_busy_the_machine_is() => Check(SourceRules.Timed, Tree.FilesIn(["tests"], ".cs").Where(p => !p.Contains("/House/SourceRules", StringComparison.Ordinal)));

    [Theory]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("watch.ElapsedMilliseconds.ShouldBeLessThan(50);")]
    [InlineData("double busy = Environment.CpuUsage.TotalTime.TotalSeconds;")]
    [InlineData("DateTime.UtcNow.ShouldBeLessThan(begun);")]
    [InlineData("[Fact(DisplayName = \"x\", Timeout = 500)]")]
    [InlineData("process.WaitForExit(TimeSpan.FromSeconds(5));")]
    [InlineData("using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(59000));")]
    public void A_test_that_measures_time_or_hurries_is_seen(string text)
    {
        SourceRules.Timed("tests/Owed.Tests/A.cs", text).ShouldNotBeEmpty();
        SourceRules.Timed("tests/Mutants/Trial.cs", text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));")]
    [InlineData("process.WaitForExit(TimeSpan.FromMinutes(2));")]
    [InlineData("GC.GetAllocatedBytesForCurrentThread().ShouldBeLessThan(1);")]
    public void Counting_work_and_ending_a_hang_pass(string text) => SourceRules.Timed("tests/Owed.Tests/A.cs", text).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_put_into_the_systems_folder_for_temporary_files() => Check(SourceRules.SystemTemp, Tree.FilesIn(["src"], ".cs", ".cshtml"));

    [Fact]
    public void A_project_has_one_namespace() => Check(SourceRules.OtherNamespaces, Tree.FilesIn(["src"], ".cs"));

    [Fact]
    public void Nothing_is_left_open_and_no_path_is_of_one_machine() => Check(SourceRules.Leftovers, TextFiles());

    [Fact]
    public void Text_files_have_plain_line_ends() => Check(SourceRules.LineEnds, TextFiles());

    [Fact]
    public void A_long_file_is_seen()
    {
        string most = string.Concat(Enumerable.Repeat("x\n", SourceRules.MostLines));

        SourceRules.TooLong("a.cs", most).ShouldBeEmpty();
        SourceRules.TooLong("a.cs", most + "x").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("src/Owed/Core/A.cs", "")]
    [InlineData("src/Owed/DateHelpers.cs", "")]
    [InlineData("src/Owed.Common/A.cs", "")]
    [InlineData("src/Owed.Web/Pages/Shared/_Layout.cshtml", "")]
    [InlineData("src/Owed.Web/Services/Letters.cs", "")]
    [InlineData("src/Owed/A.cs", "  public sealed class LetterManager;")]
    [InlineData("src/Owed/A.cs", "record struct EntryDTO(int A);")]
    [InlineData("src/Owed/A.cs", "abstract class BaseLetter { }")]
    [InlineData("src/Owed/A.cs", "static class LetterServices { }")]
    public void A_name_that_says_nothing_is_seen(string path, string text) => SourceRules.EmptyNames(path, text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("src/Owed/Database.cs", "class Database;\nrecord Score;\nclass Coreopsis;")]
    [InlineData("src/Owed.Web/Pages/Setup/Services.cshtml.cs", "public sealed class ServicesModel;")]
    [InlineData("src/Owed/Plan/CompensatoryServices.cs", "sealed record ServiceLine(int A);\nstatic class CompensatoryServices;")]
    public void A_name_that_means_something_passes(string path, string text) => SourceRules.EmptyNames(path, text).ShouldBeEmpty();

    [Theory]
    [InlineData("string a = Path.GetTempFileName();")]
    [InlineData("string a = Path.Combine(Path.GetTempPath(), \"x\");")]
    [InlineData("var a = Directory.CreateTempSubdirectory();")]
    public void A_use_of_the_systems_folder_for_temporary_files_is_seen(string text) => SourceRules.SystemTemp("src/Owed/A.cs", text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("var a = DateTime.Now;")]
    [InlineData("var a = DateTimeOffset . UtcNow;")]
    [InlineData("var a = TimeProvider.System.GetUtcNow();")]
    [InlineData("var a = Guid.NewGuid();")]
    public void A_look_at_the_clock_is_seen(string text)
    {
        SourceRules.Clock("src/Owed/A.cs", text).ShouldHaveSingleItem();
        SourceRules.Clock("src/Owed.Cli/Program.cs", text).ShouldBeEmpty();
    }

    [Fact]
    public void A_second_namespace_is_seen()
    {
        SourceRules.OtherNamespaces("src/Owed/Law/A.cs", "namespace Owed.Law;\n").ShouldHaveSingleItem();
        SourceRules.OtherNamespaces("src/Owed/Law/A.cs", "namespace Owed;\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("// TO" + "DO later")]
    [InlineData("see /wo" + "rk/notes.txt")]
    [InlineData("\"/ho" + "me/ana/case\"")]
    [InlineData(@"C:\Use" + @"rs\ana")]
    public void What_was_left_behind_is_seen(string text) => SourceRules.Leftovers("a.md", text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("https://example.org/home/page")]
    [InlineData("school/work/home life")]
    public void An_ordinary_slash_passes(string text) => SourceRules.Leftovers("a.md", text).ShouldBeEmpty();

    [Theory]
    [InlineData("one\r\ntwo\n")]
    [InlineData("one")]
    public void Odd_line_ends_are_seen(string text) => SourceRules.LineEnds("a.md", text).ShouldHaveSingleItem();

    private static void Check(Func<string, string, IEnumerable<string>> rule, IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        all.ShouldNotBeEmpty();
        all.SelectMany(p => rule(p, Tree.Read(p))).ShouldBeEmpty();
    }

    private static IEnumerable<string> TextFiles() =>
        Tree.Files.Where(IsOurs).Where(IsText);

    // Not the inputs that are wrong on purpose, nor the files that NuGet writes.
    private static bool IsOurs(string path) =>
        !path.StartsWith("tests/errors/", StringComparison.Ordinal) && !path.StartsWith("tests/fuzz/crashes/", StringComparison.Ordinal) && !path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static bool IsText(string path)
    {
        Span<byte> start = stackalloc byte[8000];
        using FileStream file = File.OpenRead(Tree.Full(path));
        return !start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].Contains((byte)0);
    }
}
