namespace Owed.Web.Tests;

public sealed class UndoTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task All_that_was_saved_at_once_is_taken_back_at_once()
    {
        string home = $"/c/{app.Ana}";
        CaseFile before = await app.CaseAsync(app.Ana);
        Visit closed = await visitor.PostAsync(await visitor.GetAsync($"{home}/log/closed"), "", ("From", "2025-10-27"), ("To", "2025-10-29"));
        closed.Text.ShouldContain("Saved.");
        (await app.CaseAsync(app.Ana)).Calendar.KindOf(new(2025, 10, 28)).ShouldBe(DayKind.Closure);
        Visit undone = await visitor.PostAsync(closed, "/undo");
        undone.Path.ShouldBe($"{home}/log/closed");
        (await app.CaseAsync(app.Ana)).ShouldBe(before);

        Visit notice = await visitor.PostAsync(await visitor.GetAsync($"{home}/notice"), "", ("Text", "The district proposes to reduce speech. This is because of a staff shortage."));
        CaseFile told = await app.CaseAsync(app.Ana);
        Visit ticked = await visitor.PostAsync(notice, "Tick", ("e.reasons", "there"), ("e.data", "missing"));
        (await app.CaseAsync(app.Ana)).FactOf("notice.missing").ShouldNotBeNull();
        await visitor.PostAsync(ticked, "/undo");
        (await app.CaseAsync(app.Ana)).ShouldBe(told);
        (await (await app.StoreAsync()).VerifyAsync(app.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_undo_that_comes_late_takes_nothing_back()
    {
        string home = $"/c/{app.Ana}";
        Visit saved = await visitor.PostAsync(await visitor.GetAsync($"{home}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "a swing"));
        saved.Text.ShouldContain("Saved.");
        await visitor.PostAsync(await visitor.GetAsync($"{home}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-21"), ("About", "a lamp"));
        (await visitor.GetAsync(saved.Path)).Text.ShouldNotContain("Saved.", Case.Sensitive, "the record has moved on");
        (await visitor.PostAsync(saved, "/undo")).Text.ShouldContain("Something else was saved since.");
        (await app.CaseAsync(app.Ana)).Events.Count(e => e.About is "a swing" or "a lamp").ShouldBe(2);
    }

    [Fact]
    public async Task An_undo_leads_only_to_pages_of_the_case()
    {
        string home = $"/c/{app.Ana}";
        Visit saved = await visitor.PostAsync(await visitor.GetAsync($"{home}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-22"), ("About", "a chair"));
        (await visitor.PostAsync(saved, "/undo", ("back", "https://attacker.example/"))).Path.ShouldStartWith($"{home}/next");
    }
}
