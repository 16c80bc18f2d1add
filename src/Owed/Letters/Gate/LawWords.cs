using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds citations and appeals to law, and holds them against the law book.</summary>
internal static partial class LawWords
{
    public static MatchCollection Citations(string text) => Citation().Matches(text);

    public static IEnumerable<StatedClaim> In(string sentence, RecordSays record)
    {
        string rest = sentence;
        bool cited = false;
        GateLaw law = GateLaw.Of(record.Letter.Input.Law, record.Letter.Input.Case.State);
        foreach (Match cite in Citations(sentence))
        {
            bool known = law.Knows(cite.Groups["section"].Value);
            cited |= known;
            rest = Tokens.Blank(rest, cite.Index, cite.Length);
            yield return new(
                ClaimKind.Law, cite.Value, sentence, known ? Verdict.Backed : Verdict.NotInRecord,
                known ? GateWords.Say("law-known") : GateWords.Say("law-unknown"));
        }

        if (NoticePhrases.Of("appeals appeal").Find(NoticePhrases.Of("appeals harmless").Without(rest)) is var (start, length))
        {
            yield return new(
                ClaimKind.Law, rest.Substring(start, length), sentence, Verdict.NotInRecord,
                GateWords.Say(cited ? "law-not-read" : "law-no-section"));
        }
    }

    [GeneratedRegex(
        @"\b\d+ (?:C\.?F\.?R\.?|U\.?S\.?C\.?|C\.?S\.?R\.?|Code of Federal Regulations)(?: ?§+| [Ss]ections?| [Pp]art)? ?(?<section>\d[\d.:-]*\d|\d)(?:\([a-z0-9]+\))*"
        + @"|\b(?:RSMo|MCA|ARM|Mo\. ?Rev\. ?Stat\.|Mont\. ?Code)(?: ?§+| [Ss]ection)? ?(?<section>\d[\d.:-]*\d)(?:\([a-z0-9]+\))*"
        + @"|§+ ?(?<section>\d[\d.:-]*\d)(?:\([a-z0-9]+\))*")]
    private static partial Regex Citation();
}
