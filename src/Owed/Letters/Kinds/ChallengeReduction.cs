namespace Owed;

/// <summary>Answers a proposal to cut: the notice with its seven parts, the data goal by goal, and services as they are meanwhile.</summary>
internal static class ChallengeReduction
{
    private const string Exceptions = "state/consent/exceptions";

    private const string Wait = "state/notice/wait";

    public static readonly LetterKind Kind = new("challenge-reduction", Fits, Compose)
    {
        Needs = ["proposal.what", "proposal.day", "proposal.agreed"],
        Offers = ["proposal.reason", "notice.dated", "objection.services", "notice.annual", "notice.signed"],
        Sections =
        [
            "subject", "subject.exceptions", "opening", "line", "reason", "law", "came", "element.*", "data", "review", "amend", "exceptions", "exceptions.unclear", "disputed", "wait", "wait.counted",
            "state-name", "meanwhile", "answer", "advice.deadline", "advice.disputed", "advice.notice", "advice.stay-put",
        ],
        Slots = ["line.service", "line.wording", "line.page", "exceptions.due", "wait.limit", "wait.until", "notice.name"],
        Rules = ["us/notice/owed", "us/notice/contents", "us/iep/amend-without-meeting"],
        Contents =
        [
            RequiredContent.Of("proposal.what", "what the school wants to change"),
            new("the IEP as it stands now", null, c => c.Input.Case.Ieps.Count > 0),
            new("each service you do not agree with", Exceptions, NamesServices, "objection.services"),
        ],
        Checks =
        [
            new("letter-agreed", Agreed),
            new("letter-objection-general", Objection.TooGeneral),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.ChangeProposed) || @case.FactOf("proposal.what") is not null;

    private static void Compose(LetterDraft letter)
    {
        // What a rule wants at the district goes to the district, also where a cooperative's director is the only one with that title.
        letter.ToSchool("special education director", "superintendent", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy(DaysToAnswer(letter));
        letter.Say("opening");
        letter.ServiceLines(letter.Date);
        letter.SayIfKnown("reason", "proposal.reason");
        letter.Say(letter.Day("notice.dated") is null ? "law" : "came");
        letter.Elements("us/notice/contents");
        if (letter.Day("notice.dated") is null && letter.Value("state/notice/name", "name") is string name)
        {
            letter.Say("state-name", ("notice.name", name));
        }

        letter.Say("data");
        letter.Say("review");
        letter.Say("amend");
        InThisState(letter);
        letter.Say("meanwhile");
        letter.Say("answer");
        letter.Advise(letter.Has(Exceptions) && letter.Day("notice.dated") is not null && Objection.AreExceptions(letter) ? "advice.disputed" : "advice.stay-put");
    }

    private static void InThisState(LetterDraft letter)
    {
        bool noticed = letter.Day("notice.dated") is not null;
        if (letter.Has(Exceptions) && noticed)
        {
            letter.Subject("subject.exceptions");
            Objection.Counted(letter, Exceptions, "exceptions.due", DateUse.Limit);
            bool apply = Objection.AreExceptions(letter);
            letter.Say(apply ? "exceptions" : "exceptions.unclear");
            if (apply)
            {
                letter.Say("disputed");
            }

            letter.Advise("advice.deadline");
        }
        else if (!noticed)
        {
            letter.Advise("advice.notice");
        }

        if (letter.Limit(Wait) is string limit)
        {
            letter.Say("wait", ("wait.limit", limit));
            if (noticed)
            {
                Objection.Counted(letter, Wait, "wait.until", DateUse.Happened);
                letter.Say("wait.counted");
            }
        }

    }

    // An answer is of use before the state's wait is over: the last weekday before it, at least one day on, ten at most.
    private static int DaysToAnswer(LetterDraft letter)
    {
        int days = 10;
        if (letter.Day("notice.dated") is not null && Objection.Until(letter, Wait) is DateOnly until)
        {
            days = Math.Clamp(until.DayNumber - letter.Date.DayNumber - 1, 1, days);
        }

        while (days > 1 && letter.Date.AddDays(days).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            days--;
        }

        return days;
    }

    // Where a dated notice opens the time for written exceptions, a general no names nothing.
    private static bool NamesServices(ComposedLetter letter) =>
        letter.Value("notice.dated") is not { Length: > 0 }
        || letter.Input.Law.Find(Letters.RuleId(letter.Input.Law, letter.Input.Case.State, Exceptions), letter.Letter.Date) is not InForce
        || letter.Value("objection.services") is { Length: > 0 };

    private static IEnumerable<Problem> Agreed(ComposedLetter letter)
    {
        if (letter.Value("proposal.agreed") == "yes")
        {
            yield return new(
                "letter-agreed",
                "You have agreed to this change, so the letter would say something that is not so.",
                Where.Nowhere,
                "Ask for an IEP meeting instead, and say there why you see it differently now.");
        }
    }
}
