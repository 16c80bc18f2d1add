using FsCheck;
using FsCheck.Fluent;
using Owed.Files;

namespace Owed.Tests;

public sealed class CaseFolderProperties
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_case() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            CaseFile made = new RandomCase(seed).Make();
            Items<TextFile> files = CaseFolder.Texts(made);
            Outcome<CaseFile> read = CaseFolder.Read("unnamed", files);

            SampleFolders.Show(read.Problems.Where(p => p.IsError)).ShouldBe("", $"seed {seed}");
            ShouldBeSame(CaseFolder.Bare(read.Value!), CaseFolder.Bare(made), seed);
            CaseFolder.Texts(read.Value!).ShouldBe(files, $"seed {seed}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Writing_to_a_folder_keeps_evidence_and_sets_old_documents_aside()
    {
        string folder = Directory.CreateTempSubdirectory("owed-case-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "evidence"));
            File.WriteAllText(Path.Combine(folder, "evidence", "kept.txt"), "kept");
            File.WriteAllText(Path.Combine(folder, "iep-2001-01-01.yaml"), "an older document");
            CaseFile ana = SampleFolders.Read("mo-ana");

            CaseFolder.Write(ana, folder);

            Outcome<CaseFile> read = CaseFolder.Read(folder);
            read.Problems.Where(p => p.IsError).ShouldBeEmpty();
            CaseFolder.Bare(read.Value!).ShouldBe(CaseFolder.Bare(ana));
            File.Exists(Path.Combine(folder, "evidence", "kept.txt")).ShouldBeTrue();
            File.ReadAllText(Path.Combine(folder, "iep-2001-01-01.yaml.old")).ShouldBe("an older document");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void ShouldBeSame(CaseFile read, CaseFile made, int seed)
    {
        string because = $"seed {seed}";
        read.Calendar.Years.ShouldBe(made.Calendar.Years, because);
        read.Ieps.ShouldBe(made.Ieps, because);
        read.Entries.ShouldBe(made.Entries, because);
        read.Facts.ShouldBe(made.Facts, because);
        read.ShouldBe(made, because);
    }
}
