namespace Owed;

/// <summary>Asks for a first evaluation or a new one, with the reasons, and for the consent form that starts the clock.</summary>
internal static class EvaluationRequest
{
    private const string Referral = "state/evaluation/referral-date";

    private const string Signed = "state/evaluation/request";

    private const string Complete = "state/evaluation/complete";

    private const string Again = "state/evaluation/reevaluation";

    public static readonly LetterKind Kind = new("evaluation-request", Fits, Compose)
    {
        Needs = ["evaluation.kind", "evaluation.areas", "evaluation.reasons"],
        Offers = ["evaluation.day", "evaluation.told-day", "evaluation.told-who"],
        Sections =
        [
            "subject.first", "subject.again", "opening.first", "opening.again", "within-year", "last", "areas", "reasons", "told", "state-referral",
            "state-signed", "consent", "existing", "time", "time.federal", "time.again", "safeguards", "refuse", "answer", "advice.sign",
        ],
        Slots = ["evaluation.limit", "told.day", "told.who"],
        Rules = ["us/consent/when", "us/notice/owed"],
        Contents =
        [
            RequiredContent.Of("evaluation.areas", "what should be looked at"),
            RequiredContent.Of("evaluation.reasons", "your reasons", Signed),
        ],
        Checks =
        [
            new("letter-evaluation-first", NotTheFirst),
            new("letter-evaluation-year", WithinYear),
        ],
        Sends = EventKind.EvaluationRequested,
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Ieps.Count == 0
        || @case.Events.Any(e => e.Kind is EventKind.EvaluationRequested or EventKind.ChangeProposed)
        || @case.FactOf("evaluation.reasons") is not null;

    private static void Compose(LetterDraft letter)
    {
        bool first = letter.Fact("evaluation.kind") != "again";
        letter.ToSchool("special education director", "principal", "superintendent", "cooperative director");
        letter.CopyTo("principal", "case manager", "cooperative director");
        letter.AnswerBy();
        letter.Subject(first ? "subject.first" : "subject.again");
        letter.Say(first ? "opening.first" : "opening.again");
        if (!first && letter.Day("evaluation.day") is DateOnly last)
        {
            letter.Say(last > letter.Date.AddYears(-1) ? "within-year" : "last");
        }

        letter.Say("areas");
        letter.Say("reasons");
        letter.Own("evaluation.reasons");
        Told(letter, first);
        if (first && letter.Has(Signed))
        {
            letter.Say("state-signed");
        }

        letter.Say("consent");
        if (!first)
        {
            letter.Say("existing");
        }

        Time(letter, first);
        letter.Say("safeguards");
        letter.Say("refuse");
        letter.Say("answer");
        letter.Advise("advice.sign");
    }

    private static void Told(LetterDraft letter, bool first)
    {
        if (letter.Day("evaluation.told-day") is DateOnly day && letter.Fact("evaluation.told-who") is string who)
        {
            letter.Set("told.day", day, DateUse.Happened);
            letter.Say("told", ("told.who", who));
            if (first && letter.Has(Referral))
            {
                letter.Say("state-referral");
            }
        }
    }

    private static void Time(LetterDraft letter, bool first)
    {
        if (letter.Limit(first ? Complete : Again) is string limit)
        {
            letter.Say(first ? "time" : "time.again", ("evaluation.limit", limit));
        }
        else if (first)
        {
            letter.Say("time.federal");
        }
    }

    private static IEnumerable<Problem> NotTheFirst(ComposedLetter letter)
    {
        if (letter.Value("evaluation.kind") == "first" && letter.Input.Case.Ieps.Count > 0)
        {
            yield return new("letter-evaluation-first", "The record holds an IEP, so this would not be the first evaluation.", Where.Nowhere, "Choose again: the letter then asks for a reevaluation.");
        }
    }

    private static IEnumerable<Problem> WithinYear(ComposedLetter letter)
    {
        if (letter.Value("evaluation.kind") == "again"
            && LetterFact.TryDay(letter.Value("evaluation.day"), out DateOnly last)
            && last > letter.Letter.Date.AddYears(-1))
        {
            yield return new(
                "letter-evaluation-year",
                "The last evaluation is less than a year old. The school has to agree to another one so soon.",
                Where.Nowhere,
                "You can send the letter; it asks the school to agree. If you disagree with the last evaluation, an independent one may fit better.",
                Severity.Warning);
        }
    }
}
