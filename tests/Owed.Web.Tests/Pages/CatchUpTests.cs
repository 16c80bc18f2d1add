using Owed.Store;

namespace Owed.Web.Tests;

public sealed class CatchUpTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Two_weeks_without_a_session_of_two_a_week_are_four_sessions_and_no_day_is_made_up()
    {
        string id = await WithTwiceAsync("weeks");
        Visit page = await visitor.GetAsync($"/c/{id}/log/catch-up?from=2025-09-08&to=2025-09-21");
        page.Page.QuerySelectorAll("fieldset.slot legend").Select(l => l.TextContent.Split(" Speech")[0].Trim())
            .ShouldBe(["Week of September 8, 2025", "Week of September 15, 2025"]);
        await visitor.PostAsync(page, "", ("Reason", "Vacancy"), ("Rows[0].Choice", "missed"), ("Rows[1].Choice", "missed"));
        CaseFile kept = await app.CaseAsync(id);
        kept.Sessions.ShouldBeEmpty();
        kept.Entries.OfType<SpanMiss>().Select(m => (m.Day, m.To, m.Source)).ShouldBe(
            [(new(2025, 9, 8), new(2025, 9, 12), Source.Recollection), (new(2025, 9, 15), new(2025, 9, 19), Source.Recollection)]);
        Reckoner.Reckon(kept, new(2025, 9, 21)).Totals.Balance.ShouldBe(new(120));
        (await visitor.GetAsync($"/c/{id}/log/catch-up?from=2025-09-08&to=2025-09-21")).Page.QuerySelectorAll("fieldset.slot").ShouldBeEmpty();
    }

    [Fact]
    public async Task Weekdays_that_are_named_give_each_session_a_row_and_stay_with_the_service()
    {
        string id = await WithTwiceAsync("days");
        Visit page = await visitor.GetAsync($"/c/{id}/log/catch-up?from=2025-09-08&to=2025-09-21&on=Tuesday&on=Thursday");
        page.Page.QuerySelectorAll("fieldset.slot").Length.ShouldBe(4);
        await visitor.PostAsync(page, "", ("Reason", "Vacancy"), ("Rows[0].Choice", "given"), ("Rows[1].Choice", "missed"), ("Rows[3].Named", "NoSubstitute"));
        CaseFile kept = await app.CaseAsync(id);
        kept.Sessions.Select(s => (s.Day, s.Given.Value, s.Reason)).ShouldBe(
            [(new(2025, 9, 9), 30, null), (new(2025, 9, 11), 0, MissReason.Vacancy), (new(2025, 9, 18), 0, MissReason.NoSubstitute)]);
        kept.Ieps.Single().Lines.Single().When.Select(w => w.Day).ShouldBe([DayOfWeek.Tuesday, DayOfWeek.Thursday]);
    }

    private async Task<string> WithTwiceAsync(string id)
    {
        var days = new DateRange(new(2025, 8, 19), new(2026, 5, 20));
        var line = new ServiceLine("speech", "Speech", "2x30 min per week", AmountReader.Read("2x30 min per week"), null, null, null, days, null, [], Where.Nowhere);
        await Samples.Good((await app.StoreAsync()).CreateAsync(
            id,
            [
                new(days.From, new CaseNamed("Kit", "MO")),
                new(days.From, new IepKept(new("IEP", IepKind.Iep, days.From, days, [line], []))),
                new(days.From, new CalendarKept("Sample", [new("2025-26", days, Weekdays.MondayToFriday, [], [], [], [])])),
            ],
            Samples.Night));
        return id;
    }
}
