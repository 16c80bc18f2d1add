using Owed.Files;

namespace Owed.Tests;

public sealed class LocalFolderTests
{
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
