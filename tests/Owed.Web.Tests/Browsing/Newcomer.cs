using Microsoft.Playwright;

namespace Owed.Web.Tests;

/// <summary>With what a person works the page.</summary>
public enum Hand
{
    Touch,
    Mouse,
    Keys,
}

/// <summary>A person at a page in a real browser; counts each tap, each field typed and each choice made.</summary>
internal sealed class Newcomer(IPage page, Hand hand)
{
    private const int MostTabs = 200;

    public IPage Page => page;

    public int Interactions { get; private set; }

    /// <summary>Taps as a phone counts them: a field is one, a list is two, since it opens first.</summary>
    public int Taps { get; private set; }

    /// <summary>Letters and signs typed; a day is picked, not typed.</summary>
    public int Keys { get; private set; }

    public Task TapAsync(AriaRole role, string name) => TapAsync(page.GetByRole(role, new() { Name = name }).First);

    public async Task TapAsync(ILocator target)
    {
        Interactions++;
        Taps++;
        switch (hand)
        {
            case Hand.Touch:
                await target.TapAsync();
                break;
            case Hand.Mouse:
                await target.ClickAsync();
                break;
            case Hand.Keys when await target.EvaluateAsync<bool>("e => e.matches('input[type=radio]')"):
                await StepAsync(target);
                break;
            default:
                await ReachAsync(target);
                bool ticks = await target.EvaluateAsync<bool>("e => e.matches('input')");
                await page.Keyboard.PressAsync(ticks ? "Space" : "Enter");
                break;
        }
    }

    /// <summary>Among choices of which one is set, the Tab key reaches that one, and the arrows go on.</summary>
    private async Task StepAsync(ILocator target)
    {
        string name = await target.GetAttributeAsync("name") ?? "";
        await ReachAsync(page.Locator($"input[name=\"{name}\"]:checked"));
        for (int i = 0; i < MostTabs && !await target.IsCheckedAsync(); i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }
    }

    public async Task TypeAsync(string label, string text)
    {
        ILocator field = page.GetByLabel(label).First;
        await field.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (!await field.IsVisibleAsync())
        {
            // A field in a closed fold is one tap further away.
            await TapAsync(page.Locator("details").Filter(new() { Has = page.GetByLabel(label) }).First.Locator("summary").First);
        }

        await TypeAsync(field, text);
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        Interactions++;
        Taps++;
        Keys += await field.GetAttributeAsync("type") == "date" ? 0 : text.Length;
        if (hand == Hand.Keys)
        {
            await ReachAsync(field);
            await page.Keyboard.TypeAsync(text);
        }
        else
        {
            await field.FillAsync(text);
        }
    }

    public async Task ChooseAsync(ILocator list, string option)
    {
        Interactions++;
        Taps += 2;
        if (hand == Hand.Keys)
        {
            await ReachAsync(list);
            await page.Keyboard.TypeAsync(option);
        }
        else
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
        }
    }

    /// <summary>Takes a file home.</summary>
    public async Task<string> DownloadAsync(string link)
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => TapAsync(AriaRole.Link, link));
        return await file.PathAsync();
    }

    /// <summary>Goes on with the Tab key until the target has the focus; focus must be seen on the way.</summary>
    private async Task ReachAsync(ILocator target)
    {
        for (int i = 0; i < MostTabs; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                (await target.EvaluateAsync<bool>("e => getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e.closest('label') ?? e).outlineStyle !== 'none'"))
                    .ShouldBeTrue($"focus is seen on {target}");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{target} on {page.Url} cannot be reached with the Tab key.");
    }
}
