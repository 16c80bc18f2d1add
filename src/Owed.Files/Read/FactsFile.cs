using System.Text.Json;

namespace Owed.Files;

/// <summary>Reads a facts file, YAML or JSON: forgiving about names and words, honest about what it left out.</summary>
public static class FactsFile
{
    private static readonly string[] Wrappers = ["facts", "answers", "case", "triage"];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>The facts of the file's text; unknown names are problems to look at, never a reason to stop.</summary>
    public static Outcome<TriageFacts> Read(string name, string text)
    {
        var problems = new List<Problem>();
        var pairs = new List<(string Key, string Value, int Line)>();
        if (text.TrimStart().StartsWith('{'))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(text, Lenient);
                Flatten("", json.RootElement, pairs);
            }
            catch (JsonException bad)
            {
                return new(null, [new("facts-broken", "The JSON cannot be read.", new(name, (int)((bad.LineNumber ?? 0) + 1)), "Look at this line and the one before it for a comma or a quote.")]);
            }
        }
        else if (FolderYaml.Read(new TextFile(name, text), problems) is FolderYaml.Mapping top)
        {
            Flatten("", top, pairs);
        }
        else
        {
            return new(null, problems.ToItems());
        }

        TriageFacts facts = TriageFacts.Empty;
        foreach ((string key, string value, int line) in pairs.OrderBy(p => Questions.Of(p.Key.Split('.')[^1])?.Key != "today"))
        {
            facts = Add(facts, key, value, new(name, line), problems);
        }

        return new(facts, problems.ToItems());
    }

    private static TriageFacts Add(TriageFacts facts, string key, string value, Where where, List<Problem> problems)
    {
        string[] parts = [.. key.Split('.').Where(p => p.Length > 0)];
        string[] inner = [.. parts.SkipWhile(p => Wrappers.Contains(p, StringComparer.OrdinalIgnoreCase))];
        string whole = string.Join('_', inner);
        string? known = new[] { whole, inner.LastOrDefault() ?? "" }.FirstOrDefault(n => Questions.Of(n) is not null);
        if (known is null)
        {
            string? near = DidYouMean.Nearest(whole, Questions.Names);
            problems.Add(new("facts-unknown-key", $"There is no question \"{whole}\", so its answer is left out.", where, near is null ? "See the list of keys in docs/triage-facts.md." : $"Did you mean \"{near}\"?", Severity.Warning));
            return facts;
        }

        Question question = Questions.Of(known)!;
        string joined = question.Kind is QuestionKind.Choices or QuestionKind.Text && facts.Answer(question.Key) is string before && value.Trim().Length > 0 ? $"{before}, {value}" : value;
        Outcome<TriageFacts> with = facts.With(known, joined, where);
        problems.AddRange(with.Problems);
        return MoreThanYes(with.Value!, question, value, where);
    }

    /// <summary>A day or a count written where yes or no was asked is kept as such too, when there is such a question.</summary>
    private static TriageFacts MoreThanYes(TriageFacts facts, Question question, string value, Where where)
    {
        string tail = int.TryParse(value.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) ? "_days" : "_on";
        if (question.Kind != QuestionKind.YesNo || (tail == "_on" && value.Trim().Length < 7) || (Questions.Of(question.Key + tail) ?? Questions.Of(question.Key + "_dated")) is not Question day || facts.Answer(day.Key) is not null)
        {
            return facts;
        }

        Outcome<TriageFacts> with = facts.With(day.Key, value, where);
        return with.Problems.Count == 0 ? with.Value! : facts;
    }

    private static void Flatten(string path, FolderYaml.Node node, List<(string Key, string Value, int Line)> pairs)
    {
        switch (node)
        {
            case FolderYaml.Mapping mapping:
                foreach (FolderYaml.Pair pair in mapping.Pairs)
                {
                    Flatten($"{path}.{pair.Key}", pair.Value, pairs);
                }

                break;
            case FolderYaml.Sequence list:
                foreach (FolderYaml.Node item in list.Values)
                {
                    Flatten(path, item, pairs);
                }

                break;
            case FolderYaml.Scalar scalar:
                pairs.Add((path, scalar.IsNothing ? "unknown" : scalar.Text, scalar.Line));
                break;
            default:
                break;
        }
    }

    private static void Flatten(string path, JsonElement element, List<(string Key, string Value, int Line)> pairs)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    Flatten($"{path}.{member.Name}", member.Value, pairs);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Flatten(path, item, pairs);
                }

                break;
            default:
                pairs.Add((path, element.ValueKind == JsonValueKind.Null ? "unknown" : element.ToString(), 0));
                break;
        }
    }
}
