using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Owed.Night;

/// <summary>DAY [--hours N] [--target NAME]… [--seed N] [--anew], run in the root of the repository.</summary>
internal static class Program
{
    private const string Page = "docs/fuzzing.md";

    private static int Main(string[] args)
    {
        Asked asked;
        try
        {
            asked = Asked.Read(args);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }

        var state = new Kept("artifacts/night");
        using FileStream? held = state.Hold();
        if (held is null)
        {
            Console.Error.WriteLine("./do night runs already in this folder; end it with Ctrl+C, or wait.");
            return 2;
        }

        if (asked.Anew)
        {
            Array.ForEach(asked.Jobs, state.Forget);
        }

        bool stopped = false;
        using var slices = new SliceRun("artifacts/night", asked.Day);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        slices.Copy(asked.Jobs.Select(j => j.Suite));
        var watch = Stopwatch.StartNew();
        var shift = new NightShift(state, asked.Jobs, slices.Run, () => watch.Elapsed, Write, Console.Out);
        bool good = shift.Go(asked.Seed, asked.UsualSeed, asked.Most, () => Volatile.Read(ref stopped));
        return stopped ? 130 : good ? 0 : 1;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            Volatile.Write(ref stopped, true);
            slices.Kill();
        }

        void Write(IReadOnlyList<Progress> progress) => File.WriteAllText(Page, FiguresPage.With(File.ReadAllText(Page), asked.Jobs, progress));
    }
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record Asked(string Day, Job[] Jobs, TimeSpan? Most, long? Seed, bool Anew)
{
    /// <summary>The day as a number, for a job that has no seed yet.</summary>
    public long UsualSeed => long.Parse(Day.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">A word that is not known, with what is.</exception>
    public static Asked Read(string[] args)
    {
        Asked asked = new(args[0], [], null, null, false);
        for (int i = 1; i < args.Length; i++)
        {
            asked = args[i] switch
            {
                "--hours" => asked with { Most = TimeSpan.FromHours(double.Parse(Value(), CultureInfo.InvariantCulture)) },
                "--seed" => asked with { Seed = long.Parse(Value(), CultureInfo.InvariantCulture) },
                "--target" => asked with { Jobs = [.. asked.Jobs, Named(Value())] },
                "--anew" => asked with { Anew = true },
                _ => throw new FormatException($"{args[i]} is no option of ./do night; ./do night --help lists them"),
            };

            string Value() => ++i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} needs a value");
        }

        return asked.Jobs.Length == 0 ? asked with { Jobs = Job.All } : asked;
    }

    private static Job Named(string name) =>
        Job.All.FirstOrDefault(j => j.Name == name) ?? throw new FormatException($"no target \"{name}\"; there are {string.Join(", ", Job.All.Select(j => j.Name))}");
}
