using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>One command that a page tells the reader to type.</summary>
/// <param name="Typed">Without the remark behind it.</param>
/// <param name="Shown">What the page says it prints, or null when the page does not show it.</param>
public sealed record DocCommand(string Page, int Line, string Typed, string? Shown)
{
    public override string ToString() => $"{Page}:{Line} {Typed}";
}

/// <summary>Finds the commands in the fenced blocks and in the running text of the pages.</summary>
internal static partial class DocCommands
{
    private static readonly Regex Ours = Begins();

    /// <summary>Every command of this repository's own on every page.</summary>
    public static IEnumerable<DocCommand> All => Tree.Files
        .Where(f => f.EndsWith(".md", StringComparison.Ordinal) && (!f.Contains('/', StringComparison.Ordinal) || f.StartsWith("docs/", StringComparison.Ordinal)))
        .SelectMany(f => In(f, Tree.Read(f)));

    public static IEnumerable<DocCommand> In(string page, string text)
    {
        List<(int Line, string[] Lines)> blocks = [.. Blocks(text)];
        for (int i = 0; i < blocks.Count; i++)
        {
            string[] typed = [.. blocks[i].Lines.Where(l => Ours.IsMatch(l))];
            bool alone = typed.Length == 1 && i + 1 < blocks.Count && blocks[i + 1].Line == blocks[i].Line + blocks[i].Lines.Length + 3 && !blocks[i + 1].Lines.Any(l => Ours.IsMatch(l));
            foreach ((string line, int at) in blocks[i].Lines.Select((l, n) => (l, blocks[i].Line + n)).Where(l => Ours.IsMatch(l.l)))
            {
                yield return new(page, at, Remark().Replace(line, "").Trim(), alone ? string.Join('\n', blocks[i + 1].Lines) + "\n" : null);
            }
        }

        foreach ((string line, int at) in text.Split('\n').Select((l, n) => (l, n + 1)))
        {
            foreach (Match inline in Inline().Matches(line))
            {
                yield return new(page, at, inline.Groups[1].Value, null);
            }
        }
    }

    private static IEnumerable<(int Line, string[] Lines)> Blocks(string text)
    {
        string[] lines = text.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                int end = Array.FindIndex(lines, at + 1, l => l.StartsWith("```", StringComparison.Ordinal));
                yield return (at + 2, lines[(at + 1)..end]);
                at = end;
            }
        }
    }

    [GeneratedRegex(@"^\./(owed|do)\b")]
    private static partial Regex Begins();

    [GeneratedRegex(@"\s{2,}#.*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"`((?:\./owed|\./do|owed) [^`]*)`")]
    private static partial Regex Inline();
}
