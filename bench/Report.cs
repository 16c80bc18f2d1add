using System.Globalization;
using System.Text;

namespace Owed.Bench;

/// <summary>Runs the parts asked for, keeps each, and puts all that are kept together as <c>bench/RESULTS.md</c>.</summary>
internal sealed class Report(string folder)
{
    private const string Kept = "artifacts/bench";

    private static readonly (string Name, string Title, Action<Report> Run)[] Parts =
    [
        ("ledger", "Ledger: the same sums elsewhere", LedgerPart.Run),
        ("letters", "Letters: the same pages elsewhere", LettersPart.Run),
        ("startup", "Start-up: a command from nothing to its end", StartUpPart.Run),
        ("reading", "Reading: the law, a log, an amount, a stored case", ReadingPart.Run),
        ("web", "Web: pages under load", WebPart.Run),
    ];

    private readonly StringBuilder text = new();

    /// <summary>A place for files that nobody keeps.</summary>
    public string Folder { get; } = folder;

    public static int Write(string[] args)
    {
        string date = "undated";
        List<string> asked = [];
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--date" && i + 1 < args.Length)
            {
                date = args[++i];
            }
            else
            {
                asked.Add(args[i]);
            }
        }

        if (asked.FirstOrDefault(a => Parts.All(p => p.Name != a)) is string unknown)
        {
            Console.Error.WriteLine($"no such part: {unknown}; there are {string.Join(", ", Parts.Select(p => p.Name))} and micro");
            return 2;
        }

        Directory.CreateDirectory(Kept);
        foreach (var (name, title, run) in Parts.Where(p => asked.Count == 0 || asked.Contains(p.Name)))
        {
            Measure(name, title, run, date);
        }

        File.WriteAllText("bench/RESULTS.md", Head() + string.Concat(Parts.Select(p => $"{Kept}/{p.Name}.md").Where(File.Exists).Select(File.ReadAllText)));
        return 0;
    }

    /// <summary>One row of a table.</summary>
    public void Row(params object[] cells) => Line("| " + string.Join(" | ", cells.Select(c => c is double d ? Timing.Say(d) : Convert.ToString(c, CultureInfo.InvariantCulture))) + " |");

    /// <summary>Begins a table; every column but the first is of numbers.</summary>
    public void Table(params string[] columns)
    {
        Line("");
        Row(columns);
        Line("|---" + string.Concat(Enumerable.Repeat("|---:", columns.Length - 1)) + "|");
    }

    public void Say(string paragraph)
    {
        Line("");
        Line(paragraph);
    }

    public static string Ratio(double ours, double theirs) => (ours / theirs).ToString(ours / theirs < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static void Measure(string name, string title, Action<Report> run, string date)
    {
        string folder = Directory.CreateTempSubdirectory("owed-bench").FullName;
        try
        {
            var report = new Report(folder);
            report.Line("");
            report.Line($"## {title}");
            report.Say($"Command: `./do bench {name}`, {date}. Load when it began: {Load()}.");
            run(report);
            report.Say($"Load when it ended: {Load()}.");
            File.WriteAllText($"{Kept}/{name}.md", report.text.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Head() => $"""
        # Speed

        Written by `./do bench`, part by part; each part names its command, its day and the load of the machine. Ratios come from one run on one machine: they last, the times do not. Where the load is above the number of cores, the times are too high.

        Machine: {Environment.ProcessorCount} cores of {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}.

        """;

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unnamed"
        : "unnamed";

    private void Line(string line)
    {
        text.Append(line).Append('\n');
        Console.WriteLine(line);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
