using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Owed.Web.Tests;

public sealed class StartOptionsTests
{
    [Fact]
    public void Help_is_printed_and_nothing_starts()
    {
        StartOptions.Answer(["--help"]).ShouldBe((StartOptions.Help, 0));
        StartOptions.Answer(["--port", "4817", "--help"]).ShouldBe((StartOptions.Help, 0));
        StartOptions.Help.ShouldContain("--port NUMBER");
        StartOptions.Help.ShouldContain(OwedApp.UsualPort.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("--prot 4817", "\"--prot\" is no option of Owed.")]
    [InlineData("4817", "\"4817\" is no option of Owed.")]
    [InlineData("--port", "--port needs a value after it.")]
    [InlineData("--port --today 2025-11-03", "--port needs a value after it.")]
    [InlineData("--port 70000", "--port takes a number from 0 to 65535, not \"70000\".")]
    [InlineData("--port=-1", "--port takes a number from 0 to 65535, not \"-1\".")]
    [InlineData("--today 11/3/25th", "--today takes a day such as 2025-11-03, not \"11/3/25th\".")]
    [InlineData("--data=", "--data needs a value after it.")]
    [InlineData("--urls http://0.0.0.0:80", "\"--urls\" is no option of Owed.")]
    public void What_it_does_not_know_is_refused_with_what_there_is(string typed, string said)
    {
        (string Said, int Code)? answer = StartOptions.Answer(typed.Split(' '));
        answer.ShouldNotBeNull();
        answer.Value.Code.ShouldBe(2);
        answer.Value.Said.ShouldBe($"{said}\n{StartOptions.Help}");
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        StartOptions.Answer(["--prot", "1", "--port", "x"])!.Value.Said.Split('\n').Length.ShouldBe(2 + StartOptions.Help.Split('\n').Length);

    [Fact]
    public async Task Each_option_that_help_names_does_what_it_says()
    {
        using var folder = new TempFolder();
        string[] typed = ["--port", "0", "--today=2025-11-03", "--data", folder.Data.Path];
        string[] named = [.. StartOptions.Help.Split('\n').Where(l => l.StartsWith("  --", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];
        named.ShouldBe(["--port", "--today", "--data", "--help"]);

        StartOptions.Answer(typed).ShouldBeNull();
        await using WebApplication app = OwedApp.Build(StartOptions.Settings(typed), new StillClock());
        await app.StartAsync();
        app.Urls.Single().ShouldNotEndWith($":{OwedApp.UsualPort}");
        app.Services.GetRequiredService<Today>().Day.ShouldBe(new DateOnly(2025, 11, 3));
        Directory.Exists(folder.Data.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_what_to_do()
    {
        using var folder = new TempFolder();
        await using WebApplication first = OwedApp.Build(["--port", "0", "--OWED_DATA", folder.Data.Path], new StillClock());
        await first.StartAsync();
        string port = new Uri(first.Urls.Single()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var other = new TempFolder();
        await using WebApplication second = OwedApp.Build(["--port", port, "--OWED_DATA", other.Data.Path, "--OWED_NO_BROWSER", "1"], new StillClock());
        using var said = new StringWriter();

        (await OwedApp.RunAsync(second, said)).ShouldBe(1);
        said.ToString().ShouldContain($"http://localhost:{port} is taken.");
        said.ToString().ShouldContain("--port ");
        // What the host would write of it is a page of code.
        second.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.Extensions.Hosting.Internal.Host").IsEnabled(LogLevel.Error).ShouldBeFalse();
    }

    [Fact]
    public void The_front_page_names_the_button_as_the_app_does_and_has_two_commands_that_set_up()
    {
        string page = Owed.Tests.Tree.Read("README.md");
        string button = Owed.Tests.Tree.Read("src/Owed.Web/Words/en/start.yaml").Split('\n').Single(l => l.StartsWith("sample: ", StringComparison.Ordinal))["sample: ".Length..];
        page.ShouldContain($"*{button}*");
        string setUp = page.Split("## Try it")[1].Split("\n## ")[0];
        setUp.Split('\n').Where(l => l.StartsWith("./do ", StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(' ')[..2])).ShouldBe(["./do run", "./do test"]);
        page.ShouldNotContain("./do build");
    }
}
