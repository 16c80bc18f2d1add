using System.Text.Json;

namespace Owed.Tests;

public sealed class CalendarCommandTests
{
    [Fact]
    public void East_Prairie_has_the_day_counts_it_published()
    {
        JsonElement year = YearOf("mo/east-prairie-r-ii-2025-26");

        Dictionary<string, decimal> days = year.GetProperty("terms").EnumerateArray()
            .ToDictionary(t => t.GetProperty("name").GetString()!, t => t.GetProperty("instructionalDays").GetDecimal());
        days["Q1"].ShouldBe(37m);
        days["Q2"].ShouldBe(39.5m);
        days["Q3"].ShouldBe(40m);
        days["Q4"].ShouldBe(40.5m);
        year.GetProperty("instructionalDays").GetDecimal().ShouldBe(157m);
        year.GetProperty("schoolDays").GetInt32().ShouldBe(158);
    }

    [Fact]
    public void Miles_City_has_the_151_days_it_published() =>
        YearOf("mt/miles-city-2023-24").GetProperty("schoolDays").GetInt32().ShouldBe(151);

    [Theory]
    [InlineData("mo-ana")]
    [InlineData("mt-otto")]
    public void The_json_fits_its_schema(string name)
    {
        Typed typed = Typed.Run("calendar", Typed.Case(name), "--json");

        typed.Code.ShouldBe(0);
        new JsonSchema(Tree.Read("docs/schema/calendar.schema.json")).Wrong(typed.Out).ShouldBeEmpty();
    }

    [Fact]
    public void The_table_reads_as_it_should() =>
        Golden.Check(Typed.Run("calendar", Typed.Case("mo-ana")).Out, "tests/cases/mo-ana/expected/calendar.txt");

    [Fact]
    public void A_snow_day_takes_a_school_day_away() =>
        // Three closures were added to the published 151 days.
        JsonDocument.Parse(Typed.Run("calendar", Typed.Case("mt-otto"), "--json").Out)
            .RootElement.GetProperty("years")[0].GetProperty("schoolDays").GetInt32().ShouldBe(148);

    private static JsonElement YearOf(string calendar)
    {
        Typed typed = Typed.Run("calendar", Tree.Full($"calendars/{calendar}.yaml"), "--json");
        typed.Code.ShouldBe(0, typed.Error);
        return JsonDocument.Parse(typed.Out).RootElement.GetProperty("years")[0];
    }
}
