using System.Text.RegularExpressions;

namespace Owed.Web.Tests;

public sealed partial class WordsTests
{
    private static readonly string Source = FindSource();

    [Fact]
    public void Every_text_a_page_names_is_kept()
    {
        Words words = Words.English();
        string[] missing = [.. Uses().Where(u => !u.Name.Contains('{', StringComparison.Ordinal))
            .Where(u => u.Counted ? !words.Has(u.Name + ".one") || !words.Has(u.Name + ".many") : !words.Has(u.Name))
            .Select(u => $"{u.File}: {u.Name}")];
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_answer_of_every_question_has_words_for_people()
    {
        Words words = Words.English();
        Questions.All.Where(q => q.Kind is QuestionKind.Choice or QuestionKind.Choices)
            .SelectMany(q => q.Words.Select(w => (Own: $"choices.{q.Key}.{w}", Any: $"choices.any.{w}")))
            .Where(n => !words.Has(n.Own) && !words.Has(n.Any))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_is_kept_is_used()
    {
        (bool Counted, Regex Name)[] uses = [.. Uses().Select(u => (u.Counted, u.Name)).Distinct().Select(u => (u.Counted, Pattern(u.Name)))];
        string all = string.Concat(Files().Select(File.ReadAllText));
        Words.English().Names
            .Where(n => !uses.Any(u => u.Name.IsMatch(u.Counted ? Plural().Replace(n, "") : n)))
            .Where(n => !all.Contains($"\"{n}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_page_holds_a_sentence_of_its_own()
    {
        string[] sentences = [.. Files().Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(f => Literal().Matches(Bare(File.ReadAllText(f))).Select(m => $"{Path.GetFileName(f)}: {m.Groups[1].Value.Trim()}"))
            .Where(s => Word().Count(s[(s.IndexOf(':', StringComparison.Ordinal) + 1)..]) > 0)];
        sentences.ShouldBeEmpty();
    }

    [Fact]
    public void The_search_for_sentences_sees_one()
    {
        Literal().Matches(Bare("<p>Hello there</p>")).Select(m => m.Groups[1].Value).ShouldBe(["Hello there"]);
        Literal().Matches(Bare("<p>@Words[\"x\"] · “@line.Wording”</p>")).Where(m => Word().IsMatch(m.Groups[1].Value)).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_shouts_blames_or_is_sorry()
    {
        Words words = Words.English();
        words.Names.Where(n => words[n].Contains('!', StringComparison.Ordinal) || Tone().IsMatch(words[n])).ShouldBeEmpty();
    }

    /// <summary>Markup without code, so that only what a page says itself is left between its tags.</summary>
    private static string Bare(string text)
    {
        string bare = CodeBlock().Replace(text, "");
        bare = Statement().Replace(bare, "");
        for (int i = 0; i < 4; i++)
        {
            bare = Expression().Replace(bare, "");
        }

        return bare;
    }

    private static Regex Pattern(string name) => new("^" + Regex.Replace(Regex.Escape(name), @"\\\{.*?}", ".+") + "$");

    private static IEnumerable<(string Name, bool Counted, string File)> Uses() =>
        from file in Files()
        from Match use in Use().Matches(File.ReadAllText(file))
        select (use.Groups["name"].Value, use.Groups["count"].Success, Path.GetFileName(file));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.EndsWith(".csproj", StringComparison.Ordinal));

    private static string FindSource()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Owed.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at.ShouldNotBeNull().FullName, "src", "Owed.Web");
    }

    [GeneratedRegex("""(?i:words)(?:\[|(?<count>\.Count\()\s*)[^"\];)]*?\$?"(?<name>[^"]+)"(?=[\],])""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\.(?:one|many)$")]
    private static partial Regex Plural();

    [GeneratedRegex(@"@\{[\s\S]*?\n\}")]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^\s*(?:@?(?:if|foreach|for|else|else if)\b.*|@(?:page|model|using|inject|addTagHelper).*|[A-Za-z][\w<>\[\]?.]* \w+ = .*;|\w+\+\+;|[{}])\s*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\([^()]*(?:\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)[^()]*)*\)|@[A-Za-z][\w.!?]*(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]|\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)|[\w.!?])*")]
    private static partial Regex Expression();

    [GeneratedRegex(@">([^<>]+)<")]
    private static partial Regex Literal();

    [GeneratedRegex(@"[A-Za-z]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:sorry|oops|please wait|invalid|illegal|you must|error)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tone();
}
