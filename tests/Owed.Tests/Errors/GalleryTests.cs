namespace Owed.Tests;

/// <summary>Holds the pages of tests/errors against the program: every code that the source can say has its example, and every example its code.</summary>
public sealed class GalleryTests
{
    private static readonly string[] Pages = ["folders", "counting", "letters", "commands", "app", "records", "words", "law"];

    private static readonly Lazy<ProblemCodes> InSource = new(() => ProblemCodes.In(Tree.FilesIn(["src"], ".cs").Select(f => (f, Tree.Read(f)))));

    [Fact]
    [Trait("Category", "Slow")]
    public void Every_code_in_the_source_has_an_example_and_every_example_its_code()
    {
        string[] shown = [.. Pages.SelectMany(p => Gallery.Codes(Tree.Read($"tests/errors/{p}.md"))).Distinct()];
        InSource.Value.Found.Where(f => !shown.Contains(f.Key)).Select(f => $"{f.Key} in {string.Join(", ", f.Value)}").ShouldBeEmpty();
        shown.Except(InSource.Value.Found.Keys).ShouldBeEmpty();
        shown.Length.ShouldBeGreaterThan(250);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void No_code_is_put_together_at_run_time() => InSource.Value.Unclear.ShouldBeEmpty();

    [Fact]
    public void The_search_follows_helpers_choices_and_records_and_owns_up_to_what_it_cannot_follow()
    {
        const string source = """
            namespace Owed;
            public enum Severity { Error }
            public readonly record struct Where(string File);
            public sealed record Problem(string Code, string Message, Where Where, string Remedy, Severity Severity = Severity.Error);
            public sealed record Kept(string Id);
            public static class Bad
            {
                public static Problem One(bool b) => new("one", "m", default, "r");
                public static Problem Two(bool b) => Say(b ? "two-a" : "two-b");
                public static Problem Three() => Of(new Kept("three"));
                public static Problem Four(string given) => new("four-" + given, "m", default, "r");
                private static Problem Say(string code) => new Problem(code, "m", default, "r");
                private static Problem Of(Kept kept) => new(kept.Id, "m", default, "r");
            }
            """;
        ProblemCodes found = ProblemCodes.In([("bad.cs", source)]);
        found.Found.Keys.ShouldBe(["one", "three", "two-a", "two-b"]);
        found.Unclear.ShouldHaveSingleItem().ShouldContain("four-");
    }

    [Fact]
    public void The_page_of_case_folders() => Golden.Check(
        FolderExamples.Page("Case folders", "A folder that was written by hand. Each links to the smallest folder that gives the message."), "tests/errors/folders.md");

    [Fact]
    public void The_page_of_counting() => Golden.Check(
        Gallery.Page("Counting, clocks and papers", "The case can be read. Counting it, or a date, raises a question.", CountExamples.All), "tests/errors/counting.md");

    [Fact]
    public void The_page_of_letters() => Golden.Check(
        Gallery.Page("Letters", "What stands between a letter and its signature, and what marking it as sent says.", LetterExamples.All), "tests/errors/letters.md");

    [Fact]
    public void The_page_of_commands() => Golden.Check(
        Gallery.Page("The command line", "A command that names something which is not there.", CommandExamples.All), "tests/errors/commands.md");

    [Fact]
    public void The_page_of_words() => Golden.Check(
        Gallery.Page("Words files", "For people who change letters, cards, steps and guides. No parent meets these: the tests stop them first.", WordsExamples.All), "tests/errors/words.md");

    [Fact]
    public void The_page_of_law() => Golden.Check(
        Gallery.Page("Law files", "For people who add a state. No parent meets these: `owed law check` and the tests stop them first.", LawExamples.All), "tests/errors/law.md");

    [Fact]
    public void What_stops_a_letter_names_no_command_and_no_file_since_the_app_has_neither()
    {
        Problem[] met = [.. LetterExamples.All.Concat(CountExamples.All).Where(e => e.Code.StartsWith("letter-", StringComparison.Ordinal)).SelectMany(e => e.Met)];
        met.Length.ShouldBeGreaterThan(50);
        met.Select(p => p.Remedy).Where(r => Terminal.Any(t => r.Contains(t, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void No_message_that_a_parent_meets_blames_alarms_or_leaves_them_without_a_next_step()
    {
        string[] forParents = [.. Pages.Except(["words", "law"]).SelectMany(p => Tree.Read($"tests/errors/{p}.md").Split('\n')).Where(l => l.StartsWith('>') && l.Length > 2)];
        forParents.Length.ShouldBeGreaterThan(300);
        forParents.Where(l => Blames.Any(b => l.Contains(b, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    private static readonly string[] Terminal = ["owed ", ".yaml", ".txt", "--", "FOLDER", "the page of"];

    private static readonly string[] Blames =
        ["sorry", "oops", "invalid", "illegal value", "you must", "you failed", "you forgot", "your fault", "fatal", "exception:", "null", "unexpected", "!\n", "please try again later", "abort"];
}
