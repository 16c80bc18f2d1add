using Owed.Files;

namespace Owed.Tests;

public sealed class SampleCasesTests
{
    [Fact]
    public void Every_sample_reads_without_problems()
    {
        string[] folders = [.. SampleFolders.Folders()];
        folders.Length.ShouldBeGreaterThan(0);
        foreach (string folder in folders)
        {
            Outcome<CaseFile> read = CaseFolder.Read(folder);
            SampleFolders.Show(read.Problems).ShouldBe("", folder);
            CaseFolder.Bare(Again(read.Value!)).ShouldBe(CaseFolder.Bare(read.Value!), folder);
        }
    }

    [Fact]
    public void The_Missouri_sample_misses_forty_minutes_in_each_of_eight_weeks()
    {
        CaseFile ana = SampleFolders.Read("mo-ana");
        Session[] short30 = [.. ana.Sessions.Where(s => s.Line == "speech" && s.Reason is not null)];

        short30.Length.ShouldBe(16);
        short30.GroupBy(s => s.Day.MondayOf()).Select(w => 60 - w.Sum(s => s.Given.Value)).ShouldBe(Enumerable.Repeat(40, 8));
        ana.Sessions.Where(s => s.Reason is null).ShouldAllBe(s => s.Given == new Minutes(30));
        ana.Ieps.Single().Lines.Select(l => l.Id).ShouldBe(["speech", "ot"]);
        ana.Calendar.Years.Single().Name.ShouldBe("2025-26");
    }

    [Theory]
    [InlineData("mo-ana", 320, 320, 0)]
    [InlineData("worked/b3-45-sessions-of-30", 0, 0, 780)]
    [InlineData("worked/b9-three-times-40", 0, 0, 0)]
    [InlineData("worked/b11-per-quarter", 0, 0, 0)]
    [InlineData("worked/c1-half-of-twelve-weeks", 360, 360, 0)]
    [InlineData("worked/c2-eight-sessions-of-60", 480, 480, 0)]
    [InlineData("worked/c4-five-sessions-in-six-weeks", 100, 100, 0)]
    [InlineData("worked/c6-thirty-hours-promised", 1500, 1500, 0)]
    public void The_samples_reckon_to_the_published_figures(string name, int missed, int balance, int undocumented)
    {
        Totals totals = Reckoner.Reckon(SampleFolders.Read(name), new(2026, 6, 30)).Totals;

        (totals.MissedBySchool.Value, totals.Balance.Value, totals.Undocumented.Value).ShouldBe((missed, balance, undocumented));
    }

    [Fact]
    public void The_Montana_sample_has_every_kind_of_miss()
    {
        CaseFile otto = SampleFolders.Read("mt-otto");
        Totals speech = Reckoner.Reckon(otto, new(2024, 7, 1)).Lines
            .Where(l => l.Line.Id == "speech")
            .Aggregate(default(Totals), (sum, l) => sum + l.Totals);

        speech.MissedBySchool.Value.ShouldBe(40 + 20 + 40 + 20 + 20);
        speech.MadeUp.Value.ShouldBe(40 + 25);
        speech.Balance.Value.ShouldBe(140 - 65);
        speech.Closure.Value.ShouldBe(40 + 40 + 20);
        speech.ChildAbsent.Value.ShouldBe(40 + 20);
        speech.SchoolActivity.Value.ShouldBe(40 + 20 + 20);
        speech.DeliveredNotAsWritten.Value.ShouldBe(40 + 20);
        speech.Undocumented.Value.ShouldBe(40 + 40 + 20 + 20);
        otto.Entries.OfType<SchoolClaim>().Single().Claimed.Value.ShouldBe(700);
        otto.Entries.OfType<PlannedMakeUp>().Single().MakesUp.ShouldBe(new(2024, 4, 18));
        otto.Ieps[1].Days.To.ShouldBe(new(2024, 5, 30));
    }

    private static CaseFile Again(CaseFile c)
    {
        Outcome<CaseFile> again = CaseFolder.Read("another name", CaseFolder.Texts(c));
        SampleFolders.Show(again.Problems).ShouldBe("");
        return again.Value!;
    }
}
