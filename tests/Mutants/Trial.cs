using System.Diagnostics;
using Xunit.Abstractions;

namespace Owed.Mutants;

/// <summary>Turns the mutants of one area on, one after the other, and sees whether a test notices.</summary>
internal sealed class Trial(Suite suite, string folder, Area area, Mutant[] mutants)
{
    private const long Fast = 50;

    private sealed record Timed(ITestCase Test, long Milliseconds, long Ticks, bool[] Met);

    public List<Outcome> Run()
    {
        List<Timed> tests = [.. suite.Tests.Select(Alone).OrderBy(t => t.Milliseconds)];
        if (mutants.Any(m => m.AtStart) && InAnotherProcess(-1) == Fate.Killed)
        {
            throw new InvalidOperationException("In a process of their own the tests fail without any mutant.");
        }

        var fates = new List<Outcome>();
        foreach (Mutant mutant in mutants.Where(m => !m.AtStart))
        {
            Console.Error.Write($"\r{area.Name} {fates.Count + 1}/{mutants.Length} ");
            fates.Add(new(mutant, Try(mutant, [.. tests.Where(t => t.Met[mutant.Id])])));
        }

        Mutant[] atStart = [.. mutants.Where(m => m.AtStart)];
        fates.AddRange(atStart.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(m => new Outcome(m, InAnotherProcess(m.Id))));
        Console.Error.WriteLine();
        return [.. fates.OrderBy(f => f.Mutant.Id)];
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

    private Fate InAnotherProcess(int mutant)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Trial).Assembly.Location, "one", folder, area.Name]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OWED_MUTANT"] = mutant.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Fate.Survived : Fate.Killed;
    }
}
