using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds words that could be read as ending all special education (34 CFR 300.300(b)(4)); they never leave, whoever wrote them.</summary>
public static partial class Gate
{
    // Words that may stand between a verb and what it ends.
    private const string Filler =
        @"(?:(?:any|all|of|the|an|a|this|these|those|his|her|their|our|my|more|further|such|to|for|with|in|on|from|him|them|me|us|being|having|getting|receiving|part|kind|special|current|school|child's|son's|daughter's|\p{L}+['’]s|(?:my |our )?(?:child|son|daughter|kid|grandson|granddaughter|boy|girl))\s+)*";

    private const string Everything =
        @"(?:special[ -]ed(?:ucation)?(?: services| programs?)?|sp[ -]?ed|IEPs?|individuali[sz]ed education programs?|(?:IEP |related )?services|special (?:help|services|classes|program))\b";

    // "the IEP meeting", "the services cut": then it is not the whole that is spoken of.
    private const string Whole =
        @"(?!['’]|\s+(?:to (?:be|stop|end|change|continue|go)|being|be|get|getting|cut|changed?|reduced|lowered|shortened|split|moved|dropped|taken|ended|stopped|delayed|interrupted|meetings?|teams?|goals?|pages?|drafts?|dates?|forms?|notes?|logs?|in a|by|like this|unless|until|without))";

    private static readonly Items<string> Commands =
    [
        @"(?:stop|end|cease|terminate|discontinue|cancel|halt|quit|drop|suspend|refuse|decline|reject|waive|forgo|give up|renounce|tear up|close|dissolve|opt (?:him |her |them |us |(?-i:\p{Lu}\p{L}+) )?out of|get rid of|do away with)\s+(?:giving |providing |sending |doing |with )?" + Filler + Everything + Whole,
        @"(?:take|pull|remove|withdraw|get|exit|dismiss|release|discharge|drop|move|sign)\s+(?:him|her|them|me|us|my (?:child|son|daughter|kid|grandson|granddaughter)|our (?:child|son|daughter|kid)|(?-i:\p{Lu}\p{L}+))\s+(?:\w+\s+){0,2}?(?:out of|from|off(?: of)?)\s+" + Filler + @"(?:program\b|" + Everything + ")" + Whole,
        @"refuse to (?:have|let|allow|put|keep|send) [^.;!?]{0,25}" + Filler + Everything + Whole,
        @"(?:stop|end|cancel|discontinue|terminate) everything\b",
        @"(?:declassify|decertify|undo the classification)\b",
    ];

    private static readonly Items<string> Doings =
    [
        @"(?:stopping|ending|ceasing|terminating|discontinuing|cancell?ing|quitting|dropping|suspending|refusing|declining|rejecting|waiving|leaving|exiting|opting (?:him |her |them |(?-i:\p{Lu}\p{L}+) )?out of|giving up|done with|through with|finished with|pulling out of|withdrawing from|backing out of)\s+" + Filler + Everything + Whole,
        @"(?:taking|pulling|removing|withdrawing|getting|exiting|signing)\s+(?:him|her|them|us|my (?:child|son|daughter|kid)|our (?:child|son|daughter)|(?-i:\p{Lu}\p{L}+))\s+(?:\w+\s+){0,2}?(?:out of|from|off(?: of)?)\s+" + Filler + Everything + Whole,
        @"(?:wants?|would like) (?:him |her |them |us |(?-i:\p{Lu}\p{L}+) )?(?:to be )?(?:out of|off(?: of)?|removed from|taken out of|dismissed from|exited from)\s+" + Filler + Everything + Whole,
        @"(?:want|wish|like|ask(?: for)?)\s+" + Filler + Everything + @"\s+(?:to be )?(?:ended|stopped|terminated|cancell?ed|closed|discontinued)\b",
        @"want\b[^.;!?]{0,40}\b(?:with no|without(?: any)?)\s+" + Filler + Everything + Whole,
        @"(?:stopped|ended|cancell?ed|quit|refused|declined|took (?:him|her|them|(?-i:\p{Lu}\p{L}+)) (?:out of|off))\s+(?:all |any )" + Filler + Everything + Whole,
    ];

