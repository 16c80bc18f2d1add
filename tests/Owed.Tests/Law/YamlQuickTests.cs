using Owed.Files;

namespace Owed.Tests;

public sealed class YamlQuickTests
{
    [Fact]
    public void Every_law_file_is_read_the_same_by_the_quick_and_the_full_reader()
    {
        foreach (LawFile file in LawFolder.BuiltFiles(withCases: true).Where(f => f.Path != "VERSION"))
        {
            YamlNode quick = YamlQuick.Read(file.Text).ShouldNotBeNull($"{file.Path} needs the full reader; write it more plainly");
            YamlShow.Of(quick).ShouldBe(YamlShow.Of(YamlTree.ReadFully(file.Path, file.Text, [])!), file.Path);
        }
    }

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("a: |\n  text")]
    [InlineData("a: one\n  two")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: \"open")]
    [InlineData("a: [1, 2")]
    [InlineData("a: &x 1")]
    [InlineData("a: 1\n  b: 2")]
    [InlineData("- a\n - b")]
    [InlineData("a: { b: 1, b: 2 }")]
    [InlineData("a: \"\\n\"")]
    [InlineData("")]
    [InlineData("\ta: 1")]
    public void What_the_quick_reader_does_not_know_it_leaves_to_the_full_one(string text) => YamlQuick.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("a: 1 # note\nb: \"x # y\"\nc: 'it''s'\n")]
    [InlineData("- a: 1\n  b:\n    - x\n    - { y: 1, z: [q, \"r, s\"] }\n- c: 34 CFR 300.503(b)\n")]
    [InlineData("a:\n- x\n- y\nb:\n")]
    [InlineData("# top\n\na:\n  b:\n    c: d\n  e: f:g\n")]
    [InlineData("- x\n- http://a.b/c?d=1,2\n")]
    public void Plain_yaml_is_read_the_same_by_both(string text) =>
        YamlShow.Of(YamlQuick.Read(text).ShouldNotBeNull()).ShouldBe(YamlShow.Of(YamlTree.ReadFully("t", text, [])!));
}
