using System.Runtime.CompilerServices;

namespace Owed.Tests;

public sealed class HolidayTests
{
    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void Business_days_of_every_year_match_the_list_written_by_hand(string state)
    {
        HashSet<DateOnly> off = [.. Listed().Where(l => l.Place == "US" || l.Place == state).Select(l => l.Day)];
        var business = new BusinessDays(WholeBook.Book, state);
        var wrong = new List<string>();
        foreach (DateOnly day in new DateRange(new(2025, 1, 1), new(2028, 12, 31)).Days())
        {
            bool expected = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day);
            if (business.Is(day) != expected)
            {
                wrong.Add($"{day:yyyy-MM-dd} {business.WhyNot(day)}");
            }
        }

        wrong.ShouldBeEmpty();
        off.Count.ShouldBeGreaterThan(44);
    }

    [Fact]
    public void A_holiday_on_a_saturday_is_kept_on_friday_by_the_nation_and_montana_but_not_missouri()
    {
        DateOnly friday = new(2027, 12, 24);
        Holidays.Of(WholeBook.Book, "us", 2027).ShouldContain(h => h.Day == friday && h.Observed);
        Holidays.Of(WholeBook.Book, "us/mt", 2027).ShouldContain(h => h.Day == friday && h.Observed);
        Holidays.Of(WholeBook.Book, "us/mo", 2027).ShouldNotContain(h => h.Day == friday);
    }

    [Fact]
    public void A_new_year_on_a_saturday_is_kept_in_the_year_before() =>
        Holidays.Of(WholeBook.Book, "us", 2027).ShouldContain(h => h.Day == new DateOnly(2027, 12, 31) && h.Observed);

    [Fact]
    public void Montana_votes_in_even_years_only()
    {
        Holidays.Of(WholeBook.Book, "us/mt", 2026).Count.ShouldBe(11);
        Holidays.Of(WholeBook.Book, "us/mt", 2025).ShouldNotContain(h => h.Name.Contains("election"));
    }

    [Fact]
    public void Before_2021_the_nineteenth_of_june_was_a_business_day() =>
        new BusinessDays(WholeBook.Book, null).Is(new(2020, 6, 19)).ShouldBeTrue();

    [Theory]
    [InlineData("third Monday of January", 2026, "2026-01-19")]
    [InlineData("last Monday of May", 2027, "2027-05-31")]
    [InlineData("Tuesday after the first Monday of November, even years", 2028, "2028-11-07")]
    [InlineData("February 12", 2028, "2028-02-12")]
    public void A_holiday_is_read_as_written(string text, int year, string day) =>
        HolidayDate.Read(text)!.Value.In(year).ShouldBe(WholeBook.Day(day));

    [Theory]
    [InlineData("the third Monday of January")]
    [InlineData("Smarch 13")]
    [InlineData("fifth Monday of May")]
    [InlineData("January 41")]
    public void A_holiday_written_otherwise_is_refused(string text) => HolidayDate.Read(text).ShouldBeNull();

    private static IEnumerable<(DateOnly Day, string Place)> Listed([CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "business-day-holidays-2025-2028.txt"))
            .Where(l => !l.StartsWith('#'))
            .SelectMany(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries))
            .Select(p => (WholeBook.Day(p[..10]), p[11..]));
}
