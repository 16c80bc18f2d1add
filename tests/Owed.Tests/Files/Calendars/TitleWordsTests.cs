namespace Owed.Tests;

/// <summary>Every word of a title is accounted for: one that could change the answer changes it or makes it a question.</summary>
public sealed class TitleWordsTests
{
    private static readonly string[] Limits =
    [
        "(elementary only)", "if needed", "grades 6-8", "- K-5 in session", "unless used to make up snow", "for seniors", "(virtual)", "- AMI", "tentative", "AM only", "at the middle school", "cancelled",
    ];

    [Theory]
    [InlineData("No School")]
    [InlineData("No Classes - Teacher Workday")]
    [InlineData("Winter Break")]
    [InlineData("Labor Day - Schools Closed")]
    [InlineData("Student Holiday")]
    [InlineData("Thanksgiving Break - No School")]
    public void A_day_off_with_a_limit_is_asked_or_read_otherwise(string title)
    {
        CalendarScore.Title(title).ShouldBe("off");
        foreach (string limit in Limits)
        {
            CalendarScore.Title($"{title} {limit}").ShouldNotBe("off", $"{title} {limit}");
        }
    }

    [Theory]
    [InlineData("No School zorbax")]
    [InlineData("Early Release blimfo")]
    [InlineData("Fall Break quuxly")]
    [InlineData("Zorbax Day")]
    public void A_word_nobody_knows_makes_a_question(string title) => CalendarScore.Title(title).ShouldBe("ask");
}
