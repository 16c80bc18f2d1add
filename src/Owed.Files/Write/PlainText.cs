using System.Text;

namespace Owed.Files;

/// <summary>Writes a document as text that survives being pasted into mail.</summary>
public static class PlainText
{
    private const int Width = 72;
    private const int SignatureRoom = 2;

    /// <summary>Writes the whole document in lines of at most 72 characters that end in one line feed; only a longer word makes a longer line.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        if (document.IsDraft)
        {
            text.Append("*** ").Append(Wording.Clean(document.Words.Draft)).Append(" ***\n\n");
        }

        if (document.Cover is { } cover)
        {
            AddTitled(text, cover.Title, '=');
            Wrapped(text, cover.Subtitle);
            Apart(text);
            AddRows(text, cover.Rows);
            Apart(text);
        }

        foreach (Block block in document.Blocks())
        {
            Add(text, block);
            Apart(text);
        }

        if (document.Foot.Length > 0)
        {
            text.Append("--\n");
            Wrapped(text, document.Foot);
        }

        return text.ToString().TrimEnd('\n').Replace(Wording.NoBreakSpace, ' ') + "\n";
    }

    private static void Add(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Wrapped(text, paragraph.Text);
                break;
            case Heading heading:
                AddTitled(text, heading.Text, heading.Level <= 1 ? '-' : '\0');
                break;
            case Contents contents:
                AddPoints(text, contents.Titles.Select(t => (Prose)t).ToItems(), _ => "- ");
                break;
            case Lines lines:
                AddRows(text, lines.Rows);
                break;
            case BulletList list:
                AddPoints(text, list.Points, _ => "- ");
                break;
            case NumberedList list:
                AddPoints(text, list.Points, i => FormattableString.Invariant($"{list.Start + i}. "));
                break;
            case Table table:
                PlainTable.Write(text, table, Width);
                break;
            case Callout callout:
                AddCallout(text, callout);
                break;
            case Checklist checklist:
                AddPoints(
                    text, checklist.Points.Select(p => p.Text).ToItems(), i => checklist.Points[i].IsTicked ? "[x] " : "[ ] ");
                break;
            case KeyValues pairs:
                foreach (Pair pair in pairs.Pairs)
                {
                    Wrapped(text, pair.Label.TrimEnd(':') + ": " + Wording.Of(pair.Text), "", "  ");
                }

                break;
            case RuledLines ruled:
                Wrapped(text, ruled.Label);
                text.Insert(text.Length, "\n" + new string('_', Width) + "\n", ruled.Count);
                break;
            case Signature signature:
                AddSignature(text, signature);
                break;
            case PageBreak:
                text.Append('\n');
                break;
            default:
                throw new InvalidOperationException($"No way to write {block.GetType().Name} as text.");
        }
    }

    private static void AddTitled(StringBuilder text, string title, char under)
    {
        int start = text.Length;
        Wrapped(text, title);
        if (under != '\0' && text.Length > start)
        {
            int longest = text.ToString(start, text.Length - start).Split('\n').Max(line => line.Length);
            text.Append(under, longest).Append('\n');
        }
    }

    private static void AddRows(StringBuilder text, Items<Prose> rows)
    {
        foreach (Prose row in rows)
        {
            Wrapped(text, row);
        }
    }

    private static void AddPoints(StringBuilder text, Items<Prose> points, Func<int, string> label)
    {
        for (int i = 0; i < points.Count; i++)
        {
            string mark = label(i);
            Wrapped(text, points[i], mark, new string(' ', mark.Length));
        }
    }

    private static void AddCallout(StringBuilder text, Callout callout)
    {
        string rule = new string('-', Width) + "\n";
        text.Append(rule);
        Wrapped(text, callout.Heading);
        AddRows(text, callout.Rows);
        text.Append(rule);
    }

    private static void AddSignature(StringBuilder text, Signature signature)
    {
        text.Append('\n', SignatureRoom);
        if (signature.Name.Length == 0)
        {
            text.Append('_', Width / 2).Append('\n');
        }

        Wrapped(text, signature.Name);
        foreach (string row in signature.Under)
        {
            Wrapped(text, row);
        }
    }

    private static void Apart(StringBuilder text)
    {
        if (text.Length > 0 && !(text.Length > 1 && text[^1] == '\n' && text[^2] == '\n'))
        {
            text.Append('\n');
        }
    }

    private static void Wrapped(StringBuilder text, Prose prose, string first = "", string rest = "")
    {
        string words = Wording.Of(prose);
        if (words.Length == 0 && first.Length == 0)
        {
            return;
        }

        string indent = first;
        foreach (string line in Wrap(words, Width - rest.Length))
        {
            text.Append(indent).Append(line).Append('\n');
            indent = rest;
        }
    }

    /// <summary>Breaks words into lines; a longer word stands whole on a line of its own.</summary>
    internal static List<string> Wrap(string words, int width)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
