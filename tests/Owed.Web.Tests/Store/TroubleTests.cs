using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Owed.Store;

namespace Owed.Web.Tests;

public sealed class TroubleTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_that_another_program_holds_is_named_as_busy()
    {
        await using OwedStore store = await BeginAsync();
        await using var other = new SqliteConnection($"Data Source={folder.Data.Database};Pooling=False");
        await other.OpenAsync();
        await using (SqliteTransaction held = other.BeginTransaction())
        {
            (await Samples.OnlyCode(store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night))).ShouldBe("store-busy");
        }

        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task A_damaged_file_is_named_and_left_as_it_is(int from)
    {
        await (await BeginAsync()).DisposeAsync();
        byte[] bytes = await File.ReadAllBytesAsync(folder.Data.Database);
        Array.Fill(bytes, (byte)0x5A, from, bytes.Length - from);
        await File.WriteAllBytesAsync(folder.Data.Database, bytes);

        Outcome<OwedStore> outcome = await OwedStore.OpenAsync(folder.Data);
        Samples.OnlyCode(outcome).ShouldBe("store-damaged");
        outcome.Problems[0].Remedy.ShouldContain("backup");
        (await File.ReadAllBytesAsync(folder.Data.Database)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named() =>
        (await Samples.OnlyCode(OwedStore.OpenPostgresAsync($"Host={folder.Path};Username=owed;Database=none;Timeout=2"))).ShouldBe("store-unreachable");

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "2000")]
    public async Task Every_connection_is_set_to_lose_nothing(string setting, string value)
    {
        await using OwedStore store = await BeginAsync();
        await using var source = new SqliteSource(folder.Data.Database, folder.Data.Patience);
        await using DbConnection connection = await source.OpenConnectionAsync();
        List<string> found = await connection.ReadAsync(null, $"pragma {setting}", r => r.GetString(0), default);
        found.ShouldBe([value]);
    }

    [Fact]
    public async Task The_folder_is_open_to_its_owner_alone()
    {
        await using OwedStore store = await BeginAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.Data.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("/some/where", "/some/where")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_folder_is_the_persons_own_unless_a_variable_moves_it(string? variable, string? expected)
    {
        DataFolder usual = DataFolder.Usual(name => name == "OWED_DATA" ? variable : null);
        usual.Path.ShouldBe(expected ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            OperatingSystem.IsLinux() ? "owed" : "Owed"));
    }

    [FactOnOwnDisk]
    public async Task A_full_disk_refuses_clearly_and_loses_nothing()
    {
        using var disk = new OwnDisk(folder.Path, "2m");
        var data = new DataFolder(Path.Combine(disk.Path, "data"));
        await using OwedStore store = await BeginAsync(data);
        int kept = 0;
        Outcome<Items<StoredEntry>> last;
        do
        {
            last = await store.AppendAsync(Samples.Ana, [Samples.Log(20, new string('n', 2000))], Samples.Night);
            kept += last.IsGood ? 1 : 0;
        }
        while (last.IsGood && kept < 5000);

        Samples.OnlyCode(last).ShouldBe("disk-full");
        kept.ShouldBeGreaterThan(10);
        (await Samples.Good(store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(kept);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        (await Backups.RunDailyAsync(store, Samples.Monday)).ShouldHaveSingleItem().Code.ShouldBe("backup-no-room");
        Backups.Days(data).ShouldBeEmpty();

        disk.Remount("size=8m");
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
        (await Samples.Good(store.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(kept + 1);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [FactOnOwnDisk]
    public async Task A_disk_that_is_full_from_the_start_is_named()
    {
        using var disk = new OwnDisk(folder.Path, "16k");
        (await Samples.OnlyCode(OwedStore.OpenAsync(new(Path.Combine(disk.Path, "data"))))).ShouldBe("disk-full");
    }

    [FactOnOwnDisk]
    public async Task A_read_only_folder_is_named_and_nothing_changes()
    {
        using var disk = new OwnDisk(folder.Path, "8m");
        var data = new DataFolder(Path.Combine(disk.Path, "data"));
        await (await BeginAsync(data)).DisposeAsync();
        byte[] before = await File.ReadAllBytesAsync(data.Database);

        disk.Remount("ro");
        (await Samples.OnlyCode(OwedStore.OpenAsync(data))).ShouldBe("store-read-only");
        (await Samples.OnlyCode(OwedStore.OpenAsync(new(Path.Combine(disk.Path, "new"))))).ShouldBe("store-read-only");

        disk.Remount("rw");
        (await File.ReadAllBytesAsync(data.Database)).ShouldBe(before);
        await using OwedStore again = await Samples.Good(OwedStore.OpenAsync(data));
        (await again.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    private Task<OwedStore> BeginAsync() => BeginAsync(folder.Data);

    private static async Task<OwedStore> BeginAsync(DataFolder data)
    {
        OwedStore store = await Samples.Good(OwedStore.OpenAsync(data));
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        return store;
    }
}

/// <summary>A fact that needs a small disk of its own; says why where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOnOwnDiskAttribute : FactAttribute
{
    private static readonly bool CanMount = Try();

    public FactOnOwnDiskAttribute() => Skip = CanMount ? null : "Mounting a small tmpfs needs root on Linux; run the tests as root to check full and read-only disks.";

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("owed-mount-");
        try
        {
            return OwnDisk.Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.FullName) == 0
                && OwnDisk.Run("umount", folder.FullName) == 0;
        }
        finally
        {
            folder.Delete();
        }
    }
}

/// <summary>A small disk in memory.</summary>
internal sealed class OwnDisk : IDisposable
{
    public OwnDisk(string parent, string size)
    {
        Path = System.IO.Path.Combine(parent, "disk");
        Directory.CreateDirectory(Path);
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Path).ShouldBe(0);
    }

    public string Path { get; }

    public static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Takes all that is free.</summary>
    public void Fill()
    {
        using var filler = new FileStream(System.IO.Path.Combine(Path, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        byte[] bytes = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(bytes);
            }
        }
        catch (IOException)
        {
            return;
        }
    }

    /// <summary>Gives back what <see cref="Fill"/> took.</summary>
    public void Empty() => File.Delete(System.IO.Path.Combine(Path, "filler"));

    public void Remount(string options) => Run("mount", "-o", $"remount,{options}", Path).ShouldBe(0);

    public void Dispose() => Run("umount", Path).ShouldBe(0);
}
