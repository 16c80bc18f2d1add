using Owed.Files;

namespace Owed.Tests;

public sealed class LetterTextReaderTests
{
    private const string Good = "---\nkind: follow-up\ntitle: T\nuse: U.\nserves: A\n---\n\n## subject\nS {first.sent} {first.asked}\n\n## opening\nO\n\n## ask\nA\n\n## answer\nPlease {answer.by}\n\n## enclosure\nE\n";

    [Fact]
    public void A_file_that_says_what_its_letter_says_has_no_problem() => Codes(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("## opening\nO", "## opening\nO {nobody.fills}", "letter-words-unknown-slot")]
    [InlineData("## opening\nO", "## opening\nO\n\n## extra\nX", "letter-words-unknown-section")]
    [InlineData("## enclosure\nE\n", "", "letter-words-no-section")]
    [InlineData("## ask\nA", "## ask.plain\nA", "letter-words-tone")]
    [InlineData("## ask\nA", "## ask\nA\n\n## ask\nB", "letter-words-twice")]
    [InlineData("## ask\nA", "## ask\n", "letter-words-empty")]
    [InlineData("## ask\nA", "## ask\nSee 34 CFR 300.503.", "letter-words-citation")]
    [InlineData("## ask\nA", "## ask\nA {{if}}", "letter-words-mark")]
    [InlineData("kind: follow-up", "kind: other", "letter-words-kind")]
    [InlineData("serves: A", "serves: Z", "letter-words-serves")]
    [InlineData("use: U.\n", "", "letter-words-head")]
    [InlineData("use: U.", "use: U.\nmood: calm", "letter-words-key")]
    [InlineData("---\n\n## subject", "---\nloose\n\n## subject", "letter-words-loose")]
    [InlineData("## ask\n", "## Ask Now\n", "letter-words-section")]
    public void Anything_else_is_refused_with_its_line(string from, string to, string code)
    {
        Good.ShouldContain(from);
        Problem[] problems = [.. Problems(Good.Replace(from, to, StringComparison.Ordinal)).Where(p => p.Code == code)];
        problems.ShouldNotBeEmpty();
        problems.ShouldAllBe(p => p.Where.File == "follow-up.en.md" && p.Remedy.Length > 0);
    }

    private static IEnumerable<string> Codes(string text) => Problems(text).Select(p => $"{p.Code} {p.Where} {p.Message}");

    // The other letters have no words here, which is not what is tested.
    private static IEnumerable<Problem> Problems(string text) => LetterFolder
        .Book([("letter.en.md", "---\nkind: letter\ntitle: T\nuse: U.\nserves: A\n---\n\n## closing\nBye\n"), ("follow-up.en.md", text)], Language.English)
        .Problems.Where(p => p.Code != "letter-words-missing" && !(p.Code is "letter-words-no-section" && p.Where.File != "follow-up.en.md"));
}
