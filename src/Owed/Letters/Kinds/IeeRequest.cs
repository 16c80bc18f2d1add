using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Disagrees with one evaluation of the school's and asks for an independent one at public expense.</summary>
internal static partial class IeeRequest
{
    public static readonly LetterKind Kind = new("iee-request", Fits, Compose)
    {
        Needs = ["evaluation.what", "evaluation.day", "evaluation.by-school", "evaluation.second"],
        Offers = ["evaluation.areas", "evaluation.missed"],
        Sections = ["subject", "opening", "areas", "missed", "choice", "criteria", "considered", "answer", "advice.wait"],
        Rules = ["us/iee/right", "us/iee/answer", "us/iee/criteria"],
        Contents =
        [
            RequiredContent.Of("evaluation.what", "the evaluation you disagree with", "us/iee/right"),
            RequiredContent.Of("evaluation.day", "the date of that evaluation", "us/iee/right"),
        ],
        Checks =
        [
            new("letter-iee-no-evaluation", NotTheSchools),
            new("letter-iee-second", Second),
        ],
        Starts = ["us/iee/answer"],
        Sends = EventKind.IeeRequested,
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => @case.Events.Any(e => e.Kind == EventKind.Evaluation);

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "cooperative director");
        letter.AnswerBy();
        letter.Say("opening");
        letter.SayIfKnown("areas", "evaluation.areas");
        letter.SayIfKnown("missed", "evaluation.missed");
        letter.Say("choice");
        letter.Say("criteria");
        letter.Say("considered");
        letter.Say("answer");
        letter.Advise("advice.wait");
    }

    private static IEnumerable<Problem> NotTheSchools(ComposedLetter letter)
    {
        const string Remedy = "Ask for an evaluation or a reevaluation first. If you disagree with that one, this letter fits.";
        if (letter.Value("evaluation.by-school") == "no")
        {
            yield return new("letter-iee-no-evaluation", "The school did not do this evaluation, so there is nothing an independent one could answer.", Where.Nowhere, Remedy);
        }
        else if (letter.Value("evaluation.what") is string what && !Names().IsMatch(what) && NoEvaluation().IsMatch(what))
        {
            yield return new("letter-iee-no-evaluation", $"\"{what}\" is not an evaluation.", Where.Nowhere, Remedy);
        }
    }

    private static IEnumerable<Problem> Second(ComposedLetter letter)
    {
        if (letter.Value("evaluation.second") == "yes")
        {
            yield return new(
                "letter-iee-second",
                "You have had an independent evaluation for this report; there is one at public expense for each evaluation of the school's.",
                Where.Nowhere,
                "Ask for a reevaluation. If you disagree with that one, you can ask again.");
        }
    }

    [GeneratedRegex(@"evaluation|assessment|\btest|testing|\bscreening of", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(progress|grades?|report cards?|services?|minutes|placement|IEP|goals?|meeting|notice)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoEvaluation();
}
