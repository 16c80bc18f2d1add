namespace Owed;

/// <summary>After a spoken no: asks for the decision in writing, with all that a prior written notice must hold.</summary>
internal static class PwnDemandRefusal
{
    public static readonly LetterKind Kind = new("pwn-demand-refusal", Fits, Compose)
    {
        Needs = ["request.what", "request.day", "refusal.day", "refusal.who"],
        Offers = ["refusal.words"],
        Sections = ["subject", "opening", "opening.you", "words", "ask", "element.*", "records", "state-name", "answer"],
        Slots = ["notice.name"],
        Rules = ["us/notice/owed", "us/notice/contents"],
        Contents =
        [
            RequiredContent.Of("request.what", "what you asked for"),
            RequiredContent.Of("request.day", "the day you asked"),
            RequiredContent.Of("refusal.day", "the day the school said no"),
            RequiredContent.Of("refusal.who", "who said no"),
        ],
        Checks = [new("letter-no-earlier-request", RefusedBeforeAsked)],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.RefusedAloud) || @case.FactOf("refusal.day") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("cooperative director", "superintendent", "principal");
        letter.AnswerBy();
        letter.Say(letter.IsTo(letter.Fact("refusal.who")) ? "opening.you" : "opening");
        if (letter.Fact("refusal.words") is not null)
        {
            letter.Say("words");
        }

        letter.Say("ask");
        letter.Elements("us/notice/contents");
        letter.Say("records");
        if (letter.Value("state/notice/name", "name") is string name)
        {
            letter.Say("state-name", ("notice.name", name));
        }

        letter.Say("answer");
    }

    private static IEnumerable<Problem> RefusedBeforeAsked(ComposedLetter letter)
    {
        if (LetterFact.TryDay(letter.Value("request.day"), out DateOnly asked)
            && LetterFact.TryDay(letter.Value("refusal.day"), out DateOnly refused)
            && refused < asked)
        {
            yield return new(
                "letter-no-earlier-request", "The no comes before the request, so there is nothing it could refuse.", Where.Nowhere, "Check both days. If you have not asked yet, ask first.");
        }
    }
}
