using System.Diagnostics;

namespace Owed.Tests;

/// <summary>Starts a single file of <c>./do publish linux-x64</c> the way a person does who has nothing else.</summary>
internal static class PublishedFile
{
    public static Process Start(string name, string home, params string[] arguments)
    {
        string path = Tree.Full($"artifacts/publish/linux-x64/{name}");
        File.Exists(path).ShouldBeTrue($"{name} is not published; run: ./do publish linux-x64");
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["HOME"] = home;
        start.Environment["OWED_DATA"] = Path.Combine(home, "data");
        start.Environment["OWED_NO_BROWSER"] = "1";
        start.Environment.Remove("DOTNET_ROOT");
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end and gives what it printed; it must end well.</summary>
    public static async Task<string> RunAsync(string name, string home, params string[] arguments)
    {
        (int code, string output, string error) = await EndAsync(name, home, arguments);
        code.ShouldBe(0, error);
        return output;
    }

    /// <summary>Runs it to its end, good or bad.</summary>
    public static async Task<(int Code, string Output, string Error)> EndAsync(string name, string home, params string[] arguments)
    {
        using Process process = Start(name, home, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
