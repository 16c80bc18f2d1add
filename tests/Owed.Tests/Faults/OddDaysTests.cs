using Owed.Files;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Days at the ends of what a case can hold, days that only some years have, and days whose hours are not twenty-four.</summary>
public sealed class OddDaysTests
{
    [Theory]
    [InlineData(1900, 1901)]
    [InlineData(2199, 2200)]
    public void A_school_year_at_either_end_of_time_is_counted_like_any_other(int first, int last)
    {
        CaseFile c = Case(first, last, "30 minutes per week", $"{first}-09-12  speech  30\n{first}-09-19  speech  0  missed: vacancy\n");
        Owed.Ledger ledger = Reckoner.Reckon(c, new(first, 10, 1));
        MustHold.Ledger(ledger);
        ledger.Totals.Delivered.Value.ShouldBe(30);
        ledger.Totals.MissedBySchool.Value.ShouldBe(30);
        CaseFolder.Read("ana", CaseFolder.Texts(c)).IsGood.ShouldBeTrue();
    }

    [Fact]
    public void A_case_is_reckoned_on_the_first_and_the_last_day_there_is()
    {
        CaseFile c = Case(2025, 2026, "60 minutes per month", "2025-09-12  speech  30\n");
        foreach (DateOnly day in (DateOnly[])[DateOnly.MinValue, new(1900, 1, 1), new(2200, 12, 31), DateOnly.MaxValue])
        {
            MustHold.Ledger(Reckoner.Reckon(c, day));
        }

        Reckoner.Reckon(c, DateOnly.MinValue).Totals.Expected.Value.ShouldBe(0);
        Reckoner.Reckon(c, DateOnly.MaxValue).Totals.Expected.ShouldBe(Reckoner.Reckon(c, new(2026, 12, 31)).Totals.Expected);
    }

    [Theory]
    [InlineData("1900-01-01", "")]
    [InlineData("1899-12-31", "date-far-off")]
    [InlineData("2200-12-31", "")]
    [InlineData("2201-01-01", "date-far-off")]
    [InlineData("2024-02-29", "")]
    [InlineData("2025-02-29", "date-impossible")]
    [InlineData("1900-02-29", "date-impossible")]
    [InlineData("2000-02-29", "")]
    [InlineData("2100-02-29", "date-impossible")]
    public void A_day_is_taken_or_refused_by_the_calendar_and_nothing_else(string day, string code) =>
        (LogReaderTests.Read($"{day}  speech  30").Problems.FirstOrDefault(p => p.IsError)?.Code ?? "").ShouldBe(code);

    [Fact]
    public void The_leap_day_is_a_school_day_and_a_week_like_any_other()
    {
        CaseFile c = Case(2023, 2024, "60 minutes per week", "2024-02-28  speech  30\n2024-02-29  speech  0 of 30  missed: vacancy\n");
        c.Calendar.IsSchoolDay(D("2024-02-29")).ShouldBeTrue();
        c.Calendar.SchoolDaysIn(new(D("2024-02-26"), D("2024-03-01"))).ShouldBe(5);
        LineLedger line = Reckoner.Reckon(c, D("2024-03-04")).Lines.Single();
        PeriodLedger week = line.Periods.Single(p => p.Days.Contains(D("2024-02-29")));
        (week.Totals.Expected.Value, week.Totals.Delivered.Value, week.Totals.MissedBySchool.Value).ShouldBe((60, 30, 30));
    }

    [Theory]
    [InlineData("2025-03-03", "2025-03-14")]
    [InlineData("2025-10-27", "2025-11-07")]
    public void A_week_in_which_the_clocks_change_has_as_many_days_as_the_one_before(string from, string to)
    {
        CaseFile c = Case(2024, 2026, "60 minutes per week", "");
        c.Calendar.SchoolDaysIn(new(D(from), D(to))).ShouldBe(10);
        Reckoner.Reckon(c, D(to).AddDays(3)).Lines.Single().Periods.Where(p => p.Days.From >= D(from) && p.Days.To <= D(to).AddDays(2))
            .Select(p => p.Totals.Expected.Value).ShouldBe([60, 60]);
    }

    [Fact]
    public void Events_of_the_hour_that_is_missing_or_comes_twice_move_no_day_of_a_school_calendar()
    {
        const string clockChanges = """
            BEGIN:VEVENT
            DTSTART;TZID=America/Denver:20251102T013000
            DTEND;TZID=America/Denver:20251102T013000
            SUMMARY:No School board meeting
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20260308T080000Z
            DTEND:20260308T090000Z
            SUMMARY:No School
            END:VEVENT

            """;
        const string year = """
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20250820
            SUMMARY:First Day of School
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260520
            SUMMARY:Last Day of School
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251031
            DTEND;VALUE=DATE:20251104
            SUMMARY:No School
            END:VEVENT

            """;
        SchoolCalendar with = Read($"BEGIN:VCALENDAR\n{clockChanges}{year}END:VCALENDAR\n");
        with.Years.ShouldBe(Read($"BEGIN:VCALENDAR\n{year}END:VCALENDAR\n").Years);
        with.Years[0].NoSchool.Single().Days.ShouldBe(new DateRange(D("2025-10-31"), D("2025-11-03")));

        static SchoolCalendar Read(string ics)
        {
            Outcome<SchoolCalendar> read = CalendarReader.Ics(new("school.ics", ics));
            read.IsGood.ShouldBeTrue(SampleFolders.Show(read.Problems));
            return read.Value!;
        }
    }

    [Fact]
    public void A_year_counted_from_a_leap_day_ends_on_a_day_that_exists()
    {
        CaseFile c = LetterCase.Ana() with { Entries = [LetterCase.Event("2024-02-29", EventKind.StateComplaintFiled, null, null), LetterCase.Event("2024-02-29", EventKind.RecordsRequested, null, null)] };
        Timeline timeline = Timeline.Of(c, LetterCase.Law, D("2024-03-01"), [(D("2024-02-29"), new(30))]);
        timeline.Clocks.Count.ShouldBeGreaterThan(0);
        timeline.Windows.Count.ShouldBeGreaterThan(0);
        timeline.Windows.SelectMany(w => w.Next).Where(n => n.Day == D("2024-02-29")).ShouldAllBe(n => n.LastDay >= D("2025-02-28") && n.Safe <= n.LastDay);
        Ics.Write(RunningDates.Of(c, LetterCase.Law, timeline, null, []), D("2024-03-01"), "ana").ShouldContain("BEGIN:VEVENT");
    }

    private static CaseFile Case(int first, int last, string amount, string log)
    {
        List<TextFile> files =
        [
            new("case.yaml", "state: MO\nstudent: { name: Ana Sample-Rivera }\n"),
            new("iep-1.yaml", $"dated: {first}-08-20\nfrom: {first}-09-01\nto: {last}-05-29\nservices:\n  - {{ id: speech, service: Speech, amount: {amount} }}\n"),
            new("log.txt", log),
            new("calendar.yaml", "years:\n" + string.Concat(Enumerable.Range(first, last - first).Select(y => $"  - first: {y}-09-01\n    last: {y + 1}-05-29\n"))),
        ];
        Outcome<CaseFile> read = CaseFolder.Read("ana", files);
        SampleFolders.Show(read.Problems.Where(p => p.IsError)).ShouldBe("");
        return read.Value!;
    }
}
