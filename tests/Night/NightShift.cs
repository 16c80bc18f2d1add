using System.Globalization;

namespace Owed.Night;

/// <summary>What came of running a slice.</summary>
/// <param name="Slice">Null when it did not run to its end, and then it counts for nothing.</param>
/// <param name="Trouble">What a person should read: finds, or why it did not run.</param>
internal sealed record Ran(Slice? Slice, string? Trouble = null);

/// <summary>Runs slices, the job that is furthest behind first, until all are done or the time is up.</summary>
/// <param name="run">Runs one slice of a job from a number on.</param>
/// <param name="clock">The time since the shift began.</param>
/// <param name="kept">Called after each slice, to write the page.</param>
internal sealed class NightShift(
    Kept state, IReadOnlyList<Job> jobs, Func<Job, Progress, int, Ran> run, Func<TimeSpan> clock, Action<IReadOnlyList<Progress>> kept, TextWriter output)
{
    private readonly HashSet<string> aside = [];
    private readonly List<string> troubles = [];

    /// <returns>False when there was a find, or a slice that did not run.</returns>
    public bool Go(long? seed, long usualSeed, TimeSpan? most, Func<bool> stopped)
    {
        Dictionary<string, Progress> all = jobs.ToDictionary(j => j.Name, j => state.Of(j, seed, usualSeed));
        while (!stopped() && (most is null || clock() < most) && Behind(all) is Job job)
        {
            Progress before = all[job.Name];
            Ran ran = run(job, before, Fitting(job, before, most - clock()));
            if (stopped())
            {
                break;
            }

            if (ran.Trouble is string trouble)
            {
                troubles.Add($"{job.Name}: {trouble}");
            }

            if (ran.Slice is not Slice slice)
            {
                aside.Add(job.Name);
                output.WriteLine($"{job.Name,-13} {ran.Trouble}");
                continue;
            }

            all[job.Name] = before with { Slices = [.. before.Slices, slice] };
            state.Keep(all[job.Name]);
            kept([.. all.Values]);
            output.WriteLine(Line(job, all[job.Name], all));
        }

        output.WriteLine(stopped() ? "Stopped. What was finished is kept; the same command goes on from here." : Behind(all) is null ? "Nothing is left to run." : "The time is up; the same command goes on from here.");
        troubles.ForEach(output.WriteLine);
        return troubles.Count == 0;
    }

    private Job? Behind(Dictionary<string, Progress> all) =>
        jobs.Where(j => !aside.Contains(j.Name) && all[j.Name].Next < j.Wanted).MinBy(j => (double)all[j.Name].Next / j.Wanted);

    /// <summary>A whole slice, or as much of one as is left to do and as the time allows, judged by the slices before it.</summary>
    private static int Fitting(Job job, Progress progress, TimeSpan? left)
    {
        long most = Math.Min(job.Slice, job.Wanted - progress.Next);
        if (left is not TimeSpan time || progress.WallEach == 0)
        {
            return (int)most;
        }

        long fit = (long)Math.Min(most, time.TotalSeconds / progress.WallEach);
        return (int)Math.Min(most, Math.Max(job.Step, fit / job.Step * job.Step));
    }

    private string Line(Job job, Progress now, Dictionary<string, Progress> all)
    {
        Job[] open = [.. jobs.Where(j => !aside.Contains(j.Name) && all[j.Name].Next < j.Wanted)];
        double seconds = open.Sum(j => (j.Wanted - all[j.Name].Next) * all[j.Name].WallEach);
        int unknown = open.Count(j => all[j.Name].Next == 0);
        string rest = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and what {unknown} not yet begun need");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{job.Name,-13} {now.Next,9:N0} of {job.Wanted,9:N0}, {now.Finds} finds, {now.WallEach * 1000,8:0.00} ms each; {Hours(clock())} gone, {Hours(TimeSpan.FromSeconds(seconds))} to go{rest}");
    }

    private static string Hours(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.0} minutes");
}
