using System.Globalization;
using System.Text;

namespace Owed.Mutants;

/// <summary>Scores per area, and every mutant that no test noticed with the reason why that is well.</summary>
internal sealed class Report(string explanations)
{
    public const int Least = 85;

    private readonly Dictionary<string, string> explained = Read(explanations);

    private readonly List<AreaRun> runs = [];

    private string before = "";

    public void Add(AreaRun run) => runs.Add(run);

    /// <summary>The page as it stands: what it says of an area that has no run here is kept.</summary>
    public void Keep(string page) => before = page;

    public bool IsGood => runs.All(r => Score(r) >= Least);

    public string Table() => "| Folder | Run on | Mutants | Killed | Survived | Not run by a test | Score |\n|---|---|---:|---:|---:|---:|---:|\n" + string.Concat(Area.All.Select(Row));

    public string Survivors(bool unexplainedOnly) => string.Concat(Area.All.Select(a => RunOf(a) is AreaRun run ? Survivors(run, unexplainedOnly) : Survivors(a)));

    /// <summary>Explanations of mutants that a test now kills or that are gone, among the areas that were run, and those of no area.</summary>
    public IEnumerable<string> Spare() => explained.Keys
        .Where(k => Area.All.FirstOrDefault(a => k.StartsWith(a.Files, StringComparison.Ordinal)) is not Area area || RunOf(area) is not null)
        .Except(runs.SelectMany(Living).Select(o => Key(o.Mutant)));

    public string Page() => $"""
        # Mutation testing
        A mutant is one small change to the code: `<` becomes `<=`, a statement goes, a number is one more. A test that states a true rule should notice. The score is the share that some test noticed; a mutant that no test even runs counts against it.

        Written by `./do mutants`; at least {Least} % is asked of each folder.

        {Table()}
        ## What no test noticed, and why that is well
        {Survivors(false)}
        """;

    private AreaRun? RunOf(Area area) => runs.FirstOrDefault(r => r.Area == area.Name);

    private string Row(Area area) => RunOf(area) is AreaRun run
        ? string.Create(CultureInfo.InvariantCulture, $"| {run.Area} | {run.Date} | {run.Outcomes.Count} | {Of(run, Fate.Killed)} | {Of(run, Fate.Survived)} | {Of(run, Fate.NotMet)} | {Score(run):0.0} % |\n")
        : string.Concat(before.Split('\n').Where(l => l.StartsWith($"| {area.Name} |", StringComparison.Ordinal)).Select(l => l + "\n"));

    private string Survivors(AreaRun run, bool unexplainedOnly)
    {
        var text = new StringBuilder();
        foreach (var (mutant, fate) in Living(run))
        {
            string? why = explained.GetValueOrDefault(Key(mutant));
            if (why is null || !unexplainedOnly)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{mutant.File}` line {mutant.Line}, {mutant.Change}{(fate == Fate.NotMet ? ", not run" : "")}: `{mutant.From}`{(mutant.To.Length > 0 ? $" → `{mutant.To}`" : "")}\n  {why ?? "Not explained yet."}\n");
            }
        }

        return text.ToString();
    }

    private string Survivors(Area area)
    {
        string[] lines = before.Split('\n');
        return string.Concat(Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith($"- `{area.Files}", StringComparison.Ordinal)).Select(i => $"{lines[i]}\n{lines[i + 1]}\n"));
    }

    private static IEnumerable<Outcome> Living(AreaRun run) => run.Outcomes.Where(o => o.Fate != Fate.Killed);

    private static int Of(AreaRun run, Fate fate) => run.Outcomes.Count(o => o.Fate == fate);

    private static double Score(AreaRun run) => 100.0 * Of(run, Fate.Killed) / Math.Max(1, run.Outcomes.Count);

    private static string Key(Mutant mutant) => mutant.Key.Trim();

    /// <summary>A key on one line and its reason, indented, on the next; space at the ends of a key means nothing.</summary>
    private static Dictionary<string, string> Read(string text)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        string? key = null;
        foreach (string line in text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            if (!line.StartsWith(' '))
            {
                key = line.Trim();
            }
            else if (key is not null)
            {
                read[key] = (read.TryGetValue(key, out string? so) ? so + " " : "") + line.Trim();
            }
        }

        return read;
    }
}
