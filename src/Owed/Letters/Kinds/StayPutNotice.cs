namespace Owed;

/// <summary>While a due process case is open: names the placement and services that go on, and asks the school to confirm it.</summary>
internal static class StayPutNotice
{
    public static readonly LetterKind Kind = new("stay-put-notice", Fits, Compose)
    {
        Needs = ["dp.filed", "dp.case", "dp.open", "dp.discipline"],
        Offers = ["placement.where"],
        Sections = ["subject", "opening", "services", "services.undated", "line", "where", "scope", "ask", "answer", "advice.*"],
        Slots = ["iep.dated", "line.service", "line.wording", "line.page"],
        Rules = ["us/stay-put/rule", "us/stay-put/discipline"],
        Contents =
        [
            RequiredContent.Of("dp.filed", "the day the due process complaint was filed", "us/stay-put/rule"),
            RequiredContent.Of("dp.case", "the case number"),
            new("the IEP that was in effect when the case was filed", "us/stay-put/rule", HasIep),
        ],
        Checks = [new("letter-no-pending-case", NotPending), new("letter-discipline", Discipline)],
        FollowUps = [],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        LetterFacts.Value(@case, "dp.filed") is not null && LetterFacts.Value(@case, "dp.open") != "no";

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("superintendent", "cooperative director", "principal");
        letter.AnswerBy();
        letter.Say("opening");
        if (letter.Day("dp.filed") is DateOnly filed && InEffect(letter.Case, filed) is Iep iep)
        {
            if (iep.DatedSaid is DateOnly dated)
            {
                letter.Set("iep.dated", dated, DateUse.Happened);
            }

            letter.Say(iep.DatedSaid is null ? "services.undated" : "services");
            letter.List(Lines(letter.Case, iep, filed).Select(line => letter.IepLine(line)).ToItems());
        }

        if (letter.Fact("placement.where") is not null)
        {
            letter.Say("where");
        }

        letter.Say("scope");
        letter.Say("ask");
        letter.Say("answer");
        letter.Advise("advice.only");
        letter.Advise("advice.iep");
        letter.Advise("advice.lawyer");
    }

    private static Iep? InEffect(CaseFile @case, DateOnly day) =>
        @case.Ieps.Where(i => i.Kind == IepKind.Iep && i.Days.From <= day).MaxBy(i => i.Days.From);

    /// <summary>The lines of the whole IEP, as amendments up to the day left them.</summary>
    private static List<ServiceLine> Lines(CaseFile @case, Iep whole, DateOnly day)
    {
        List<ServiceLine> lines = [.. whole.Lines.Where(l => l.Days.Contains(day))];
        foreach (Iep amendment in @case.Ieps
            .Where(i => i.Kind == IepKind.Amendment && i.Days.From >= whole.Days.From && i.Days.From <= day)
            .OrderBy(i => i.Days.From))
        {
            lines.RemoveAll(l => amendment.Ends.Contains(l.Id) || amendment.Lines.Any(n => n.Id == l.Id));
            lines.AddRange(amendment.Lines.Where(l => l.Days.Contains(day)));
        }

        return lines;
    }

    private static bool HasIep(ComposedLetter letter) =>
        !LetterFact.TryDay(letter.Value("dp.filed"), out DateOnly filed) || InEffect(letter.Input.Told, filed) is not null;

    private static IEnumerable<Problem> NotPending(ComposedLetter letter)
    {
        if (letter.Value("dp.filed") is null || letter.Value("dp.open") == "no")
        {
            yield return new(
                "letter-no-pending-case",
                "This letter only holds while a due process case is open. A state complaint, mediation or a letter does not keep services in place.",
                Where.Nowhere,
                "If no case is open, do not send it. Get legal help about due process; the fact sheet for that talk lists who can help.");
        }
    }

    private static IEnumerable<Problem> Discipline(ComposedLetter letter)
    {
        if (letter.Value("dp.discipline") == "yes")
        {
            yield return new(
                "letter-discipline",
                "When the case is about a move for conduct, another rule says where the child stays (34 CFR 300.533).",
                Where.Nowhere,
                "Do not send this letter. Call a parent center or the protection and advocacy agency today.");
        }
    }
}
