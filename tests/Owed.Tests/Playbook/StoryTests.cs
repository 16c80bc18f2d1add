using Owed.Files;

namespace Owed.Tests;

public sealed class StoryTests
{
    public static TheoryData<string> Names => [.. All().Select(s => s.Head)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_story_gets_its_situation_and_first_step(string head)
    {
        string[] cells = [.. head.Split('|').Select(c => c.Trim())];
        Outcome<TriageFacts> facts = FactsFile.Read("story.yaml", All().Single(s => s.Head == head).Body);
        facts.Problems.Where(p => p.IsError).ShouldBeEmpty();
        facts.Problems.Where(p => !p.Message.Contains("speling", StringComparison.Ordinal)).Select(p => p.Message).ShouldBeEmpty();
        Advice advice = Triage.Of(facts.Value!, WholeBook.Book, PlaybookBooks.Guides, facts.Value!.Today!.Value);
        $"{advice.Situation} | {advice.Step.Id}".ShouldBe($"{cells[1]} | {cells[2]}");
        advice.Why.ShouldNotBeEmpty();
        advice.Step.Action.ShouldNotBe(advice.Step.Id);
    }

    [Fact]
    public void There_are_at_least_forty_stories() => All().Count().ShouldBeGreaterThanOrEqualTo(40);

    internal static IEnumerable<(string Head, string Body)> All() =>
        Tree.Read("tests/stories/stories.txt").Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => (Head: s[..s.IndexOf('\n', StringComparison.Ordinal)].Trim(), Body: s[s.IndexOf('\n', StringComparison.Ordinal)..].Trim() + "\n"));
}
