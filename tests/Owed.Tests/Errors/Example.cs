using System.Text;

namespace Owed.Tests;

/// <summary>One way to meet a message: what was given, and every problem that came of it.</summary>
internal sealed record Example(string Code, string Given, IEnumerable<Problem> Met);

/// <summary>Writes the pages of tests/errors, where each message stands as a person meets it.</summary>
internal static class Gallery
{
    /// <summary>The page of an area; an example that does not give its message fails.</summary>
    public static string Page(string title, string about, IEnumerable<Example> examples)
    {
        var page = new StringBuilder($"# {title}\n\n{about}\n");
        foreach (IGrouping<string, Example> code in examples.GroupBy(e => e.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## `{code.Key}`\n");
            foreach (Example example in code)
            {
                Problem[] met = [.. example.Met];
                Problem said = met.FirstOrDefault(p => p.Code == code.Key)
                    .ShouldNotBeNull($"{code.Key}: {example.Given} gives {string.Join(", ", met.Select(p => p.Code))}");
                said.Message.ShouldNotBeNullOrWhiteSpace(code.Key);
                said.Remedy.ShouldNotBeNullOrWhiteSpace(code.Key);
                page.Append($"\n{example.Given}\n\n> {(said.IsError ? "" : "*Please check.* ")}{Quoted(said.Message)}\n>\n> {Quoted(said.Remedy)}\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The codes that a page shows.</summary>
    public static IEnumerable<string> Codes(string page) =>
        page.Split('\n').Where(l => l.StartsWith("## `", StringComparison.Ordinal)).Select(l => l[4..^1]);

    private static string Quoted(string text) => text.ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal);
}
