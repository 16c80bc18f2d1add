namespace Owed.Files;

/// <summary>Reads one guide strictly: a head of known keys, then paragraphs, lists and headings with their rules' marks.</summary>
internal static class GuidePageReader
{
    private static readonly string[] Keys = ["guide", "title", "summary", "words", "see", "letter", "state"];

    /// <summary>The guide of one file, <c>name.language.md</c>.</summary>
    internal static Guide Read(string name, string text, List<Problem> problems)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        Dictionary<string, (string Value, int Line)> head = LetterTextReader.Head(name, lines, problems, out int at);
        foreach (var (key, value) in head.Where(h => !Keys.Contains(h.Key)))
        {
            problems.Add(new("guide-key", $"'{key}' is not a key of a guide.", new(name, value.Line), "Known keys are: " + string.Join(", ", Keys) + "."));
        }

        string id = LetterTextReader.Must(head, "guide", name, problems);
        if (id.Length > 0 && id != name.Split('.')[0])
        {
            problems.Add(new("guide-name", $"'{id}' is not the name of the file.", new(name, head["guide"].Line), $"Write 'guide: {name.Split('.')[0]}', or rename the file."));
        }

        string summary = LetterTextReader.Must(head, "summary", name, problems);
        return new(
            id,
            name.Split('.') is [_, var tag, "md"] ? tag : "",
            LetterTextReader.Must(head, "title", name, problems),
            LetterWordsInline.Pieces(summary, new(name, head.TryGetValue("summary", out var found) ? found.Line : 1), problems),
            List(head, "words", ';'),
            List(head, "see", ','),
            head.TryGetValue("letter", out var letter) ? letter.Value : null,
            head.TryGetValue("state", out var state) ? state.Value : null,
            Blocks(name, lines, at, problems),
            new(name));
    }

    private static Items<string> List(Dictionary<string, (string Value, int Line)> head, string key, char mark) =>
        head.TryGetValue(key, out var found)
            ? found.Value.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems()
            : [];

    private static Items<WordBlock> Blocks(string name, string[] lines, int at, List<Problem> problems)
    {
        Items<WordBlock> blocks = LetterTextReader.Blocks(name, lines, Math.Min(at, lines.Length), lines.Length, problems);
        if (blocks.Count == 0)
        {
            problems.Add(new("guide-empty", "The guide has no words.", new(name, 1), "Write them under the head."));
        }

        return blocks;
    }
}
