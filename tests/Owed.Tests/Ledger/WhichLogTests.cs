using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class WhichLogTests
{
    private static readonly CaseFile Two = Of(
        Calendar(),
        Line(Amount(60, PeriodUnit.Week), to: "2025-09-12", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]),
        Missed("2025-09-02", Vacancy),
        Gave("2025-09-02", 30, source: Source.SchoolRecord),
        Gave("2025-09-04", 30, source: Source.SchoolStatement),
        Gave("2025-09-09", 30, source: Source.Child));

    [Theory]
    [InlineData(WhichLog.Both, 60, 30, 30)]
    [InlineData(WhichLog.Family, 30, 30, 60)]
    [InlineData(WhichLog.School, 60, 0, 60)]
    public void Each_log_has_its_own_totals_and_the_familys_record_stands_where_both_speak(WhichLog log, int given, int missed, int undocumented)
    {
        Totals totals = Reckon(Two, log: log).Totals;
        (totals.Delivered.Value, totals.MissedBySchool.Value, totals.Undocumented.Value).ShouldBe((given, missed, undocumented));
    }

    [Theory]
    [InlineData("2025-09-01", 0)]
    [InlineData("2025-09-02", 30)]
    public void An_entry_counts_from_its_own_day(string asOf, int missed) => Reckon(Two, asOf).Totals.MissedBySchool.Value.ShouldBe(missed);
}
