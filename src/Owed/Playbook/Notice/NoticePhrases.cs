using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>A list of phrases out of the data beside the code: one a line, "*" for the rest of a word, "…" for up to six words.</summary>
internal sealed class NoticePhrases
{
    private const string Between = @"(?:[^\w.!?;]+[\w'-]+){0,6}?[^\w.!?;]+";

    private static readonly ConcurrentDictionary<string, NoticePhrases> Read = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Texts = new(StringComparer.Ordinal);

    private readonly Regex? all;
    private readonly Regex? first;

    private NoticePhrases(IReadOnlyList<string> lines)
    {
        Lines = lines;
        if (lines.Count > 0)
        {
            string any = $@"(?:{string.Join('|', lines.Select(Pattern))})(?!\w)";
            const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
            all = new(@"(?<!\w)" + any, options);
            first = new(@"^\W*" + any, options);
        }
    }

    /// <summary>The phrases as they are written.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The list of a file and a section of it: <c>action label</c>.</summary>
    public static NoticePhrases Of(string list) => Read.GetOrAdd(list, key => new(Section(key)));

    /// <summary>The lines of a section as they stand, when they are words to read and not phrases to find.</summary>
    public static IReadOnlyList<string> Plain(string list) => Texts.GetOrAdd(list, Section);

    public bool IsIn(string text) => all?.IsMatch(text) == true;

    public bool Begins(string text) => first?.IsMatch(text) == true;

    public int CountIn(string text) => all?.Count(text) ?? 0;

    /// <summary>Where the first phrase begins in the text and how long it is, or null.</summary>
    public (int Start, int Length)? Find(string text) =>
        all?.Match(text) is { Success: true } hit ? (hit.Index, hit.Length) : null;

    /// <summary>The text with each phrase made blank; places stay.</summary>
    public string Without(string text) => all?.Replace(text, m => new string(' ', m.Length)) ?? text;

    /// <summary>True when the text is one of the phrases and nothing else.</summary>
    public bool IsAll(string text) => first?.Match(text) is { Success: true } hit && !text[hit.Length..].Any(char.IsLetterOrDigit);

    private static string Pattern(string phrase) =>
        phrase.Replace(".", @"\.", StringComparison.Ordinal)
            .Replace("*", @"[\w'-]*", StringComparison.Ordinal)
            .Replace(" … ", Between, StringComparison.Ordinal)
            .Replace(" ", @"[\s\x1F]+", StringComparison.Ordinal);

    private static List<string> Section(string key)
    {
        string[] names = key.Split(' ');
        using Stream stream = typeof(NoticePhrases).Assembly.GetManifestResourceStream($"Notice/{names[0]}.txt")
            ?? throw new InvalidOperationException($"The list {names[0]} is missing from the program.");
        using var reader = new StreamReader(stream);
        List<string> lines = [];
        bool isIn = false;
        while (reader.ReadLine() is string line)
        {
            line = line.Trim();
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                isIn = line[2..] == names[1];
            }
            else if (isIn && line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
