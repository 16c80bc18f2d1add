namespace Owed.Tests;

public sealed class LawCaseTests
{
    public static TheoryData<string> Every()
    {
        var rows = new TheoryData<string>();
        foreach (LawCase one in WholeBook.Cases)
        {
            rows.Add(one.Where.ToString());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Each_case_of_the_law_gets_the_answer_it_names(string where)
    {
        LawCase one = WholeBook.Cases.Single(c => c.Where.ToString() == where);
        LawCases.Run(WholeBook.Book, one).Select(p => p.Message).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_with_a_wrong_due_date_is_reported()
    {
        LawCase right = WholeBook.Cases.First(c => c.Rule == "us/complaint/window" && c.Due is not null);
        LawCases.Run(WholeBook.Book, right with { Due = right.Due!.Value.AddDays(1) }).ShouldNotBeEmpty();
        LawCases.Run(WholeBook.Book, right with { Late = right.Late!.Value.AddDays(1) }).ShouldNotBeEmpty();
        LawCases.Run(WholeBook.Book, right with { Rule = "us/complaint/decision" }).ShouldNotBeEmpty();
    }
}
