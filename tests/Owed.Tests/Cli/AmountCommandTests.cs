using System.Text.Json;

namespace Owed.Tests;

public sealed class AmountCommandTests
{
    [Fact]
    public void Clear_words_are_said_back()
    {
        Typed typed = Typed.Run("amount", "2x30 min/wk");

        typed.Code.ShouldBe(0);
        typed.Out.ShouldContain("60 minutes");
        typed.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_can_mean_two_things_end_with_1_and_a_question()
    {
        Typed typed = Typed.Run("amount", "90 minutes");

        typed.Code.ShouldBe(1);
        typed.Error.ShouldContain("?");
        typed.Error.ShouldContain("90 minutes each week");
    }

    [Theory]
    [InlineData("2x30 min/wk", 0)]
    [InlineData("30 minutes per 6-day cycle", 0)]
    [InlineData("90 minutes", 1)]
    public void The_json_fits_its_schema(string words, int code)
    {
        Typed typed = Typed.Run("amount", words, "--json");

        typed.Code.ShouldBe(code);
        new JsonSchema(Tree.Read("docs/schema/amount.schema.json")).Wrong(typed.Out).ShouldBeEmpty();
        (JsonDocument.Parse(typed.Out).RootElement.GetProperty("questions").GetArrayLength() > 0).ShouldBe(code == 1);
    }
}
