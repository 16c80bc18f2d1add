namespace Owed.Tests;

/// <summary>Papers that schools and parents have, each with the answers that are right for it; see tests/notices/expected.txt.</summary>
public sealed class NoticePapersTests
{
    private const string Folder = "tests/notices";

    private static IEnumerable<string[]> Lines(string file) => Tree.Read($"{Folder}/{file}").Split('\n')
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static TheoryData<string, string, string, bool> Papers()
    {
        var all = new TheoryData<string, string, string, bool>();
        foreach (string[] l in Lines("expected.txt"))
        {
            all.Add(l[0], l[1], string.Join(' ', l[2..9]), l[^1] == "whole");
        }

        return all;
    }

    public static TheoryData<string, string, int> Paragraphs()
    {
        var all = new TheoryData<string, string, int>();
        foreach (string[] l in Lines("paragraphs.txt"))
        {
            foreach (string[] part in l[1..].Select(p => p.Split('=')))
            {
                all.Add(l[0], part[0], int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return all;
    }

    private static string Text(string name) => Tree.Read($"{Folder}/{name}");

    private static NoticeReview Review(string text) => NoticeReview.Of(text, WholeBook.Book, "MO", new(2026, 3, 10));

    private static string[] Present(string text) => [.. Review(text).Elements.Where(e => e.Shown == Shown.Present).Select(e => e.Key)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Each_of_the_seven_gets_a_right_answer(string name, string kind, string right, bool isWhole)
    {
        NoticeReview review = Review(Text(name));
        review.Kind.ToString().ShouldBe(kind);
        string[] letters = right.Split(' ');
        for (int i = 0; i < letters.Length; i++)
        {
            NoticeElement element = review.Elements.Single(e => e.Key == NoticeTrials.Keys[i]);
            char shown = element.Shown switch { Shown.Present => 'p', Shown.Unclear => 'u', _ => 'm' };
            letters[i].Contains(shown, StringComparison.Ordinal).ShouldBeTrue($"{name}, {element.Key} is {element.Shown}: {element.Quote}");
        }

        if (isWhole)
        {
            review.Elements.Count(e => e.Shown == Shown.Present).ShouldBeGreaterThanOrEqualTo(6);
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_is_present_stands_on_the_line_it_names(string name, string kind, string right, bool isWhole)
    {
        _ = (kind, right, isWhole);
        string[] lines = Text(name).Split('\n');
        foreach (NoticeElement e in Review(Text(name)).Elements.Where(e => e.Shown == Shown.Present))
        {
            string first = e.Quote!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
            lines[e.Line!.Value - 1].ShouldContain(first);
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_answer_for_other_programs_keeps_to_its_schema(string name, string kind, string right, bool isWhole)
    {
        _ = (kind, right, isWhole);
        new JsonSchema(Tree.Read("docs/schema/notice.schema.json")).Wrong(Owed.Files.NoticeJson.Write(Review(Text(name)))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void What_is_taken_out_of_a_whole_notice_is_no_longer_present(string name, string key, int paragraph) =>
        Present(NoticeTrials.Without(Text(name), paragraph)).ShouldNotContain(key);

    [Fact]
    public void In_a_form_with_one_field_filled_only_that_one_may_be_present()
    {
        for (int style = 0; style < NoticeTrials.StyleCount; style++)
        {
            foreach (string key in NoticeTrials.Keys)
            {
                Present(NoticeTrials.Filled(style, key)).Except([key]).ShouldBeEmpty($"style {style}, {key}");
            }

            Present(NoticeTrials.Filled(style)).ShouldBeEmpty();
            Present(NoticeTrials.Filled(style, NoticeTrials.Keys)).Length.ShouldBeGreaterThanOrEqualTo(6, $"style {style}");
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_words_of_the_rule_put_in_anywhere_make_nothing_present(string name, string kind, string right, bool isWhole)
    {
        _ = (kind, right, isWhole);
        string text = Text(name);
        string[] before = Present(text);
        foreach (string more in NoticeTrials.WithRule(text))
        {
            Present(more).Except(before).ShouldBeEmpty(more);
        }
    }
}
