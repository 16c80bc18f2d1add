using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds reasons and gaps that are worth asking about; a person decides what they are worth.</summary>
internal static partial class NoticeWarnings
{
    private static readonly string[] Signs = ["staffing", "budget", "convenience", "progress", "policy", "not-needed", "one-assessment"];

    public static IEnumerable<NoticeWarning> Of(IReadOnlyList<NoticeSentence> sentences, NoticeText text)
    {
        foreach (string key in Signs)
        {
            NoticeSentence? hit = sentences.FirstOrDefault(s => s.Counts == Counts.Yes && s.Has("signs " + key) && !s.Has("signs denied"));
            if (hit is not null && !(key == "progress" && Number().IsMatch(hit.Text)))
            {
                yield return Warning(key, hit.Quote);
            }
        }

        if (!Dated().IsMatch(text.Plain))
        {
            yield return Warning("no-date", sentences.Count > 0 ? sentences[0].Quote : "");
        }
    }

    private static NoticeWarning Warning(string key, string quote) =>
        new(key, NoticeSays.Of("sign", key), quote, NoticeSays.Of("sign-allows", key), NoticeSays.Find("sign-rule", key));

    [GeneratedRegex(@"\d+\s*(%|percent|of \d+|/\s*\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\b\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
