using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>Four parents from an empty start to a letter, on a phone; taps and keys are counted, and what nobody said must not be in the letter.</summary>
[Collection(nameof(Screen))]
[Trait("Category", "Browser")]
public sealed partial class StoryTests(Screen screen, ITestOutputHelper output)
{
    public static TheoryData<string, bool> Stories()
    {
        var stories = new TheoryData<string, bool>();
        foreach (Story story in Story.All)
        {
            stories.Add(story.Name, true);
            stories.Add(story.Name, false);
        }

        return stories;
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_parents_story_ends_with_a_letter_that_says_only_what_was_said(string name, bool script)
    {
        Story story = Story.All.Single(s => s.Name == name);
        using var app = new RunningApp { Shown = story.Today, IsEmpty = true };
        await app.InitializeAsync();
        IPage page = await screen.OpenAsync(script: script, app: app);
        page.SetDefaultTimeout(10_000);
        var person = new Newcomer(page, Hand.Touch);
        await page.GotoAsync("/");
        string letter = "";
        foreach (StoryStep step in story.Steps)
        {
            letter = await DoAsync(person, step) ?? letter;
        }

        output.WriteLine($"{name}, {(script ? "with" : "without")} script: {person.Taps} taps, {person.Keys} keys");
        output.WriteLine(letter);
        await page.Context.CloseAsync();
        await app.DisposeAsync();
        letter.ShouldNotBeEmpty();
        story.Steps.Where(s => s.Does == "has").Select(s => s.What).Where(s => !letter.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        story.Steps.Where(s => s.Does == "not").Select(s => s.What).Where(s => letter.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        person.Taps.ShouldBeLessThanOrEqualTo(story.MostTaps);
        person.Keys.ShouldBeLessThanOrEqualTo(story.MostKeys);
    }

    private static async Task<string?> DoAsync(Newcomer person, StoryStep step)
    {
        try
        {
            switch (step.Does)
            {
                case "tap":
                    await person.TapAsync(await ShownAsync(person, await TargetAsync(person.Page, step.What)));
                    break;
                case "type":
                    await person.TypeAsync(step.What, step.Answer);
                    break;
                case "pick":
                    await person.ChooseAsync(await ShownAsync(person, person.Page.GetByLabel(step.What).First), step.Answer);
                    break;
                case "tick":
                    await person.TapAsync(await ShownAsync(person, Group(person.Page, step.What).GetByText(step.Answer, new() { Exact = true })));
                    break;
                case "row":
                    await RowAsync(person, Group(person.Page, step.What), step.Answer);
                    break;
                case "minutes":
                    await person.TypeAsync(await ShownAsync(person, Group(person.Page, step.What).Locator("input[type=number]")), step.Answer);
                    break;
                case "letter":
                    return WordsOf(await person.DownloadAsync(step.What));
            }

            return null;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            string shown = await person.Page.EvaluateAsync<string>("[...document.querySelectorAll('select')].forEach(s => s.remove()), document.querySelector('main').innerText");
            throw new InvalidOperationException($"\"{step.Does} {step.What}\" cannot be done on {person.Page.Url}, after {person.Taps} taps:\n{shown}", e);
        }
    }

    private static ILocator Group(IPage page, string name) => page.GetByRole(AriaRole.Group, new() { Name = name, IncludeHidden = true }).First;

    /// <summary>A row's answer: a chip where it has chips, else its list.</summary>
    private static async Task RowAsync(Newcomer person, ILocator row, string answer)
    {
        ILocator chip = row.Locator("label:has(input)", new() { HasText = answer });
        if (await chip.CountAsync() > 0)
        {
            await person.TapAsync(chip.First);
        }
        else
        {
            await person.ChooseAsync(row.Locator("select").First, answer);
        }
    }

    /// <summary>What bears these words: a button or link of exactly this name, else one that holds it, else the head of a fold.</summary>
    private static async Task<ILocator> TargetAsync(IPage page, string words)
    {
        ILocator[] candidates =
        [
            page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true, IncludeHidden = true }),
            page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true, IncludeHidden = true }),
            page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, IncludeHidden = true }),
            page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words, IncludeHidden = true }),
        ];
        ILocator fold = page.Locator("summary", new() { HasText = words });
        await Assertions.Expect(candidates.Aggregate(fold, (all, one) => all.Or(one)).First).ToBeAttachedAsync();
        foreach (ILocator candidate in candidates)
        {
            if (await candidate.CountAsync() > 0)
            {
                return candidate.First;
            }
        }

        return fold.First;
    }

    /// <summary>Opens the folds that hide it, each with a tap that counts.</summary>
    private static async Task<ILocator> ShownAsync(Newcomer person, ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 5000 });
        ILocator closed = target.Locator("xpath=ancestor::details[not(@open)]");
        while (await closed.CountAsync() > 0 && !await target.IsVisibleAsync())
        {
            await person.TapAsync(closed.First.Locator("> summary"));
        }

        return target;
    }

    private static string WordsOf(string pdf)
    {
        using Process reader = Process.Start(new ProcessStartInfo("pdftotext", [pdf, "-"]) { RedirectStandardOutput = true })!;
        string text = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        reader.ExitCode.ShouldBe(0);
        return Space().Replace(text, " ").Replace('\u2019', '\'');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
