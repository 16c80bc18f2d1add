using System.Text.Json;

namespace Owed.Tests;

public sealed class LedgerCommandTests
{
    private static readonly JsonSchema Schema = new(Tree.Read("docs/schema/ledger.schema.json"));

    [Fact]
    public void The_Missouri_sample_is_owed_320_minutes()
    {
        JsonElement totals = JsonDocument.Parse(Typed.Run("ledger", Typed.Case("mo-ana"), "--as-of", "2025-12-17", "--json").Out).RootElement.GetProperty("totals");

        totals.GetProperty("missedBySchool").GetInt32().ShouldBe(320);
        totals.GetProperty("balance").GetInt32().ShouldBe(320);
    }

    [Fact]
    public void The_reasons_of_the_Missouri_sample_are_eight_weeks()
    {
        string text = Typed.Run("ledger", Typed.Case("mo-ana"), "--as-of", "2025-12-17", "--why").Out;

        text.Split('\n').Count(l => l.StartsWith("speech, 2025-", StringComparison.Ordinal)).ShouldBe(8);
        text.Split('\n').Count(l => l.Contains("not given: the post was vacant", StringComparison.Ordinal)).ShouldBeInRange(7, 8);
    }

    [Theory]
    [InlineData("mo-ana", "2025-12-17", "2026-01-10")]
    [InlineData("mt-otto", "2024-05-30", null)]
    [InlineData("mt-otto", "2024-02-14", "2024-12-01")]
    public void The_json_fits_its_schema(string name, string asOf, string? filing)
    {
        string[] window = filing is null ? [] : ["--filing-date", filing];

        Typed typed = Typed.Run(["ledger", Typed.Case(name), "--as-of", asOf, "--json", .. window]);

        typed.Code.ShouldBe(0);
        Schema.Wrong(typed.Out).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mo-ana", "2025-12-17", "line", "ledger")]
    [InlineData("mt-otto", "2024-05-30", "line", "ledger")]
    [InlineData("mt-otto", "2024-05-30", "month", "ledger-by-month")]
    [InlineData("mo-ana", "2025-12-17", "week", "ledger-by-week")]
    public void The_page_reads_as_it_should(string name, string asOf, string by, string file)
    {
        Typed typed = Typed.Run("ledger", Typed.Case(name), "--as-of", asOf, "--by", by, "--why", "--filing-date", "2025-12-20");

        typed.Code.ShouldBe(0);
        Golden.Check(typed.Out, $"tests/cases/{name}/expected/{file}.txt");
    }

    [Theory]
    [InlineData("line")]
    [InlineData("week")]
    [InlineData("month")]
    public void The_rows_add_up_to_the_total_however_they_are_cut(string by)
    {
        string[] page = Typed.Run("ledger", Typed.Case("mt-otto"), "--as-of", "2024-05-30", "--by", by).Out.Split('\n');
        int total = Array.FindIndex(page, l => l.StartsWith("Total", StringComparison.Ordinal));

        page[3..total].Sum(LastFigure).ShouldBe(LastFigure(page[total]));
        LastFigure(page[total]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_case_that_cannot_be_read_gives_no_number()
    {
        Typed text = Typed.Run("ledger", "no-such-folder");
        text.Code.ShouldBe(1);
        text.Out.ShouldContain("No ledger");

        JsonElement json = JsonDocument.Parse(Typed.Run("ledger", "no-such-folder", "--json").Out).RootElement;
        json.EnumerateObject().Select(p => p.Name).ShouldBe(["problems"]);
    }

    [Fact]
    public void Without_a_date_the_ledger_is_of_today() =>
        Typed.Run("ledger", Typed.Case("mo-ana")).Out.ShouldContain("as of 2026-01-15");

    private static int LastFigure(string row) =>
        int.Parse(row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1], System.Globalization.CultureInfo.InvariantCulture);
}
