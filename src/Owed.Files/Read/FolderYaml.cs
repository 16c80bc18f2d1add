using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Owed.Files;

/// <summary>Reads a YAML file into plain nodes that know their lines, through parser events so that it starts fast.</summary>
internal static class FolderYaml
{
    /// <summary>No YAML file of a case may be longer, in characters.</summary>
    public const int MostCharacters = 2_000_000;

    private const int DeepestNesting = 16;

    /// <summary>One value of the file.</summary>
    public abstract record Node(int Line);

    /// <summary>A single value; <c>Bare</c> when it was written without quotes.</summary>
    public sealed record Scalar(int Line, string Text, bool Bare) : Node(Line)
    {
        /// <summary>True for a key with nothing behind it.</summary>
        public bool IsNothing => Bare && (Text.Length == 0 || Text is "~" or "null");
    }

    public sealed record Sequence(int Line, List<Node> Values) : Node(Line);

    public sealed record Pair(int Line, string Key, Node Value);

    public sealed record Mapping(int Line, List<Pair> Pairs) : Node(Line);

    /// <summary>The mapping at the top of the file; null, with a problem, when the file is no such thing.</summary>
    public static Mapping? Read(TextFile file, List<Problem> problems)
    {
        if (file.Text.Length > MostCharacters)
        {
            problems.Add(FolderProblems.FileTooLarge(new(file.Name), MostCharacters / 1_000_000));
            return null;
        }

        var parser = new Parser(new StringReader(file.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                problems.Add(FolderProblems.YamlEmpty(new(file.Name)));
                return null;
            }

            parser.Consume<DocumentStart>();
            Node top = new Walk(parser, file.Name, problems).Value(0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out DocumentStart? second))
            {
                problems.Add(FolderProblems.YamlSecondDocument(new(file.Name, LineOf(second))));
            }

            return Top(top, file, problems);
        }
        catch (TooDeep deep)
        {
            problems.Add(FolderProblems.YamlTooDeep(new(file.Name, deep.Line)));
        }
        catch (Alias alias)
        {
            problems.Add(FolderProblems.YamlAlias(new(file.Name, alias.Line)));
        }
        catch (YamlException bad)
        {
            problems.Add(Broken(file, (int)bad.Start.Line));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library gives up this way on some half-open brackets and on odd tags.
            problems.Add(Broken(file, (int)(parser.Current?.End.Line ?? 1)));
        }

        return null;
    }

    private static Mapping? Top(Node top, TextFile file, List<Problem> problems)
    {
        if (top is Mapping mapping)
        {
            return mapping;
        }

        problems.Add(top is Scalar { IsNothing: true }
            ? FolderProblems.YamlEmpty(new(file.Name))
            : FolderProblems.YamlNotKeys(new(file.Name, top.Line)));
        return null;
    }

    private static Problem Broken(TextFile file, int line)
    {
        string[] lines = file.Text.Split('\n', Math.Max(1, line) + 1);
        int tab = Array.FindIndex(lines, l => l.TrimStart(' ').StartsWith('\t'));
        return tab >= 0
            ? FolderProblems.YamlTab(new(file.Name, tab + 1))
            : FolderProblems.YamlBroken(new(file.Name, line));
    }

    private static int LineOf(ParsingEvent e) => (int)e.Start.Line;

    private sealed class Alias(int line) : Exception
    {
        public int Line { get; } = line;
    }

    private sealed class TooDeep(int line) : Exception
    {
        public int Line { get; } = line;
    }

    private sealed class Walk(Parser parser, string file, List<Problem> problems)
    {
        public Node Value(int depth)
        {
            ParsingEvent next = parser.Consume<ParsingEvent>();
            int line = LineOf(next);
            if (depth > DeepestNesting)
            {
                throw new TooDeep(line);
            }

            switch (next)
            {
                case YamlDotNet.Core.Events.Scalar scalar:
                    return new Scalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
                case SequenceStart:
                    var values = new List<Node>();
                    while (!parser.TryConsume<SequenceEnd>(out _))
                    {
                        values.Add(Value(depth + 1));
                    }

                    return new Sequence(line, values);
                case MappingStart:
                    return Pairs(line, depth);
                default:
                    throw new Alias(line);
            }
        }

        private Mapping Pairs(int line, int depth)
        {
            var pairs = new List<Pair>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                Node key = Value(depth + 1);
                Node value = Value(depth + 1);
                if (key is not Scalar { Text: string name })
                {
                    problems.Add(FolderProblems.YamlNotKeys(new(file, key.Line)));
                }
                else if (seen.Add(name))
                {
                    pairs.Add(new(key.Line, name, value));
                }
                else
                {
                    problems.Add(FolderProblems.YamlDuplicateKey(new(file, key.Line), name));
                }
            }

            return new(line, pairs);
        }
    }
}
