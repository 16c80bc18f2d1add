using System.Runtime.CompilerServices;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Finds the sample cases in the source tree.</summary>
internal static class SampleFolders
{
    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    public static IEnumerable<string> Folders() =>
        Directory.GetFiles(Path.Combine(Root(), "cases"), "case.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetDirectoryName(f)!)
            .Order(StringComparer.Ordinal);

    public static CaseFile Read(string name)
    {
        Outcome<CaseFile> read = CaseFolder.Read(Path.Combine(Root(), "cases", name));
        Show(read.Problems).ShouldBe("");
        return read.Value.ShouldNotBeNull();
    }

    public static string Show(IEnumerable<Problem> problems) =>
        string.Join('\n', problems.Select(p => $"{(p.IsError ? "error" : "warning")} {p.Code} {p.Where}: {p.Message} {p.Remedy}"));
}
