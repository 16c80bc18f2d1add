using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds what Owed does not write: giving up a right or agreeing to less, and leaving special education, in whatever words.</summary>
internal static partial class Refusals
{
    private static readonly Items<string> Forms = ["agree", "waive", "permit", "admit"];

    /// <summary>A parent's giving up; what the school agreed to is the school's, and what is denied gives up nothing.</summary>
    public static StatedClaim? GivingUp(SentenceParts parts)
    {
        foreach (Clause clause in parts.Clauses)
        {
            foreach (string form in Forms)
            {
                if (NoticePhrases.Of($"giving-up {form}").Find(clause.Text) is not var (start, length) || !IsParents(clause, form, start))
                {
                    continue;
                }

                string before = clause.Text[..start];
                string after = parts.Text[(clause.At + start + length)..];
                if (form is "permit" or "admit" || (!NoticePhrases.Of("giving-up denied").IsIn(before + (before.Contains("n't", StringComparison.Ordinal) || before.Contains("n’t", StringComparison.Ordinal) ? " not " : "")) && !IsHarmless(form, after)))
                {
                    return new(ClaimKind.GivingUp, clause.Text.Substring(start, length).Trim(), parts.Sentence, Verdict.Refused, GateWords.Say(form, clause.Text.Substring(start, length).Trim()));
                }
            }
        }

        return null;
    }

    /// <summary>A wish or a view that ends all special education: the whole of it, with an act of leaving or a place without it.</summary>
    public static StatedClaim? Leaving(SentenceParts parts)
    {
        string? own = Gate.EndsEverything(parts.Sentence);
        if (own is null && !parts.IsQuestion && Has("wish", parts.Sentence) && !Has("denied", parts.Sentence))
        {
            bool whole = Has("whole", parts.Sentence);
            own = parts.Clauses.Where((c, i) => IsOwnWish(c, i > 0 ? parts.Clauses[i - 1] : null)).Select(c => Act(c, whole)).FirstOrDefault(a => a is not null);
        }

        return own is null ? null : new(ClaimKind.Leaving, own, parts.Sentence, Verdict.Refused, GateWords.Say("leaving", own));
    }

    private static string? Act(Clause clause, bool whole) =>
        Found("elsewhere", clause.Text)
        ?? (clause.Subject == Speaker.Self ? Found("gone", clause.Text) : null)
        ?? Alone(clause.Text)
        ?? (whole ? Found("stop", clause.Text) ?? Found("take", clause.Text) : null);

    // "Please exit him" ends everything; "discharge her from speech" ends one service.
    private static string? Alone(string text) => NoticePhrases.Of("leaving alone").Find(text) is var (start, length)
        && !text[(start + length)..].TrimStart().StartsWith("from", StringComparison.OrdinalIgnoreCase) ? text.Substring(start, length) : null;

    /// <summary>What the school does, or what somebody else says, is no wish of the parent's; "you should take her off" is one.</summary>
    private static bool IsOwnWish(Clause clause, Clause? before)
    {
        bool isReported = clause.Joint is "that" or "que" && before is not null && before.Subject != Speaker.Self && !NoticePhrases.Of("moods request").Begins(before.Text);
        bool isSchools = clause.Subject == Speaker.School && NoticePhrases.Of("statements school").Begins(clause.Text) && !NoticePhrases.Of("leaving told-to").IsIn(clause.Text);
        return !isReported && !isSchools;
    }

    private static bool IsParents(Clause clause, string form, int start) => form switch
    {
        "permit" => true,
        "admit" => true,
        _ => clause.Subject is Speaker.Self || NoticePhrases.Of("people self").IsIn(clause.Text[..start]) || IsOwnView(clause.Text) || Imperative().Replace(clause.Text[..start], "").Trim().Length == 0 || (clause.Subject == Speaker.School && Opens(clause.Text)),
    };

    // "Group speech is okay with me", "Consider the matter closed", "Let us forget".
    private static bool IsOwnView(string text) => NoticePhrases.Of("giving-up own-view").IsIn(text);

    private static bool Opens(string text) => NoticePhrases.Of("giving-up opens").Begins(text);

    private static bool IsHarmless(string form, string after) =>
        NoticePhrases.Of("giving-up date").Begins(after) || (form == "agree" && NoticePhrases.Of("giving-up harmless").Begins(after));

    // "Please just treat it as closed": nobody but the parent says so.
    [GeneratedRegex(@"\b(?:please|just|so|now|then|and|kindly|por favor)\b|,", RegexOptions.IgnoreCase)]
    private static partial Regex Imperative();

    private static bool Has(string list, string text) => NoticePhrases.Of($"leaving {list}").IsIn(text);

    private static string? Found(string list, string text) => NoticePhrases.Of($"leaving {list}").Find(text) is var (start, length) ? text.Substring(start, length) : null;
}
