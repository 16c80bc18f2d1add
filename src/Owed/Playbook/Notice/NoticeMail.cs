using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Parts of a text by who wrote them: the school, the parent, or a mail that is quoted.</summary>
internal static partial class NoticeMail
{
    /// <summary>What a line is: its part, if it is quoted, and if it is a head of a mail, which says nothing.</summary>
    internal readonly record struct Mark(int Part, bool IsQuoted, bool IsHead);

    /// <summary>A mark for every line, and for every part whether the parent wrote it.</summary>
    public static (Mark[] Lines, bool[] IsParents) Read(NoticeText text)
    {
        var marks = new Mark[text.Lines];
        List<System.Text.StringBuilder> parts = [new()];
        bool isReply = false;
        bool isHead = false;
        for (int i = 0; i < text.Lines; i++)
        {
            (int start, int length) = text.Line(i);
            string line = text.Plain.Substring(start, length);
            string said = Signs().Replace(line, "");
            bool begins = From().IsMatch(said) || Wrote().IsMatch(said) || Divider().IsMatch(said);
            if (begins && !(isHead && From().IsMatch(said)))
            {
                parts.Add(new());
            }

            isReply = From().IsMatch(said) ? Signs().IsMatch(line) && line.TrimStart().StartsWith('>') : isReply || Wrote().IsMatch(said);
            isHead = begins || (isHead && (Head().IsMatch(said) || string.IsNullOrWhiteSpace(said) && parts[^1].Length == 0));
            marks[i] = new(parts.Count - 1, isReply || line.TrimStart().StartsWith('>'), isHead);
            if (!isHead)
            {
                parts[^1].Append(said).Append('\n');
            }
        }

        return (marks, [.. parts.Select(p => IsParents(p.ToString()))]);
    }

    /// <summary>The words of a line without the signs of a quotation.</summary>
    public static int SignsOf(string line) => Signs().Match(line).Length;

    private static bool IsParents(string part) =>
        NoticePhrases.Of("voices parent").CountIn(part) > NoticePhrases.Of("voices school").CountIn(part);

    [GeneratedRegex(@"^\s*(?:>\s*)+|^")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\s*From:\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*On\b.{6,160}\bwrote:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^\s*-{3,}.{0,60}-{3,}\s*$|^\s*Begin forwarded message:", RegexOptions.IgnoreCase)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\s*(?:From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Attachments?|Importance):|^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? .{5,40}\d\s*(?:[AP]M)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
