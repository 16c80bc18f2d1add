using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds words that could be read as ending all special education (34 CFR 300.300(b)(4)); they never leave, whoever wrote them.</summary>
public static partial class Gate
{
    private static IEnumerable<Problem> Revocation(ComposedLetter letter) => RevocationIn(TextOf(letter));

    internal static IEnumerable<Problem> RevocationIn(string text)
    {
        foreach (string sentence in Sentences(text))
        {
            if (endings.In(sentence, s => Ending(Denied().Replace(s, " "))) is string words)
            {
                yield return Block(
                    "letter-revocation",
                    GateWords.Say("leaving", words),
                    GateWords.Say("leaving-do"));
                yield break;
            }
        }
    }

    /// <summary>The words of a sentence that end everything, or null.</summary>
    internal static string? EndsEverything(string sentence) => endings.In(sentence, s => Ending(Denied().Replace(s, " ")));

    // Most sentences stand in many letters and stay when the record grows.
    private static readonly ReadOnce<string?> endings = new(most: 4096);

    /// <summary>The words of a sentence that end everything, or null; what the school did or said is not the parent's wish.</summary>
    private static string? Ending(string sentence) =>
        First(ConsentPatterns, sentence, before => SaidByOthers().IsMatch(before))
        ?? First(CommandPatterns, sentence, before => Negated().IsMatch(before) || (ByOthers().IsMatch(before) && !AsksFor().IsMatch(before)) || SaidByOthers().IsMatch(before))
        ?? First(DoingPatterns, sentence, before => Negated().IsMatch(before) || !FirstPerson().IsMatch(before) || SaidByOthers().IsMatch(before))
        ?? First(WishPatterns, sentence, before => SaidByOthers().IsMatch(before) || QuotedNeed().IsMatch(before))
        ?? First(SpanishPatterns, sentence, before => SpanishNot().IsMatch(before));

    private static string? First(Regex[] patterns, string sentence, Func<string, bool> innocent) => patterns
        .SelectMany(p => p.Matches(sentence))
        .FirstOrDefault(m => !innocent(sentence[..m.Index]))?.Value;

    // "I do not revoke", "never withdrew", "this is not a revocation": the words that say the opposite are taken out before the rest is read.
    [GeneratedRegex(@"\b(?:(?:do|does|did|am|is|are|was|were|have|has|had|will|would|should|can)(?: not|n['’]t)|never|without|neither|nor|not)\s+(?:\p{L}+\s+){0,3}?(?:revok\w*|revocation|withdr\w+|rescind\w*|retract\w*|tak(?:e|en|ing) back|cancell?\w*)(?:[^.;!?,]{0,30}\bconsent\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:not|n['’]t|never|without|cannot|nor)\s+(?:(?:want|wish|mean|intend|plan|have|ask|asking|let|allow)\s+)?(?:(?:you|the school|the district|them|anyone|it)\s+)?(?:to\s+)?(?:ever\s+|just\s+|simply\s+|be\s+|be made to\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    // Somebody else's doing, or a plan, a fear or a question about it.
    [GeneratedRegex(@"\b(?:schools?|district|you|they|he|she|it|team|teachers?|principal|director|therapist|staff|cooperative|superintendent|board|who|plans?|planning|decisions?|decided|proposals?|proposed|proposes|ideas?|threat\w*|reasons?|if|before|when|whether|because|why|may|might|could|would)\b(?:(?!\b(?:so|please|therefore|thus|hence)\b|, (?:and|but) )[^;:])*$", RegexOptions.IgnoreCase)]
    private static partial Regex ByOthers();

    [GeneratedRegex(@"(?:\b(?:I|we)(?:['’](?:m|d|re|ve|ll))?(?: (?:am|are|would|have|will|do|now|hereby|also|just|\w+ly))*\s+(?:want|wish|ask|asking|request|requesting|like|need|tell|telling|direct|instruct|expect|choose|decided|decide|demand|prefer)\b|\bplease\b)[^.;:]*$|(?:^|[,;:]\s*|\band\s+)you (?:may|can|should|must|are free to)(?: now)?\s+$|\b(?:best|better|time|ready|happy|glad|willing|fine|okay|ok)(?: (?:with|for) \w+)?(?: if (?:you|we))?(?: to)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksFor();

    [GeneratedRegex(@"\b(?:I|we|us)\b(?:['’](?:m|d|re|ve|ll))?[^,;:]*$|\bplease\b[^;:]*$", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:schools?|district|you|they|he|she|team|teachers?|principal|director|therapist|staff|cooperative|superintendent|letter|notice|e-?mail|report|form|was told|were told|told me|told us|Mr|Ms|Mrs|Dr|\p{Lu}\p{L}+)\b\.?[^;:]{0,40}?\b(?:says?|said|tell|tells|told|thinks?|thought|claims?|claimed|decide[sd]?|believes?|believed|writes?|wrote|concluded?|feels?|felt|states?|stated|suggests?|suggested|asked|argued?|insists?|offered|offers)\b(?:(?!\b(?:so|please|therefore|thus|hence)\b|, (?:and|but) )[^;:])*$|\b(?:I|we) (?:was|were|am being|have been) (?:told|asked|pressed|urged)\b(?:(?!\b(?:so|please|therefore|thus|hence)\b|, (?:and|but) )[^;:])*$")]
    private static partial Regex SaidByOthers();

    // "a child who does not need special education", "whether she does not need".
    [GeneratedRegex(@"\b(?:whether|if|who|that shows?|evidence that|proof that|data that|child(?:ren)? (?:who|that))\b[^;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedNeed();

    [GeneratedRegex(@"\b(?:no|nunca|jam[aá]s|sin|dice[n]?(?: que)?|dijo(?: que)?|dijeron(?: que)?|escuela[^.;]{0,30})\s*$|\b(?:escuela|distrito|director|directora|maestra|maestro)\b[^.;]{0,30}\b(?:dice|dijo|dicen|dijeron|quiere|quieren)\b[^.;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishNot();
}
