namespace Owed;

/// <summary>Reminds the school of a letter that had no answer; nothing new is asked.</summary>
internal static class FollowUp
{
    public static readonly LetterKind Kind = new("follow-up", Fits, Compose)
    {
        Needs = ["first.sent", "first.asked"],
        Offers = ["first.by"],
        Sections = ["subject", "opening", "ask", "answer", "enclosure"],
        Contents =
        [
            RequiredContent.Of("first.sent", "the day you sent the first letter"),
            RequiredContent.Of("first.asked", "what the first letter asked for"),
        ],
        Checks = [new("letter-answered", Answered), new("letter-too-early", TooEarly)],
        FollowUps = ["state-complaint"],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Where(e => e.Kind == EventKind.LetterSent).MaxBy(e => e.Day) is CaseEvent sent && !Sending.Answered(@case, sent);

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("superintendent", "principal");
        letter.AnswerBy(7);
        letter.Say("opening");
        letter.Say("ask");
        letter.Say("answer");
        letter.Enclose(letter.Label("enclosure"));
    }

    /// <summary>Days that a letter leaves for an answer when it names no day of its own.</summary>
    private const int UsualDays = 10;

    /// <summary>Nobody is reminded before the day that the first letter asked for has passed.</summary>
    private static IEnumerable<Problem> TooEarly(ComposedLetter letter)
    {
        if (!LetterFact.TryDay(letter.Value("first.sent"), out DateOnly sent))
        {
            yield break;
        }

        DateOnly asked = LetterFact.TryDay(letter.Value("first.by"), out DateOnly by) ? by : sent.AddDays(UsualDays);
        if (letter.Letter.Date <= asked)
        {
            yield return new(
                "letter-too-early",
                $"The letter of {Language.English.Date(sent)} left time for an answer until {Language.English.Date(asked)}. That day has not passed.",
                Where.Nowhere,
                "Wait until the day after, and then send the reminder.");
        }
    }

    private static IEnumerable<Problem> Answered(ComposedLetter letter)
    {
        CaseFile @case = letter.Input.Case;
        if (LetterFact.TryDay(letter.Value("first.sent"), out DateOnly day)
            && @case.Events.FirstOrDefault(e => e.Kind == EventKind.LetterSent && e.Day == day) is CaseEvent sent
            && Sending.Answered(@case, sent))
        {
            yield return new(
                "letter-answered", "The record holds a reply that came after that letter.", Where.Nowhere, "Answer the reply instead. If it answers another letter, say which one in the record.");
        }
    }
}
