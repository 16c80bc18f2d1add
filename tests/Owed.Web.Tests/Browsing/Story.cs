namespace Owed.Web.Tests;

/// <summary>One thing that the parent of a story does, or one sentence that the letter must or must not hold.</summary>
/// <param name="Does"><c>tap</c>, <c>type</c>, <c>pick</c>, <c>tick</c>, <c>row</c>, <c>minutes</c>, <c>letter</c>, <c>has</c> or <c>not</c>.</param>
/// <param name="What">A button, a field or a sentence, as it is read.</param>
/// <param name="Answer">What is typed or chosen; empty where nothing is.</param>
internal sealed record StoryStep(string Does, string What, string Answer);

/// <summary>A parent's story from an empty start to a letter in hand, with all that the parent answers.</summary>
internal sealed record Story(string Name, DateOnly Today, int MostTaps, int MostKeys, IReadOnlyList<StoryStep> Steps)
{
    /// <summary>All stories of the file, in its order.</summary>
    public static IReadOnlyList<Story> All { get; } =
        [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browsing", "stories.txt")).Split("\n== ").Skip(1).Select(Read)];

    private static Story Read(string text)
    {
        string[] lines = [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
        string[] limits = lines[1].Split(' ');
        return new(
            lines[0],
            DateOnly.ParseExact(limits[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(limits[3], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(limits[5], System.Globalization.CultureInfo.InvariantCulture),
            [.. lines[2..].Select(Step)]);
    }

    private static StoryStep Step(string line)
    {
        string[] word = line.Split(' ', 2);
        string rest = word.Length > 1 ? word[1] : "";
        string[] sides = word[0] is "type" or "pick" or "tick" or "row" or "minutes" ? rest.Split(" = ", 2) : [rest, ""];
        bool isKnown = word[0] is "tap" or "type" or "pick" or "tick" or "row" or "minutes" or "letter" or "has" or "not";
        return isKnown && sides.Length == 2
            ? new(word[0], sides[0], sides[1])
            : throw new FormatException($"stories.txt does not understand: {line}");
    }
}
