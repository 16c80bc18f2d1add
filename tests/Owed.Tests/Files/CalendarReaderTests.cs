using Owed.Files;

namespace Owed.Tests;

public sealed class CalendarReaderTests
{
    [Fact]
    public void East_Prairie_has_the_published_days_of_each_quarter()
    {
        SchoolCalendar calendar = Shipped("mo/east-prairie-r-ii-2025-26");

        Term[] quarters = [.. calendar.Years.Single().Terms.Where(t => t.Kind == TermKind.Quarter)];
        quarters.Select(q => HalfDays(calendar, q.Days) / 2m).ShouldBe([37m, 39.5m, 40m, 40.5m]);
    }

    [Theory]
    [InlineData("mt/miles-city-2023-24", 151)]
    [InlineData("mt/kalispell-2014-15", 180)]
    [InlineData("mo/st-james-r-i-2025-26", 173)]
    public void Shipped_calendars_have_the_published_days(string name, int days)
    {
        SchoolCalendar calendar = Shipped(name);

        calendar.SchoolDaysIn(calendar.Years.Single().Days).ShouldBe(days);
    }

    [Fact]
    public void Every_shipped_calendar_names_its_source_and_reads_back_from_its_own_writing()
    {
        ShippedCalendars.Names().Count.ShouldBe(4);
        foreach (string name in ShippedCalendars.Names())
        {
            string text = ShippedCalendars.File(name)!.Text;
            text.ShouldContain("\nsource: ");
            text.ShouldContain("\nurl: https://");
            SchoolCalendar calendar = Shipped(name);
            Outcome<SchoolCalendar> again = CalendarReader.Yaml(new("calendar.yaml", CalendarWriter.Yaml(calendar)));
            again.Problems.ShouldBeEmpty();
            again.Value.ShouldBe(calendar);
        }
    }

    [Fact]
    public void Several_years_and_four_day_weeks_stand_in_one_file()
    {
        SchoolCalendar calendar = Good("""
            name: Two Years (sample)
            years:
              - first: 2024-08-26
                last: 2025-05-29
                week: [Mon, Tue, Wed, Thu]
                no_school: [2024-09-02 Labor Day, 2024-12-23 to 2025-01-02 winter break]
                late_start: 2024-10-08
              - first: 2025-08-25
                last: 2026-05-28
                no_school:
                  - { from: 2025-11-26, to: 2025-11-28, label: "Thanksgiving: all grades" }
            """);

        calendar.Years.Select(y => y.Name).ShouldBe(["2024-25", "2025-26"]);
        calendar.Years[0].Week.ShouldBe(Weekdays.MondayToThursday);
        calendar.KindOf(new(2024, 12, 30)).ShouldBe(DayKind.NoSchool);
        calendar.KindOf(new(2024, 10, 8)).ShouldBe(DayKind.PartDay);
        calendar.Years[1].NoSchool.Single().Label.ShouldBe("Thanksgiving: all grades");
    }

    [Fact]
    public void Snow_days_are_added_beside_a_shipped_calendar()
    {
        SchoolCalendar calendar = Good("""
            based_on: mo/east-prairie-r-ii-2025-26
            closures:
              - 2026-01-26..2026-01-27 snow
            """);

        calendar.KindOf(new(2026, 1, 26)).ShouldBe(DayKind.Closure);
        calendar.SchoolDaysIn(calendar.Years[0].Days).ShouldBe(158 - 2);
        calendar.PlannedDaysIn(calendar.Years[0].Days).ShouldBe(158);
    }

    [Fact]
    public void An_ics_file_gives_the_days_it_is_clear_about_and_asks_about_the_rest()
    {
        Outcome<SchoolCalendar> read = CalendarReader.Ics(new("school.ics", """
            BEGIN:VCALENDAR
            X-WR-CALNAME:Pretend Springs
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20250820
            SUMMARY:First Day of School
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251124
            DTEND;VALUE=DATE:20251129
            SUMMARY:Thanks
             giving Break
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20250905
            SUMMARY:Early Release\, 12:30
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251010
            SUMMARY:Teacher PD Day - No Students
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260112
            SUMMARY:Snow Day - No School
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251016
            DTEND;VALUE=DATE:20251018
            SUMMARY:Parent-Teacher Conferences
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20251001T190000Z
            SUMMARY:Board meeting
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251031
            SUMMARY:Band concert
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260522
            SUMMARY:Last day of school
            END:VEVENT
            END:VCALENDAR
            """));

        SchoolYear year = read.Value.ShouldNotBeNull().Years.Single();
        read.Value.Name.ShouldBe("Pretend Springs");
        year.Days.ShouldBe(new(new(2025, 8, 20), new(2026, 5, 22)));
        year.NoSchool.Select(n => (n.Days.From, n.Days.To, n.Kind, n.Label)).ShouldBe([
            (new DateOnly(2025, 10, 10), new DateOnly(2025, 10, 10), NoSchoolKind.Planned, "Teacher PD Day - No Students"),
            (new DateOnly(2025, 11, 24), new DateOnly(2025, 11, 28), NoSchoolKind.Planned, "Thanksgiving Break"),
            (new DateOnly(2026, 1, 12), new DateOnly(2026, 1, 12), NoSchoolKind.Closure, "Snow Day - No School"),
        ]);
        year.PartDays.Single().ShouldBe(new(new(2025, 9, 5), PartDayKind.EarlyRelease, "Early Release, 12:30"));
        read.Problems.Select(p => p.Code).ShouldBe(["ics-unclear"]);
        read.Problems[0].Message.ShouldContain("2025-10-16 to 2025-10-17");
    }

    [Fact]
    public void A_table_gives_the_same_calendar_as_yaml()
    {
        Outcome<SchoolCalendar> table = CalendarReader.Csv(new("calendar.csv",
            "date,to,kind,label\r\n2023-08-28,,first day,\r\n2024-05-30,,last day,\r\n,,week,Mon-Thu\r\n"
            + "2023-09-04,,no school,Labor Day\r\n2023-12-22,2024-01-01,no school,\"winter, long\"\r\n2023-09-01,,extra day,\r\n"
            + "2024-01-16,,closure,snow\r\n2023-10-05,,early release,noon\r\n2023-08-28,2023-10-27,quarter,Q1\r\n"));
        SchoolCalendar yaml = Good("""
            first: 2023-08-28
            last: 2024-05-30
            week: Mon-Thu
            no_school: [2023-09-04 Labor Day, "2023-12-22..2024-01-01 winter, long"]
            extra_days: [2023-09-01]
            closures: [2024-01-16 snow]
            early_release: [2023-10-05 noon]
            terms: [{ name: Q1, kind: quarter, from: 2023-08-28, to: 2023-10-27 }]
            """);

        table.Problems.ShouldBeEmpty();
        table.Value.ShouldBe(yaml);
    }

    private static int HalfDays(SchoolCalendar calendar, DateRange days) =>
        days.Days().Sum(d => calendar.KindOf(d) switch { DayKind.School => 2, DayKind.PartDay => 1, _ => 0 });

    private static SchoolCalendar Shipped(string name)
    {
        Outcome<SchoolCalendar> read = CalendarReader.Yaml(ShippedCalendars.File(name).ShouldNotBeNull());
        read.Problems.ShouldBeEmpty();
        return read.Value.ShouldNotBeNull();
    }

    private static SchoolCalendar Good(string yaml)
    {
        Outcome<SchoolCalendar> read = CalendarReader.Yaml(new("calendar.yaml", yaml));
        SampleFolders.Show(read.Problems).ShouldBe("");
        return read.Value.ShouldNotBeNull();
    }
}
