using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Words that may stand between a verb and what it ends.
    private const string Filler =
        @"(?:(?:any|all|of|the|an|a|this|these|those|his|her|their|our|my|more|further|such|to|for|with|in|on|from|him|them|me|us|being|having|getting|receiving|part|kind|special|current|school|child's|son's|daughter's|\p{L}+['’]s|(?:my |our )?(?:child|son|daughter|kid|grandson|granddaughter|boy|girl))\s+)*";

    private const string Everything =
        @"(?:special[ -]ed(?:ucation)?(?: services| programs?)?|sp[ -]?ed|IEPs?|individuali[sz]ed education programs?|(?:IEP |related )?services|special (?:help|services|classes|program))\b";

    // "the IEP meeting", "the services cut": then it is not the whole that is spoken of.
    private const string Whole =
        @"(?!['’]|\s+(?:to (?:be|stop|end|change|continue|go)|being|be|get|getting|cut|changed?|reduced|lowered|shortened|split|moved|dropped|taken|ended|stopped|delayed|interrupted|meetings?|teams?|goals?|pages?|drafts?|dates?|forms?|notes?|logs?|in a|by|like this|unless|until|without))";

    private static readonly Regex[] CommandPatterns = [StopServices(), TakeChildOut(), RefuseToHave(), StopEverything(), Declassify()];

    private static readonly Regex[] DoingPatterns = [StoppingServices(), TakingChildOut(), WantsChildOut(), WantsServicesEnded(), WantsNone(), StoppedAll()];

    private static readonly Regex[] WishPatterns = [NoLongerWants(), NoLongerNeeds(), WillNotSignUp(), WillNotAttend(), ServicesShouldEnd(), NoMore()];

    private static readonly Regex[] ConsentPatterns = [WithdrawsConsent(), ConsentIsWithdrawn(), WithdrawsPermission(), Revokes()];

    private static readonly Regex[] SpanishPatterns = [RetiroConsentimiento(), YaNoQuiero(), NoQuiero(), Saquen(), Renuncio(), Paren()];

    [GeneratedRegex(@"\b(?:stop|end|cease|terminate|discontinue|cancel|halt|quit|drop|suspend|refuse|decline|reject|waive|forgo|give up|renounce|tear up|close|dissolve|opt (?:him |her |them |us |(?-i:\p{Lu}\p{L}+) )?out of|get rid of|do away with)\s+(?:giving |providing |sending |doing |with )?" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex StopServices();

    [GeneratedRegex(@"\b(?:take|pull|remove|withdraw|get|exit|dismiss|release|discharge|drop|move|sign)\s+(?:him|her|them|me|us|my (?:child|son|daughter|kid|grandson|granddaughter)|our (?:child|son|daughter|kid)|(?-i:\p{Lu}\p{L}+))\s+(?:\w+\s+){0,2}?(?:out of|from|off(?: of)?)\s+" + Filler + @"(?:program\b|" + Everything + ")" + Whole, AnyCase)]
    private static partial Regex TakeChildOut();

    [GeneratedRegex(@"\brefuse to (?:have|let|allow|put|keep|send) [^.;!?]{0,25}" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex RefuseToHave();

    [GeneratedRegex(@"\b(?:stop|end|cancel|discontinue|terminate) everything\b", AnyCase)]
    private static partial Regex StopEverything();

    [GeneratedRegex(@"\b(?:declassify|decertify|undo the classification)\b", AnyCase)]
    private static partial Regex Declassify();

    [GeneratedRegex(@"\b(?:stopping|ending|ceasing|terminating|discontinuing|cancell?ing|quitting|dropping|suspending|refusing|declining|rejecting|waiving|leaving|exiting|opting (?:him |her |them |(?-i:\p{Lu}\p{L}+) )?out of|giving up|done with|through with|finished with|pulling out of|withdrawing from|backing out of)\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex StoppingServices();

    [GeneratedRegex(@"\b(?:taking|pulling|removing|withdrawing|getting|exiting|signing)\s+(?:him|her|them|us|my (?:child|son|daughter|kid)|our (?:child|son|daughter)|(?-i:\p{Lu}\p{L}+))\s+(?:\w+\s+){0,2}?(?:out of|from|off(?: of)?)\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex TakingChildOut();

    [GeneratedRegex(@"\b(?:wants?|would like) (?:him |her |them |us |(?-i:\p{Lu}\p{L}+) )?(?:to be )?(?:out of|off(?: of)?|removed from|taken out of|dismissed from|exited from)\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex WantsChildOut();

    [GeneratedRegex(@"\b(?:want|wish|like|ask(?: for)?)\s+" + Filler + Everything + @"\s+(?:to be )?(?:ended|stopped|terminated|cancell?ed|closed|discontinued)\b", AnyCase)]
    private static partial Regex WantsServicesEnded();

    [GeneratedRegex(@"\bwant\b[^.;!?]{0,40}\b(?:with no|without(?: any)?)\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex WantsNone();

    [GeneratedRegex(@"\b(?:stopped|ended|cancell?ed|quit|refused|declined|took (?:him|her|them|(?-i:\p{Lu}\p{L}+)) (?:out of|off))\s+(?:all |any )" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex StoppedAll();

    [GeneratedRegex(@"(?:no longer|not|n['’]t|\b(?:do|does)nt|never|nor)\s+(?:\w+ly\s+|even\s+|ever\s+)?(?:want|wish|agree|consent|accept|approve|authori[sz]e|allow|permit|need|require|give (?:my |our )?(?:permission|consent|approval)(?: for| to)?)\s+(?:(?:you|him|her|them|us|the school|the district|my (?:child|son|daughter|kid|grandson|granddaughter)|(?-i:\p{Lu}\p{L}+))\s+)?(?:to\s+)?(?:have|get|receive|take|continue|give|provide|keep|be|stay|go on)?\s*" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex NoLongerWants();

    [GeneratedRegex(@"(?:no longer|not|n['’]t)\s+(?:\w+ly\s+)?needs?\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex NoLongerNeeds();

    [GeneratedRegex(@"\bnot sign(?:ing)? (?:him|her|them|(?-i:\p{Lu}\p{L}+)) up for\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex WillNotSignUp();

    [GeneratedRegex(@"\b(?:will not|won['’]t|will no longer)\s+(?:be\s+)?(?:attend|participat|us|go|tak)\w*\s+(?:part\s+)?" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex WillNotAttend();

    [GeneratedRegex(@"\b(?:special education|IEP|services)\s+(?:should|must|can|may|are to|is to)\s+(?:now\s+)?(?:end|stop|cease|be (?:ended|stopped|cancell?ed))\b", AnyCase)]
    private static partial Regex ServicesShouldEnd();

    [GeneratedRegex(@"\bno more\s+" + Filler + Everything + Whole, AnyCase)]
    private static partial Regex NoMore();

    [GeneratedRegex(@"\b(?:withdr[ae]w(?:ing|n|al|s)?|revok(?:e|es|ed|ing)|revocation|rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?|null and void|taking back|take back|took back|pull(?:ing)?|cancel(?:l?ing|l?ed)?|undo|end(?:ing)?)\b[^.;!?]{0,40}\bconsent\b", AnyCase)]
    private static partial Regex WithdrawsConsent();

    [GeneratedRegex(@"\bconsent\b[^.;!?]{0,30}\b(?:is|are|be|has been|was|ends|stops|now)\b[^.;!?]{0,15}\b(?:withdrawn|revoked|rescinded|retracted|cancell?ed|over|ended|void|today|now)\b", AnyCase)]
    private static partial Regex ConsentIsWithdrawn();

    [GeneratedRegex(@"\b(?:withdr[ae]w(?:ing|n)?|revok(?:e|ed|ing)|rescind(?:ed|ing)?|take back|taking back)\b[^.;!?]{0,30}\b(?:permission|approval|authori[sz]ation|agreement|signature)\b(?!\s+(?:to|for|that)\s+(?:the\s+|a\s+|you\s+)?(?:share|release|video|photo|film|record|bill|contact|talk|trip|field))", AnyCase)]
    private static partial Regex WithdrawsPermission();

    [GeneratedRegex(@"\b(?:revoke|revoking|revocation)\b", AnyCase)]
    private static partial Regex Revokes();

    [GeneratedRegex(@"\b(?:revoco|revocamos|revocar|retiro|retiramos|retirar|quito|quitamos|cancelo|cancelamos|anulo)\b[^.;!?]{0,40}\b(?:consentimiento|permiso|autorizaci[oó]n)\b", AnyCase)]
    private static partial Regex RetiroConsentimiento();

    [GeneratedRegex(@"\bya no (?:\p{L}+ ){0,2}?(?:quiero|queremos|acepto|aceptamos|autorizo|autorizamos|consiento|permito|deseo|deseamos|doy|necesita|necesitamos|estoy de acuerdo)\b[^.;!?]{0,40}\b(?:educaci[oó]n especial|servicios|IEP|consentimiento)\b", AnyCase)]
    private static partial Regex YaNoQuiero();

    [GeneratedRegex(@"\bno (?:quiero|queremos|autorizo|deseo|acepto) (?:m[aá]s |que (?:\p{L}+ ){0,3}(?:reciba|est[eé]|siga|tenga) (?:en )?|ning[uú]n |ninguna )[^.;!?]{0,30}\b(?:educaci[oó]n especial|servicios?|IEP)\b", AnyCase)]
    private static partial Regex NoQuiero();

    [GeneratedRegex(@"\b(?:saquen|s[aá]quen(?:lo|la)|saque|s[aá]que(?:lo|la)|sacar(?:lo|la)?|quiten|qu[ií]ten(?:lo|la)|retiren|ret[ií]ren(?:lo|la)|retirar(?:lo|la)?)\b[^.;!?]{0,40}\b(?:educaci[oó]n especial|programa especial|IEP|servicios)\b", AnyCase)]
    private static partial Regex Saquen();

    [GeneratedRegex(@"\b(?:renuncio|renunciamos|renunciar|rechazo|rechazamos)\b[^.;!?]{0,20}\b(?:servicios|educaci[oó]n especial|IEP)\b", AnyCase)]
    private static partial Regex Renuncio();

    [GeneratedRegex(@"\b(?:paren|pare|detengan|terminen|suspendan|suspenda|cancelen|cancele|dejen de (?:dar|prestar)(?:le)?)\b[^.;!?]{0,30}\b(?:todos los servicios|los servicios|sus servicios|educaci[oó]n especial|el IEP)\b", AnyCase)]
    private static partial Regex Paren();
}
