using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Tells the prompts of a form from what is written behind them.</summary>
internal static partial class NoticePrompts
{
    private const int MostWords = 26;

    /// <summary>Narrow before wide: "reasons the options were rejected" is about options.</summary>
    private static readonly string[] InOrder = ["options", "factors", "help", "safeguards", "data", "reasons", "action"];

    /// <summary>The prompt at the beginning of a line: its key, and where its answer begins; null when the line begins with none.</summary>
    public static (string Key, int Answer)? At(string line)
    {
        Match number = Number().Match(line);
        Match colon = Colon().Match(line, number.Length);
        if (colon.Success)
        {
            string label = line[number.Length..colon.Index];
            string? key = Words(label) <= MostWords ? KeyOf(label) : null;
            if (key is not null)
            {
                return (key, colon.Index + colon.Length);
            }

            return colon.Value[0] == ':' && Words(label) <= 4 && !IsOfChild(label) ? ("", colon.Index + colon.Length) : null;
        }

        Match gap = Gap().Match(line, number.Length);
        if (gap.Success && line[number.Length..gap.Index] is var cell && Words(cell) <= MostWords && IsHeading(cell) && KeyOf(cell) is string left)
        {
            return (left, gap.Index + gap.Length);
        }

        string whole = line[number.Length..];
        return Words(whole) <= MostWords && IsHeading(whole) && KeyOf(whole) is string found ? (found, line.Length) : null;
    }

    /// <summary>The element a heading or a cell of a table asks for, or null.</summary>
    public static string? KeyOf(string label) =>
        label.Length is < 3 or > 300 || NoticePhrases.Of("kinds title").Begins(label) ? null : InOrder.FirstOrDefault(k => NoticePhrases.Of(k + " label").IsIn(label));

    /// <summary>No sentence, and nothing that speaks of a child: words such as a form prints.</summary>
    public static bool IsHeading(string text)
    {
        string line = text.Trim(' ', '\t', NoticeText.Gone);
        return line.Length > 2 && !EndsSentence().IsMatch(line) && !IsOfChild(line) && Words(line) <= 16;
    }

    private static bool IsOfChild(string text) => NoticeChild.IsOf(text);

    private static int Words(string text) => Word().Count(text);

    [GeneratedRegex(@"^[\s\x1F]*(?:\(?(?:\d{1,2}|[a-hA-H]|[ivIV]{1,4})[.)][\s\x1F]*|[-*•●▪#]+[\s\x1F]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@":(?!\d)[\s\x1F]*|\?[\s\x1F]*")]
    private static partial Regex Colon();

    // What was taken out, or a wide gap, ends a prompt as a colon does.
    [GeneratedRegex(@"\x1F+\s*| {3,}|\t+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[.!;,]$")]
    private static partial Regex EndsSentence();

    [GeneratedRegex(@"[\w'-]+")]
    private static partial Regex Word();
}
