namespace Owed.Tests;

public sealed class WrittenDayTests
{
    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2025-09-08", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("2201-01-01", false)]
    [InlineData("2025-02-29", false)]
    [InlineData("9/8/2025", false)]
    [InlineData(" 2025-09-08", false)]
    [InlineData("", false)]
    public void A_day_is_read_when_it_is_written_the_one_way_and_a_case_can_hold_it(string text, bool read)
    {
        WrittenDay.TryRead(text, out DateOnly day).ShouldBe(read);
        (!read || day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == text).ShouldBeTrue();
    }
}
