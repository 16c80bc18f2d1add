using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Reads guide files: <c># id</c>, then lines of <c>label: words [rule id]</c>; strict, so that no word is lost.</summary>
internal static partial class GuideReader
{
    private static readonly HashSet<string> StepLabels = new(StringComparer.Ordinal) { "action", "action.mo", "action.mt", "why", "why.mo", "why.mt", "need", "takes", "never" };

    private static readonly HashSet<string> CardLabels = new(StringComparer.Ordinal) { "heard", "words", "say", "supports", "not", "letter", "state" };

    private static readonly string[] Repeat = ["supports", "not"];

    internal static List<GuideEntry> Read(string file, string text, bool cards, List<Problem> problems)
    {
        HashSet<string> allowed = cards ? CardLabels : StepLabels;
        var entries = new List<GuideEntry>();
        var lines = new List<GuideLine>();
        (string Id, Where Where)? open = null;
        int number = 0;
        foreach (string raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            string line = raw.Trim();
            var where = new Where(file, number);
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                Close();
                open = (line[2..].Trim(), where);
            }
            else if (line.Length > 0)
            {
                Add(line, where);
            }
        }

        Close();
        return entries;

        void Add(string line, Where where)
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            string label = colon > 0 ? line[..colon] : "";
            if (open is null || !allowed.Contains(label))
            {
                problems.Add(new("guide-label", $"\"{(label.Length > 0 ? label : line)}\" is no line of a guide.", where, $"Begin the line with one of: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}."));
                return;
            }

            if (lines.Any(l => l.Label == label) && !Repeat.Contains(label))
            {
                problems.Add(new("guide-label-twice", $"\"{label}\" is there twice.", where, "Keep one of them."));
            }

            string words = line[(colon + 2)..];
            lines.Add(new(label, Spaces().Replace(Mark().Replace(words, ""), " ").Trim(), Mark().Matches(words).Select(m => m.Groups[1].Value).ToItems(), where));
        }

        void Close()
        {
            if (open is var (id, where))
            {
                if (entries.Any(e => e.Id == id))
                {
                    problems.Add(new("guide-id-twice", $"\"{id}\" is there twice.", where, "Give each entry its own id."));
                }

                entries.Add(new(id, lines.ToItems(), where));
            }

            lines.Clear();
        }
    }

    /// <summary>The card that an entry holds.</summary>
    internal static Card Card(GuideEntry entry, List<Problem> problems)
    {
        foreach (string label in new[] { "heard", "words", "say", "supports", "not", "letter" })
        {
            if (entry.Text(label) is null)
            {
                problems.Add(new("guide-missing", $"The card {entry.Id} has no line \"{label}\".", entry.Where, $"Add a line that begins with {label}:"));
            }
        }

        string? letter = entry.Text("letter");
        return new(
            entry.Id,
            entry.Text("heard") ?? "",
            (entry.Text("words") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToItems(),
            entry.Text("say") ?? "",
            entry.All("supports").ToItems(),
            entry.All("not").ToItems(),
            letter is "none" ? null : letter,
            entry.Text("state"),
            entry.Where);
    }

    [GeneratedRegex(@"\[rule ([a-z0-9/-]+)\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
