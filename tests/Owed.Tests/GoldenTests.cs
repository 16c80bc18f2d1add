namespace Owed.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-golden").FullName;

    private string GoldenFile => Path.Combine(folder, "text.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_text_passes_whatever_its_line_ends()
    {
        File.WriteAllText(GoldenFile, "one\ntwo\n");

        Should.NotThrow(() => Golden.Check("one\r\ntwo", GoldenFile, rewrite: false, ci: true));
    }

    [Fact]
    public void Another_text_fails_and_shows_both_lines()
    {
        File.WriteAllText(GoldenFile, "one\ntwo\nthree\n");

        Exception failure = Should.Throw<Exception>(() => Golden.Check("one\n2\nthree\n", GoldenFile, rewrite: false, ci: false));

        failure.Message.ShouldContain("  - two\n  + 2\n");
        failure.Message.ShouldContain("line 2");
    }

    [Fact]
    public void A_missing_file_fails_and_names_the_command()
    {
        Should.Throw<Exception>(() => Golden.Check("one", GoldenFile, rewrite: false, ci: false)).Message.ShouldContain("./do golden");
    }

    [Fact]
    public void Rewriting_writes_the_file()
    {
        Golden.Check("one", GoldenFile, rewrite: true, ci: false);

        File.ReadAllText(GoldenFile).ShouldBe("one\n");
    }

    [Fact]
    public void Rewriting_is_refused_in_ci()
    {
        Should.Throw<Exception>(() => Golden.Check("one", GoldenFile, rewrite: true, ci: true));
        File.Exists(GoldenFile).ShouldBeFalse();
    }
}
