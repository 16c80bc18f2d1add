using Owed.Files;

namespace Owed.Tests.Files;

public sealed class SampleCasesTests
{
    [Fact]
    public void Every_sample_reads_without_problems()
    {
        string[] folders = [.. Samples.Folders()];
        folders.Length.ShouldBeGreaterThan(0);
        foreach (string folder in folders)
        {
            Outcome<CaseFile> read = CaseFolder.Read(folder);
            Samples.Show(read.Problems).ShouldBe("", folder);
            CaseFolder.Bare(Again(read.Value!)).ShouldBe(CaseFolder.Bare(read.Value!), folder);
        }
    }

    [Fact]
    public void The_Missouri_sample_misses_forty_minutes_in_each_of_eight_weeks()
    {
        CaseFile ana = Samples.Read("mo-ana");
        Session[] short30 = [.. ana.Sessions.Where(s => s.Line == "speech" && s.Reason is not null)];

        short30.Length.ShouldBe(16);
        short30.GroupBy(s => s.Day.MondayOf()).Select(w => 60 - w.Sum(s => s.Given.Value)).ShouldBe(Enumerable.Repeat(40, 8));
        ana.Sessions.Where(s => s.Reason is null).ShouldAllBe(s => s.Given == new Minutes(30));
        ana.Ieps.Single().Lines.Select(l => l.Id).ShouldBe(["speech", "ot"]);
        ana.Calendar.Years.Single().Name.ShouldBe("2025-26");
    }

    private static CaseFile Again(CaseFile c)
    {
        Outcome<CaseFile> again = CaseFolder.Read("another name", CaseFolder.Texts(c));
        Samples.Show(again.Problems).ShouldBe("");
        return again.Value!;
    }
}
