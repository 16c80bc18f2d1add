using System.Reflection;
using System.Text;

namespace Owed.Files;

/// <summary>Opens the playbook's words: the copy inside the program.</summary>
public static class GuideFolder
{
    private const string Prefix = "guides/";

    private static readonly Lazy<Outcome<Guides>> English = new(() => Read(BuiltFiles()));

    /// <summary>The words inside the program, read once.</summary>
    public static Outcome<Guides> Built() => English.Value;

    /// <summary>Reads guide files by their path from the guides folder, and checks that every step has its words.</summary>
    public static Outcome<Guides> Read(IEnumerable<(string Path, string Text)> files)
    {
        var problems = new List<Problem>();
        var steps = new List<GuideEntry>();
        var never = new List<GuideEntry>();
        var cards = new List<Card>();
        foreach ((string path, string text) in files.Where(f => f.Path.EndsWith(".en.md", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (path.StartsWith("cards/", StringComparison.Ordinal))
            {
                cards.AddRange(GuideReader.Read(path, text, cards: true, problems).Select(e => GuideReader.Card(e, problems)));
            }
            else if (path.StartsWith("steps/", StringComparison.Ordinal))
            {
                (path.EndsWith("never.en.md", StringComparison.Ordinal) ? never : steps).AddRange(GuideReader.Read(path, text, cards: false, problems));
            }
        }

        Check(steps, problems);
        return new(new(steps.DistinctBy(s => s.Id).ToItems(), never.ToItems(), cards.ToItems()), problems.ToItems());
    }

    private static void Check(List<GuideEntry> steps, List<Problem> problems)
    {
        foreach (StepKind kind in StepKinds.All)
        {
            GuideEntry? words = steps.FirstOrDefault(s => s.Id == kind.Id);
            if (words is null)
            {
                problems.Add(new("guide-no-words", $"The step {kind.Id} has no words.", new("guides/steps"), $"Add an entry \"# {kind.Id}\"."));
                continue;
            }

            foreach (string label in new[] { "action", "why", "need", "takes" }.Where(l => words.Text(l) is null))
            {
                problems.Add(new("guide-missing", $"The step {kind.Id} has no line \"{label}\".", words.Where, $"Add a line that begins with {label}:"));
            }
        }

        foreach (GuideEntry extra in steps.Where(s => !StepKinds.All.Any(k => k.Id == s.Id)))
        {
            problems.Add(new("guide-no-step", $"There is no step {extra.Id}.", extra.Where, "Mend its name, or add the step."));
        }
    }

    private static IEnumerable<(string Path, string Text)> BuiltFiles()
    {
        Assembly assembly = typeof(GuideFolder).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }
}
