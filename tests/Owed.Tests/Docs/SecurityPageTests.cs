using System.Text.RegularExpressions;

namespace Owed.Tests;

public sealed partial class SecurityPageTests
{
    private static readonly string Page = Tree.Read("docs/security.md");

    private static readonly string Tests = string.Concat(Tree.FilesIn(["tests"], ".cs").Select(Tree.Read));

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        string[] named = [.. Named().Matches(Page).Select(m => m.Value)];
        named.Length.ShouldBeGreaterThan(25);
        named.Where(n => !Tests.Contains($"class {n.Split('.')[0]}", StringComparison.Ordinal) || !Method(n.Split('.')[1]).IsMatch(Tests)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_threat_has_a_defence_and_a_test_or_says_why_not()
    {
        string[][] rows = [.. Page.Split('\n').Where(l => l.StartsWith("| **", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        rows.Length.ShouldBeGreaterThan(20);
        rows.ShouldAllBe(r => r.Length == 3 && r.All(c => c.Length > 0));
        rows.Where(r => !Named().IsMatch(r[2]) && !r[2].StartsWith("none;", StringComparison.Ordinal) && !r[2].StartsWith("the build", StringComparison.Ordinal)).Select(r => r[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_in_the_program_is_listed_with_a_licence_that_fits_ours()
    {
        string listed = Tree.Read("docs/security/dependencies.md");
        string[] fitting = ["MIT", "Apache-2.0", "AGPL-3.0-only", "PostgreSQL", "MS-PL OR Apache-2.0", "SQLite is Public Domain"];
        (string Name, string Version)[] packages = [.. Tree.FilesIn(["src"], "packages.lock.json").SelectMany(f => Package().Matches(Tree.Read(f))).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct()];
        packages.Length.ShouldBeGreaterThan(10);
        packages.Where(p => !fitting.Any(l => listed.Contains($"| {p.Name} | {p.Version} | {l}", StringComparison.Ordinal))).ShouldBeEmpty("run ./do audit");
    }

    private static Regex Method(string name) => new($@"\b{Regex.Escape(name)}\(");

    [GeneratedRegex(@"[A-Z]\w+(?:Tests|Suite)\.[A-Z]\w+")]
    private static partial Regex Named();

    [GeneratedRegex(@"""([^""]+)"": \{\s+""type"": ""(?:Direct|Transitive|CentralTransitive)"",\s+(?:""requested"": ""[^""]*"",\s+)?""resolved"": ""([^""]+)""")]
    private static partial Regex Package();
}
