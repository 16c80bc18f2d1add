using Microsoft.Playwright;

namespace Owed.Web.Tests;

/// <summary>A real browser, and the app it looks at.</summary>
public sealed class Screen : IAsyncLifetime
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public RunningApp App { get; } = new();

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });
    }

    /// <summary>A fresh page of a phone, or of a desk.</summary>
    /// <param name="script">False turns JavaScript off.</param>
    /// <param name="app">An app of its own; left out, the one that all share.</param>
    public async Task<IPage> OpenAsync(bool phone = true, bool script = true, bool dark = false, RunningApp? app = null)
    {
        IBrowserContext context = await browser!.NewContextAsync(new()
        {
            BaseURL = (app ?? App).Address,
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = script,
            HasTouch = phone,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await App.DisposeAsync();
        App.Dispose();
    }
}

/// <summary>One browser for all tests that need one.</summary>
[CollectionDefinition(nameof(Screen))]
public sealed class OneScreen : ICollectionFixture<Screen>;
