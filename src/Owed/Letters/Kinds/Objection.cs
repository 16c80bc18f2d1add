namespace Owed;

/// <summary>Answers a notice part by part; where the state gives such a letter an effect, in the form and time that takes.</summary>
internal static class Objection
{
    private const string Exceptions = "state/consent/exceptions";

    private const string Wait = "state/notice/wait";

    public static readonly LetterKind Kind = new("objection", Fits, Compose)
    {
        Needs = ["notice.dated", "objection.services", "objection.want"],
        Offers = ["objection.agree", "notice.annual", "notice.signed"],
        Sections =
        [
            "subject", "subject.exceptions", "opening", "opening.all", "exceptions", "exceptions.unclear", "agree", "disagree", "want", "disputed", "disputed.agreed", "not-stopping", "not-stopping.unclear", "wait", "keep", "ask", "answer",
            "advice.deadline", "advice.stay-put",
        ],
        Slots = ["exceptions.due", "wait.limit", "wait.until"],
        Rules = ["us/notice/owed"],
        Contents =
        [
            RequiredContent.Of("notice.dated", "the date printed on the notice", Exceptions),
            RequiredContent.Of("objection.services", "each service you do not agree with", Exceptions),
        ],
        Checks = [new("letter-objection-general", TooGeneral)],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind is EventKind.NoticeReceived or EventKind.ChangeProposed);

    private static void Compose(LetterDraft letter)
    {
        bool exceptions = letter.Has(Exceptions);
        bool apply = exceptions && AreExceptions(letter);
        // What a rule wants at the district goes to the district, also where a cooperative's director is the only one with that title.
        letter.ToSchool("special education director", "superintendent", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say(letter.Fact("objection.agree") is null ? "opening.all" : "opening");
        if (exceptions)
        {
            letter.Subject("subject.exceptions");
            Counted(letter, Exceptions, "exceptions.due", DateUse.Limit);
            letter.Say(apply ? "exceptions" : "exceptions.unclear");
        }

        if (letter.Fact("objection.agree") is not null)
        {
            letter.Say("agree");
        }

        letter.Say("disagree");
        letter.Say("want");
        if (exceptions)
        {
            letter.Advise("advice.deadline");
        }

        if (apply)
        {
            letter.Say(letter.Fact("objection.agree") is null ? "disputed" : "disputed.agreed");
        }
        else
        {
            letter.Say(exceptions ? "not-stopping.unclear" : "not-stopping");
            if (letter.Limit(Wait) is string limit)
            {
                letter.Set("wait.limit", limit);
                Counted(letter, Wait, "wait.until", DateUse.Happened);
                letter.Say("wait");
                letter.Advise("advice.stay-put");
            }
        }

        letter.Say("keep");
        letter.Say("ask");
        letter.Say("answer");
    }

    /// <summary>The rule is written for the yearly IEP that the parent did not sign; for anything else, and while it is unknown, the letter asks.</summary>
    internal static bool AreExceptions(LetterDraft letter) => letter.Yes("notice.annual") && letter.Fact("notice.signed") == "no";

    /// <summary>Fills a slot with the day that a state's rule counts to, from the notice and the meeting before it.</summary>
    internal static void Counted(LetterDraft letter, string rule, string slot, DateUse use)
    {
        if (Ends(letter, rule) is not Due due)
        {
            return;
        }

        // A letter of the very last day is in time; the day that is named is the last safe one.
        if (use == DateUse.Limit)
        {
            letter.Claim(new DateClaim(slot, due.Day, use));
        }

        letter.Set(slot, letter.Language.Date(use == DateUse.Limit ? due.Safe : due.Day));
    }

    /// <summary>The day that a state's rule counts to, from the notice and the meeting before it; null when it cannot be counted.</summary>
    internal static DateOnly? Until(LetterDraft letter, string rule) => Ends(letter, rule)?.Day;

    private static Due? Ends(LetterDraft letter, string rule)
    {
        if (letter.Day("notice.dated") is not DateOnly dated)
        {
            return null;
        }

        List<TriggerDay> known = [new(Trigger.NoticeDated, dated)];
        known.AddRange(letter.Case.Events
            .Where(e => e.Kind == EventKind.IepMeeting && e.Day <= dated && e.Day >= dated.AddDays(-30))
            .Select(e => new TriggerDay(Trigger.IepMeeting, e.Day)));
        return letter.Due(rule, known.ToItems());
    }

    private static readonly Items<string> General = ["everything", "all", "all of it", "the iep", "the plan", "i disagree", "the notice", "all services"];

    /// <summary>A general no names nothing, where an objection has an effect only for the services it names.</summary>
    internal static IEnumerable<Problem> TooGeneral(ComposedLetter letter)
    {
        if (letter.Value("objection.services")?.Trim().TrimEnd('.').ToLowerInvariant() is string services && General.Contains(services))
        {
            yield return new("letter-objection-general", "The letter does not name the services you disagree with.", Where.Nowhere, "Name each service, as the IEP names it. A general no has no effect.");
        }
    }
}
