using System.Globalization;

namespace Owed.Night;

/// <summary>Puts the figures into the marked block of a page.</summary>
internal static class FiguresPage
{
    public const string Begin = "<!-- written by ./do night: begin -->";
    public const string End = "<!-- written by ./do night: end -->";

    private const string Head = "| Target | Ran | Of | Seed | Finds | Processor time | Last run | The whole would take |\n|---|---:|---:|---:|---:|---:|---|---:|\n";

    /// <summary>The page with the rows of these jobs anew; a row that another machine took further stays, unless its seed is the same.</summary>
    public static string With(string page, IReadOnlyList<Job> jobs, IReadOnlyList<Progress> progress)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"The page lacks the lines \"{Begin}\" and \"{End}\".");
        }

        Dictionary<string, string> rows = page[begin..end].Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToDictionary(l => Cell(l, 1).Trim('`'));
        foreach (Job job in jobs)
        {
            if (progress.FirstOrDefault(p => p.Job == job.Name && p.Slices.Count > 0) is Progress now
                && (!rows.TryGetValue(job.Name, out string? before) || Cell(before, 4) == Number(now.Seed) || Ran(before) <= now.Count))
            {
                rows[job.Name] = Row(job, now);
            }
        }

        string table = string.Concat(Job.All.Where(j => rows.ContainsKey(j.Name)).Select(j => rows[j.Name] + "\n"));
        return $"{page[..begin]}{Begin}\n{Head}{table}{page[end..]}";
    }

    private static string Row(Job job, Progress now) => string.Create(
        CultureInfo.InvariantCulture,
        $"| `{job.Name}` | {now.Count:N0} | {job.Wanted:N0} | {Number(now.Seed)} | {now.Finds} | {Time(now.Processor)} | {now.Slices[^1].Day} | {Time(now.Processor / Math.Max(1, now.Count) * job.Wanted)} |");

    private static string Time(double seconds) => seconds switch
    {
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };

    private static string Cell(string row, int at) => row.Split('|')[at].Trim();

    private static long Ran(string row) => long.Parse(Cell(row, 2), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
