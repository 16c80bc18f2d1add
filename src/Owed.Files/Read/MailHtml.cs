using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Takes the words out of the HTML of a mail; nothing in it is fetched or run.</summary>
internal static partial class MailHtml
{
    public static string Words(string html)
    {
        string body = Unseen().Replace(html, " ");
        body = Spaces().Replace(body, " ");
        body = Breaks().Replace(body, "\n");
        body = Paragraphs().Replace(body, "\n\n");
        body = Points().Replace(body, "\n- ");
        string text = WebUtility.HtmlDecode(Tags().Replace(body, "")).Replace('\u00A0', ' ');
        return Empty().Replace(string.Join('\n', text.Split('\n').Select(l => l.Trim())), "\n\n").Trim();
    }

    /// <summary>Joins the lines that a mail program broke and marked with a space at the end.</summary>
    public static string Unflow(string text)
    {
        var joined = new StringBuilder();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            bool goesOn = line.EndsWith(' ') && line != "-- " && !line.StartsWith('>');
            joined.Append(line).Append(goesOn ? "" : "\n");
        }

        return joined.ToString();
    }

    [GeneratedRegex(@"<!--.*?-->|<(?<t>script|style|head|title)\b[^>]*>.*?(?:</\k<t>\s*>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<br\b[^>]*>|</(?:div|tr|h[1-6]|blockquote)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?p\b[^>]*>|</(?:ul|ol|table)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"<li\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    [GeneratedRegex(@"</?[A-Za-z!][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Empty();
}
