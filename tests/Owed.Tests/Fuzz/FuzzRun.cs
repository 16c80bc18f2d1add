using System.Diagnostics;
using System.Globalization;

namespace Owed.Tests;

/// <summary>Sends inputs at a target and stops at the first that breaks it, naming the seed and keeping the bytes.</summary>
/// <remarks>
/// <c>OWED_FUZZ_COUNT</c> and <c>OWED_FUZZ_SEED</c> set how many and which; <c>OWED_FUZZ_FIRST</c> where to begin; <c>OWED_FUZZ_ONLY</c> runs one
/// number alone; <c>OWED_FUZZ_TARGET</c> one target; <c>OWED_FUZZ_OUT</c> names a folder for counts and finds; <c>OWED_FUZZ_TIMED</c> makes a slow
/// input a find. Without it only bytes are counted, which are the same on a busy machine and on a quiet one.
/// </remarks>
internal static class FuzzRun
{
    private const long UsualSeed = 20260907;
    private const int MostBytesEach = 96 * 1024 * 1024;
    private const int MostFinds = 12;

    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(60);

    /// <summary>The folder of the inputs that once broke a target.</summary>
    public static string Crashes(string name) => Tree.Full(Path.Combine("tests", "fuzz", "crashes", name));

    /// <summary>False when another target alone was asked for.</summary>
    public static bool IsWanted(string target) => Environment.GetEnvironmentVariable("OWED_FUZZ_TARGET") is not { Length: > 0 } wanted || wanted == target;

    /// <summary>Runs the target and fails with every find.</summary>
    public static void Run(FuzzTarget target)
    {
        if (!IsWanted(target.Name))
        {
            return;
        }

        long seed = Setting("OWED_FUZZ_SEED") ?? UsualSeed;
        int count = (int)(Setting("OWED_FUZZ_COUNT") ?? target.InCi);
        int? only = (int?)Setting("OWED_FUZZ_ONLY");
        int first = only is int one ? one - (one % target.Batch) : (int)(Setting("OWED_FUZZ_FIRST") ?? 0);
        int last = only + 1 ?? first + count;
        long started = Stopwatch.GetTimestamp();
        TimeSpan worked = Environment.CpuUsage.TotalTime;
        var state = new State();
        var thread = new Thread(() => All(target, seed, first, last, state)) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(5)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref state.Since)) > Hung)
            {
                state.Finds.Add(Find(target, seed, state.Index, new TimeoutException($"it did not end in {Hung.TotalSeconds:0} seconds")));
                break;
            }
        }

        Report(target, seed, state.Index + 1 - first, Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - worked, state.Finds.Count);
        if (state.Finds.Count > 0)
        {
            Assert.Fail(string.Join("\n\n", state.Finds));
        }
    }

    /// <summary>Sends every past crash at the target again.</summary>
    public static void Replay(FuzzTarget target)
    {
        string folder = Crashes(target.Name);
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (Try(target, File.ReadAllBytes(file)) is Exception broke)
            {
                Assert.Fail($"{Path.GetFileName(file)} breaks {target.Name} again: {broke}");
            }
        }
    }

    private static void All(FuzzTarget target, long seed, int first, int last, State state)
    {
        for (int i = first; i < last && state.Finds.Count < MostFinds; i++)
        {
            state.Index = i;
            Volatile.Write(ref state.Since, Stopwatch.GetTimestamp());
            if (Try(target, target.Make(new(seed, i))) is Exception broke && state.Kinds.Add(Kind(broke)))
            {
                state.Finds.Add(Find(target, seed, i, broke));
            }
        }
    }

    /// <summary>What an input breaks, or null. A large answer is asked for again, since the first of its kind also fills what is kept for speed.</summary>
    private static Exception? Try(FuzzTarget target, byte[] input)
    {
        bool timed = Setting("OWED_FUZZ_TIMED") is not null;
        try
        {
            double took = 0;
            long bytes = 0;
            for (int tries = 0; tries < 4; tries++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                double start = tries == 0 ? Clock() : Busy();
                target.Check(input);
                took = (tries == 0 ? Clock() : Busy()) - start;
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                if ((!timed || took <= target.MostMilliseconds) && bytes <= MostBytesEach)
                {
                    return null;
                }
            }

            return new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{input.Length} bytes took {took:0} ms and {bytes / 1024 / 1024} MB"));
        }
        catch (Exception broke)
        {
            return broke;
        }
    }

    private static double Clock() => Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Milliseconds that this thread was really at work, where the system tells.</summary>
    private static double Busy()
    {
        const string told = "/proc/thread-self/schedstat";
        return File.Exists(told) && double.TryParse(File.ReadAllText(told).Split(' ')[0], CultureInfo.InvariantCulture, out double nanoseconds) ? nanoseconds / 1e6 : Clock();
    }

    /// <summary>Finds of one kind are shown once: the same exception from the same line, or the same rule broken.</summary>
    private static string Kind(Exception broke)
    {
        string at = (broke.StackTrace ?? "").Split('\n')[0];
        return $"{broke.GetType().Name} {(at.Contains(nameof(MustHold), StringComparison.Ordinal) ? broke.Message[..Math.Min(40, broke.Message.Length)] : at)}";
    }

    private static string Find(FuzzTarget target, long seed, int index, Exception broke)
    {
        byte[] input = target.Make(new(seed, index));
        string name = FormattableString.Invariant($"{seed}-{index}");
        if (Out() is string folder)
        {
            string kept = Path.Combine(folder, target.Name);
            Directory.CreateDirectory(kept);
            File.WriteAllBytes(Path.Combine(kept, name), input);
        }

        return $"{target.Name}, OWED_FUZZ_SEED={seed} OWED_FUZZ_ONLY={index} ({input.Length} bytes): {broke}";
    }

    private static void Report(FuzzTarget target, long seed, int count, TimeSpan took, TimeSpan worked, int finds)
    {
        if (Out() is string folder)
        {
            Directory.CreateDirectory(folder);
            File.AppendAllText(
                Path.Combine(folder, "counts.txt"),
                string.Create(CultureInfo.InvariantCulture, $"{target.Name,-12} seed {seed}  {count,9} inputs  {took.TotalSeconds,8:0.0} s  {worked.TotalSeconds,8:0.0} s of processor  {finds} finds\n"));
        }
    }

    private static string? Out() => Environment.GetEnvironmentVariable("OWED_FUZZ_OUT");

    private static long? Setting(string name) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out long value) ? value : null;

    private sealed class State
    {
        public long Since = Stopwatch.GetTimestamp();

        public volatile int Index;

        public List<string> Finds { get; } = [];

        public HashSet<string> Kinds { get; } = [];
    }
}
