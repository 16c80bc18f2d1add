using System.Text.RegularExpressions;
using Owed.Files;

namespace Owed.Tests;

public sealed partial class FolderProblemsTests
{
    private static readonly string Errors = Path.Combine(SampleFolders.Root(), "errors");

    /// <summary>Inputs that no repository should hold, made when the test runs.</summary>
    private static readonly Dictionary<string, Func<Outcome<CaseFile>>> Made = new()
    {
        ["folder-missing"] = () => CaseFolder.Read("no/such/folder"),
        ["file-too-large"] = () => CaseFolder.Read("ana", [.. Texts("file-too-large"), new TextFile("calendar.yaml", new string('#', FolderYaml.MostCharacters + 1))]),
        ["file-not-plain"] = () => new(null, PlainFile.Text("log.txt", "/dev/zero").Problems),
        ["file-twice"] = () => CaseFolder.Read("ana", [.. Texts("file-twice"), new TextFile("log.txt", ""), new TextFile("Log.TXT", "")]),
        ["calendar-unknown-form"] = () => new(null, CalendarReader.Read(new("calendar.docx", "")).Problems),
    };

    public static TheoryData<string> Codes() => [.. AllCodes()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_message_has_its_example(string code)
    {
        Directory.Exists(Path.Combine(Errors, code)).ShouldBeTrue($"tests/errors/{code} shows the smallest input that gives the message");
        Outcome<CaseFile> read = Made.TryGetValue(code, out Func<Outcome<CaseFile>>? make) ? make() : CaseFolder.Read(Path.Combine(Errors, code));
        string golden = Path.Combine(Errors, code, "expected.txt");
        string shown = SampleFolders.Show(read.Problems) + "\n";
        if (Environment.GetEnvironmentVariable("OWED_GOLDEN") == "1")
        {
            File.WriteAllText(golden, shown);
        }

        read.Problems.Select(p => p.Code).Distinct().ShouldBe([code]);
        shown.ShouldBe(File.ReadAllText(golden));
        read.IsGood.ShouldBe(read.Problems.All(p => p.Severity == Severity.Warning));
    }

    [Fact]
    public void Each_example_of_a_case_folder_has_its_message()
    {
        string[] codes = AllCodes();
        string[] examples = [.. Directory.GetDirectories(Errors)
            .Where(d => Directory.GetFiles(d).Any(f => Path.GetFileName(f) is "case.yaml" or "log.txt"))
            .Select(d => Path.GetFileName(d)!)];

        examples.Except(codes).ShouldBeEmpty();
        codes.Length.ShouldBeGreaterThan(60);
    }

    private static string[] AllCodes()
    {
        string read = Path.Combine(SampleFolders.Root(), "..", "src", "Owed.Files", "Read");
        return [.. Directory.GetFiles(read, "FolderProblems*.cs")
            .SelectMany(f => Code().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<TextFile> Texts(string code) =>
        Directory.GetFiles(Path.Combine(Errors, code), "*.yaml").Select(f => new TextFile(Path.GetFileName(f), File.ReadAllText(f)));

    [GeneratedRegex("""new\("([a-z0-9-]+)",""")]
    private static partial Regex Code();
}
