using Owed.Night;

namespace Owed.Tests;

public sealed class NightShiftTests : IDisposable
{
    private static readonly Job Quick = new("log", Suite.Owed, "FullyQualifiedName~x", 30, 10);
    private static readonly Job Slow = new("forms", Suite.Web, "FullyQualifiedName~x", 20, 5);

    private readonly string folder = Directory.CreateTempSubdirectory("owed-night-").FullName;
    private readonly List<string> ran = [];
    private readonly StringWriter output = new();

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_was_finished_is_not_run_again_and_the_next_night_goes_on_behind_it()
    {
        Go(slices: 2).ShouldBeTrue();
        Go(slices: 100).ShouldBeTrue();
        Go(slices: 100).ShouldBeTrue();

        ran.Order(StringComparer.Ordinal).ShouldBe(["forms 0+5", "forms 10+5", "forms 15+5", "forms 5+5", "log 0+10", "log 10+10", "log 20+10"]);
        output.ToString().ShouldContain("Nothing is left to run.");
    }

    [Fact]
    public void The_job_that_is_furthest_behind_comes_first() =>
        new Func<List<string>>(() => { Go(slices: 4); return ran; })().ShouldBe(["log 0+10", "forms 0+5", "forms 5+5", "log 10+10"]);

    [Fact]
    public void An_interrupt_loses_the_slice_that_runs_and_no_other()
    {
        Go(slices: 3, stopDuring: 2);
        ran.Count.ShouldBe(3);
        output.ToString().ShouldContain("Stopped.");
        ran.Clear();

        Go(slices: 1);
        ran.ShouldBe(["forms 5+5"]);
    }

    [Fact]
    public void A_slice_that_did_not_end_is_not_counted_and_the_other_jobs_go_on()
    {
        new NightShift(new(folder), [Quick, Slow], (job, p, n) => job == Quick ? new(null, "it fell over") : Ran(job, p, n), () => TimeSpan.Zero, _ => { }, output)
            .Go(null, 7, null, () => false).ShouldBeFalse();

        ran.ShouldBe(["forms 0+5", "forms 5+5", "forms 10+5", "forms 15+5"]);
        output.ToString().ShouldContain("it fell over");
        new Kept(folder).Of(Quick, null, 7).Next.ShouldBe(0);
    }

    [Fact]
    public void Another_seed_begins_anew_and_none_goes_on_with_the_one_that_is_kept()
    {
        Go(slices: 1);
        var kept = new Kept(folder);
        kept.Of(Quick, null, usual: 99).ShouldSatisfyAllConditions(p => p.Seed.ShouldBe(7), p => p.Next.ShouldBe(10));
        kept.Of(Quick, seed: 8, usual: 99).ShouldSatisfyAllConditions(p => p.Seed.ShouldBe(8), p => p.Next.ShouldBe(0));
        kept.Forget(Quick);
        kept.Of(Quick, null, usual: 99).Seed.ShouldBe(99);
    }

    [Fact]
    public void Two_nights_do_not_run_in_one_folder()
    {
        using (FileStream? first = new Kept(folder).Hold())
        {
            first.ShouldNotBeNull();
            new Kept(folder).Hold().ShouldBeNull();
        }

        using FileStream? next = new Kept(folder).Hold();
        next.ShouldNotBeNull();
    }

    [Fact]
    public void When_the_time_is_up_no_slice_begins_and_the_last_one_is_cut_to_what_is_left()
    {
        double seconds = 0;
        bool good = new NightShift(new(folder), [Slow with { Step = 2 }], (job, p, n) => { seconds += n; return Ran(job, p, n); }, () => TimeSpan.FromSeconds(seconds), _ => { }, output)
            .Go(null, 7, TimeSpan.FromSeconds(8), () => false);

        good.ShouldBeTrue();
        ran.ShouldBe(["forms 0+5", "forms 5+2", "forms 7+2"]);
        output.ToString().ShouldContain("The time is up");
    }

    [Fact]
    public void The_time_to_go_is_reckoned_from_the_slices_before_and_says_what_is_not_begun()
    {
        Go(slices: 2);
        string[] lines = output.ToString().Split('\n');
        lines[0].ShouldContain("and what 1 not yet begun need");
        // 20 of one and 15 of the other at a second each.
        lines[1].ShouldContain("0.6 minutes to go");
    }

    [Fact]
    public void Each_target_that_is_fired_at_has_its_night()
    {
        string[] known = [.. Job.All.Where(j => j.IsFuzz).Select(j => j.Name)];
        Readers.All.Select(t => t.Name).Except(known).ShouldBeEmpty();
        known.Except(Readers.All.Select(t => t.Name)).Order(StringComparer.Ordinal).ShouldBe(["file-type", "forms", "own-words", "record"]);
        foreach (string name in known)
        {
            Tree.Read("docs/fuzzing.md").ShouldContain($"`{name}`");
        }
    }

    [Fact]
    public void A_slice_is_told_where_it_begins_how_much_to_run_and_that_time_counts()
    {
        Dictionary<string, string> fired = Job.All.Single(j => j.Name == "record").Told(7, 20_000, 500, "out").ToDictionary();
        fired["OWED_FUZZ_TARGET"].ShouldBe("record");
        fired["OWED_FUZZ_SEED"].ShouldBe("7");
        fired["OWED_FUZZ_FIRST"].ShouldBe("20000");
        fired["OWED_FUZZ_COUNT"].ShouldBe("500");
        fired.ShouldContainKey("OWED_FUZZ_TIMED");
        Dictionary<string, string> sequences = Job.All.Single(j => j.Name == "sequences").Told(7, 1_000, 500, "out").ToDictionary();
        sequences.ShouldBe(new() { ["OWED_SEQUENCES"] = "500", ["OWED_SEQUENCES_FIRST"] = "1000", ["OWED_SEQUENCES_SEED"] = "1007" });
    }

    [Theory]
    [InlineData("--hour 2")]
    [InlineData("--hours")]
    [InlineData("--hours two")]
    [InlineData("--target nobody")]
    public void A_word_that_is_not_known_is_refused(string words) =>
        Should.Throw<FormatException>(() => Asked.Read(["2026-11-30", .. words.Split(' ')]));

    [Fact]
    public void What_is_asked_for_is_read()
    {
        Asked asked = Asked.Read(["2026-11-30", "--hours", "0.5", "--target", "record", "--target", "forms", "--seed", "7"]);
        asked.Jobs.Select(j => j.Name).ShouldBe(["record", "forms"]);
        asked.Most.ShouldBe(TimeSpan.FromMinutes(30));
        asked.Seed.ShouldBe(7);
        asked.UsualSeed.ShouldBe(20261130);
        Asked.Read(["2026-11-30"]).Jobs.ShouldBe(Job.All);
    }

    private bool Go(int slices, int? stopDuring = null)
    {
        int begun = 0;
        bool stopped = false;
        return new NightShift(
            new(folder),
            [Quick, Slow],
            (job, p, n) =>
            {
                stopped = begun++ == stopDuring;
                return Ran(job, p, n);
            },
            () => TimeSpan.FromHours(begun),
            _ => { },
            output).Go(null, 7, TimeSpan.FromHours(slices), () => stopped);
    }

    private Ran Ran(Job job, Progress progress, int count)
    {
        ran.Add($"{job.Name} {progress.Next}+{count}");
        return new(new Slice(progress.Next, count, count, 0, count, count, "2026-11-30"));
    }
}
