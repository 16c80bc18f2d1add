using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Night;

/// <summary>Runs one slice in a process of its own, from a copy of what was built, so that a build meanwhile disturbs nothing.</summary>
internal sealed partial class SliceRun(string folder, string day) : IDisposable
{
    private readonly Lock gate = new();
    private Process? running;

    public void Dispose() => Kill();

    /// <summary>Copies what was built.</summary>
    public void Copy(IEnumerable<Suite> suites)
    {
        foreach (Suite suite in suites.Distinct().Where(s => s != Suite.Mutants))
        {
            string from = Path.Combine("artifacts", "bin", Project(suite), "release"), to = Path.Combine(folder, "bin", Project(suite));
            if (Directory.Exists(to))
            {
                Directory.Delete(to, recursive: true);
            }

            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    public Ran Run(Job job, Progress progress, int count)
    {
        string finds = Path.GetFullPath(Path.Combine(folder, "fuzz")), counts = Path.Combine(finds, "counts.txt");
        Directory.CreateDirectory(finds);
        File.Delete(counts);
        ProcessStartInfo start = Start(job, progress.Next);
        foreach ((string name, string value) in job.Told(progress.Seed, progress.Next, count, finds))
        {
            start.Environment[name] = value;
        }

        double worked = ProcessorOfChildren();
        long begun = Stopwatch.GetTimestamp();
        (int code, string said) = Finish(start);
        double wall = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        worked = ProcessorOfChildren() is double now && now > worked ? now - worked : wall;
        Slice slice = new(progress.Next, count, count, 0, Math.Round(wall, 1), Math.Round(worked, 1), day);
        string kept = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{job.Name}-{progress.Seed}-{progress.Next}.txt"));
        if (code != 0)
        {
            File.WriteAllText(kept, said);
        }

        return job switch
        {
            { IsFuzz: true } => Fired(slice, counts, code, kept),
            { Suite: Suite.Mutants } => new(slice with { Finds = code == 0 ? 0 : 1 }, code == 0 ? null : $"read {kept}"),
            _ when !Tests().IsMatch(said) => new(null, "no test of that kind is in this tree"),
            _ => new(slice with { Finds = code == 0 ? 0 : 1 }, code == 0 ? null : $"a find; read {kept}"),
        };
    }

    /// <summary>Ends the slice that runs, and all that it started.</summary>
    public void Kill()
    {
        lock (gate)
        {
            if (running is { HasExited: false })
            {
                running.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>What the target itself counted; without it the slice ended early and is run again.</summary>
    private static Ran Fired(Slice slice, string counts, int code, string kept)
    {
        Match told = Counts().Match(File.Exists(counts) ? File.ReadAllText(counts) : "");
        if (!told.Success)
        {
            return new(null, $"the slice did not run to its end; read {kept}");
        }

        int finds = int.Parse(told.Groups[3].Value, CultureInfo.InvariantCulture);
        Slice ran = slice with
        {
            Count = long.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture),
            Processor = double.Parse(told.Groups[2].Value, CultureInfo.InvariantCulture),
            Finds = finds,
        };
        return new(ran, code == 0 ? null : finds > 0 ? $"{finds} finds; read {kept}" : $"something else failed; read {kept}");
    }

    private ProcessStartInfo Start(Job job, long next) => job.Suite == Suite.Mutants
        ? new("dotnet", ["artifacts/bin/Mutants/release/Mutants.dll", day, Job.MutantFolders[next]])
        : new("dotnet", ["test", Path.Combine(folder, "bin", Project(job.Suite), Project(job.Suite) + ".dll"), "--nologo", "--filter", job.Filter]);

    private (int Code, string Said) Finish(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        lock (gate)
        {
            running = process;
        }

        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        lock (gate)
        {
            running = null;
        }

        return (process.ExitCode, said);
    }

    private static string Project(Suite suite) => suite == Suite.Web ? "Owed.Web.Tests" : "Owed.Tests";

    /// <summary>Seconds that processes started here and ended have worked, with all that they started; null where the system does not tell.</summary>
    private static double ProcessorOfChildren()
    {
        const string told = "/proc/self/stat";
        if (!File.Exists(told))
        {
            return 0;
        }

        // The name of the program may hold spaces and ends with the last bracket; a hundredth of a second is the system's unit.
        string text = File.ReadAllText(told);
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / 100;
    }

    [GeneratedRegex(@"(\d+) inputs .* ([\d.]+) s of processor\s+(\d+) finds")]
    private static partial Regex Counts();

    [GeneratedRegex(@"Total:\s+[1-9]")]
    private static partial Regex Tests();
}
