using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Decides whether a sentence tells something of the school. What cannot be told apart from it counts as such: the safe side.</summary>
internal static partial class Statements
{
    private static readonly HashSet<string> Telling = new(NoticePhrases.Plain("verbs telling"), StringComparer.Ordinal);

    /// <summary>The part of the sentence that states something of the school, or null.</summary>
    public static Clause? In(SentenceParts parts)
    {
        bool presupposes = NoticePhrases.Of("moods presupposes").IsIn(parts.Text);
        if (presupposes && parts.Clauses.Count > 0)
        {
            return parts.Clauses[0];
        }

        if (parts.IsQuestion || IsFragment(parts) || parts.Sentence.EndsWith(':'))
        {
            return null;
        }

        bool isWish = IsWish(parts.Text);
        return parts.Clauses.FirstOrDefault(c => States(c, parts, isWish && IsFirst(c, parts)));
    }

    /// <summary>True when the sentence begins as a request, a wish, thanks or an offer.</summary>
    public static bool IsWish(string text)
    {
        string bare = text.TrimStart(' ', ',', '•', '-');
        return IsRequest(text) || Begins("thanks", bare) || Begins("feeling", bare);
    }

    /// <summary>True when the sentence asks or offers: numbers in it are what is wanted, and count nothing that happened.</summary>
    public static bool IsRequest(string text)
    {
        string bare = text.TrimStart(' ', ',', '•', '-');
        return Begins("request", bare) || NoticePhrases.Of("moods offer").IsIn(bare) || Begins("por", bare);
    }

    private static bool IsFirst(Clause clause, SentenceParts parts) => ReferenceEquals(clause, parts.Clauses[0]);

    private static bool States(Clause clause, SentenceParts parts, bool isWish)
    {
        string text = clause.Text.Trim();
        if (isWish || (NoticePhrases.Of("moods courtesy").Find(parts.Text) is var (start, length) && start < clause.End && clause.At < start + length))
        {
            return false;
        }

        bool isPast = Past().IsMatch(text) && NamesSomebody(text, parts.Record) && clause.Joint is "when" or "where" or "how" or "what";
        if (clause.Joint.Length > 0 && ((Begins("condition", clause.Joint) && !isPast) || IsWished(clause, parts)))
        {
            return false;
        }

        if (Begins("condition", text))
        {
            return false;
        }

        // "I know you have the money": what follows the head is the statement.
        if (clause.Subject == Speaker.Self && NoticePhrases.Of("moods head").Find(text) is (0, var head) && text.Length > head + 4)
        {
            string rest = text[head..].Trim();
            return IsTelling(rest) && !NoticePhrases.Of("people self").Begins(rest) && !NoticePhrases.Of("people child").Begins(rest) && !NoticePhrases.Of("moods condition").Begins(rest)
                && (NoticePhrases.Of("statements school").Begins(rest));
        }

        if (clause.Subject == Speaker.Child)
        {
            return NoticePhrases.Of("verbs done-to").IsIn(text);
        }

        if (clause.Subject is Speaker.Self or Speaker.Family)
        {
            return NoticePhrases.Of("statements told").IsIn(text);
        }

        if (NoticePhrases.Of("statements may").IsIn(text))
        {
            return false;
        }

        if (!IsOfTheSchool(clause, text, parts))
        {
            return false;
        }

        bool later = clause.Joint.Length > 0;
        return !NoticePhrases.Of("statements harmless").IsIn(text) && (later ? IsTelling(text) && !IsFuture(text) : !(IsFuture(text) && !NoticePhrases.Of("statements school").Begins(text) && !NamesSomebody(text, parts.Record)));
    }

    /// <summary>Tells of somebody at the school, of a nameless doer, of something done to a service, or of a paper of the school's.</summary>
    private static bool IsOfTheSchool(Clause clause, string text, SentenceParts parts)
    {
        if (NoticePhrases.Of("statements praise").IsIn(text) && !clause.IsDenied)
        {
            return false;
        }

        return NamesSomebody(text, parts.Record) || NoticePhrases.Of("statements nameless").IsIn(text)
            || (NoticePhrases.Of("statements thing").IsIn(text) && NoticePhrases.Of("statements done").IsIn(text));
    }

    /// <summary>True when a text speaks of somebody at the school.</summary>
    public static bool NamesSomebody(string text, RecordSays record) =>
        NoticePhrases.Of("statements actor").IsIn(text) || Tokens.Of(text).Any(w => w.IsCapital && record.StaffNames.Contains(w.Text));

    // "I ask that you put it in writing" wishes; it does not tell.
    private static bool IsWished(Clause clause, SentenceParts parts)
    {
        string before = parts.Text[..clause.At].TrimEnd();
        return clause.Joint is "that" or "que" && NoticePhrases.Of("statements wished").IsIn(before[Math.Max(0, before.Length - 24)..]) && !NoticePhrases.Of("statements past").IsIn(clause.Text);
    }

    [GeneratedRegex(@"\b(?:was|were|had|did)\b|\p{L}{3,}ed\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    private static bool IsFuture(string text) => NoticePhrases.Of("moods future").IsIn(text);

    private static bool IsTelling(string text) => Tokens.Of(text).Any(t => Telling.Contains(t.Low) || (t.Low.Length > 4 && t.Low.EndsWith("ed", StringComparison.Ordinal)) || t.Low.EndsWith("'s", StringComparison.Ordinal) && t.At == 0);

    /// <summary>A few words without a verb and a full stop: a closing line, a name, a heading.</summary>
    private static bool IsFragment(SentenceParts parts) =>
        !parts.Sentence.EndsWith('.') && !parts.Sentence.EndsWith('!') && !IsTelling(parts.Text) && !NoticePhrases.Of("statements pronoun").IsIn(parts.Text);

    private static bool Begins(string list, string text) => NoticePhrases.Of(list == "por" ? "moods request" : $"moods {list}").Begins(text);
}
