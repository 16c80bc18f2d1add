using System.Diagnostics;

namespace Owed.Bench;

/// <summary>A web server in a process of its own, ended when done with.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    public Server(string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        Array.ForEach(environment, e => start.Environment[e.Name] = e.Value);
        long begun = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        while (Address.Length == 0)
        {
            string line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{program} ended before it was ready.");
            Address = line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) ?? "";
        }

        Ready = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public string Address { get; } = "";

    /// <summary>Milliseconds from the start of the process to the printed address.</summary>
    public double Ready { get; }

    public long MemoryNow
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
