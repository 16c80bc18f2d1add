using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Tells a sentence about this child from one that fits every child: a rule, a prompt, a leaflet.</summary>
internal static partial class NoticeChild
{
    /// <summary>True when it has a name, a number, a day, "he" or "she", or a thing of the child's plan.</summary>
    public static bool IsOf(string sentence)
    {
        string own = Citations().Replace(sentence, " ");
        return Numbers().IsMatch(own) || IsOfPlan(own) || Named(own);
    }

    /// <summary>True when it has "he" or "she", or a thing of the child's plan.</summary>
    public static bool IsOfPlan(string sentence) => NoticePhrases.Of("child child").IsIn(sentence) || NoticePhrases.Of("child service").IsIn(sentence);

    /// <summary>A word with a capital inside a sentence that is no word of the law or of a form.</summary>
    public static bool Named(string sentence)
    {
        if (!sentence.Any(char.IsLower))
        {
            return false;
        }

        Match[] words = [.. Capitals().Matches(sentence).Cast<Match>()];
        return words.Any(w => w.Index > 0 && !AfterEnd().IsMatch(sentence[..w.Index]) && !NoticePhrases.Of("child plain-capitals").IsAll(w.Value));
    }

    [GeneratedRegex(@"\b(?:\d+\s*(?:CFR|C\.F\.R\.|USC|U\.S\.C\.)[\s§]*[\d.()a-z]*|300\.\d+[\d()a-z]*|§+\s*[\d.()a-z]+|Part\s+\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Citations();

    [GeneratedRegex(@"\d")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\w'])[A-Z][\w-]*")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:^|[.!?:;""(]|\d[.)])[\s\x1F""(]*$")]
    private static partial Regex AfterEnd();
}
