using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Owed.Web.Tests;

[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

/// <summary>A real PostgreSQL server in a temporary folder, reached by a socket in that folder.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-pg-").FullName;
    private string binaries = "";
    private bool isRunning;
    private int schemas;

    public async Task InitializeAsync()
    {
        binaries = FindBinaries() ?? throw new InvalidOperationException(
            "No PostgreSQL server was found (initdb and pg_ctl). Install it, for example with \"apt-get install postgresql\".");
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", folder);
        }

        string data = Path.Combine(folder, "data");
        await AsOwnerAsync("initdb", "-D", data, "-U", "owed", "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync");
        await StartAsync();
    }

    public async Task StartAsync()
    {
        await AsOwnerAsync(
            "pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses= -c max_connections=40 -k {folder}", "start");
        isRunning = true;
    }

    /// <summary>Ends every process of the server at once, as a power cut does: it writes nothing more.</summary>
    public async Task KillAsync()
    {
        int owner = int.Parse((await File.ReadAllLinesAsync(Path.Combine(folder, "data", "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        foreach (int id in (int[])[owner, .. ChildrenOf(owner)])
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }

        isRunning = false;
        while (Directory.Exists($"/proc/{owner}") || ChildrenOf(owner).Length > 0)
        {
            await Task.Delay(5);
        }
    }

    private static int[] ChildrenOf(int owner) =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).OfType<string>().Where(n => n.All(char.IsAsciiDigit))
            .Where(n => ParentOf(n) == owner).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static int? ParentOf(string id)
    {
        try
        {
            // After the name in brackets: the state, then the parent.
            string told = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(told[(told.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A connection string with an empty schema of its own.</summary>
    public async Task<string> FreshAsync()
    {
        string schema = string.Create(CultureInfo.InvariantCulture, $"s{Interlocked.Increment(ref schemas)}");
        var names = new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "owed",
            Database = "postgres",
            SearchPath = schema,
            MaxPoolSize = 10,
        };
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(names.ConnectionString);
        await using NpgsqlCommand create = source.CreateCommand($"create schema {schema}");
        await create.ExecuteNonQueryAsync();
        return names.ConnectionString;
    }

    public async Task DisposeAsync()
    {
        if (isRunning)
        {
            await AsOwnerAsync("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-m", "immediate", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string? FindBinaries()
    {
        IEnumerable<string> installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));
    }

    /// <summary>The server refuses to run as root, so root hands over to the user postgres.</summary>
    private Task AsOwnerAsync(string program, params string[] arguments)
    {
        string full = Path.Combine(binaries, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", full, .. arguments])
            : RunAsync(full, arguments);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
