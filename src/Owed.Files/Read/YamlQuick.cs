using System.Buffers;
using System.Text;

namespace Owed.Files;

/// <summary>Reads the plain part of YAML that law packs are written in, many times faster than the full reader; gives up on anything else, so that the full reader decides and words the problem.</summary>
internal sealed class YamlQuick
{
    /// <summary>Signs that YAML takes for line ends or refuses: tabs and other controls, line separators, marks of byte order.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\n' or '\r')).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>YAML refuses a key of more than 1,024 signs; a line that might hold one is for the full reader.</summary>
    private const int LongestLine = 1000;

    private readonly string text;
    private readonly List<(int Indent, int Start, int End, int Number)> lines = [];
    private int at;
    private bool lost;

    private YamlQuick(string text)
    {
        this.text = text;
        lost = text.AsSpan().ContainsAny(Odd) || text.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);
        int number = 0;
        for (int i = 0; i < text.Length;)
        {
            number++;
            int end = text.IndexOf('\n', i);
            end = end < 0 ? text.Length : end;
            int start = i;
            while (start < end && text[start] == ' ')
            {
                start++;
            }

            int stop = end;
            while (stop > start && text[stop - 1] is ' ' or '\r')
            {
                stop--;
            }

            lost |= stop - start > LongestLine;
            if (stop > start && text[start] != '#')
            {
                lines.Add((start - i, start, stop, number));
            }

            i = end + 1;
        }
    }

    /// <summary>The tree, or null when the text needs the full reader.</summary>
    internal static YamlNode? Read(string text)
    {
        var reader = new YamlQuick(text);
        if (reader.lost || reader.lines.Count == 0 || reader.lines[0].Indent != 0)
        {
            return null;
        }

        YamlNode node = reader.Block(0);
        return reader.lost || reader.at < reader.lines.Count ? null : node;
    }

    private YamlNode Block(int indent)
    {
        var (_, start, end, number) = lines[at];
        return IsItem(start, end) ? Items(indent, number) : Map(indent, start, number);
    }

    private YamlList Items(int indent, int number)
    {
        var nodes = new List<YamlNode>();
        while (!lost && at < lines.Count && lines[at].Indent == indent && IsItem(lines[at].Start, lines[at].End))
        {
            var (_, start, end, line) = lines[at];
            int inside = start + 1;
            while (inside < end && text[inside] == ' ')
            {
                inside++;
            }

            if (inside == end)
            {
                return Lost(nodes, number);
            }

            if (KeyEnd(inside, end) > 0 && text[inside] is not ('{' or '[' or '"' or '\''))
            {
                nodes.Add(Map(indent + inside - start, inside, line));
            }
            else
            {
                at++;
                nodes.Add(Inline(inside, end, line, indent));
            }
        }

        CheckIndent(indent);
        return new(nodes, number);
    }

    private YamlList Lost(List<YamlNode> nodes, int number)
    {
        lost = true;
        return new(nodes, number);
    }

    /// <summary>Reads keys at the indent; the first one may stand behind a dash, at <paramref name="from"/>.</summary>
    private YamlMap Map(int indent, int from, int number)
    {
        var fields = new List<(string Key, int Line, YamlNode Value)>();
        while (!lost && at < lines.Count)
        {
            var (own, start, end, line) = lines[at];
            if (fields.Count > 0)
            {
                if (own != indent || IsItem(start, end))
                {
                    break;
                }

                from = start;
            }

            int keyEnd = KeyEnd(from, end);
            if (keyEnd <= 0)
            {
                lost = true;
                break;
            }

            string key = text[from..keyEnd];
            lost |= fields.Exists(f => f.Key == key);
            at++;
            fields.Add((key, line, Value(keyEnd + 1, end, line, indent)));
        }

        CheckIndent(indent);
        return new(fields, number);
    }

    private YamlNode Value(int from, int end, int line, int indent)
    {
        while (from < end && text[from] == ' ')
        {
            from++;
        }

        if (from < end)
        {
            return Inline(from, end, line, indent);
        }

        if (at < lines.Count && (lines[at].Indent > indent || (lines[at].Indent == indent && IsItem(lines[at].Start, lines[at].End))))
        {
            return Block(lines[at].Indent);
        }

        return new YamlText("", line);
    }

    private YamlNode Inline(int from, int end, int line, int indent)
    {
        YamlNode node;
        switch (text[from])
        {
            case '{' or '[' or '"' or '\'':
                node = Flow(ref from, end, line);
                int rest = AfterBlanks(from, end);
                lost |= rest < end && (text[rest] != '#' || rest == from);
                break;
            case '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`' or '?' or '-' or ':' or '#' or ',' or ']' or '}':
                lost = true;
                return new YamlText("", line);
            default:
                node = new YamlText(Plain(from, end), line);
                break;
        }

        lost |= at < lines.Count && lines[at].Indent > indent;
        return node;
    }

    private string Plain(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            bool space = i + 1 >= end || text[i + 1] == ' ';
            lost |= text[i] == ':' && space;
            if (text[i] == '#' && i > from && text[i - 1] == ' ')
            {
                end = i - 1;
                while (end > from && text[end - 1] == ' ')
                {
                    end--;
                }
            }
        }

        return text[from..end];
    }

    private YamlNode Flow(ref int i, int end, int line)
    {
        switch (text[i])
        {
            case '"':
                return new YamlText(Quoted(ref i, end), line);
            case '\'':
                return new YamlText(Apostrophed(ref i, end), line);
            case '[':
                var nodes = new List<YamlNode>();
                i++;
                while (More(ref i, end, ']', nodes.Count == 0))
                {
                    nodes.Add(Flow(ref i, end, line));
                }

                return new YamlList(nodes, line);
            case '{':
                var fields = new List<(string Key, int Line, YamlNode Value)>();
                i++;
                while (More(ref i, end, '}', fields.Count == 0))
                {
                    int keyEnd = KeyEnd(i, end);
                    if (keyEnd <= 0)
                    {
                        lost = true;
                        break;
                    }

                    string key = text[i..keyEnd];
                    lost |= fields.Exists(f => f.Key == key);
                    i = keyEnd + 1;
                    while (i < end && text[i] == ' ')
                    {
                        i++;
                    }

                    if (i == end || text[i] is ',' or '}')
                    {
                        lost = true;
                        break;
                    }

                    fields.Add((key, line, Flow(ref i, end, line)));
                }

                return new YamlMap(fields, line);
            default:
                return new YamlText(FlowPlain(ref i, end), line);
        }
    }

    /// <summary>Steps over blanks and the one comma that parts two values; false at the closing sign, which is taken.</summary>
    private bool More(ref int i, int end, char close, bool first)
    {
        i = AfterBlanks(i, end);
        bool closes = i < end && text[i] == close;
        if (!first && !closes)
        {
            lost |= i >= end || text[i] != ',';
            i = AfterBlanks(i + 1, end);
        }

        lost |= i >= end || (!closes && text[i] is var next && (next == ',' || next == close));
        i += closes ? 1 : 0;
        return !lost && !closes;
    }

    private int AfterBlanks(int i, int end)
    {
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private string FlowPlain(ref int i, int end)
    {
        int from = i;
        while (i < end && text[i] is not (',' or ']' or '}' or '[' or '{' or '"' or '#'))
        {
            lost |= text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or ',');
            i++;
        }

        lost |= i == end || i == from || text[i] is '[' or '{' or '"' or '#' || text[from] is '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`' or '?' or '-' or '\'';
        return text[from..Math.Min(i, end)].TrimEnd(' ');
    }

    private string Quoted(ref int i, int end)
    {
        var value = new StringBuilder();
        for (i++; i < end && text[i] != '"'; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                lost |= i >= end || text[i] is not ('"' or '\\');
            }

            if (i < end)
            {
                value.Append(text[i]);
            }
        }

        lost |= i >= end;
        i++;
        return value.ToString();
    }

    private string Apostrophed(ref int i, int end)
    {
        var value = new StringBuilder();
        for (i++; i < end; i++)
        {
            if (text[i] == '\'')
            {
                if (i + 1 >= end || text[i + 1] != '\'')
                {
                    break;
                }

                i++;
            }

            value.Append(text[i]);
        }

        lost |= i >= end;
        i++;
        return value.ToString();
    }

    private void CheckIndent(int indent) => lost |= at < lines.Count && lines[at].Indent > indent;

    private bool IsItem(int start, int end) => text[start] == '-' && (start + 1 == end || text[start + 1] == ' ');

    /// <summary>Where a plain key ends, at its colon; 0 when no key stands here.</summary>
    private int KeyEnd(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            char c = text[i];
            if (c == ':')
            {
                return i > from && (i + 1 == end || text[i + 1] == ' ') ? i : 0;
            }

            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return 0;
            }
        }

        return 0;
    }
}
