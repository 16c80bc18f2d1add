using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    private static IEnumerable<Problem> Unfilled(ComposedLetter letter) => letter.Unfilled
        .Where(slot => !slot.StartsWith("{cite:", StringComparison.Ordinal) && !letter.Kind.Needs.Contains(slot.Trim('{', '}')))
        .Select(slot => Block("letter-unfilled", $"The letter still has an empty place: {slot}.", "Give the fact it stands for, or leave that part out."))
        .Concat(letter.Unfilled.Count == 0 ? SlotsIn(TextOf(letter)) : []);

    private static IEnumerable<Problem> SlotsIn(string text) => Slot().Matches(text)
        .Select(m => Block("letter-unfilled", $"The letter still has an empty place: {m.Value}.", "Write what belongs there, or take the sentence out."));

    private static IEnumerable<Problem> FactsMissing(ComposedLetter letter) => letter.Kind.Needs
        .Where(n => string.IsNullOrWhiteSpace(letter.Value(n)))
        .Select(n => Block("letter-fact-missing", $"The letter needs an answer: {LetterFacts.Of(n).Question}", $"Answer it. {LetterFacts.Of(n).Help}") with { Mend = Answer(letter, n) });

    private static MendAnswer Answer(ComposedLetter letter, string fact) => new(letter.Kind.Id, fact);

    private static IEnumerable<Problem> FactsWrong(ComposedLetter letter) => Letters.Questions(letter.Kind, letter.Input.Told)
        .Select(q => q.Trouble)
        .OfType<Problem>();

    private static IEnumerable<Problem> ContentsMissing(ComposedLetter letter)
    {
        foreach (RequiredContent content in letter.Kind.Contents.Where(c => !c.In(letter)))
        {
            if (content.Fact is not null && letter.Kind.Needs.Contains(content.Fact))
            {
                continue;
            }

            string by = content.Rule is null ? "" : $" ({CiteOf(letter, content.Rule)})";
            yield return Block("letter-content-missing", $"The letter needs {content.What}{by}.", Adding(content)) with
            {
                Mend = content.Fact is string fact ? Answer(letter, fact) : content.Part is CasePart part ? new MendPart(part) : null,
            };
        }
    }

    private static string Adding(RequiredContent content) => content switch
    {
        { Fact: string fact } => $"{LetterFacts.Of(fact).Question} {LetterFacts.Of(fact).Help}",
        { Part: CasePart.Log } => "Log what happened: the day, the service, and the reason if you know it.",
        { Part: CasePart.Plan } => "Add the service and its amount, as the IEP words them.",
        _ => "Ask a parent center where it is to be found.",
    };

    private static IEnumerable<Problem> Recipient(ComposedLetter letter)
    {
        if (letter.Letter.Addressees.Count == 0 && !letter.Kind.IsSheet)
        {
            yield return Block("letter-recipient", "The letter is addressed to no one.", "Add the person at the school who should get it.") with { Mend = Answer(letter, "to.name") };
        }

        foreach (Items<string> to in letter.Letter.Addressees.Where(a => !IsComplete(a)))
        {
            yield return Block("letter-recipient", $"There is no address or e-mail for {(to.Count > 0 ? to[0] : "the person it goes to")}.", "Add an e-mail address, or a postal address with its ZIP code.") with { Mend = Answer(letter, "to.email") };
        }

        // A name or role, the body, and somewhere to send it: an e-mail address, or a line that ends in a ZIP code.
        static bool IsComplete(Items<string> to) => to.Count >= 2 && to.Any(l => l.Contains('@', StringComparison.Ordinal) || Zip().IsMatch(l));
    }

    private static string CiteOf(ComposedLetter letter, string rule) =>
        letter.Input.Law.Find(Letters.RuleId(letter.Input.Law, letter.Input.Case.State, rule), letter.Letter.Date).Version?.Cite ?? rule;

    [GeneratedRegex(@"\b\d{5}(-\d{4})?\s*$")]
    private static partial Regex Zip();

    [GeneratedRegex(@"\{[a-z][a-z0-9.:/*-]*\}|_{4,}")]
    private static partial Regex Slot();
}
