using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>Case folders with one thing wrong; each lies in tests/errors under the name of its message.</summary>
internal static partial class FolderExamples
{
    public static IEnumerable<string> Codes => Directory.GetDirectories(Tree.Full("tests/errors")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>The page of these messages, from what each folder is known to give.</summary>
    public static string Page(string title, string about) =>
        $"# {title}\n\n{about}\n" + string.Concat(Codes.Select(c => $"\n## `{c}`\n\n[The folder]({c})\n\n{Quoted(Tree.Read($"tests/errors/{c}/expected.txt"))}\n"));

    private static string Quoted(string text) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').Select(l => $"> {Head().Replace(l, m => m.Groups[1].Value == "warning" ? "*Please check.* " : "")}  "));

    [GeneratedRegex("^(error|warning) [a-z0-9-]+ (?:: )?")]
    private static partial Regex Head();
}
