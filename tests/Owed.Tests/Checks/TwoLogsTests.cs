using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class TwoLogsTests
{
    private static readonly ServiceLine Speech = Line(Amount(60, PeriodUnit.Week), to: "2025-09-12");

    private static Session School(string day, int minutes, string? note = null) =>
        Gave(day, minutes, source: Source.SchoolRecord) with { Note = note };

    private static LogFinding[] FindingsOn(string day, params Entry[] log) =>
        [.. TwoLogs.Compare(Of(Calendar(noSchool: ["2025-09-01"]), Speech, log), Far).Where(r => r.Day == D(day)).Select(r => r.Finding)];

    [Fact]
    public void The_two_logs_are_matched_day_by_day()
    {
        Entry[] log =
        [
            School("2025-09-02", 30), School("2025-09-03", 30), School("2025-09-04", 30), School("2025-09-09", 30),
            Gave("2025-09-02", 30), Gave("2025-09-03", 20), Missed("2025-09-04", ProviderAbsent), Gave("2025-09-05", 30),
        ];
        FindingsOn("2025-09-02", log).ShouldBe([LogFinding.Agree]);
        FindingsOn("2025-09-03", log).ShouldBe([LogFinding.Differ]);
        FindingsOn("2025-09-04", log).ShouldBe([LogFinding.OnlySchoolGave]);
        FindingsOn("2025-09-05", log).ShouldBe([LogFinding.SchoolSilent]);
        FindingsOn("2025-09-09", log).ShouldBe([LogFinding.OnlySchoolGave]);
    }

    [Theory]
    [InlineData("2025-09-01", LogFinding.NoSchoolThatDay)]
    [InlineData("2025-09-06", LogFinding.NoSchoolThatDay)]
    [InlineData("2025-09-03", LogFinding.ChildWasAbsent)]
    public void Rows_that_cannot_be_are_named(string day, LogFinding finding) =>
        FindingsOn(day, School(day, 30), Missed("2025-09-03", ChildAbsent)).ShouldContain(finding);

    [Fact]
    public void Testing_several_sessions_and_copied_remarks_are_named()
    {
        FindingsOn("2025-09-02", School("2025-09-02", 30, "Triennial testing")).ShouldContain(LogFinding.TestingAsService);
        FindingsOn("2025-09-02", School("2025-09-02", 30), School("2025-09-02", 30)).ShouldContain(LogFinding.SeveralInOneDay);
        FindingsOn("2025-09-04", School("2025-09-02", 30, "worked on /r/"), School("2025-09-04", 30, "worked on /r/"), School("2025-09-09", 30, "worked on /r/"))
            .ShouldContain(LogFinding.CopiedNote);
        FindingsOn("2025-09-02", School("2025-09-02", 500)).ShouldContain(LogFinding.LongerThanTheDay);
    }

    [Fact]
    public void Totals_are_given_under_each_log()
    {
        CaseFile @case = Of(Calendar(), Line(Amount(60, PeriodUnit.Week), to: "2025-09-05"), School("2025-09-04", 60), Missed("2025-09-04", Vacancy, planned: 60));
        Reckon(@case).Totals.MissedBySchool.Value.ShouldBe(60);
        Reckon(@case, log: WhichLog.Family).Totals.MissedBySchool.Value.ShouldBe(60);
        Reckon(@case, log: WhichLog.School).Totals.Delivered.Value.ShouldBe(60);
    }
}
