using Microsoft.Playwright;

namespace Owed.Web.Tests;

[Collection(nameof(Screen))]
[Trait("Category", "Shots")]
public sealed class ShotTests(Screen screen)
{
    /// <summary>Pictures of every page for a person to look at; made by <c>./do shots</c>, never judged by a program.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Every_page_as_a_picture(bool phone, bool dark)
    {
        string folder = Environment.GetEnvironmentVariable("OWED_SHOTS") is { Length: > 0 } named ? named : Directory.CreateTempSubdirectory("owed-shots-").FullName;
        IPage page = await screen.OpenAsync(phone, dark: dark);
        int n = 0;
        foreach (string path in Addresses.All(screen.App.Ana))
        {
            await page.GotoAsync(path);
            string name = string.Join('-', path.Replace(screen.App.Ana, "", StringComparison.Ordinal).Split(['/', '?', '&', '='], StringSplitOptions.RemoveEmptyEntries));
            string file = Path.Combine(folder, $"{(phone ? "phone" : "desk")}-{(dark ? "dark" : "light")}-{n++:00}-{(name.Length > 40 ? name[..40] : name)}.png");
            await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            new FileInfo(file).Length.ShouldBeGreaterThan(2000);
        }

        await page.Context.CloseAsync();
    }
}
