using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

/// <summary>From an empty start to a finished letter in hand, by the three commonest roads, in both states, on phone and desk, with and without script.</summary>
[Collection(nameof(Screen))]
[Trait("Category", "Browser")]
public sealed partial class BrowserJourneyTests(Screen screen, ITestOutputHelper output)
{
    private const int MostInteractions = 40;

    public static TheoryData<string, string, bool, bool> Roads()
    {
        var roads = new TheoryData<string, string, bool, bool>();
        foreach (string situation in new[] { "A", "B", "D" })
        {
            foreach (string state in new[] { "MO", "MT" })
            {
                roads.Add(situation, state, true, true);
                roads.Add(situation, state, true, false);
                roads.Add(situation, state, false, true);
                roads.Add(situation, state, false, false);
            }
        }

        return roads;
    }

    [Theory]
    [MemberData(nameof(Roads))]
    public async Task A_new_parent_has_a_finished_letter_in_hand(string situation, string state, bool phone, bool script)
    {
        IPage page = await screen.OpenAsync(phone, script);
        var person = new Newcomer(page, phone ? Hand.Touch : Hand.Mouse);
        await WalkAsync(person, situation, state);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_whole_way_can_be_gone_with_the_keyboard_alone()
    {
        IPage page = await screen.OpenAsync(phone: false);
        await WalkAsync(new Newcomer(page, Hand.Keys), "B", "MO");
        await page.Context.CloseAsync();
    }

    private async Task WalkAsync(Newcomer person, string situation, string state)
    {
        await person.Page.GotoAsync("/");
        string text = situation switch
        {
            "A" => await SaidNoAsync(person, state),
            "B" => await NotHappeningAsync(person, state),
            _ => await WantsToCutAsync(person, state),
        };
        output.WriteLine($"{situation} {state}: {person.Interactions} interactions");
        person.Interactions.ShouldBeLessThanOrEqualTo(MostInteractions);
        text.ShouldContain("Tess Testerman");
        text.ShouldContain("Nora Testerman");
        text.ShouldContain("director@school.example");
        text.ShouldContain("October 30, 2025");
        text.ShouldNotContain("DRAFT");
        text.ShouldNotContain("____");
        text.ShouldNotContain(state == "MO" ? "Montana" : "Missouri");
    }

    private static async Task<string> SaidNoAsync(Newcomer person, string state)
    {
        await StartAsync(person, "The school said no", state);
        await AtAsync(person, "What to do now");
        await person.TapAsync(AriaRole.Link, "Letters");
        await OpenLetterAsync(person, "Ask for the \"no\" in writing", "They said no");
        await SignAsync(person);
        await person.TypeAsync("What did you ask the school for?", "speech therapy, twice a week");
        await person.TypeAsync("On what day did you ask?", "2025-10-06");
        await person.TypeAsync("On what day did the school say no?", "2025-10-13");
        await person.TypeAsync("Who said no?", "Dana Placeholder");
        string text = await FinishAsync(person);
        text.ShouldContain("On October 6, 2025 I asked for this for Tess Testerman: speech therapy, twice a week.");
        text.ShouldContain("On October 13, 2025 I was told no by Dana Placeholder.");
        text.ShouldContain("34 CFR 300.503");
        text.Contains("Notice of Action", StringComparison.Ordinal).ShouldBe(state == "MO");
        return text;
    }

    private static async Task<string> NotHappeningAsync(Newcomer person, string state)
    {
        await StartAsync(person, "A service in the IEP is not happening", state);
        await AddSpeechAsync(person);
        await person.TapAsync(AriaRole.Link, "Log what happened");
        await person.TapAsync(AriaRole.Link, "Catch up on past months");
        await AtAsync(person, "Catch up on past months");
        await person.ChooseAsync(person.Page.GetByLabel("Why were sessions missed?"), "The post is vacant");
        ILocator rows = person.Page.Locator("fieldset.slot");
        await person.TapAsync(rows.Nth(0).GetByRole(AriaRole.Radio, new() { Name = "Given" }));
        foreach (int row in new[] { 1, 2, 3 })
        {
            await person.TapAsync(rows.Nth(row).GetByRole(AriaRole.Radio, new() { Name = "Missed" }));
        }

        await person.TapAsync(AriaRole.Button, "Save what I chose");
        await AtAsync(person, "What is owed");
        await person.TapAsync(AriaRole.Link, "Letters");
        await OpenLetterAsync(person, "Tell the school that services are not being delivered", "A service is not happening");
        await SignAsync(person);
        string text = await FinishAsync(person);
        text.ShouldContain("Speech-language therapy: 60 minutes per week.");
        // Nobody gave a calendar, and one of the rows was Labor Day: the letter asks, and carries no minutes.
        text.ShouldContain("By my count some of them have not been given.");
        text.ShouldNotContain("minutes were missed");
        text.ShouldNotContain("September 1, 2025");
        text.ShouldContain("300.323(c)(2)");
        text.Contains("recommended that when a provider is absent", StringComparison.Ordinal).ShouldBe(state == "MO");
        return text;
    }

    private static async Task<string> WantsToCutAsync(Newcomer person, string state)
    {
        await StartAsync(person, "The school wants to cut a service", state);
        await AddSpeechAsync(person);
        await person.TapAsync(AriaRole.Link, "Letters");
        await OpenLetterAsync(person, "Answer a plan to cut a service", "They want to cut a service");
        await SignAsync(person);
        await person.TypeAsync("What does the school want to cut or change?", "speech from 60 to 30 minutes a week");
        await person.TypeAsync("On what day did you hear of it?", "2025-10-27");
        await person.TapAsync(person.Page.GetByRole(AriaRole.Group, new() { Name = "Have you agreed to this change" }).GetByLabel("No"));
        if (state == "MT")
        {
            await person.TypeAsync("What date is printed on the school's written notice?", "2025-10-27");
            await person.TypeAsync("Which services do you not agree with?", "speech cut to 30 minutes a week");
        }

        string text = await FinishAsync(person);
        text.ShouldContain("speech from 60 to 30 minutes a week");
        text.ShouldContain("Speech-language therapy: 60 minutes per week.");
        text.ShouldContain("34 CFR 300.503");
        if (state == "MO")
        {
            text.ShouldContain("must wait 10 days");
        }
        else
        {
            text.ShouldContain("If the notice dated October 27, 2025 is about Tess's yearly IEP, these are also my written exceptions to it");
            text.ShouldNotContain("They are due by");
            text.ShouldContain("I do not agree with this: speech cut to 30 minutes a week.");
        }

        return text;
    }

    private static async Task StartAsync(Newcomer person, string situation, string state)
    {
        await person.TapAsync(AriaRole.Link, situation);
        await person.TapAsync(AriaRole.Button, UsStates.Name(state)!);
        await person.TypeAsync("Your child's name", "Tess Testerman");
        await person.TypeAsync("School district", "Sample R-I");
        await person.TapAsync(AriaRole.Button, "Save and go on");
    }

    private static async Task AddSpeechAsync(Newcomer person)
    {
        await person.TypeAsync("Which service?", "Speech-language therapy");
        await person.TypeAsync("How much, in the IEP's words?", "60 minutes per week");
        await person.TapAsync(AriaRole.Button, "Add this service");
        await person.TapAsync(AriaRole.Link, "That is all, go on");
        await AtAsync(person, "When is there school?");
        await person.TapAsync(AriaRole.Link, "Skip for now");
        await AtAsync(person, "What to do now");
    }

    /// <summary>Opens a letter from the list; one that is not among the first is behind the heading for its situation.</summary>
    private static async Task OpenLetterAsync(Newcomer person, string title, string heading)
    {
        await AtAsync(person, "Letters");
        ILocator letter = person.Page.GetByRole(AriaRole.Link, new() { Name = title });
        if (await letter.CountAsync() == 0)
        {
            await person.TapAsync(person.Page.Locator("summary", new() { HasText = heading }));
        }

        await person.TapAsync(letter.First);
    }

    private static Task AtAsync(Newcomer person, string heading) =>
        Assertions.Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1, Exact = true })).ToBeVisibleAsync();

    private static async Task SignAsync(Newcomer person)
    {
        await person.TypeAsync("What is your name?", "Nora Testerman");
        await person.TypeAsync("If by e-mail: to which address?", "director@school.example");
    }

    /// <summary>Saves the answers, sees that nothing stops the letter, and takes the PDF home.</summary>
    /// <returns>Its words, the lines run together.</returns>
    private static async Task<string> FinishAsync(Newcomer person)
    {
        await person.TapAsync(AriaRole.Button, "Save and show the letter");
        await Assertions.Expect(person.Page.GetByText("The letter is ready.")).ToBeVisibleAsync();
        return WordsOf(await person.DownloadAsync("PDF to print"));
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
