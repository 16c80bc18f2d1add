using System.Globalization;

namespace Owed.Files;

/// <summary>One line of set text: pieces with their distance from the line's left edge.</summary>
internal readonly record struct SetLine(List<(string Text, Face Face, double X)> Pieces, double Width);

/// <summary>Breaks prose into lines that fit.</summary>
internal static class PdfText
{
    /// <summary>Sets prose within a width; a word too long for the line is cut where the line ends.</summary>
    /// <param name="bold">True to set plain runs in the bold cut, as in a heading.</param>
    public static List<SetLine> Set(Prose prose, double size, double width, bool bold = false)
    {
        var (text, faces) = Shown(prose, bold);
        List<SetLine> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = EndOfLine(text, faces, start, size, width);
            int next = end;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            while (end > start + 1 && text[end - 1] == ' ')
            {
                end--;
            }

            SetLine line = Pieces(text, faces, start, end, size);
            lines.Add(next > end && next < text.Length ? Parted(line) : line);
            start = next;
        }

        if (lines.Count == 0)
        {
            lines.Add(new SetLine([], 0));
        }

        return lines;
    }

    /// <summary>Ends a line with a space that takes no room, so that its last word is not read as one with the next line's first.</summary>
    public static SetLine Parted(SetLine line)
    {
        if (line.Pieces.Count > 0)
        {
            var (text, face, x) = line.Pieces[^1];
            line.Pieces[^1] = (text + " ", face, x);
        }

        return line;
    }

    /// <summary>The width of the widest word and of the whole on one line.</summary>
    public static (double Word, double Whole) Widths(Prose prose, double size, bool bold = false)
    {
        var (text, faces) = Shown(prose, bold);
        double word = 0, widest = 0, whole = 0;
        for (int i = 0; i < text.Length; i++)
        {
            double advance = PdfFaces.Width(text[i], faces[i], size);
            whole += advance;
            word = text[i] == ' ' ? 0 : word + advance;
            widest = Math.Max(widest, word);
        }

        return (widest, whole);
    }

    private static (string Text, Face[] Faces) Shown(Prose prose, bool bold)
    {
        var text = new System.Text.StringBuilder();
        List<Face> faces = [];
        foreach (Run run in prose.Runs)
        {
            Face face = run.Style switch
            {
                RunStyle.Strong => Face.Bold,
                RunStyle.Emphasis => Face.Italic,
                _ => bold ? Face.Bold : Face.Regular,
            };
            string shown = PdfFaces.Showable(Wording.Of(run), face);
            text.Append(shown);
            faces.AddRange(shown.Select(c => PdfFaces.FaceOf(c, face)));
        }

        string whole = text.ToString().TrimEnd(' ');
        TakeLettersOfAccents(whole, faces);
        return (whole, [.. faces]);
    }

    /// <summary>Sets a letter in the face of the accent that follows it, so that the two fit together.</summary>
    private static void TakeLettersOfAccents(string text, List<Face> faces)
    {
        for (int i = text.Length - 1; i > 0; i--)
        {
            bool accent = char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark;
            if (accent && faces[i] == Face.Other && PdfFaces.Shows(text[i - 1], Face.Other))
            {
                faces[i - 1] = Face.Other;
            }
        }
    }

    private static int EndOfLine(string text, Face[] faces, int start, double size, double width)
    {
        double x = 0;
        int lastBreak = -1;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                lastBreak = i;
            }

            x += PdfFaces.Width(text[i], faces[i], size);
            if (x > width + 0.01 && text[i] != ' ')
            {
                return lastBreak > start ? lastBreak : Math.Max(i, start + 1);
            }

            if (i > start && i + 1 < text.Length && BreaksAfter(text, i))
            {
                lastBreak = i + 1;
            }
        }

        return text.Length;
    }

    private static bool BreaksAfter(string text, int i) => text[i] switch
    {
        '-' or '/' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
        '\u2014' or '@' => true,
        '\u2013' => text[i - 1] == ' ',
        _ => false,
    };

    private static SetLine Pieces(string text, Face[] faces, int start, int end, double size)
    {
        List<(string, Face, double)> pieces = [];
        double x = 0;
        while (start < end)
        {
            Face face = faces[start];
            int stop = start + 1;
            while (stop < end && faces[stop] == face)
            {
                stop++;
            }

            string piece = text[start..stop].Replace(Wording.NoBreakSpace, ' ');
            pieces.Add((piece, face, x));
            x += PdfFaces.Width(piece, face, size);
            start = stop;
        }

        return new SetLine(pieces, x);
    }
}
