namespace Owed.Files;

/// <summary>Shows a text file or a saved e-mail as text: nothing in it is obeyed, opened or fetched.</summary>
internal static class BinderText
{
    /// <summary>About ten pages.</summary>
    private const int MostLines = 420;

    private const int MostLetters = 40_000;
    private const int Together = 20;
    private const int ShortestCode = 60;
    private const int FewestCodeLines = 3;

    private static readonly string[] Endings = [".txt", ".eml", ".mbox", ".text", ".md", ".csv", ".log"];

    public static bool IsText(string name, ReadOnlySpan<byte> bytes) =>
        Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && (SavedText.IsUtf16(bytes) || !bytes.Contains((byte)0));

    /// <summary>The words of the file as blocks; the rest after about ten pages is left to the original.</summary>
    public static Items<Block> Blocks(string name, ReadOnlySpan<byte> bytes, BinderPages pages) =>
        SavedMail.IsMail(name) && SavedMail.Read(name, bytes) is { Count: > 0 } mails && mails.Any(IsRead)
            ? Blocks(string.Join("\n\n", mails.Select(m => Mail(m, pages))), pages)
            : Blocks(SavedText.Decode(bytes), pages);

    private static bool IsRead(SavedMail mail) => mail.From.Length + mail.Subject.Length > 0;

    /// <summary>The head in letters, the words, and the names of what hangs on the mail.</summary>
    private static string Mail(SavedMail mail, BinderPages pages)
    {
        (string Key, string Value)[] head = [("from", mail.From), ("to", mail.To), ("cc", mail.Cc), ("date", mail.Date), ("subject", mail.Subject)];
        IEnumerable<string> lines = head.Where(h => h.Value.Length > 0).Select(h => $"{pages.Say("binder.mail-" + h.Key)}: {h.Value}");
        IEnumerable<string> attached = mail.Attachments.Select(a => pages.Say("binder.mail-attached", ("name", a.Name), ("kind", pages.Say("binder.kind-" + a.Kind))));
        return string.Join('\n', [.. lines, "", mail.Text, "", .. attached]);
    }

    private static Items<Block> Blocks(string said, BinderPages pages)
    {
        string text = said.ReplaceLineEndings("\n");
        bool isCut = text.Length > MostLetters;
        List<string> lines = [.. WithoutCode((isCut ? text[..MostLetters] : text).Split('\n'), pages)];
        isCut |= lines.Count > MostLines;
        var blocks = new List<Block>();
        foreach (string[] part in Parts(lines.Take(MostLines)))
        {
            blocks.Add(new Lines(part.Select(l => (Prose)l).ToItems()));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new Paragraph(pages.Say("binder.empty")));
        }

        if (isCut)
        {
            blocks.Add(new Paragraph(Prose.Of(pages.Say("binder.cut"), RunStyle.Strong)));
        }

        return blocks.ToItems();
    }

    /// <summary>Lines of an attached file in code say nothing to a reader; how many there were is said instead.</summary>
    private static IEnumerable<string> WithoutCode(string[] lines, BinderPages pages)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            int end = i;
            while (end < lines.Length && IsCode(lines[end]))
            {
                end++;
            }

            if (end - i >= FewestCodeLines)
            {
                yield return pages.Say("binder.coded", ("count", FormattableString.Invariant($"{end - i}")));
                i = end - 1;
            }
            else
            {
                yield return lines[i];
            }
        }
    }

    private static bool IsCode(string line) =>
        line.Length >= ShortestCode && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');

    /// <summary>Lines between empty ones, at most so many together that a page holds them.</summary>
    private static IEnumerable<string[]> Parts(IEnumerable<string> lines)
    {
        List<string> part = [];
        foreach (string line in lines)
        {
            bool isEmpty = string.IsNullOrWhiteSpace(line);
            if (!isEmpty)
            {
                part.Add(line);
            }

            if (part.Count > 0 && (isEmpty || part.Count == Together))
            {
                yield return [.. part];
                part.Clear();
            }
        }

        if (part.Count > 0)
        {
            yield return [.. part];
        }
    }
}
