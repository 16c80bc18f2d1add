using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Keeps the number sign of <c>12 Pretend Lane #4</c>: YAML takes what follows a blank and # for a comment, and a person writing an address does not.</summary>
internal static partial class HashMarks
{
    /// <summary>The text with values quoted where a # stands against a letter or digit, as no comment is written; lines inside a block of text stay.</summary>
    public static string Keep(string text)
    {
        if (!text.Contains(" #", StringComparison.Ordinal))
        {
            return text;
        }

        string[] lines = text.Split('\n');
        int block = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (block >= 0 && (lines[i].Trim().Length == 0 || indent > block))
            {
                continue;
            }

            block = Block().IsMatch(lines[i]) ? indent : -1;
            Match found = Value().Match(lines[i]);
            if (found.Success)
            {
                // What stands behind a second sign and a blank is a comment all the same.
                string value = found.Groups[2].Value;
                int comment = value.IndexOf(" # ", StringComparison.Ordinal);
                string kept = (comment < 0 ? value : value[..comment]).TrimEnd();
                string rest = comment < 0 ? "" : value[comment..];
                
                // A colon in it means that this is no plain value; the reader says so.
                bool isPlain = !kept.Contains(": ", StringComparison.Ordinal);
                lines[i] = isPlain && Against().IsMatch(kept) ? $"{found.Groups[1].Value}'{kept.Replace("'", "''", StringComparison.Ordinal)}'{rest}" : lines[i];
            }
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^((?>\s*(?:- +)?(?:[A-Za-z_][\w.-]*: +)?))([^\s'""\[\]{}|>&*!#%@`,:?-].*)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"[:-] *[|>][+-]?\d?\s*(#.*)?$")]
    private static partial Regex Block();

    [GeneratedRegex(@"\s#[\p{L}\p{Nd}]")]
    private static partial Regex Against();
}
