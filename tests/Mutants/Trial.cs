using System.Diagnostics;
using Xunit.Abstractions;

namespace Owed.Mutants;

/// <summary>Turns the mutants of one area on, one after the other, and sees whether a test notices.</summary>
internal sealed class Trial(Suite suite, string folder, Area area, Mutant[] mutants)
{
    private const long Fast = 50;

    private sealed record Timed(ITestCase Test, long Milliseconds, long Ticks, bool[] Met);

    public List<(Mutant Mutant, Fate Fate)> Run()
    {
        List<Timed> tests = [.. suite.Tests.Select(Alone).OrderBy(t => t.Milliseconds)];
        var fates = new List<(Mutant, Fate)>();
        foreach (Mutant mutant in mutants)
        {
            Console.Error.Write($"\r{area.Name} {fates.Count + 1}/{mutants.Length} ");
            fates.Add((mutant, mutant.AtStart ? InAnotherProcess(mutant) : Try(mutant, [.. tests.Where(t => t.Met[mutant.Id])])));
        }

        Console.Error.WriteLine();
        return fates;
    }

    private Timed Alone(ITestCase test)
    {
        Array.Clear(suite.Met);
        var watch = Stopwatch.StartNew();
        if (suite.FirstFailure(-1, [test], long.MaxValue) is string failure)
        {
            throw new InvalidOperationException("A test fails without any mutant: " + failure);
        }

        return new(test, watch.ElapsedMilliseconds, suite.Ticks, [.. suite.Met]);
    }

    private Fate Try(Mutant mutant, Timed[] tests)
    {
        if (tests.Length == 0)
        {
            return Fate.NotMet;
        }

        long most = 200_000 + (10 * tests.Sum(t => t.Ticks));
        bool killed = new[] { tests.Where(t => t.Milliseconds < Fast), tests.Where(t => t.Milliseconds >= Fast) }
            .Any(part => suite.FirstFailure(mutant.Id, part.Select(t => t.Test), most) is not null);
        return killed ? Fate.Killed : Fate.Survived;
    }

    private Fate InAnotherProcess(Mutant mutant)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["one", folder, area.Name]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OWED_MUTANT"] = mutant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Fate.Survived : Fate.Killed;
    }
}
