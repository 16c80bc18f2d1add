using System.Globalization;
using System.Text;

namespace Owed.Bench;

/// <summary>Runs every comparison and writes <c>bench/RESULTS.md</c>.</summary>
internal sealed class Report(string folder)
{
    private readonly StringBuilder text = new();

    /// <summary>A place for files that nobody keeps.</summary>
    public string Folder { get; } = folder;

    public static int Write(string[] args)
    {
        bool long_ = args.Contains("--long");
        int at = Array.IndexOf(args, "--date");
        string date = at >= 0 && at + 1 < args.Length ? args[at + 1] : "undated";
        string folder = Directory.CreateTempSubdirectory("owed-bench").FullName;
        try
        {
            var report = new Report(folder);
            int runs = long_ ? 25 : 5;
            report.Head(date, long_);
            report.InProcessPart(runs, long_);
            report.ProcessPart(long_ ? 25 : 5, long_ ? 9 : 2);
            report.Line($"Load at the end: {Load()}.");
            File.WriteAllText("bench/RESULTS.md", report.text.ToString());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Row(string what, Timing ours, string peer, Timing theirs) => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {Timing.Say(ours.Median)} | {Timing.Say(ours.Least)} | {ours.Runs} | {peer}: {Timing.Say(theirs.Median)} | {ours.Median / theirs.Median:0.0} |"));

    public void Row(string what, Timing ours) => Line($"| {what} | {Timing.Say(ours.Median)} | {Timing.Say(ours.Least)} | {ours.Runs} | | |");

    public void ProcessRow(string what, Timing wall, double cpu, long memory, string command) => Line(
        $"| {what} | {Timing.Say(wall.Median)} | {Timing.Say(wall.Least)} | {Timing.Say(cpu)} | {memory} MB | {wall.Runs} | `{command}` |");

    public void Skip(string what, string why) => Line($"| {what} | {why} | | | | | |");

    private void Head(string date, bool long_)
    {
        string cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unnamed"
            : "unnamed";
        Line("# Speed");
        Line("");
        Line($"Written by `./do bench{(long_ ? " --long" : "")}` on {date}: {Environment.ProcessorCount} cores of {cpu}, .NET {Environment.Version}.");
        Line($"Load at the start: {Load()}. Where the load is above the number of cores, wall times are too high; the ratios and the least figures tell more.");
    }

    private void InProcessPart(int runs, bool all)
    {
        Line("");
        Line("## In one warm process");
        Line("");
        Line("SQLite only adds up minutes per line. The ledger also works out what was due in each week from the IEP and the calendar, sorts every minute by who caused the miss, and keeps the entries behind each number. The last column is the ledger's time over SQLite's.");
        Line("");
        Line("| What | Median | Least | Runs | Beside it | Ratio |");
        Line("|---|---:|---:|---:|---|---:|");
        InProcess.Reckoning(this, runs, all);
        InProcess.ReadingAndLetters(this, runs, letters: all ? 1000 : 100);
    }

    private void ProcessPart(int runs, int peerRuns)
    {
        Line("");
        Line("## Whole processes");
        Line("");
        Line("| What | Median | Least | Least CPU | Most memory | Runs | Command |");
        Line("|---|---:|---:|---:|---:|---:|---|");
        WholeProcess.StartUp(this, runs);
        WholeProcess.Peers(this, peerRuns);
        Line("");
    }

    private void Line(string line)
    {
        text.Append(line).Append('\n');
        Console.WriteLine(line);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
