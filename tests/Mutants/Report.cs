using System.Globalization;
using System.Text;

namespace Owed.Mutants;

/// <summary>Scores per area, and every mutant that no test noticed with the reason why that is well.</summary>
internal sealed class Report(string explanations)
{
    public const int Least = 85;

    private readonly Dictionary<string, string> explained = Read(explanations);

    private readonly List<(Area Area, Mutant Mutant, Fate Fate)> all = [];

    public void Add(Area area, List<(Mutant Mutant, Fate Fate)> fates) => all.AddRange(fates.Select(f => (area, f.Mutant, f.Fate)));

    public bool IsGood => Areas().All(a => Score(a) >= Least);

    public string Table()
    {
        var text = new StringBuilder("| Folder | Mutants | Killed | Survived | Not run by a test | Score |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (string area in Areas())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {area} | {Of(area).Count()} | {Of(area, Fate.Killed)} | {Of(area, Fate.Survived)} | {Of(area, Fate.NotMet)} | {Score(area):0.0} % |\n");
        }

        return text.ToString();
    }

    public string Survivors(bool unexplainedOnly)
    {
        var text = new StringBuilder();
        foreach (var (_, mutant, fate) in all.Where(m => m.Fate != Fate.Killed))
        {
            string? why = explained.GetValueOrDefault(mutant.Key);
            if (why is null || !unexplainedOnly)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{mutant.File}:{mutant.Line}` {mutant.Change}{(fate == Fate.NotMet ? ", not run" : "")}: `{mutant.From}`{(mutant.To.Length > 0 ? $" → `{mutant.To}`" : "")}\n  {why ?? "not explained yet"}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Explanations of mutants that a test now kills, or that are gone.</summary>
    public IEnumerable<string> Spare() => explained.Keys.Except(all.Where(m => m.Fate != Fate.Killed).Select(m => m.Mutant.Key));

    public string Page(string date) => $"""
        # Mutation testing
        A mutant is one small change to the code: `<` becomes `<=`, a statement goes, a number is one more. A test that states a true rule should notice. The score is the share that some test noticed; a mutant that no test even runs counts against it.

        Written on {date} by `./do mutants`; at least {Least} % is asked of each folder.

        {Table()}
        ## What no test noticed, and why that is well
        {Survivors(false)}
        """;

    private IEnumerable<string> Areas() => all.Select(m => m.Area.Name).Distinct();

    private IEnumerable<(Area Area, Mutant Mutant, Fate Fate)> Of(string area) => all.Where(m => m.Area.Name == area);

    private int Of(string area, Fate fate) => Of(area).Count(m => m.Fate == fate);

    private double Score(string area) => 100.0 * Of(area, Fate.Killed) / Math.Max(1, Of(area).Count());

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
