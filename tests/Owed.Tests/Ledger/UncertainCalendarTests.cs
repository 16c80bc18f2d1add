using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>No number rests on a calendar that nobody stands behind.</summary>
public sealed class UncertainCalendarTests
{
    private static CaseFile Case(SchoolCalendar calendar) => Of(calendar, Line(Amount(60, PeriodUnit.Week, perSession: 30), when: [DayOfWeek.Monday, DayOfWeek.Thursday]));

    [Fact]
    public void Untouched_answers_never_put_a_minute_on_a_federal_holiday()
    {
        for (int fall = 2020; fall < 2030; fall++)
        {
            var days = new DateRange(new(fall, 8, 10), new(fall + 1, 6, 10));
            var year = new SchoolYear("", days, Weekdays.MondayToFriday, UsualDaysOff.In(days, WholeBook.Book), [], [], []);
            var calendar = new SchoolCalendar("", [year]);
            DateOnly[] holidays = [.. Holidays.Of(WholeBook.Book, "us", fall).Concat(Holidays.Of(WholeBook.Book, "us", fall + 1)).Select(h => h.Day).Where(days.Contains)];
            holidays.Length.ShouldBeGreaterThan(8);
            holidays.ShouldAllBe(d => !calendar.IsPlanned(d));
            new DateRange(new(fall, 12, 24), new(fall + 1, 1, 1)).Days().ShouldAllBe(d => !calendar.IsPlanned(d));
            ServiceLine daily = Line(Amount(30, PeriodUnit.SchoolDay), from: $"{fall}-08-10", to: $"{fall + 1}-06-10");
            Owed.Ledger ledger = Reckon(Of(calendar, daily), $"{fall + 1}-06-10");
            ledger.Pieces.ShouldAllBe(p => !holidays.Contains(p.Day));
            calendar.SchoolDaysIn(days).ShouldBeLessThan(209);
        }
    }

    [Theory]
    [InlineData("2025-11-28")]
    [InlineData("2026-11-27")]
    [InlineData("2027-11-26")]
    public void The_friday_after_thanksgiving_is_off(string friday) =>
        UsualDaysOff.In(new(D(friday).AddDays(-7), D(friday).AddDays(7)), WholeBook.Book).ShouldContain(n => n.Days.Contains(D(friday)));

    [Fact]
    public void A_confirmed_calendar_gives_a_number_and_others_a_span()
    {
        foreach ((SchoolCalendar calendar, CalendarTrust trust) in new[] { (Calendar(), CalendarTrust.Confirmed), (Unconfirmed(), CalendarTrust.Unconfirmed), (SchoolCalendar.None, CalendarTrust.Missing) })
        {
            CaseFile @case = Case(calendar) with { Reckoning = Reckoning.Default, Entries = [new SpanMiss(D("2025-09-01"), null, Source.Parent, "speech", D("2026-01-30"), MissReason.Vacancy, [], null, Where.Nowhere)] };
            Owed.Ledger ledger = Reckon(@case, "2026-01-30");
            ledger.Calendar.ShouldBe(trust);
            UncertainBalance? span = UncertainBalance.Of(@case, ledger, WholeBook.Book);
            (span is null).ShouldBe(trust == CalendarTrust.Confirmed);
            if (span is not null)
            {
                span.Low.ShouldBeLessThan(span.High);
                span.High.ShouldBe(ledger.Totals.Balance);
            }
        }
    }

    [Fact]
    public void No_letter_with_minutes_of_the_ledger_is_ready_without_a_confirmed_calendar()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            foreach (SchoolCalendar calendar in new[] { SchoolCalendar.None, new SchoolCalendar("", [.. RequiredContents.Full(kind.Id).Calendar.Years.Select(y => y with { Trust = CalendarTrust.Unconfirmed })]) })
            {
                CheckedLetter letter = LetterCase.Write(kind.Id, RequiredContents.Full(kind.Id) with { Calendar = calendar });
                if (letter.Composed.Claims.Numbers.Any(n => n.Source is not null))
                {
                    letter.Problems.ShouldContain(p => p.Code == "letter-calendar", kind.Id);
                }
            }
        }
    }
}
