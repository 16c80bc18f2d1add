using Owed.Files;

namespace Owed.Tests;

/// <summary>A YAML tree on one line, to compare two readers.</summary>
internal static class YamlShow
{
    public static string Of(YamlNode node) => node switch
    {
        YamlText t => $"{t.Line}'{t.Value}'",
        YamlList l => $"{l.Line}[{string.Join(", ", l.Nodes.Select(Of))}]",
        YamlMap m => $"{m.Line}{{{string.Join(", ", m.Fields.Select(f => $"{f.Line}{f.Key}={Of(f.Value)}"))}}}",
        _ => "?",
    };
}
