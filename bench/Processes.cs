using System.Diagnostics;
using System.Globalization;

namespace Owed.Bench;

/// <summary>What whole processes cost: wall and processor milliseconds, and the most memory in MB.</summary>
internal sealed record Processes(Timing Wall, double LeastProcessor, long Memory)
{
    public const string Published = "artifacts/publish/linux-x64/owed";
    public const string PublishedApp = "artifacts/publish/linux-x64/owed-app";

    /// <summary>True when a program is on the path. LibreOffice needs this: its parts share one program that starts without them.</summary>
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program some times after one run that does not count; null when the machine lacks it.</summary>
    public static Processes? Run(string folder, int runs, string program, params string[] arguments) => Run(folder, runs, warm: true, program, arguments);

    /// <param name="warm">False to count the first run too.</param>
    public static Processes? Run(string folder, int runs, bool warm, string program, params string[] arguments)
    {
        double[] wall = new double[runs];
        double processor = double.MaxValue;
        long memory = 0;
        for (int i = warm ? 0 : 1; i <= runs; i++)
        {
            string measured = Path.Combine(folder, "time.txt");
            var start = new ProcessStartInfo("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", measured, program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            long begun = Stopwatch.GetTimestamp();
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 127)
            {
                return null;
            }

            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {errors.Result}");
            }

            if (i > 0)
            {
                wall[i - 1] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                double[] parts = [.. File.ReadAllText(measured).Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture))];
                processor = Math.Min(processor, (parts[0] + parts[1]) * 1000);
                memory = Math.Max(memory, (long)parts[2] / 1024);
            }
        }

        return new(Timing.From(wall), processor, memory);
    }

    /// <summary>What a program that must work prints.</summary>
    public static string Output(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {output}");
    }
}
