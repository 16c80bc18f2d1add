using System.Diagnostics;
using System.Text.Json;

namespace Owed.Web.Tests;

/// <summary>The Nu HTML checker, the W3C's own, over every page at once.</summary>
[Trait("Category", "Browser")]
public sealed class MarkupTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string Checker =
        Path.Combine(AppContext.BaseDirectory, "../../../npm/vnu-jar/node_modules/vnu-jar/build/dist/vnu.jar");

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        File.Exists(Checker).ShouldBeTrue("the checker comes with ./do test --all and ./do ci");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("owed-markup-");
        try
        {
            using var visitor = new Visitor(app.Address);
            var pages = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string path in Addresses.All(app.Ana))
            {
                string file = $"{pages.Count:00}.html";
                pages[file] = path;
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), (await visitor.GetAsync(path)).Text);
            }

            pages.Count.ShouldBeGreaterThan(40);
            (await CheckAsync(folder.FullName)).Select(m => $"{pages[m.File]}: {m.Message}").ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_with_a_fault_is_found()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("owed-markup-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad.html"), "<!DOCTYPE html><html lang=en><title>x</title><p><table><td id=a><p id=a></table>");
        (await CheckAsync(folder.FullName)).Length.ShouldBeGreaterThan(0);
        folder.Delete(recursive: true);
    }

    /// <summary>Errors and warnings; remarks of taste, such as one on "/>", are left.</summary>
    private static bool Counts(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _);

    private static async Task<(string File, string Message)[]> CheckAsync(string folder)
    {
        var start = new ProcessStartInfo("java", ["-jar", Checker, "--format", "json", "--exit-zero-always", folder]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process java = Process.Start(start)!;
        Task<string> errors = java.StandardError.ReadToEndAsync();
        await java.StandardOutput.ReadToEndAsync();
        using JsonDocument report = JsonDocument.Parse(await errors);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Where(Counts).Select(m =>
        (
            Path.GetFileName(m.GetProperty("url").GetString()!),
            $"line {(m.TryGetProperty("lastLine", out JsonElement line) ? line.GetInt32() : 0)}: {m.GetProperty("message").GetString()}"))];
    }
}
