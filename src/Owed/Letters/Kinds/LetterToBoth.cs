namespace Owed;

/// <summary>Asks two bodies that share a child's services which of them answers for what; addressed to both, so that neither can point at the other.</summary>
internal static class LetterToBoth
{
    public static readonly LetterKind Kind = new("letter-to-both", Fits, Compose)
    {
        Needs = ["both.other", "both.address"],
        Offers = ["effect"],
        Sections = ["subject", "salutation.both", "opening", "line", "line.from", "rule", "special", "district", "ask", "meanwhile", "effect", "answer", "advice.*"],
        Slots = ["line.service", "line.wording", "line.page", "line.from"],
        Contents =
        [
            RequiredContent.Of("both.other", "the other district or cooperative"),
            RequiredContent.Of("both.address", "where the other body gets letters"),
            new("the IEP that names the services", "us/services/as-written", c => c.Input.Case.Ieps.Count > 0),
        ],
        Rules = ["us/services/as-written"],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => @case.District.Cooperative is not null || @case.FactOf("both.other") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToBoth("special education director", "superintendent", "case manager");
        letter.AnswerBy();
        letter.Say("opening");
        letter.ServiceLines();
        letter.Say("rule");
        if (letter.Has("state/duty/district"))
        {
            letter.Say(letter.IsInSpecialDistrict ? "special" : "district");
        }

        letter.Say("ask");
        letter.Say("meanwhile");
        if (letter.Fact("effect") is not null)
        {
            letter.Say("effect");
            letter.Own("effect");
        }

        letter.Say("answer");
        letter.Advise("advice.both");
    }
}
