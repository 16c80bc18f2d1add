using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Owed.Web.Tests;

[Collection(nameof(Screen))]
[Trait("Category", "Browser")]
public sealed class BrowserTests(Screen screen)
{
    private string Ana => screen.App.Ana;

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Axe_finds_nothing_on_any_page(bool phone, bool dark)
    {
        IPage page = await screen.OpenAsync(phone, dark: dark);
        List<string> found = [];
        foreach (string path in Addresses.All(Ana))
        {
            await page.GotoAsync(path);
            await OpenAllAsync(page);
            AxeResult result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html))}"));
        }

        await page.Context.CloseAsync();
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_small_phone_and_every_target_is_44_pixels()
    {
        IPage page = await screen.OpenAsync();
        List<string> found = [];
        foreach (string path in Addresses.All(Ana))
        {
            await page.GotoAsync(path);
            await OpenAllAsync(page);
            int width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 360)
            {
                found.Add($"{path} is {width} pixels wide");
            }

            string[] small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("button, a.button, a.choice, a.back, .tabs a, .mark, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), label.tick, .chips label, .month label, summary")]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
                  .map(e => e.outerHTML.slice(0, 90) + " " + e.getBoundingClientRect().height)
                """);
            found.AddRange(small.Select(s => $"{path}: {s}"));
        }

        await page.Context.CloseAsync();
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_is_logged_in_two_taps_and_a_miss_in_three(bool script)
    {
        IPage page = await screen.OpenAsync(script: script);
        await page.GotoAsync("/");
        int before = (await screen.App.CaseAsync(Ana)).Sessions.Count();
        int taps = 0;
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Log Ana Sample-Rivera" }).First);
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Given: 30" }).CountAsync() == 0)
        {
            // This week is logged in the sample; take one back to have something to tap, uncounted.
            await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).First.ClickAsync();
            before = (await screen.App.CaseAsync(Ana)).Sessions.Count();
        }

        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Given: 30" }).First);
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        taps.ShouldBe(2);
        (await screen.App.CaseAsync(Ana)).Sessions.Count().ShouldBe(before + 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        taps = 0;
        await page.GotoAsync("/");
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Log Ana Sample-Rivera" }).First);
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Missed" }).First);
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "The provider was out" }));
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        taps.ShouldBe(3);
        (await screen.App.CaseAsync(Ana)).Sessions.Count().ShouldBe(before + 1);
        await page.Context.CloseAsync();

        async Task TapAsync(ILocator target)
        {
            taps++;
            await target.TapAsync();
        }
    }

    [Fact]
    public async Task Forty_rows_are_caught_up_on_a_phone()
    {
        IPage page = await screen.OpenAsync(script: false);
        await page.GotoAsync($"/c/{Ana}/log/catch-up?from=2025-08-19&to=2025-10-29");
        await page.GotoAsync($"/c/{Ana}/setup/services");
        await page.GetByLabel("Which service?").FillAsync("Physical therapy");
        await page.GetByLabel("How much").FillAsync("2 x 20 minutes per week");
        await page.GetByText("Weekdays and group").ClickAsync();
        foreach (string day in new[] { "Mon", "Tue", "Wed", "Thu", "Fri" })
        {
            await page.GetByLabel(day, new() { Exact = true }).CheckAsync();
        }

        await page.GetByLabel("From").FillAsync("2025-08-19");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2025-12-17");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this service" }).ClickAsync();
        await page.GotoAsync($"/c/{Ana}/log/catch-up?from=2025-08-19&to=2025-10-29&line=physical-therapy&fill=missed");
        ILocator rows = page.Locator("fieldset.slot");
        int count = await rows.CountAsync();
        count.ShouldBeGreaterThanOrEqualTo(40);
        await page.GetByLabel("Why were sessions missed?").SelectOptionAsync("Vacancy");
        await rows.Nth(3).GetByText("My child was out").ClickAsync();
        int before = (await screen.App.CaseAsync(Ana)).Sessions.Count();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();
        (await screen.App.CaseAsync(Ana)).Sessions.Count().ShouldBe(before + count);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_steps_work_with_the_keyboard_alone()
    {
        IPage page = await screen.OpenAsync(phone: false);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync()).ShouldContain("Skip to the page");
        await ReachAsync("The school said no");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/begin?*");
        await ReachAsync("Montana");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/setup/child");
        await page.GetByLabel("Your child's name").FocusAsync();
        await page.Keyboard.TypeAsync("Kit Testerman");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/next?*");
        await page.Context.CloseAsync();

        Task<string> FocusedAsync() => page.EvaluateAsync<string>("document.activeElement === document.body ? '' : document.activeElement.textContent");

        async Task ReachAsync(string text)
        {
            for (int i = 0; i < 40 && !(await FocusedAsync()).Contains(text, StringComparison.Ordinal); i++)
            {
                await page.Keyboard.PressAsync("Tab");
                (await page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'")).ShouldBeTrue("focus is seen");
            }

            (await FocusedAsync()).ShouldContain(text);
        }
    }

    [Fact]
    public async Task No_page_calls_anyone_and_the_app_holds_no_line_to_the_outside()
    {
        IPage page = await screen.OpenAsync();
        List<string> outside = [];
        List<string> trouble = [];
        page.Request += (_, request) => outside.AddRange(new Uri(request.Url) is { Scheme: "data" } || request.Url.StartsWith(screen.App.Address, StringComparison.Ordinal) ? [] : [request.Url]);
        page.Console += (_, message) => trouble.AddRange(message.Type is "error" ? [message.Text] : []);
        foreach (string path in Addresses.All(Ana))
        {
            await page.GotoAsync(path);
        }

        await page.Context.CloseAsync();
        outside.ShouldBeEmpty();
        trouble.ShouldBeEmpty();
        RemoteLines().ShouldBeEmpty();
    }

    /// <summary>Peers of this process's TCP connections that are not this machine, from the kernel's own tables.</summary>
    private static IEnumerable<string> RemoteLines()
    {
        HashSet<string> own = [.. Directory.EnumerateFiles($"/proc/{Environment.ProcessId}/fd")
            .Select(f => new FileInfo(f).LinkTarget ?? "")
            .Where(t => t.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(t => t[8..^1])];
        own.ShouldNotBeEmpty();
        foreach (string table in new[] { "tcp", "tcp6", "udp", "udp6" })
        {
            foreach (string[] row in File.ReadLines($"/proc/net/{table}").Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                string peer = row[2].Split(':')[0];
                bool here = peer is "0100007F" or "00000000" or "00000000000000000000000000000000" or "0000000000000000FFFF00000100007F" or "00000000000000000000000001000000";
                if (own.Contains(row[9]) && !here)
                {
                    yield return $"{table} {row[2]}";
                }
            }
        }
    }

    private static async Task OpenAllAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
}
