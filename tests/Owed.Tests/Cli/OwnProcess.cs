using System.Diagnostics;

namespace Owed.Tests;

/// <summary>Runs the command line as a process of its own, under a shell that bends what it writes to; ends it when it hangs.</summary>
internal static class OwnProcess
{
    /// <summary>Far more than any of these commands takes on a busy machine; it only tells hanging from slow.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(90);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Owed.Cli");

    /// <summary>Runs a line of bash in which <c>owed</c> is the command line and <c>$1</c>, <c>$2</c> … are the arguments.</summary>
    public static (int Code, string Out, string Error) Bash(string line, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"owed() {{ \"$OWED\" \"$@\"; }}; {line}", "bash", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OWED"] = Program;

        // The runtime maps a file of its own for the code it makes, and a limit on the size of files would meet that one first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Hung))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"It hangs: {line} {string.Join(' ', arguments)}");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
