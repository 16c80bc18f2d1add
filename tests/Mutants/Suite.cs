using System.Reflection;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Owed.Mutants;

/// <summary>The built tests, run again and again in this process against the assembly that holds the mutants.</summary>
internal sealed class Suite : IDisposable
{
    private readonly XunitTestFramework framework = new(new Nothing());
    private readonly ITestFrameworkExecutor executor;
    private readonly FieldInfo active;
    private readonly FieldInfo ticks;
    private readonly FieldInfo mostTicks;
    private readonly MethodInfo[] renewals;

    public Suite(string folder, string[] classes)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        Type change = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Owed.dll")).GetType("Owed.Mutants.Switch", throwOnError: true)!;
        (active, ticks, mostTicks) = (change.GetField("Active")!, change.GetField("Ticks")!, change.GetField("MostTicks")!);
        renewals = [.. change.Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsStatic && m.Name.StartsWith(Mutator.Renew, StringComparison.Ordinal)).OrderBy(m => m.MetadataToken)];
        Met = (bool[])change.GetField("Met")!.GetValue(null)!;
        Assembly tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Owed.Tests.dll"));
        var found = new Discovered();
        framework.GetDiscoverer(new ReflectionAssemblyInfo(tests)).Find(false, found, new Options());
        found.Done.WaitOne();
        Tests = [.. found.Cases.Where(c => classes.Any(n => c.TestMethod.TestClass.Class.Name.StartsWith("Owed.Tests." + n, StringComparison.Ordinal)) && !c.Traits.ContainsKey("Category"))];
        executor = framework.GetExecutor(tests.GetName());
    }

    public ITestCase[] Tests { get; }

    /// <summary>The mutants met since it was last cleared.</summary>
    public bool[] Met { get; }

    public long Ticks => (long)ticks.GetValue(null)!;

    /// <summary>Fills every static field again, with one mutant on (-1 for none).</summary>
    public void Renew(int mutant)
    {
        active.SetValue(null, mutant);
        Array.ForEach(renewals, r => r.Invoke(null, null));
        active.SetValue(null, -1);
    }

    /// <summary>Runs tests with one mutant on (-1 for none) and returns the first that failed, or null.</summary>
    public string? FirstFailure(int mutant, IEnumerable<ITestCase> tests, long most)
    {
        var run = new Run();
        active.SetValue(null, mutant);
        ticks.SetValue(null, 0L);
        mostTicks.SetValue(null, most);
        executor.RunTests(tests, run, new Options());
        run.Done.WaitOne();
        active.SetValue(null, -1);
        return run.Failed;
    }

    public void Dispose()
    {
        executor.Dispose();
        framework.Dispose();
    }

    private sealed class Nothing : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Discovered : IMessageSink
    {
        public List<ITestCase> Cases { get; } = [];

        public ManualResetEvent Done { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found)
            {
                Cases.Add(found.TestCase);
            }
            else if (message is IDiscoveryCompleteMessage)
            {
                Done.Set();
            }

            return true;
        }
    }

    private sealed class Run : IMessageSink
    {
        public string? Failed { get; private set; }

        public ManualResetEvent Done { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestFailed failed)
            {
                Failed ??= $"{failed.Test.DisplayName}: {string.Join(' ', failed.Messages)}";
            }
            else if (message is ITestAssemblyFinished)
            {
                Done.Set();
            }

            return Failed is null;
        }
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = new()
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = true,
        };

        public TValue GetValue<TValue>(string name) => values.GetValueOrDefault(name) is TValue value ? value : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
