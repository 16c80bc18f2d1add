using Owed.Files;

namespace Owed.Tests;

/// <summary>The sample family lives now, whatever the day, and its figures stay.</summary>
public class SampleNowTests
{
    private static readonly DateOnly Written = SampleCase.LastDay;

    [Fact]
    public void On_any_day_of_three_years_the_log_ends_within_the_week_and_320_minutes_are_owed()
    {
        for (DateOnly today = Written; today < Written.AddYears(3); today = today.AddDays(13))
        {
            CaseFile ana = Read(SampleCase.Open(today));
            DateOnly last = ana.Sessions.Max(s => s.Day);
            (today.DayNumber - last.DayNumber).ShouldBeInRange(0, 13, $"on {today}");
            ana.Entries.ShouldAllBe(e => e.Day <= today);
            Reckoner.Reckon(ana, today).Totals.Balance.ShouldBe(new(320), $"on {today}");
        }
    }

    [Fact]
    public async Task Every_weekday_stays_and_each_paper_speaks_of_the_days_of_its_log()
    {
        DateOnly today = new(2026, 11, 30);
        CaseFile ana = Read(SampleCase.Open(today));
        CaseFile written = Read(SampleCase.Open());
        ana.Sessions.Select(s => s.Day.DayOfWeek).ShouldBe(written.Sessions.Select(s => s.Day.DayOfWeek));
        ana.Calendar.Years[0].Days.From.DayOfWeek.ShouldBe(written.Calendar.Years[0].Days.From.DayOfWeek);
        ana.Entries.SelectMany(e => e.Evidence).Order().Distinct().ShouldBe(SampleCase.Open(today).Evidence.Select(e => e.Name).Order());
        using var reader = new StreamReader(await SampleCase.Open(today).Evidence.OrderBy(e => e.Name, StringComparer.Ordinal).First().OpenAsync(CancellationToken.None));
        string said = await reader.ReadToEndAsync();
        said.ShouldContain("Date: Friday, August 21, 2026");
        said.ShouldNotContain("2025");
    }

    [Fact]
    public void A_day_before_the_log_ends_shows_the_sample_as_it_is_written() =>
        SampleCase.Open(new(2025, 10, 30)).Texts.Select(t => t.Text).ShouldBe(SampleCase.Open().Texts.Select(t => t.Text));

    private static CaseFile Read(ZippedCase sample) => CaseFolder.Read(sample.Name, sample.Texts, sample.Evidence.Select(e => e.Name).ToHashSet()).Value!;
}
