using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Reads the words inside a section: paragraphs, lists, slots, citations and rule marks.</summary>
internal static partial class LetterWordsInline
{
    internal static WordBlock Block(string file, string[] lines, int line, List<Problem> problems)
    {
        Where where = new(file, line);
        if (lines[0].StartsWith("### ", StringComparison.Ordinal))
        {
            return new(WordShape.Heading, [Pieces(lines[0][4..], where, problems)], where);
        }

        if (lines[0].StartsWith("- ", StringComparison.Ordinal))
        {
            return new(WordShape.Bullets, Points(lines, "- ", where, problems), where);
        }

        return Numbered().IsMatch(lines[0])
            ? new(WordShape.Numbers, Points([.. lines.Select(l => Numbered().Replace(l, "- "))], "- ", where, problems), where)
            : new(WordShape.Paragraph, [Pieces(Join(lines), where, problems)], where);
    }

    private static Items<Items<WordPiece>> Points(string[] lines, string mark, Where where, List<Problem> problems)
    {
        List<string> points = [];
        foreach (string line in lines)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                points.Add(line[mark.Length..].Trim());
            }
            else
            {
                points[^1] += " " + line.Trim();
            }
        }

        return points.Select(p => Pieces(p, where, problems)).ToItems();
    }

    // A leading blank is kept, so that a section can be a piece that follows other words.
    private static string Join(string[] lines) => (lines[0].StartsWith(' ') ? " " : "") + string.Join(' ', lines.Select(l => l.Trim()));

    internal static Items<WordPiece> Pieces(string text, Where where, List<Problem> problems)
    {
        List<WordPiece> pieces = [];
        int at = 0;
        foreach (Match found in Marks().Matches(text))
        {
            Text(text[at..found.Index]);
            at = found.Index + found.Length;
            string inside = found.Value.Trim('{', '}', '[', ']', '*');
            if (found.Value[0] == '*')
            {
                pieces.Add(new(found.Value[1] == '*' ? PieceKind.Strong : PieceKind.Emphasis, inside));
            }
            else if (found.Value[0] == '[')
            {
                pieces.Add(new(PieceKind.Rule, inside["rule ".Length..].Trim()));
                TrimEnd();
            }
            else
            {
                pieces.Add(inside.StartsWith("cite:", StringComparison.Ordinal) ? new(PieceKind.Cite, inside[5..]) : new(PieceKind.Slot, inside));
            }
        }

        Text(text[at..]);
        return pieces.ToItems();

        void Text(string words)
        {
            if (words.Length == 0)
            {
                return;
            }

            if (words.IndexOfAny(['{', '}', '[', ']', '<', '>', '`', '*']) is var bad and >= 0)
            {
                problems.Add(new("letter-words-mark", $"'{words[bad]}' does not belong to a slot, a citation or a rule's mark.", where, "Write {slot.name}, {cite:rule/id}, [rule rule/id], **strong** or *emphasis*; nothing else is read."));
            }

            if (Citation().Match(words) is { Success: true } law)
            {
                problems.Add(new("letter-words-citation", $"'{law.Value}' is a citation written out.", where, "Write {cite:rule/id}, so that the law book prints it."));
            }

            pieces.Add(new(PieceKind.Text, words));
        }

        // The blank before a rule's mark goes with it.
        void TrimEnd()
        {
            if (pieces.Count >= 2 && pieces[^2].Kind == PieceKind.Text)
            {
                pieces[^2] = new(PieceKind.Text, pieces[^2].Text.TrimEnd());
            }
        }
    }

    [GeneratedRegex(@"^\d+\. +")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\{[a-z][a-z0-9.:/-]*\}|\[rule [a-z0-9/-]+\]|\*\*[^*]+\*\*|\*[^*]+\*")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\bC\.?F\.?R\b|\bU\.?S\.?C\b|\bRSMo\b|\bARM \d|\bMCA\b|§|\b\d{3}\.\d{3}\b|\bF\.[23]d\b")]
    private static partial Regex Citation();
}
