namespace Owed;

/// <summary>Finds what Owed does not write: giving up a right or agreeing to less, and leaving special education, in whatever words.</summary>
internal static class Refusals
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
                    return new(ClaimKind.GivingUp, clause.Text.Substring(start, length).Trim(), parts.Sentence, Verdict.Refused, Why(form));
                }
            }
        }

        return null;
    }

    /// <summary>A wish or a view that ends all special education: the whole of it, with an act of leaving or a place without it.</summary>
    public static StatedClaim? Leaving(SentenceParts parts)
    {
        string text = parts.Sentence;
        string? own = Gate.EndsEverything(text);
        if (own is null)
        {
            Clause? clause = parts.Clauses.FirstOrDefault(c => c.Subject != Speaker.School || Has("wish", c.Text));
            if (clause is null || !Has("wish", text) || Has("denied", text) || parts.IsQuestion)
            {
                return null;
            }

            bool whole = Has("whole", text);
            own = Has("elsewhere", text) ? Found("elsewhere", text)
                : Has("gone", text) && clause.Subject == Speaker.Self ? Found("gone", text)
                : whole && Has("stop", text) ? Found("stop", text)
                : whole && Has("take", text) ? Found("take", text)
                : null;
        }

        return own is null ? null : new(ClaimKind.Leaving, own, parts.Sentence, Verdict.Refused, "It could be read as ending all of your child's special education.");
    }

    private static bool IsParents(Clause clause, string form, int start) => form switch
    {
        "permit" => true,
        "admit" => true,
        _ => clause.Subject is Speaker.Self || NoticePhrases.Of("people self").IsIn(clause.Text[..start]) || IsOwnView(clause.Text) || clause.Text[..start].Trim().Length == 0 || (clause.Subject == Speaker.School && Opens(clause.Text)),
    };

    // "Group speech is okay with me", "Consider the matter closed", "Let us forget".
    private static bool IsOwnView(string text) => NoticePhrases.Of("giving-up own-view").IsIn(text);

    private static bool Opens(string text) => NoticePhrases.Of("giving-up opens").Begins(text);

    private static bool IsHarmless(string form, string after) => form == "agree" && NoticePhrases.Of("giving-up harmless").Begins(after);

    private static string Why(string form) => form switch
    {
        "agree" => "These words could be taken as your agreement, and the school may act on it.",
        "waive" => "These words could be taken as giving up what your child is owed, or a right of yours.",
        "permit" => "These words could free the school from something that it has to do.",
        _ => "These words take the blame, and can be used against your child.",
    };

    private static bool Has(string list, string text) => NoticePhrases.Of($"leaving {list}").IsIn(text);

    private static string Found(string list, string text) => NoticePhrases.Of($"leaving {list}").Find(text) is var (start, length) ? text.Substring(start, length) : text;
}
