using System.Globalization;
using System.Text;

namespace Owed.Mutants;

/// <summary>Scores per area, and every mutant that no test noticed with the reason why that is well.</summary>
internal sealed class Report(string explanations)
{
    public const int Least = 85;

    private readonly Dictionary<string, string> explained = Read(explanations);

    private readonly List<AreaRun> runs = [];

    public void Add(AreaRun run) => runs.Add(run);

    public bool IsGood => runs.All(r => Score(r) >= Least);

    public string Table()
    {
        var text = new StringBuilder("| Folder | Run on | Mutants | Killed | Survived | Not run by a test | Score |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (AreaRun run in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {run.Area} | {run.Date} | {run.Outcomes.Count} | {Of(run, Fate.Killed)} | {Of(run, Fate.Survived)} | {Of(run, Fate.NotMet)} | {Score(run):0.0} % |\n");
        }

        return text.ToString();
    }

    public string Survivors(bool unexplainedOnly)
    {
        var text = new StringBuilder();
        foreach (var (mutant, fate) in Living())
        {
            string? why = explained.GetValueOrDefault(mutant.Key);
            if (why is null || !unexplainedOnly)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{mutant.File}` line {mutant.Line}, {mutant.Change}{(fate == Fate.NotMet ? ", not run" : "")}: `{mutant.From}`{(mutant.To.Length > 0 ? $" → `{mutant.To}`" : "")}\n  {why ?? "Not explained yet."}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Explanations of mutants that a test now kills, or that are gone.</summary>
    public IEnumerable<string> Spare() => explained.Keys.Except(Living().Select(o => o.Mutant.Key));

    public string Page() => $"""
        # Mutation testing
        A mutant is one small change to the code: `<` becomes `<=`, a statement goes, a number is one more. A test that states a true rule should notice. The score is the share that some test noticed; a mutant that no test even runs counts against it.

        Written by `./do mutants`; at least {Least} % is asked of each folder.

        {Table()}
        ## What no test noticed, and why that is well
        {Survivors(false)}
        """;

    private IEnumerable<Outcome> Living() => runs.SelectMany(r => r.Outcomes).Where(o => o.Fate != Fate.Killed);

    private static int Of(AreaRun run, Fate fate) => run.Outcomes.Count(o => o.Fate == fate);

    private static double Score(AreaRun run) => 100.0 * Of(run, Fate.Killed) / Math.Max(1, run.Outcomes.Count);

    /// <summary>A key on one line and its reason, indented, on the next.</summary>
    private static Dictionary<string, string> Read(string text)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        string? key = null;
        foreach (string line in text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            if (!line.StartsWith(' '))
            {
                key = line;
            }
            else if (key is not null)
            {
                read[key] = (read.TryGetValue(key, out string? so) ? so + " " : "") + line.Trim();
            }
        }

        return read;
    }
}
