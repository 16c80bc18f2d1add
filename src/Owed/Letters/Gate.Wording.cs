using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    private static IEnumerable<Problem> Conclusions(ComposedLetter letter)
    {
        string text = TextOf(letter);
        foreach (Fact own in letter.Claims.Own)
        {
            foreach (Problem problem in ConclusionsIn(own.Value, letter, Severity.Warning))
            {
                yield return problem;
            }

            foreach (string part in own.Value.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(own.Value))
            {
                text = text.Replace(part, "", StringComparison.Ordinal);
            }
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
        GateLaw.Of(letter.Input.Law, letter.Input.Case.State).Trapped.In(text, t => Traps.In(t, letter.Input.Law, letter.Input.Case.State))
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
        HashSet<string> known = [.. People(@case).Concat(letter.Letter.Addressees.SelectMany(a => a)).SelectMany(n => n.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries))];
        foreach (Match found in ChildNearby().Matches(text))
        {
            foreach (string name in found.Groups["name"].Captures.Select(c => c.Value).Where(n => !NoNames.Contains(n) && !n.Split(' ').Any(known.Contains)))
            {
                yield return Block(
                    "letter-other-child",
                    GateWords.Say("other-child", name),
                    GateWords.Say("other-child-do"));
            }
        }
    }

    // Words that begin a sentence or a proper noun and are nobody's name.
    private static readonly HashSet<string> NoNames = new(NoticePhrases.Plain("names common"), StringComparer.Ordinal);

    private static IEnumerable<string> People(CaseFile c) =>
        [c.Student.Name, c.Parent.Name, c.District.Name, c.District.School ?? "", c.District.Cooperative ?? "", .. c.District.People.Select(p => p.Name), .. c.Events.Select(e => e.Who ?? "")];

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.!?])\s+|\n{2,}")]
    private static partial Regex SentenceEnd();

    // A word for a child beside a name, or a name that takes part in what children do.
    [GeneratedRegex(
        @"(?:\b(?i:classmate|student|child|boy|girl|friend|kid|pupil|peer|sibling|brother|sister|cousin|son|daughter|twin)(?i:s)?,? (?:(?i:named|called|like) )?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?))"
        + @"|(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?)(?:,? (?:who is |is )?(?:in (?:her|his|their|the same) (?:class|group|grade|room)|(?:also|still|both|all) (?:gets?|has|have|got|had|missed|lost)|(?:gets?|got|has|had|missed|lost) (?:his|her|their|all|two|three|four|more) )|(?:,? )(?:another|the other) (?:child|student|boy|girl))"
        + @"|(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)['’]s? (?i:mom|mother|dad|father|parents?|mum|family|IEP|grandmother|session|sessions|therapy|time slot)\b"
        + @"|\b(?i:gave|given|went|go|goes|moved|switched|offered)\b[^.;!?]{0,30}\b(?i:to|with) (?<name>\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{Ll}.]*)? (?i:instead)\b"
        + @"|\b(?i:twins|siblings|classmates|friends|children|students|kids) (?<name>\p{Lu}\p{Ll}+) and (?<name>\p{Lu}\p{Ll}+)"
        + @"|\b(?i:both|neither|either) (?<name>\p{Lu}\p{Ll}+) (?i:and|nor|or) (?<name>\p{Lu}\p{Ll}+)")]
    private static partial Regex ChildNearby();
}
