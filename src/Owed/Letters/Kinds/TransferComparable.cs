namespace Owed;

/// <summary>After a move: asks the new district for comparable services, or, after a summer move, for an IEP in effect when school begins.</summary>
internal static class TransferComparable
{
    public static readonly LetterKind Kind = new("transfer-comparable", Fits, Compose)
    {
        Needs = ["move.enrolled", "move.from", "move.services", "move.same-state", "move.same-year"],
        Offers = ["move.iep-attached", "move.iep-holder"],
        Sections =
        [
            "subject.*", "opening", "in-state", "out-of-state", "comparable", "summer", "attached", "enclosure", "holder", "records", "ask", "refuse",
            "answer", "advice.document",
        ],
        Rules = ["us/transfer/records", "us/notice/owed"],
        Contents =
        [
            RequiredContent.Of("move.services", "the services of the old IEP"),
            new("the old IEP, or the name of whoever has it", "us/transfer/document", Documented, "move.iep-holder"),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.Enrolled) || @case.FactOf("move.from") is not null;

    private static void Compose(LetterDraft letter)
    {
        bool summer = letter.Fact("move.same-year") == "no";
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("principal", "cooperative director");
        letter.AnswerBy(7);
        letter.Subject(summer ? "subject.summer" : "subject.comparable");
        letter.Say("opening");
        letter.OwnList("move.services", ';', '\n');
        if (summer)
        {
            letter.Say("summer");
        }
        else
        {
            letter.Say(letter.Fact("move.same-state") == "no" ? "out-of-state" : "in-state");
            letter.Say("comparable");
        }

        if (letter.Yes("move.iep-attached"))
        {
            letter.Say("attached");
            letter.Enclose(letter.Label("enclosure"));
        }

        if (letter.Fact("move.iep-holder") is string holder)
        {
            letter.Say("holder");
            letter.CopyToName(holder);
        }

        letter.Say("records");
        letter.Say("ask");
        letter.Say("refuse");
        letter.Say("answer");
        letter.Advise("advice.document");
    }

    private static bool Documented(ComposedLetter letter) =>
        letter.Value("move.iep-attached") == "yes" || letter.Value("move.iep-holder") is { Length: > 0 };
}
