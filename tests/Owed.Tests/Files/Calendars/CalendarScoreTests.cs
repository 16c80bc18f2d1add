namespace Owed.Tests;

/// <summary>Calendars and titles as districts and families really write them, each with what is right.</summary>
public sealed class CalendarScoreTests
{
    private static readonly string Folder = Path.Combine(Tree.Root, "tests", "Owed.Tests", "Files", "Calendars");

    [Theory]
    [InlineData("given")]
    [InlineData("districts")]
    public void No_calendar_is_wrong_without_a_question(string folder) =>
        Wrong(CalendarScore.Files(Path.Combine(Folder, folder))).ShouldBe("");

    [Theory]
    [InlineData("given")]
    [InlineData("districts")]
    public void No_title_is_wrong_without_a_question_and_nearly_all_are_right(string folder)
    {
        CalendarScore.Mark[] marks = [.. CalendarScore.Titles(Path.Combine(Folder, folder, "titles.json"))];

        Wrong(marks).ShouldBe("");
        marks.Count(m => m.Verdict == "right").ShouldBeGreaterThanOrEqualTo(marks.Length * 97 / 100);
    }

    private static string Wrong(IEnumerable<CalendarScore.Mark> marks) =>
        string.Join('\n', marks.Where(m => m.Verdict == "wrong").Select(m => $"{m.Name}: {m.Said}"));
}
