using System.Text;

namespace Owed.Files;

/// <summary>A property of an iCalendar event, unfolded.</summary>
internal readonly record struct IcsLine(string Name, string Parameters, string Value)
{
    public override string ToString() => $"{Name}{Parameters}:{Value}";
}

/// <summary>The lines of one event, without its reminders.</summary>
/// <param name="Closed">False when the event has no end in the file.</param>
internal sealed record IcsBlock(List<IcsLine> Lines, Where Where, bool Closed)
{
    public string Value(string name) => Lines.Find(l => l.Name == name).Value ?? "";

    public bool Has(string name) => Lines.Exists(l => l.Name == name);
}

/// <summary>Cuts an iCalendar file (RFC 5545) into its events, so that a broken one spoils no other.</summary>
internal sealed class IcsText
{
    private readonly List<IcsBlock> events = [];

    private readonly Dictionary<string, string> head = new(StringComparer.Ordinal);

    public IcsText(TextFile file)
    {
        var open = new List<string>();
        IcsBlock? block = null;
        foreach ((string text, int number) in Unfold(file.Text))
        {
            IcsLine line = Line(text);
            string component = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN")
            {
                IsCalendar |= component == "VCALENDAR";
                if (component == "VEVENT")
                {
                    Keep(block, closed: false);
                    block = new([], new(file.Name, number), true);
                    open.Clear();
                }

                open.Add(component);
            }
            else if (line.Name == "END")
            {
                if (component == "VEVENT")
                {
                    Keep(block, closed: true);
                    block = null;
                }

                open.RemoveAll(o => o == component);
            }
            else if (open.Count > 0 && open[^1] == "VEVENT")
            {
                block?.Lines.Add(line);
            }
            else if (block is null && line.Name.Length > 0)
            {
                head.TryAdd(line.Name, line.Value);
            }
        }

        Keep(block, closed: false);
    }

    public bool IsCalendar { get; private set; }

    public IReadOnlyList<IcsBlock> Events => events;

    /// <summary>A property of the whole calendar, or empty.</summary>
    public string Head(string name) => head.GetValueOrDefault(name, "");

    /// <summary>One pass, so that an escaped backslash before an n stays a backslash and an n.</summary>
    public static string Unescape(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool escaped = value[i] == '\\' && i + 1 < value.Length && (value[i + 1] is 'n' or 'N' or ',' or ';' or '\\');
            i += escaped ? 1 : 0;
            plain.Append(escaped && (value[i] is 'n' or 'N') ? '\n' : value[i]);
        }

        return plain.ToString();
    }

    private void Keep(IcsBlock? block, bool closed)
    {
        if (block is not null)
        {
            events.Add(block with { Closed = closed });
        }
    }

    private static IcsLine Line(string text)
    {
        int colon = Colon(text);
        if (colon < 0)
        {
            return new("", "", "");
        }

        int end = text.AsSpan(0, colon).IndexOf(';');
        end = end < 0 ? colon : end;
        return new(text[..end].Trim().ToUpperInvariant(), text[end..colon], text[(colon + 1)..]);
    }

    /// <summary>The colon before the value; one inside quotation marks belongs to a parameter.</summary>
    private static int Colon(string text)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == ':' && !quoted)
            {
                return i;
            }
        }

        return text.IndexOf(':', StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, int Line)> Unfold(string text)
    {
        var whole = new StringBuilder();
        (int first, int number) = (1, 0);
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                whole.Append(line.AsSpan(1));
                continue;
            }

            if (whole.Length > 0)
            {
                yield return (whole.ToString(), first);
            }

            whole.Clear().Append(line);
            first = number;
        }

        yield return (whole.ToString(), first);
    }
}
