namespace Owed.Tests;

public sealed class TriageTableTests
{
    public static TheoryData<string> Rows => [.. Lines()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_gives_its_situation_step_letter_and_date(string row)
    {
        string[] cells = [.. row.Split('|').Select(c => c.Trim())];
        Advice advice = PlaybookBooks.Ask(cells[2], cells[1]);
        string date = advice.Step.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-";
        $"{advice.Situation} | {advice.Step.Id} | {advice.Step.Letter ?? "-"} | {(cells[6] == "?" ? "?" : date)}".ShouldBe(string.Join(" | ", cells[3..]), cells[0]);
    }

    [Fact]
    public void Every_step_is_reached_by_some_row()
    {
        string[] reached = [.. Lines().Select(l => l.Split('|')[4].Trim()).Distinct()];
        StepKinds.All.Select(k => k.Id).Except(reached).ShouldBeEmpty();
        Lines().Count().ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public void Every_rule_a_row_names_is_in_force()
    {
        foreach (string row in Lines())
        {
            string[] cells = [.. row.Split('|').Select(c => c.Trim())];
            Advice advice = PlaybookBooks.Ask(cells[2], cells[1]);
            if (advice.Step.Rule is string rule)
            {
                WholeBook.Book.Find(rule, WholeBook.Day(cells[1])).ShouldBeOfType<InForce>(row);
            }
        }
    }

    private static IEnumerable<string> Lines() =>
        Tree.Read("tests/Owed.Tests/Playbook/situations.txt").Split('\n').Where(l => l.Contains('|', StringComparison.Ordinal) && !l.StartsWith('#'));
}
