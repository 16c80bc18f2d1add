using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    // Whatever could be read as ending all special education (34 CFR 300.300(b)(4)) never leaves, whoever wrote it.
    private static readonly Items<string> RevocationWords =
    [
        @"\b(withdraw|withdrawing|withdrew|revoke|revoking|revoked|rescind|rescinding|take back|taking back|pull|pulling|cancel|cancelling|canceling)\b[^.;!?]{0,40}\bconsent\b",
        @"\bconsent\b[^.;!?]{0,20}\b(is|are|be|has been|was)\b[^.;!?]{0,15}\b(withdrawn|revoked|rescinded|cancelled|canceled)\b",
        @"\b(revoke|revoking|revocation)\b",
        @"\b(no longer|don't|do not|not)\b[^.;!?]{0,12}\b(want|need|agree to|consent to|accept)\b[^.;!?]{0,20}\b(special ed|special education|the IEP|an IEP|any services|IEP services)\b",
        @"\b(take|taking|pull|pulling|remove|removing|withdraw|withdrawing)\b[^.;!?]{0,40}\b(out of|from)\b[^.;!?]{0,15}\b(special ed|special education|the IEP|services)\b",
        @"\b(stop|end|ending|stopping|refuse|refusing|decline)\b[^.;!?]{0,15}\b(all|any)\b[^.;!?]{0,15}\bservices\b",
        @"\b(stop|end|ending|stopping|refuse|refusing|decline)\b[^.;!?]{0,15}\bspecial education\b",
    ];

    private static readonly Items<string> ConclusionWords =
    [
        @"\bden(y|ied|ial|ying)\b[^.;!?]{0,25}\b(FAPE|free appropriate|appropriate education)\b",
        @"\bFAPE\b[^.;!?]{0,15}\b(denial|denied|violation)\b",
        @"\b(broke|breaking|break|broken|breached)\b[^.;!?]{0,15}\bthe law\b",
        @"\b(illegal|illegally|unlawful|unlawfully|against the law)\b",
        @"\bviolat(e|ed|es|ing|ion|ions)\b",
        @"\b(negligent|negligence|malpractice|fraud|discriminat(ed|ion))\b",
    ];

    private static readonly Regex[] RevocationPatterns = Compile(RevocationWords);

    private static readonly Regex[] ConclusionPatterns = Compile(ConclusionWords);

    private static IEnumerable<Problem> Revocation(ComposedLetter letter) => RevocationIn(TextOf(letter));

    internal static IEnumerable<Problem> RevocationIn(string text)
    {
        foreach (string sentence in Sentences(text).Where(s => !Denies().IsMatch(s)))
        {
            if (RevocationPatterns.Select(p => p.Match(sentence)).FirstOrDefault(m => m.Success) is Match found)
            {
                yield return Block(
                    "letter-revocation",
                    $"\"{found.Value}\" could be read as ending all of your child's special education.",
                    "Take these words out. If you disagree with one service, name that service. If you do want to end everything, get advice first.");
                yield break;
            }
        }
    }

    private static IEnumerable<Problem> Conclusions(ComposedLetter letter)
    {
        string text = TextOf(letter);
        foreach (Fact own in letter.Claims.Own)
        {
            foreach (Problem problem in ConclusionsIn(own.Value, letter, Severity.Warning))
            {
                yield return problem;
            }

            text = text.Replace(own.Value, "", StringComparison.Ordinal);
        }

        foreach (Problem problem in ConclusionsIn(text, letter, Severity.Error))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> ConclusionsIn(string text, ComposedLetter letter, Severity severity)
    {
        if (letter.Kind.MayAllege)
        {
            yield break;
        }

        foreach (Match found in ConclusionPatterns.Select(p => p.Match(text)).Where(m => m.Success))
        {
            yield return new(
                "letter-conclusion",
                $"\"{found.Value}\" is a legal conclusion. It gives the school something to argue with, and it is not needed.",
                Where.Nowhere,
                "Say what happened and when, and what you ask for.",
                severity);
        }
    }

    private static IEnumerable<Problem> TrapsInText(ComposedLetter letter) => TrapsIn(TextOf(letter), letter);

    private static IEnumerable<Problem> TrapsIn(string text, ComposedLetter letter) =>
        Traps.In(text, letter.Input.Law, letter.Input.Case.State)
            .Select(hit => Block("letter-trap", $"\"{hit.Words}\" is wrong or out of date. {hit.Trap.Why}", hit.Trap.Say));

    private static IEnumerable<Problem> OtherChildren(ComposedLetter letter) =>
        letter.Claims.Own.SelectMany(own => NamesIn(own.Value, letter));

    /// <summary>Looks for a second child: a name that is nobody's in the case, beside a word such as classmate.</summary>
    private static IEnumerable<Problem> NamesIn(string text, ComposedLetter letter)
    {
        if (letter.Value("names.checked") == "yes")
        {
            yield break;
        }

        CaseFile @case = letter.Input.Case;
        HashSet<string> known = [.. People(@case).SelectMany(n => n.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries))];
        foreach (Match found in ChildNearby().Matches(text))
        {
            string name = found.Groups["name"].Value;
            if (!name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(known.Contains))
            {
                yield return Block(
                    "letter-other-child",
                    $"\"{name}\" looks like another child's name.",
                    "Write \"another child\" instead. If it is not a child's name, say that you have checked the names.");
            }
        }
    }

    private static IEnumerable<string> People(CaseFile c) =>
        [c.Student.Name, c.Parent.Name, c.District.Name, c.District.School ?? "", c.District.Cooperative ?? "", .. c.District.People.Select(p => p.Name), .. c.Events.Select(e => e.Who ?? "")];

    private static Regex[] Compile(Items<string> patterns) =>
        [.. patterns.Select(p => new Regex(p, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.!?])\s+|\n{2,}")]
    private static partial Regex SentenceEnd();

    // The one sentence that says the opposite: "I do not revoke my consent to special education".
    [GeneratedRegex(@"\b(do|does|am|is) not\b[^.;!?]{0,30}\b(revok|withdraw|taking back|a revocation)", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();

    [GeneratedRegex(@"(?:\b(?i:classmate|classmates|student|child|boy|girl|friend|kid|pupil|peer|sibling|brother|sister|son|daughter)s?,? (?:(?i:named|called|like) )?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?))|(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?)(?:,? (?:who is )?(?:in (?:her|his|their|the same) class|(?:also|still) (?:gets?|has|have|got)|(?:gets?|got|has) (?:his|her|their|all) )|(?:,? )(?:another|the other) (?:child|student|boy|girl))")]
    private static partial Regex ChildNearby();
}
