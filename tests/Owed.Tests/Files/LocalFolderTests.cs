using Owed.Files;

namespace Owed.Tests;

public sealed class LocalFolderTests
{
    /// <summary>The usual habit of an account lets everybody read; what holds a child's data does not follow it.</summary>
    [Fact]
    public void What_commands_write_of_a_child_can_be_read_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var ana = new BinderCase("mo-ana");
        string[] before = Everything(ana.Folder);
        const string New = "owed new \"$1/ben\" --child Ben --state MO --service Speech --amount '60 minutes per week' --iep-from 2025-08-19 --first 2025-08-19 --last 2026-05-20";
        (int code, string _, string error) = OwnProcess.Bash(
            $"umask 022; {New} && owed sent records-request \"$1\" --on 2025-11-03 --method e-mail && owed letter records-request \"$1\" --out \"$1/letters/two\" && owed binder \"$1\" --out \"$1/out\"",
            ana.Folder);

        code.ShouldBe(0, error);
        string[] made = [.. Everything(ana.Folder).Except(before)];
        made.Length.ShouldBeGreaterThan(20);
        foreach (string one in made)
        {
            File.GetUnixFileMode(one).ShouldBe(Directory.Exists(one) ? Owner | UnixFileMode.UserExecute : Owner, one);
        }
    }

    /// <summary>A talk from an empty start keeps a case and a letter.</summary>
    [Fact]
    public void A_case_that_is_written_anew_can_be_read_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = Path.Combine(Directory.CreateTempSubdirectory("owed-mode-").FullName, "ana");
        CaseFolder.Write(LetterCase.Ana(), folder);
        foreach (string one in (string[])[folder, .. Everything(folder)])
        {
            File.GetUnixFileMode(one).ShouldBe(Directory.Exists(one) ? Owner | UnixFileMode.UserExecute : Owner, one);
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static string[] Everything(string folder) => Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories);

    [Fact]
    public void A_new_case_folder_can_be_opened_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string parent = Directory.CreateTempSubdirectory("owed-mode-").FullName;
        try
        {
            string folder = Path.Combine(parent, "ana");
            DateOnly first = new(2025, 9, 1);
            StarterFolder.Write(new("Ana Sample-Rivera", "MO", null, null, new(first, first.AddDays(200)), null, new(first, first.AddDays(200)), "Speech", "60 minutes per week"), folder).ShouldBeEmpty();
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }
}
