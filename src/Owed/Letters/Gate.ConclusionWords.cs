using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    private static readonly Regex[] ConclusionPatterns = [DeniedFape(), FapeDenied(), BrokeTheLaw(), IsIllegal(), Violates(), OutOfCompliance(), LegallyRequired(), Accuses(), EsIlegal(), NegoEducacion()];

    [GeneratedRegex(@"\b(?:den(?:y|ied|ial|ying|ies)|depriv(?:e|ed|es|ing)|fail(?:ed|s|ing|ure)?)\b[^.;!?]{0,40}\b(?:FAPE|free,? (?:and )?appropriate|appropriate (?:public )?education|(?:her|his|their|my|our) rights)\b", AnyCase)]
    private static partial Regex DeniedFape();

    [GeneratedRegex(@"\bFAPE\b[^.;!?]{0,15}\b(?:denial|denied|violation|not provided)\b", AnyCase)]
    private static partial Regex FapeDenied();

    [GeneratedRegex(@"\b(?:broke|breaking|breaks|break|broken|breach(?:ed|es|ing)?|ignor(?:ed|es|ing)|flout\w*)\b[^.;!?]{0,20}\b(?:laws?|the IDEA|regulations|(?:legal )?(?:duty|duties|obligations?))\b", AnyCase)]
    private static partial Regex BrokeTheLaw();

    [GeneratedRegex(@"\b(?:illegal|illegally|unlawful|unlawfully|against (?:the|federal|state) law|not legal|isn['’]t legal|unconstitutional)\b", AnyCase)]
    private static partial Regex IsIllegal();

    [GeneratedRegex(@"\bviolat(?:e|ed|es|ing|ion|ions)\b", AnyCase)]
    private static partial Regex Violates();

    [GeneratedRegex(@"\b(?:non-?complian(?:t|ce)|out of compliance|not (?:been )?(?:in compliance|compliant))\b", AnyCase)]
    private static partial Regex OutOfCompliance();

    [GeneratedRegex(@"\blegally (?:required|obligated|obliged|bound|owed|entitled|responsible|liable)\b", AnyCase)]
    private static partial Regex LegallyRequired();

    [GeneratedRegex(@"\b(?:negligent|negligence|malpractice|fraud(?:ulent)?|discriminat(?:ed|ing|ion|ory)|retaliat(?:ed|ing|ion)|bad faith|liable|lawsuit|(?:will|going to|could|can|shall) sue|see you in court)\b", AnyCase)]
    private static partial Regex Accuses();

    [GeneratedRegex(@"\b(?:ilegal(?:es|mente)?|viol(?:ó|aron|ado|ación|aciones|ando|a la ley)|contra la ley|discriminaci[oó]n)\b", AnyCase)]
    private static partial Regex EsIlegal();

    [GeneratedRegex(@"\bneg(?:ó|aron|ado|ando)\b[^.;!?]{0,30}\beducaci[oó]n (?:p[uú]blica|gratuita|apropiada)", AnyCase)]
    private static partial Regex NegoEducacion();
}
