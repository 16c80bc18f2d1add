using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Owed.Files;

/// <summary>A piece of a YAML file with the line it stands on, so that every problem can name it.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A single value, unread.</summary>
internal sealed record YamlText(string Value, int Line) : YamlNode(Line);

/// <summary>A list of values.</summary>
internal sealed record YamlList(List<YamlNode> Nodes, int Line) : YamlNode(Line);

/// <summary>Keys and values in the order of the file, doubled keys already reported and dropped.</summary>
internal sealed record YamlMap(List<(string Key, int Line, YamlNode Value)> Fields, int Line) : YamlNode(Line);

/// <summary>Reads YAML into lines and plain text, guessing no types, and reports doubled keys and anchors.</summary>
internal static class YamlTree
{
    private const int DeepestNesting = 64;

    /// <summary>The tree of a whole file; null, with the problem, when it cannot be read.</summary>
    internal static YamlNode? Read(string file, string text, List<Problem> problems) =>
        YamlQuick.Read(text) ?? ReadFully(file, text, problems);

    /// <summary>Reads with the full YAML grammar.</summary>
    internal static YamlNode? ReadFully(string file, string text, List<Problem> problems)
    {
        int line = 1;
        try
        {
            using var reader = new StringReader(text);
            var parser = new Parser(new Scanner(reader, skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            YamlNode node = Node(parser, file, problems, 0, ref line);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out DocumentStart? second))
            {
                problems.Add(new("yaml-two-documents", "The file holds more than one document.", new(file, (int)second.Start.Line), "Keep one document in a file."));
            }

            return node;
        }
        catch (YamlException e)
        {
            problems.Add(new("yaml-broken", $"The file cannot be read as YAML: {Plain(e.Message)}", new(file, (int)e.Start.Line), "Check the indents, quotes and colons on and above this line."));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library gives up this way on some half-open brackets and on odd tags.
            problems.Add(new("yaml-broken", "The file cannot be read as YAML.", new(file, line), "Check the brackets, quotes and colons on and below this line."));
            return null;
        }
    }

    private static YamlNode Node(Parser parser, string file, List<Problem> problems, int depth, ref int at)
    {
        at = (int)(parser.Current?.Start.Line ?? at);
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested too deep");
        }

        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return new YamlText(scalar.Value, (int)scalar.Start.Line);
        }

        if (parser.TryConsume<SequenceStart>(out SequenceStart? list))
        {
            var nodes = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                nodes.Add(Node(parser, file, problems, depth + 1, ref at));
            }

            return new YamlList(nodes, (int)list.Start.Line);
        }

        if (parser.TryConsume<MappingStart>(out MappingStart? map))
        {
            var fields = new List<(string, int, YamlNode)>();
            var seen = new HashSet<string>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                Scalar key = parser.Consume<Scalar>();
                YamlNode value = Node(parser, file, problems, depth + 1, ref at);
                if (seen.Add(key.Value))
                {
                    fields.Add((key.Value, (int)key.Start.Line, value));
                }
                else
                {
                    problems.Add(new("yaml-doubled-key", $"The key '{key.Value}' stands twice.", new(file, (int)key.Start.Line), "Keep one of the two."));
                }
            }

            return new YamlMap(fields, (int)map.Start.Line);
        }

        ParsingEvent other = parser.Consume<ParsingEvent>();
        problems.Add(new("yaml-alias", "The file uses an alias.", new(file, (int)other.Start.Line), "Write the value out."));
        return new YamlText("", (int)other.Start.Line);
    }

    private static string Plain(string message) => message.TrimEnd('.') + ".";
}
