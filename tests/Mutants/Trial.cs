using System.Diagnostics;
using Xunit.Abstractions;

namespace Owed.Mutants;

/// <summary>Turns the mutants of one area on, one after the other, and sees whether a test notices.</summary>
internal sealed class Trial(Suite suite, Area area, Mutant[] mutants)
{
    private const long Fast = 50;

    private sealed record Timed(ITestCase Test, long Milliseconds, long Ticks, bool[] Met);

    public List<Outcome> Run()
    {
        List<Timed> tests = [.. suite.Tests.Select(Alone).OrderBy(t => t.Milliseconds)];
        var fates = new List<Outcome>();
        foreach (Mutant mutant in mutants)
        {
            Console.Error.Write($"\r{area.Name} {fates.Count + 1}/{mutants.Length} ");
            fates.Add(new(mutant, mutant.AtStart ? AtStart(mutant, [.. tests]) : Try(mutant, [.. tests.Where(t => t.Met[mutant.Id])])));
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

    private Fate AtStart(Mutant mutant, Timed[] tests)
    {
        try
        {
            suite.Renew(mutant.Id);
            return Try(mutant, tests);
        }
        catch (System.Reflection.TargetInvocationException)
        {
            return Fate.Killed;
        }
        finally
        {
            suite.Renew(-1);
        }
    }
}
