namespace Owed;

/// <summary>Asks for a plan under Section 504, by that law's own rules and no other.</summary>
internal static class Section504
{
    public static readonly LetterKind Kind = new("section-504", Fits, Compose)
    {
        Needs = ["plan504.condition", "plan504.limits", "plan504.supports"],
        Offers = ["plan504.change"],
        Sections = ["subject", "opening", "supports", "rule", "change", "coordinator", "ask", "answer", "advice.*"],
        Slots = ["complaint.days"],
        Rules = ["us/504/fape", "us/504/evaluation", "us/504/group", "us/504/safeguards", "us/504/coordinator"],
        Contents =
        [
            RequiredContent.Of("plan504.condition", "the condition"),
            RequiredContent.Of("plan504.limits", "what it makes harder"),
            RequiredContent.Of("plan504.supports", "the support you ask for", "us/504/fape"),
        ],
        Forbids =
        [
            new(
                "letter-504-other-law",
                @"\b(prior written notice|stay[- ]put|IDEA|state complaint|34 CFR 300\.\d+|(45|60) (calendar )?days)\b",
                "belongs to special education law and not to Section 504.",
                "Take it out. If your child has an IEP and you want it to change, use the letter that asks for an IEP meeting."),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => @case.FactOf("plan504.condition") is not null || @case.Ieps.Count == 0;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("504 coordinator", "superintendent", "special education director", "principal");
        letter.CopyTo("principal");
        letter.AnswerBy();
        letter.Say("opening");
        letter.Say("supports");
        letter.OwnList("plan504.supports");
        letter.Say("rule");
        if (letter.Yes("plan504.change"))
        {
            letter.Say("change");
        }

        letter.Say("coordinator");
        letter.Say("ask");
        letter.Say("answer");
        letter.Advise("advice.own-rules");
        if (letter.Limit("us/504/complaint") is string days)
        {
            letter.Set("complaint.days", days);
            letter.Advise("advice.where");
        }

        if (letter.Has("state/complaint/no-section-504"))
        {
            letter.Advise("advice.not-state");
        }
    }
}
