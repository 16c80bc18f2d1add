using System.Globalization;

namespace Owed.Files;

/// <summary>Takes fields out of one YAML map, reporting what is missing, misspelt or malformed, so that readers say only what they expect.</summary>
internal sealed class YamlFields
{
    private readonly YamlMap map;
    private readonly string file;
    private readonly List<Problem> problems;
    private readonly HashSet<string> known = [];

    internal YamlFields(YamlMap map, string file, string what, List<Problem> problems)
    {
        this.map = map;
        this.file = file;
        this.problems = problems;
        What = what;
    }

    /// <summary>What the map describes, in plain words, for messages.</summary>
    internal string What { get; }

    internal Where Where => new(file, map.Line);

    internal bool Has(string key) => map.Fields.Any(f => f.Key == key);

    internal Where At(string key)
    {
        foreach (var field in map.Fields)
        {
            if (field.Key == key)
            {
                return new(file, field.Line);
            }
        }

        return Where;
    }

    /// <summary>The text under the key; empty and reported when it is missing.</summary>
    internal string Must(string key)
    {
        string? text = May(key);
        if (text is null)
        {
            Missing(key);
        }

        return text ?? "";
    }

    internal string? May(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlText { Value.Length: > 0 } text:
                return text.Value.Trim();
            default:
                Report("law-not-text", $"'{key}' of {What} must be one piece of text.", key, $"Write the text after '{key}:'.");
                return null;
        }
    }

    internal DateOnly Date(string key)
    {
        string text = Must(key);
        return text.Length == 0 ? default : Parse(key, text) ?? default;
    }

    internal DateOnly? MayDate(string key) => May(key) is string text ? Parse(key, text) : null;

    /// <summary>A word of a closed list.</summary>
    internal T Word<T>(string key, T fallback, bool must)
        where T : struct, Enum
    {
        string? text = must ? Must(key) : May(key);
        return string.IsNullOrEmpty(text) ? fallback : OneOf(key, text, fallback);
    }

    internal Items<T> Words<T>(string key)
        where T : struct, Enum =>
        Texts(key).Select(t => OneOf(key, t, default(T))).ToItems();

    /// <summary>A text or a list of texts.</summary>
    internal Items<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlText text:
                return text.Value.Length == 0 ? [] : [text.Value.Trim()];
            case YamlList list when list.Nodes.All(n => n is YamlText):
                return list.Nodes.Select(n => ((YamlText)n).Value.Trim()).ToItems();
            default:
                Report("law-not-text", $"'{key}' of {What} must be text or a list of texts.", key, "Write one text, or a list of texts.");
                return [];
        }
    }

    internal YamlFields? Map(string key, string what)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMap inner:
                return new(inner, file, what, problems);
            default:
                Report("law-not-map", $"'{key}' of {What} must hold named fields.", key, $"Write the fields of {what} under it, or as {{ name: value }}.");
                return null;
        }
    }

    internal Items<YamlFields> Maps(string key, string what)
    {
        if (Find(key) is not YamlNode node)
        {
            return [];
        }

        if (node is not YamlList list || list.Nodes.Any(n => n is not YamlMap))
        {
            Report("law-not-list", $"'{key}' of {What} must be a list of {what} entries.", key, "Begin each entry with '- '.");
            return [];
        }

        return list.Nodes.Select(n => new YamlFields((YamlMap)n, file, "the " + what, problems)).ToItems();
    }

    internal Items<(string Name, string Value)> Pairs(string key)
    {
        if (Find(key) is not YamlNode node)
        {
            return [];
        }

        if (node is not YamlMap inner || inner.Fields.Any(f => f.Value is not YamlText))
        {
            Report("law-not-map", $"'{key}' of {What} must hold names with one text each.", key, "Write 'name: value' under it.");
            return [];
        }

        return inner.Fields.Select(f => (f.Key, ((YamlText)f.Value).Value)).ToItems();
    }

    /// <summary>Reports every key that nobody took; call it last.</summary>
    internal void Done()
    {
        foreach (var (key, line, _) in map.Fields.Where(f => !known.Contains(f.Key)))
        {
            string near = known.OrderBy(k => Distance(k, key)).FirstOrDefault(k => Distance(k, key) <= 2) is string k
                ? $"Did you mean '{k}'? Known keys are: "
                : "Known keys are: ";
            problems.Add(new("law-unknown-key", $"'{key}' is not a key of {What}.", new(file, line), near + string.Join(", ", known.Order(StringComparer.Ordinal)) + "."));
        }
    }

    internal void Missing(string key) =>
        Report("law-missing", $"{Capital(What)} has no '{key}'.", key, $"Add '{key}:' to it.");

    internal void Report(string code, string message, string key, string remedy) =>
        problems.Add(new(code, message, At(key), remedy));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = row[j];
                row[j] = next;
            }
        }

        return row[b.Length];
    }

    private YamlNode? Find(string key)
    {
        known.Add(key);
        foreach (var field in map.Fields)
        {
            if (field.Key == key)
            {
                return field.Value;
            }
        }

        return null;
    }

    private DateOnly? Parse(string key, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        Report("law-bad-date", $"'{text}' under '{key}' is not a date.", key, "Write the date as year-month-day, for example 2026-11-22.");
        return null;
    }

    private T OneOf<T>(string key, string text, T fallback)
        where T : struct, Enum
    {
        if (LawWord.Read<T>(text) is T found)
        {
            return found;
        }

        Report("law-unknown-word", $"'{text}' is not a known '{key}'.", key, "Use one of: " + string.Join(", ", LawWord.All<T>()) + ".");
        return fallback;
    }
}
