using System.Text;

namespace Owed.Files;

/// <summary>Writes header lines of a message: one logical line each, whatever the values hold.</summary>
internal static class MailHeader
{
    private const int FoldAt = 76;

    // RFC 2047 allows 75 characters for one encoded word, 12 of them for its frame; 45 bytes become 60 characters.
    private const int BytesPerWord = 45;

    /// <summary>A header of free text.</summary>
    public static string Text(string name, string value)
    {
        string line = OneLine(value);
        return Fold(name + ":", IsPlain(line) ? line.Split(' ') : EncodedWords(line));
    }

    /// <summary>A header of addresses.</summary>
    public static string Addresses(string name, IReadOnlyList<Mailbox> boxes)
    {
        List<string> words = [];
        for (int i = 0; i < boxes.Count; i++)
        {
            string shown = OneLine(boxes[i].Name);
            string address = string.Concat(OneLine(boxes[i].Address).Where(c => !char.IsWhiteSpace(c) && c is not ('<' or '>' or ',' or ';')));
            if (shown.Length > 0)
            {
                words.AddRange(IsPlain(shown)
                    ? ["\"" + shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""]
                    : EncodedWords(shown));
            }

            string box = shown.Length > 0 ? $"<{address}>" : address;
            words.Add(i < boxes.Count - 1 ? box + "," : box);
        }

        return Fold(name + ":", words);
    }

    /// <summary>The header that names an attachment, plainly and, when needed, in full (RFC 2231).</summary>
    public static string Attachment(string fileName)
    {
        string line = OneLine(fileName).Replace("\"", "'", StringComparison.Ordinal).Replace('\\', '-').Replace('/', '-');
        string plain = string.Concat(line.Select(c => c is >= ' ' and <= '~' ? c : '_'));
        return $"Content-Disposition: attachment;\r\n filename=\"{plain}\""
            + (IsPlain(line) ? "" : $";\r\n filename*=UTF-8''{Uri.EscapeDataString(line)}");
    }

    /// <summary>Takes out every line end, so that no value can start a header of its own.</summary>
    public static string OneLine(string value) => Wording.Clean(value).Replace(Wording.NoBreakSpace, ' ').Trim();

    private static bool IsPlain(string text) =>
        text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal);

    private static List<string> EncodedWords(string text)
    {
        List<string> words = [];
        List<byte> bytes = [];
        foreach (Rune rune in text.EnumerateRunes())
        {
            byte[] next = Encoding.UTF8.GetBytes(rune.ToString());
            if (bytes.Count + next.Length > BytesPerWord)
            {
                Flush();
            }

            bytes.AddRange(next);
        }

        Flush();
        return words;

        void Flush()
        {
            words.Add("=?utf-8?B?" + Convert.ToBase64String([.. bytes]) + "?=");
            bytes.Clear();
        }
    }

    private static string Fold(string name, IEnumerable<string> words)
    {
        var header = new StringBuilder(name);
        int column = name.Length;
        foreach (string word in words)
        {
            if (column + 1 + word.Length > FoldAt && column > name.Length)
            {
                header.Append("\r\n");
                column = 0;
            }

            header.Append(' ').Append(word);
            column += 1 + word.Length;
        }

        return header.ToString();
    }
}