    private static readonly Items<string> Wishes =
    [
        @"(?:no longer|not|n['’]t|\b(?:do|does)nt|never|nor)\s+(?:\w+ly\s+|even\s+|ever\s+)?(?:want|wish|agree|consent|accept|approve|authori[sz]e|allow|permit|need|require|give (?:my |our )?(?:permission|consent|approval)(?: for| to)?)\s+(?:(?:you|him|her|them|us|the school|the district|my (?:child|son|daughter|kid|grandson|granddaughter)|(?-i:\p{Lu}\p{L}+))\s+)?(?:to\s+)?(?:have|get|receive|take|continue|give|provide|keep|be|stay|go on)?\s*" + Filler + Everything + Whole,
        @"(?:no longer|not|n['’]t)\s+(?:\w+ly\s+)?needs?\s+" + Filler + Everything + Whole,
        @"\bnot sign(?:ing)? (?:him|her|them|(?-i:\p{Lu}\p{L}+)) up for\s+" + Filler + Everything + Whole,
        @"\b(?:will not|won['’]t|will no longer)\s+(?:be\s+)?(?:attend|participat|us|go|tak)\w*\s+(?:part\s+)?" + Filler + Everything + Whole,
        @"\b(?:special education|IEP|services)\s+(?:should|must|can|may|are to|is to)\s+(?:now\s+)?(?:end|stop|cease|be (?:ended|stopped|cancell?ed))\b",
        @"\bno more\s+" + Filler + Everything + Whole,
    ];

    private static readonly Items<string> Consents =
    [
        @"\b(?:withdr[ae]w(?:ing|n|al|s)?|revok(?:e|es|ed|ing)|revocation|rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?|null and void|taking back|take back|took back|pull(?:ing)?|cancel(?:l?ing|l?ed)?|undo|end(?:ing)?)\b[^.;!?]{0,40}\bconsent\b",
        @"\bconsent\b[^.;!?]{0,30}\b(?:is|are|be|has been|was|ends|stops|now)\b[^.;!?]{0,15}\b(?:withdrawn|revoked|rescinded|retracted|cancell?ed|over|ended|void|today|now)\b",
        @"\b(?:withdr[ae]w(?:ing|n)?|revok(?:e|ed|ing)|rescind(?:ed|ing)?|take back|taking back)\b[^.;!?]{0,30}\b(?:permission|approval|authori[sz]ation|agreement|signature)\b(?!\s+(?:to|for|that)\s+(?:the\s+|a\s+|you\s+)?(?:share|release|video|photo|film|record|bill|contact|talk|trip|field))",
        @"\b(?:revoke|revoking|revocation)\b",
    ];

    private static readonly Items<string> Spanish =
    [
        @"\b(?:revoco|revocamos|revocar|retiro|retiramos|retirar|quito|quitamos|cancelo|cancelamos|anulo)\b[^.;!?]{0,40}\b(?:consentimiento|permiso|autorizaci[oó]n)\b",
        @"\bya no (?:\p{L}+ ){0,2}?(?:quiero|queremos|acepto|aceptamos|autorizo|autorizamos|consiento|permito|deseo|deseamos|doy|necesita|necesitamos|estoy de acuerdo)\b[^.;!?]{0,40}\b(?:educaci[oó]n especial|servicios|IEP|consentimiento)\b",
        @"\bno (?:quiero|queremos|autorizo|deseo|acepto) (?:m[aá]s |que (?:\p{L}+ ){0,3}(?:reciba|est[eé]|siga|tenga) (?:en )?|ning[uú]n |ninguna )[^.;!?]{0,30}\b(?:educaci[oó]n especial|servicios?|IEP)\b",
        @"\b(?:saquen|s[aá]quen(?:lo|la)|saque|s[aá]que(?:lo|la)|sacar(?:lo|la)?|quiten|qu[ií]ten(?:lo|la)|retiren|ret[ií]ren(?:lo|la)|retirar(?:lo|la)?)\b[^.;!?]{0,40}\b(?:educaci[oó]n especial|programa especial|IEP|servicios)\b",
        @"\b(?:renuncio|renunciamos|renunciar|rechazo|rechazamos)\b[^.;!?]{0,20}\b(?:servicios|educaci[oó]n especial|IEP)\b",
        @"\b(?:paren|pare|detengan|terminen|suspendan|suspenda|cancelen|cancele|dejen de (?:dar|prestar)(?:le)?)\b[^.;!?]{0,30}\b(?:todos los servicios|los servicios|sus servicios|educaci[oó]n especial|el IEP)\b",
    ];

    private static readonly Regex[] CommandPatterns = Compile(Commands.Select(p => @"\b" + p).ToItems());

    private static readonly Regex[] DoingPatterns = Compile(Doings.Select(p => @"\b" + p).ToItems());

    private static readonly Regex[] WishPatterns = Compile(Wishes);

    private static readonly Regex[] ConsentPatterns = Compile(Consents);

    private static readonly Regex[] SpanishPatterns = Compile(Spanish);

    private static IEnumerable<Problem> Revocation(ComposedLetter letter) => RevocationIn(TextOf(letter));

    internal static IEnumerable<Problem> RevocationIn(string text)
    {
        foreach (string sentence in Sentences(text))
        {
            if (Ending(Denied().Replace(sentence, " ")) is string words)
            {
                yield return Block(
                    "letter-revocation",
                    $"\"{words}\" could be read as ending all of your child's special education.",
                    "Take these words out. If you disagree with one service, name that service. If you do want to end everything, get advice first.");
                yield break;
            }
        }
    }

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
