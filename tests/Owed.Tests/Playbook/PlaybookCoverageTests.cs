using Owed.Files;

namespace Owed.Tests;

/// <summary>Makes sure that the checks of words see every file and every sentence, and that they can fail.</summary>
public sealed class PlaybookCoverageTests
{
    [Fact]
    public void Every_file_of_guides_is_read_and_so_checked()
    {
        Guides guides = PlaybookBooks.Guides;
        guides.Cards.Select(c => c.Id).Order().ShouldBe(Names("guides/cards").Order());
        GuidePages.Built().Value!.Guides.Select(g => g.Id).Order().ShouldBe(Names("guides").Order());
        string[] steps = [.. Headings("guides/steps", "# ")];
        steps.Order().ShouldBe(guides.Steps.Concat(guides.Never).Select(s => s.Id).Order());
        guides.Steps.Select(s => s.Id).Order().ShouldBe(StepKinds.All.Select(k => k.Id).Order());
        KitWords kit = GuidePages.BuiltKit().Value!;
        Headings("guides/kit", "## ").Except(kit.Sections.Select(s => s.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_playbook_says_of_a_case_is_plain_and_repeats_no_wrong_claim()
    {
        var said = new List<string>();
        foreach (ToldStory story in ToldStory.All(Tree.Read("tests/stories/told-1.txt")).Concat(ToldStory.All(Tree.Read("tests/stories/told-2.txt"))))
        {
            TriageFacts facts = FactsFile.Read("story", story.Plain()).Value!;
            Advice advice = Triage.Of(facts, WholeBook.Book, PlaybookBooks.Guides, facts.Today!.Value);
            string[] words = [.. advice.Why, advice.Step.Action, advice.Step.Why, .. advice.NeverDo];
            Traps.In(string.Join(' ', words), WholeBook.Book, story.State is "MO" or "MT" ? story.State : null).Select(h => $"{story.Id} {h.Trap.Id}: {h.Words}").ShouldBeEmpty();
            words.ShouldAllBe(w => w.Length > 0 && !w.Contains("  ", StringComparison.Ordinal) && !w.Contains('{', StringComparison.Ordinal));
            said.AddRange(words);
        }

        ReadingGrade.Of(said.Distinct()).Grade.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void A_date_that_a_parent_must_keep_never_lies_in_the_past()
    {
        string[] theirs = ["mo-ten-day-wait", "mt-exceptions", "mt-exceptions-unclear", "complaint-before-year", "call-lawyer-decision", "due-process-limit", "settlement-signed", "state-complaint"];
        foreach (ToldStory story in ToldStory.All(Tree.Read("tests/stories/told-1.txt")).SelectMany(s => s.LessOneFact()))
        {
            TriageFacts facts = FactsFile.Read("story", story.Plain()).Value!;
            Step step = Triage.Of(facts, WholeBook.Book, PlaybookBooks.Guides, facts.Today!.Value).Step;
            if (theirs.Contains(step.Id) && step.Date is DateOnly day)
            {
                day.ShouldBeGreaterThanOrEqualTo(facts.Today!.Value, story.Id);
            }
        }
    }

    [Fact]
    public void The_checks_of_words_can_fail()
    {
        ReadingGrade.Of(["Notwithstanding the aforementioned procedural considerations, implementation necessitates individualized determination by multidisciplinary professionals."]).Grade.ShouldBeGreaterThan(9);
        Traps.In("Missed IEP service minutes must be made up.", WholeBook.Book, null).ShouldNotBeEmpty();
        Traps.In("My objection stops the change.", WholeBook.Book, "MO").ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Tree.Full(folder), "*.en.md").Select(f => Path.GetFileName(f)[..^".en.md".Length]);

    private static IEnumerable<string> Headings(string folder, string mark) =>
        Directory.GetFiles(Tree.Full(folder), "*.en.md").SelectMany(f => File.ReadAllLines(f)).Where(l => l.StartsWith(mark, StringComparison.Ordinal)).Select(l => l[mark.Length..].Trim());
}
