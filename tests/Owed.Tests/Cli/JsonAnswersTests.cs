using System.Text.Json;

namespace Owed.Tests;

/// <summary>The answers of the smaller commands for other programs, each held against its schema.</summary>
public sealed class JsonAnswersTests
{
    private static readonly JsonSchema Problems = new(Tree.Read("docs/schema/problems.schema.json"));

    [Fact]
    public void A_check_tells_its_problems()
    {
        Typed good = Typed.Run("check", Typed.Case("mo-ana"), "--as-of", "2025-12-17", "--json");
        good.Code.ShouldBe(0);
        Problems.Wrong(good.Out).ShouldBeEmpty();

        Typed bad = Typed.Run("check", "no-such-folder", "--json");
        bad.Code.ShouldBe(1);
        Problems.Wrong(bad.Out).ShouldBeEmpty();
        using JsonDocument told = JsonDocument.Parse(bad.Out);
        told.RootElement.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("severity").GetString()).ShouldContain("error");
    }

    [Fact]
    public void A_check_of_the_law_tells_how_much_was_read()
    {
        Typed run = Typed.Run("law", "check", "--json");
        Problems.Wrong(run.Out).ShouldBeEmpty();
        using JsonDocument told = JsonDocument.Parse(run.Out);
        told.RootElement.GetProperty("rules").GetInt32().ShouldBe(WholeBook.Book.Rules.Count);
        told.RootElement.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void The_list_of_the_law_is_every_rule_as_shown_by_itself()
    {
        var schema = new JsonSchema(Tree.Read("docs/schema/law-answer.schema.json"));
        using JsonDocument list = JsonDocument.Parse(Typed.Run("law", "list", "--json").Out);
        JsonElement[] rules = [.. list.RootElement.EnumerateArray()];
        rules.Select(r => r.GetProperty("id").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(WholeBook.Book.Rules.Select(r => r.Id).Order(StringComparer.Ordinal));
        rules.SelectMany(r => schema.Wrong(r.GetRawText())).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_for_a_state_has_no_rule_of_another()
    {
        using JsonDocument list = JsonDocument.Parse(Typed.Run("law", "list", "--state", "MT", "--json").Out);
        string[] ids = [.. list.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()!)];
        ids.ShouldContain(id => id.StartsWith("us/mt/", StringComparison.Ordinal));
        ids.ShouldNotContain(id => id.StartsWith("us/mo/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "say", "--json")]
    [InlineData(0, "say", "we have no staff", "--state", "MO", "--json")]
    [InlineData(1, "say", "purple elephants", "--json")]
    public void An_answer_to_what_the_school_said_keeps_its_shape(int code, params string[] typed)
    {
        Typed run = Typed.Run(typed);
        run.Code.ShouldBe(code);
        new JsonSchema(Tree.Read("docs/schema/say.schema.json")).Wrong(run.Out).ShouldBeEmpty();
        using JsonDocument told = JsonDocument.Parse(run.Out);
        (told.RootElement.GetProperty("cards").GetArrayLength() > 0).ShouldBe(code == 0);
    }

    [Fact]
    public void The_card_that_fits_best_comes_first_with_its_citations()
    {
        using JsonDocument told = JsonDocument.Parse(Typed.Run("say", "we have no staff", "--json").Out);
        JsonElement card = told.RootElement.GetProperty("cards")[0];
        card.GetProperty("letter").GetString().ShouldBe("staffing-reply");
        card.GetProperty("supports").EnumerateArray().SelectMany(l => l.GetProperty("rules").EnumerateArray())
            .Select(r => r.GetProperty("citation").GetString()).ShouldContain(c => c!.Contains("34 CFR", StringComparison.Ordinal));
    }
}
