using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Reads one words file strictly: what is not words, a slot, a citation or a rule's mark is refused.</summary>
internal static partial class LetterTextReader
{
    private static readonly Dictionary<string, Situation> Letters = new(StringComparer.Ordinal)
    {
        ["A"] = Situation.SaidNo, ["B"] = Situation.NotHappening, ["C"] = Situation.Changed,
        ["D"] = Situation.WantsToCut, ["E"] = Situation.Moved, ["F"] = Situation.NoTherapist,
    };

    /// <summary>The words of one file, <c>name.language.md</c>.</summary>
    internal static LetterText Read(string name, string text, List<Problem> problems)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        Dictionary<string, (string Value, int Line)> head = Head(name, lines, problems, out int at);
        string stem = name.Split('.')[0];
        string language = name.Split('.') is [_, var tag, "md"] ? tag : "";
        string kind = Must(head, "kind", name, problems);
        if (kind.Length > 0 && kind != stem)
        {
            problems.Add(new("letter-words-kind", $"'{kind}' is not the name of the file.", new(name, head["kind"].Line), $"Write 'kind: {stem}', or rename the file."));
        }

        foreach (var (key, value) in head.Where(h => h.Key is not ("kind" or "title" or "use" or "serves")))
        {
            problems.Add(new("letter-words-key", $"'{key}' is not a key of a words file.", new(name, value.Line), "Known keys are: kind, title, use, serves."));
        }

        Items<Situation> serves = Serves(Must(head, "serves", name, problems), name, problems);
        Items<WordSection> sections = Sections(name, lines, at, problems);
        return new(kind, language, Must(head, "title", name, problems), Must(head, "use", name, problems), serves, sections, new(name));
    }

    /// <summary>The lines of <c>key: value</c> between two lines of <c>---</c>, and the line after them.</summary>
    internal static Dictionary<string, (string Value, int Line)> Head(string name, string[] lines, List<Problem> problems, out int at)
    {
        var head = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        at = 0;
        if (lines[0].Trim() != "---")
        {
            problems.Add(new("letter-words-head", "The file does not begin with '---'.", new(name, 1), "Begin with a line ---, then each key, then a line ---."));
            return head;
        }

        for (at = 1; at < lines.Length && lines[at].Trim() != "---"; at++)
        {
            int colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !head.TryAdd(lines[at][..colon].Trim(), (lines[at][(colon + 1)..].Trim(), at + 1)))
            {
                problems.Add(new("letter-words-head", $"'{lines[at].Trim()}' is not 'key: value', or stands twice.", new(name, at + 1), "Write each key once, as 'key: value'."));
            }
        }

        at++;
        return head;
    }

    /// <summary>A key that has to be there.</summary>
    internal static string Must(Dictionary<string, (string Value, int Line)> head, string key, string name, List<Problem> problems)
    {
        if (head.TryGetValue(key, out var found) && found.Value.Length > 0)
        {
            return found.Value;
        }

        problems.Add(new("letter-words-head", $"The file has no '{key}'.", new(name, 1), $"Add '{key}:' between the two lines of ---."));
        return "";
    }

    private static Items<Situation> Serves(string text, string name, List<Problem> problems)
    {
        List<Situation> serves = [];
        foreach (string letter in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Letters.TryGetValue(letter, out Situation situation))
            {
                serves.Add(situation);
            }
            else
            {
                problems.Add(new("letter-words-serves", $"'{letter}' is not one of the six situations.", new(name, 1), "Use letters from A to F, with commas between."));
            }
        }

        return serves.ToItems();
    }

    /// <summary>The sections from a line on: <c>## name</c> and what stands under it.</summary>
    internal static Items<WordSection> Sections(string name, string[] lines, int at, List<Problem> problems)
    {
        List<WordSection> sections = [];
        int start = -1;
        for (int i = at; i <= lines.Length; i++)
        {
            bool next = i == lines.Length || lines[i].StartsWith("## ", StringComparison.Ordinal);
            if (next && start >= 0)
            {
                Add(Section(name, lines, start, i, problems));
            }

            if (next)
            {
                start = i;
            }
            else if (start < 0 && lines[i].Trim().Length > 0)
            {
                problems.Add(new("letter-words-loose", "Words stand before the first section.", new(name, i + 1), "Put a line '## name' before them."));
            }
        }

        return sections.ToItems();

        void Add(WordSection section)
        {
            if (sections.Any(s => s.Name == section.Name && s.Tone == section.Tone))
            {
                problems.Add(new("letter-words-twice", $"Section '{section.Name}' stands twice.", section.Where, "Keep one of them."));
            }

            if (section.Blocks.Count == 0)
            {
                problems.Add(new("letter-words-empty", $"Section '{section.Name}' has no words.", section.Where, "Write them, or take the section out."));
            }

            sections.Add(section);
        }
    }

    private static WordSection Section(string name, string[] lines, int start, int end, List<Problem> problems)
    {
        string title = lines[start][3..].Trim();
        Tone? tone = title.EndsWith(".plain", StringComparison.Ordinal) ? Tone.Plain : title.EndsWith(".formal", StringComparison.Ordinal) ? Tone.Formal : null;
        string bare = tone is null ? title : title[..title.LastIndexOf('.')];
        if (!SectionName().IsMatch(bare))
        {
            problems.Add(new("letter-words-section", $"'{title}' is not a section name.", new(name, start + 1), "Use small letters, digits, dots and dashes, and at the end .plain or .formal."));
        }

        return new(bare, tone, Blocks(name, lines, start + 1, end, problems), new(name, start + 1));
    }

    /// <summary>The paragraphs, lists and headings of some lines.</summary>
    internal static Items<WordBlock> Blocks(string name, string[] lines, int from, int end, List<Problem> problems)
    {
        List<WordBlock> blocks = [];
        for (int i = from; i <= end; i++)
        {
            if (i == end || lines[i].Trim().Length == 0)
            {
                if (i > from)
                {
                    blocks.Add(LetterWordsInline.Block(name, lines[from..i], from + 1, problems));
                }

                from = i + 1;
            }
        }

        return blocks.ToItems();
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*([.-][a-z0-9]+)*$")]
    private static partial Regex SectionName();
}
