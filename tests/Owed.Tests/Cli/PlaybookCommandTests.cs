using System.Text.Json;

namespace Owed.Tests;

public sealed class PlaybookCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-playbook").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Triage_reads_facts_and_its_json_fits_the_schema()
    {
        Typed typed = Typed.Run("triage", "--facts", Facts("state: MT\nplan: iep\nproposed: yes\nnotice: yes\nnotice_dated: 2026-01-05\niep_kind: annual\nsigned_iep: no\nodd: 1\n"), "--json");
        typed.Code.ShouldBe(0);
        new JsonSchema(Tree.Read("docs/schema/triage.schema.json")).Wrong(typed.Out).ShouldBeEmpty();
        using JsonDocument json = JsonDocument.Parse(typed.Out);
        json.RootElement.GetProperty("situation").GetString().ShouldBe("D");
        json.RootElement.GetProperty("step").GetProperty("id").GetString().ShouldBe("mt-exceptions");
        json.RootElement.GetProperty("step").GetProperty("date").GetString().ShouldBe("2026-01-16");
        json.RootElement.GetProperty("problems")[0].GetProperty("severity").GetString().ShouldBe("warning");
    }

    [Fact]
    public void Every_story_fits_the_schema_of_the_answer()
    {
        JsonSchema schema = new(Tree.Read("docs/schema/triage.schema.json"));
        foreach ((string head, string body) in StoryTests.All().Take(12))
        {
            Typed typed = Typed.Run("triage", "--facts", Facts(body), "--json");
            schema.Wrong(typed.Out).ShouldBeEmpty(head);
        }
    }

    [Fact]
    public void The_day_of_the_file_is_used_and_as_of_wins_over_it()
    {
        string file = Facts("today: 2026-11-20\nstate: MO\nplan: iep\nproposed: yes\nnotice_dated: 2026-11-10\n");
        Typed.Run("triage", "--facts", file).Out.ShouldContain("Friday, November 20, 2026");
        Typed.Run("triage", "--facts", file, "--as-of", "2026-11-21").Out.ShouldNotContain("last day of the 10-day wait");
    }

    [Fact]
    public void Triage_without_a_person_or_a_file_says_what_to_give() =>
        Typed.Run("triage").ShouldSatisfyAllConditions(t => t.Code.ShouldBe(1), t => t.Error.ShouldContain("--facts"));

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Typed.Run("triage", "--facts", Path.Combine(folder, "none.yaml")).ShouldSatisfyAllConditions(t => t.Code.ShouldBe(1), t => t.Error.ShouldContain("There is no file"));

    [Fact]
    public void Next_names_one_step_for_a_case()
    {
        Typed typed = Typed.Run("next", Typed.Case("mo-ana"), "--as-of", "2025-10-10");
        typed.Code.ShouldBe(0);
        typed.Out.ShouldContain("Letter: staffing-reply");
        Typed json = Typed.Run("next", Typed.Case("mo-ana"), "--as-of", "2025-10-10", "--json");
        new JsonSchema(Tree.Read("docs/schema/triage.schema.json")).Wrong(json.Out).ShouldBeEmpty();
    }

    [Fact]
    public void Pwn_quotes_the_notice_back()
    {
        string file = Path.Combine(folder, "notice.txt");
        File.WriteAllText(file, "January 5, 2026. The district refuses to add OT because of a shortage of staff.\n");
        Typed typed = Typed.Run("pwn", "--text", file, "--state", "MO");
        typed.Code.ShouldBe(0);
        typed.Out.ShouldContain("\"The district refuses to add OT because of a shortage of staff.\"");
        typed.Out.ShouldContain("reply-incomplete-pwn");
        JsonDocument.Parse(Typed.Run("pwn", "--text", file, "--json").Out).RootElement.GetProperty("elements").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public void Say_answers_what_the_school_said_and_lists_every_card()
    {
        Typed.Run("say", "we", "have", "no", "staff").Out.ShouldContain("Letter: staffing-reply");
        Typed.Run("say").Out.Split('\n').Length.ShouldBeGreaterThan(18);
        Typed.Run("say", "purple elephants").Code.ShouldBe(1);
    }

    private string Facts(string text)
    {
        string file = Path.Combine(folder, "facts.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
