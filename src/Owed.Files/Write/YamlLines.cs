using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes YAML the way a person would: plain values where they can be plain, quotes where they must.</summary>
internal sealed class YamlLines
{
    private readonly StringBuilder text = new();

    /// <summary>Writes <c>key: value</c>, or nothing when there is no value.</summary>
    public YamlLines Key(int indent, string key, string? value)
    {
        if (value is not null)
        {
            Line(indent, $"{Value(key)}: {Value(value)}");
        }

        return this;
    }

    public YamlLines Key(int indent, string key, DateOnly? day) => Key(indent, key, day is DateOnly d ? $"{d:yyyy-MM-dd}" : null);

    /// <summary>Writes a key with a list of texts below it, or nothing when the list is empty.</summary>
    public YamlLines List(int indent, string key, IEnumerable<string> values)
    {
        string[] all = [.. values];
        if (all.Length > 0)
        {
            Line(indent, $"{key}:");
            foreach (string value in all)
            {
                Line(indent + 2, $"- {Value(value)}");
            }
        }

        return this;
    }

    public YamlLines Line(int indent, string line)
    {
        text.Append(' ', indent).Append(line).Append('\n');
        return this;
    }

    /// <summary>Puts the dash of a list item before the first line written since <see cref="Mark"/>.</summary>
    public void Dash(int mark, int indent) => text[mark + indent - 2] = '-';

    public int Mark() => text.Length;

    public override string ToString() => text.ToString();

    /// <summary>The value, quoted only when YAML would read it as something else.</summary>
    public static string Value(string value) => IsPlain(value) ? value : Quoted(value);

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetterOrDigit(value[0]) || value[^1] is ' ' or ':' || value is "null" or "true" or "false")
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool safe = char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '/' or '(' or ')' or '\'' or '+' or '@' or '&' or ';' or '=' or '×' or ',' or '$' or '%'
                || (c == ':' && i + 1 < value.Length && value[i + 1] != ' ')
                || (c == '#' && value[i - 1] != ' ');
            if (!safe)
            {
                return false;
            }
        }

        return true;
    }

    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
