namespace Owed;

/// <summary>After a cut nobody announced: asks to keep the IEP and to send the notice that a change needs.</summary>
internal static class PwnDemandChange
{
    public static readonly LetterKind Kind = new("pwn-demand-change", Fits, Compose)
    {
        Needs = ["change.what", "change.day", "change.lost", "change.agreed"],
        Offers = ["change.meeting"],
        Sections =
        [
            "subject", "opening", "line", "no-meeting", "not-agreed", "law", "state-wait", "state-name", "ask", "parts", "element.*", "answer",
        ],
        Slots = ["line.service", "line.wording", "line.page", "wait.limit", "notice.name"],
        Rules = ["us/notice/owed", "us/notice/contents", "us/iep/in-meeting", "us/services/as-written"],
        Contents =
        [
            RequiredContent.Of("change.what", "what changed"),
            RequiredContent.Of("change.day", "the day you first noticed"),
            new("the IEP as it stood before", "us/services/as-written", c => c.Input.Case.Ieps.Count > 0),
        ],
        Checks =
        [
            new("letter-agreed", Agreed),
            new("letter-change-gave", GaveBack),
            new("letter-notice-came", NoticeCame),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.ChangeNoticed) || @case.FactOf("change.day") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say("opening");
        letter.ServiceLines(letter.Day("change.day") ?? letter.Date);
        if (letter.Fact("change.meeting") == "no")
        {
            letter.Say("no-meeting");
        }

        letter.Say("not-agreed");
        letter.Say("law");
        if (letter.Limit("state/notice/wait") is string limit)
        {
            letter.Say("state-wait", ("wait.limit", limit));
        }

        letter.Say("ask");
        letter.Say("parts");
        letter.Elements("us/notice/contents");
        if (letter.Value("state/notice/name", "name") is string name)
        {
            letter.Say("state-name", ("notice.name", name));
        }

        letter.Say("answer");
    }

    private static IEnumerable<Problem> Agreed(ComposedLetter letter)
    {
        if (letter.Value("change.agreed") == "yes")
        {
            yield return new(
                "letter-agreed",
                "You agreed to this change, so the letter would say something that is not so.",
                Where.Nowhere,
                "Ask for an IEP meeting instead, and say there that the change does not work.");
        }
    }

    /// <summary>A change that gave something back is no wrong, and is never complained of.</summary>
    private static IEnumerable<Problem> GaveBack(ComposedLetter letter)
    {
        if (letter.Value("change.lost") == "no")
        {
            yield return new(
                "letter-change-gave",
                $"This change took nothing away: {letter.Value("change.what")}. The letter would complain of it.",
                Where.Nowhere,
                "Write of the change that took something away, or use another letter.");
        }
    }

    private static IEnumerable<Problem> NoticeCame(ComposedLetter letter)
    {
        DateOnly? noticed = LetterFact.TryDay(letter.Value("change.day"), out DateOnly day) ? day : null;
        if (letter.Input.Case.Events.Any(e => e.Kind == EventKind.NoticeReceived && noticed is not null && e.Day >= noticed))
        {
            yield return new(
                "letter-notice-came",
                "The record says that a written notice came after the change.",
                Where.Nowhere,
                "Answer that notice instead: use the letter that agrees in part and objects in part, and look at its dates.");
        }
    }
}
