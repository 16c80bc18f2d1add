using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A form is known by its mark: the same form is taken once, two equal forms are two.</summary>
public sealed class OnceOnlyTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private static readonly (string, string)[] Ill = [("reason", "ProviderAbsent")];

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Ten_equal_posts_at_once_are_one_session_and_all_get_the_same_page()
    {
        int before = await CountAsync();
        Visit log = await LogAsync();
        Visit[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.PostAsync(log, "", Ill)));
        (await CountAsync()).ShouldBe(before + 1);
        answers.ShouldAllBe(a => a.Answer.StatusCode == HttpStatusCode.OK && a.Text.Contains("Saved.", StringComparison.Ordinal));
        answers.Select(a => a.Path).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_real_sessions_of_one_day_from_two_pages_are_two()
    {
        int before = await CountAsync();
        await visitor.PostAsync(await LogAsync(), "", Ill);
        await visitor.PostAsync(await LogAsync(), "", Ill);
        (await CountAsync()).ShouldBe(before + 2);
    }

    [Fact]
    public async Task Going_back_and_sending_the_same_page_again_is_once_also_much_later()
    {
        int before = await CountAsync();
        Visit log = await LogAsync();
        Visit first = await visitor.PostAsync(log, "", Ill);
        await visitor.PostAsync(await visitor.GetAsync($"/c/{app.Ana}/timeline"), "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "in between"));
        Visit again = await visitor.PostAsync(log, "", Ill);
        again.Path.ShouldBe(first.Path);
        (await CountAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_form_that_was_changed_after_it_was_saved_is_neither_lost_nor_saved_twice_but_asked_about()
    {
        int before = await CountAsync();
        Visit log = await LogAsync();
        await visitor.PostAsync(log, "", Ill);
        Visit asked = await visitor.PostAsync(log, "", ("reason", "Vacancy"));
        asked.Answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        asked.Page.QuerySelector("h1")!.TextContent.ShouldBe("This form was saved before");
        (await CountAsync()).ShouldBe(before + 1);
        Visit more = await visitor.PostAsync(asked, "/log/missed");
        more.Text.ShouldContain("Saved.");
        (await app.CaseAsync(app.Ana)).Sessions.Count(s => s.Day == new DateOnly(2025, 10, 28) && s.Reason == MissReason.Vacancy).ShouldBe(1);
    }

    [Fact]
    public async Task Every_form_that_posts_has_a_mark_of_its_own_and_no_kept_page_has_such_a_form()
    {
        HashSet<string> marks = [];
        int forms = 0;
        foreach (string path in Addresses.All(app.Ana))
        {
            foreach (AngleSharp.Html.Dom.IHtmlFormElement form in (await visitor.GetAsync(path)).Page.Forms)
            {
                string[] mark = [.. form.QuerySelectorAll($"input[name={FormMarks.FieldName}]").Select(i => i.GetAttribute("value")!)];
                mark.Length.ShouldBe(form.Method == "post" ? 1 : 0, path);
                marks.UnionWith(mark);
                forms += mark.Length;
            }
        }

        forms.ShouldBeGreaterThan(60);
        marks.Count.ShouldBe(forms, "each form has its own");
        string[] kept = ["/next", "/ledger", "/ledger/because?bucket=MissedBySchool", "/binder", "/guides", "/kit/read"];
        typeof(KeptPageAttribute).Assembly.GetTypes().Count(t => t.IsDefined(typeof(KeptPageAttribute), false)).ShouldBe(kept.Length);
        foreach (string path in kept)
        {
            (await visitor.GetAsync($"/c/{app.Ana}{path}")).Page.Forms.ShouldAllBe(f => f.Method == "get", path);
        }
    }

    [Fact]
    public async Task A_mark_holds_after_a_new_start_and_goes_with_its_case()
    {
        using var folder = new TempFolder();
        string home;
        string mark;
        await using (WebApplication first = await StartAsync(folder))
        {
            using var person = new Visitor(first.Urls.Single());
            home = $"/c/{(await person.PostAsync(await person.GetAsync("/sample"), "")).Path.Split('/')[2]}";
            Visit page = await person.GetAsync($"{home}/timeline");
            mark = page.Page.QuerySelector($"form[class=card] input[name={FormMarks.FieldName}]")!.GetAttribute("value")!;
            (await person.PostAsync(page, "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "a swing"))).Text.ShouldContain("Saved.");
        }

        await using WebApplication second = await StartAsync(folder);
        using var later = new Visitor(second.Urls.Single());
        Visit fresh = await later.GetAsync($"{home}/timeline");
        Visit again = await later.PostAsync(fresh, "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "a swing"), (FormMarks.FieldName, mark));
        again.Text.ShouldContain("Saved.", customMessage: again.Page.QuerySelector("main")!.TextContent);

        OwedStore store = await Samples.Good(second.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        StoredCase now = await Samples.Good(store.LoadAsync(home.Split('/')[2]));
        now.Case.Events.Count(e => e.About == "a swing").ShouldBe(1);
        (await Samples.Good(store.MarkAsync(mark, CancellationToken.None))).Count.ShouldBe(1);
        (await store.DeleteAsync(now.Id)).ShouldBeEmpty();
        (await Samples.Good(store.MarkAsync(mark, CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_without_a_case_are_taken_once_too()
    {
        Visit page = await visitor.GetAsync("/sample");
        Visit[] answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostAsync(page, "")));
        answers.Select(a => a.Path).Distinct().ShouldHaveSingleItem();
        Visit start = await visitor.GetAsync("/begin?situation=B");
        answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostAsync(start, "State", ("state", "MO"))));
        answers.Select(a => a.Path).Distinct().ShouldHaveSingleItem();
        string id = answers[0].Path.Split('/')[2];
        Visit delete = await visitor.GetAsync($"/c/{id}/delete");
        answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.PostAsync(delete, "", ("typed", "delete"))));
        answers.ShouldAllBe(a => a.Answer.StatusCode == HttpStatusCode.OK && a.Path.StartsWith("/settings", StringComparison.Ordinal));
    }

    private async Task<int> CountAsync() => (await app.CaseAsync(app.Ana)).Sessions.Count();

    private Task<Visit> LogAsync() => visitor.GetAsync($"/c/{app.Ana}/log/missed?line=speech&day=2025-10-28&due=30");

    private static async Task<WebApplication> StartAsync(TempFolder folder)
    {
        WebApplication app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path], new StillClock());
        await app.StartAsync();
        return app;
    }
}
