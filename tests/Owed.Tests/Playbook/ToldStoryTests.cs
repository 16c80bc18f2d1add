using Owed.Files;

namespace Owed.Tests;

/// <summary>Holds the playbook to stories told as parents tell them, in each of the ways a file of facts can be filled in.</summary>
public sealed class ToldStoryTests
{
    private const double Most = 0.9;

    public static TheoryData<string, string> FilledIn => new() { { "told-1", "facts" }, { "told-1", "nested" }, { "told-2", "facts" }, { "told-2", "nested" } };

    public static TheoryData<string> Batches => ["told-1", "told-2"];

    [Theory]
    [MemberData(nameof(FilledIn))]
    public void Nine_in_ten_get_their_situation_and_a_step_that_can_be_defended(string batch, string way)
    {
        Marks marks = Mark(batch, way, way == "facts" ? s => s.Plain() : s => s.Nested());
        marks.Unread.ShouldBeEmpty();
        marks.Harm.ShouldBeEmpty();
        Share(marks, marks.WrongSituation).ShouldBeGreaterThanOrEqualTo(Most, string.Join("\n", marks.WrongSituation));
        Share(marks, marks.WeakStep).ShouldBeGreaterThanOrEqualTo(Most, string.Join("\n", marks.WeakStep));
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void With_the_choice_and_the_story_alone_no_step_does_harm(string batch) => Mark(batch, "hasty", s => s.Hasty()).Harm.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Batches))]
    public void With_any_one_fact_left_out_no_step_does_harm(string batch) =>
        Marks.Of("less one", Stories(batch).SelectMany(s => s.LessOneFact()), s => s.Nested(), WholeBook.Book, PlaybookBooks.Guides).Harm.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Batches))]
    public void A_story_alone_is_asked_about_and_never_taken_for_facts(string batch)
    {
        int heard = 0, six = 0;
        foreach (ToldStory story in Stories(batch))
        {
            Advice advice = Ask(story.StoryAlone());
            advice.Situation.ShouldBe("unclear", story.Id);
            new[] { "ask-first", "urgent-check" }.ShouldContain(advice.Step.Id, story.Id);
            advice.Step.Letter.ShouldBeNull(story.Id);
            if (story.Tag == "lawyer")
            {
                advice.Urgent.ShouldNotBeEmpty($"{story.Id}: {story.Text}");
                advice.Step.Id.ShouldBe("urgent-check", story.Id);
            }

            if (story.Situations[0].Length == 1)
            {
                six++;
                heard += advice.Also.Any(a => story.Situations.Contains(a)) ? 1 : 0;
            }
        }

        ((double)heard / six).ShouldBeGreaterThanOrEqualTo(Most);
    }

    [Fact]
    public void The_marks_fall_when_an_answer_is_wrong()
    {
        ToldStory story = Stories("told-1").First(s => s.Id == "001");
        Marks.Of("", [story with { Situations = ["B"], Steps = ["nothing-to-do"] }], s => s.Plain(), WholeBook.Book, PlaybookBooks.Guides)
            .ShouldSatisfyAllConditions(m => m.WrongSituation.ShouldHaveSingleItem(), m => m.WeakStep.ShouldHaveSingleItem(), m => m.Harm.ShouldBeEmpty());
        Marks.Of("", [story with { Tag = "noright" , Steps = ["who-decides"] }], s => s.Plain(), WholeBook.Book, PlaybookBooks.Guides).Harm.ShouldHaveSingleItem();
    }

    [Fact]
    public void There_are_enough_stories()
    {
        Stories("told-1").Count().ShouldBeGreaterThanOrEqualTo(120);
        Stories("told-2").Count().ShouldBeGreaterThanOrEqualTo(60);
    }

    private static double Share(Marks marks, Items<string> bad) => 1 - ((double)bad.Count / marks.Stories);

    private static Marks Mark(string batch, string way, Func<ToldStory, string> tell) => Marks.Of(way, Stories(batch), tell, WholeBook.Book, PlaybookBooks.Guides);

    private static Advice Ask(string facts)
    {
        TriageFacts read = FactsFile.Read("story", facts).Value!;
        return Triage.Of(read, WholeBook.Book, PlaybookBooks.Guides, read.Today!.Value);
    }

    private static IEnumerable<ToldStory> Stories(string batch) => ToldStory.All(Tree.Read($"tests/stories/{batch}.txt"));
}
