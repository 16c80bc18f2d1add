using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Owed.Web;

/// <summary>Everything the app says, by name, in one language; pages hold no sentences of their own.</summary>
public sealed class Words
{
    private readonly FrozenDictionary<string, string> texts;

    private Words(string language, Dictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>BCP 47 tag for the page.</summary>
    public string Language { get; }

    /// <summary>The names of all texts, for the test that none is unused or missing.</summary>
    public IEnumerable<string> Names => texts.Keys;

    /// <exception cref="KeyNotFoundException">when no text has this name: a bug, found by a test that visits every page.</exception>
    public string this[string name] => texts.TryGetValue(name, out string? text)
        ? text
        : throw new KeyNotFoundException($"No words are kept under “{name}”.");

    /// <summary>The text with {0}, {1}… filled in.</summary>
    public string this[string name, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[name], values);

    public bool Has(string name) => texts.ContainsKey(name);

    /// <summary>"1 minute" or "30 minutes": the texts name.one and name.many.</summary>
    public string Count(string name, int n) => this[n == 1 ? $"{name}.one" : $"{name}.many", n];

    /// <summary>English, read from the files in Words/en.</summary>
    public static Words English() => Read("en");

    private static Words Read(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Assembly assembly = typeof(Words).Assembly;
        string folder = $"Words/{language}/";
        foreach (string file in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(file)!;
            using var reader = new StreamReader(stream);
            var yaml = new YamlStream();
            yaml.Load(reader);
            Flatten(Path.GetFileNameWithoutExtension(file[folder.Length..]), yaml.Documents[0].RootNode, texts);
        }

        return new(language, texts);
    }

    private static void Flatten(string name, YamlNode node, Dictionary<string, string> texts)
    {
        if (node is YamlMappingNode map)
        {
            foreach ((YamlNode key, YamlNode value) in map.Children)
            {
                Flatten($"{name}.{key}", value, texts);
            }
        }
        else
        {
            texts.Add(name, ((YamlScalarNode)node).Value ?? "");
        }
    }
}
