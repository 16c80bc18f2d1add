using static Owed.Files.FolderYaml;

namespace Owed.Files;

/// <summary>Takes the keys of one YAML mapping by name and, at the end, refuses every key nobody asked for.</summary>
internal sealed class Fields(Mapping mapping, string file, List<Problem> problems)
{
    /// <summary>Characters of a free key; YAML reads back no key of more than 1,024, signs that need a backslash counted twice.</summary>
    private const int LongestKey = 200;

    private readonly List<string> known = [];

    public Where Here => At(mapping.Line);

    public Where At(int line) => new(file, line);

    public Where WhereOf(string key) => At(mapping.Pairs.Find(p => p.Key == key)?.Line ?? mapping.Line);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value of the key, or null when it is absent or empty.</summary>
    public Node? Find(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }

        Node? value = mapping.Pairs.Find(p => p.Key == key)?.Value;
        return value is Scalar { IsNothing: true } ? null : value;
    }

    /// <summary>One value as text, or null.</summary>
    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case Scalar scalar:
                return scalar.Text;
            case Node other:
                problems.Add(FolderProblems.WrongShape(At(other.Line), key, "one value"));
                return null;
        }
    }

    /// <summary>One value as text; missing is a problem.</summary>
    public string? Needed(string key, string example)
    {
        if (!Has(key))
        {
            problems.Add(FolderProblems.MissingKey(Here, key, example));
            return null;
        }

        return Text(key);
    }

    public DateOnly? Day(string key) =>
        Text(key) is string text ? Words.Day(text, WhereOf(key), problems) : null;

    public DateOnly? NeededDay(string key) =>
        Needed(key, "2025-08-19") is string text ? Words.Day(text, WhereOf(key), problems) : null;

    /// <summary>A day that has to be there, or the word <c>unknown</c>, which is read as the day that stands for it.</summary>
    public DateOnly? NeededDayOr(string key, DateOnly unknown) =>
        Needed(key, "2025-08-19") is not string text ? null
        : text.Trim().Equals("unknown", StringComparison.OrdinalIgnoreCase) ? unknown
        : Words.Day(text, WhereOf(key), problems);

    /// <summary>A word out of a closed list, or <paramref name="otherwise"/> when the key is absent or wrong.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (Text(key) is not string text)
        {
            return otherwise;
        }

        if (choices.TryGetValue(text.Trim(), out T? chosen))
        {
            return chosen;
        }

        problems.Add(FolderProblems.UnknownChoice(WhereOf(key), key, text, [.. choices.Keys]));
        return otherwise;
    }

    /// <summary>The mapping under the key, or null.</summary>
    public Fields? Inner(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case Mapping inner:
                return new(inner, file, problems);
            case Node other:
                problems.Add(FolderProblems.WrongShape(At(other.Line), key, "keys of its own, indented below it"));
                return null;
        }
    }

    /// <summary>The items of the list under the key; a single value counts as a list of one.</summary>
    public IReadOnlyList<Node> List(string key) => Find(key) switch
    {
        null => [],
        Sequence list => list.Values,
        Node one => [one],
    };

    /// <summary>The mappings of the list under the key.</summary>
    public IEnumerable<Fields> InnerList(string key, string shape)
    {
        foreach (Node node in List(key))
        {
            if (node is Mapping inner)
            {
                yield return new(inner, file, problems);
            }
            else
            {
                problems.Add(FolderProblems.WrongShape(At(node.Line), key, shape));
            }
        }
    }

    /// <summary>The texts of the list under the key; a block of lines counts as one text a line.</summary>
    public Items<string> Lines(string key)
    {
        if (Find(key) is Scalar one)
        {
            return one.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems();
        }

        var lines = new List<string>();
        foreach (Node node in List(key))
        {
            if (node is Scalar scalar)
            {
                lines.Add(scalar.Text);
            }
            else
            {
                problems.Add(FolderProblems.WrongShape(At(node.Line), key, "a list of lines"));
            }
        }

        return lines.ToItems();
    }

    /// <summary>Every key with its value, for maps whose keys are free.</summary>
    public IEnumerable<(string Key, string Value)> Free(string shape)
    {
        foreach (FolderYaml.Pair pair in mapping.Pairs)
        {
            known.Add(pair.Key);
            if (pair.Key.Length > LongestKey)
            {
                problems.Add(FolderProblems.LongKey(At(pair.Line), pair.Key, LongestKey));
            }
            else if (pair.Value is Scalar scalar)
            {
                yield return (pair.Key, scalar.Text);
            }
            else
            {
                problems.Add(FolderProblems.WrongShape(At(pair.Line), pair.Key, shape));
            }
        }
    }

    /// <summary>Refuses the keys that were never asked for.</summary>
    public void NothingElse()
    {
        foreach (FolderYaml.Pair pair in mapping.Pairs.Where(p => !known.Contains(p.Key)))
        {
            problems.Add(FolderProblems.UnknownKey(At(pair.Line), pair.Key, known));
        }
    }
}
