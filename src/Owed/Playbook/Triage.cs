namespace Owed;

/// <summary>Turns what a parent knows into a situation and one step; the same facts on the same day give the same answer.</summary>
public static class Triage
{
    private const int MostWarnings = 5;

    /// <summary>The advice for these facts.</summary>
    /// <param name="asOf">The day of asking; a <c>today</c> among the facts does not change it.</param>
    public static Advice Of(TriageFacts facts, LawBook book, Guides guides, DateOnly asOf)
    {
        var view = new TriageView(facts, book, asOf);
        (string situation, Items<string> also, Items<string> why, bool sure) = Situations.Of(view);
        Chosen chosen = UrgentSteps.Of(view, situation) ?? SituationSteps.Of(view, situation);
        Step step = Say(view, guides, chosen, situation);
        IEnumerable<string> reasons = why.Concat(chosen.Because is null ? [] : [chosen.Because]).Concat(Limits(view));
        return new(
            situation,
            sure,
            also,
            reasons.ToItems(),
            step,
            StorySigns.In(facts).Select(s => s.Ask).ToItems(),
            Paths.Of(view, situation, chosen.Id),
            NotYetKnown.Of(view, situation),
            NeverDo.Of(view, situation, chosen.Id).Select(id => guides.NeverOf(id)?.Text("never")).OfType<string>().Take(MostWarnings).ToItems());
    }

    /// <summary>A step by its id with its words, for a list of what lies beyond.</summary>
    public static Step Plain(string id, LawBook book, Guides guides, string? state, DateOnly asOf) =>
        Say(new(state is null ? TriageFacts.Empty : TriageFacts.Empty.With("state", state).Value!, book, asOf), guides, new(id), Situations.None);

    private static Step Say(TriageView view, Guides guides, Chosen chosen, string situation)
    {
        StepKind kind = StepKinds.Of(chosen.Id);
        GuideEntry? words = guides.Step(kind.Id);
        string state = view.Missouri ? ".mo" : view.Montana ? ".mt" : "";
        string why = words?.Text("why" + state) ?? words?.Text("why") ?? "";
        string action = words?.Text("action" + state) ?? words?.Text("action") ?? kind.Id;
        return new(
            kind.Id,
            kind.Id == "ask-first" && NotYetKnown.Of(view, situation) is [Question next, ..] ? $"{action} {next.Ask}" : action,
            Letter(view, kind, situation),
            RuleOf(view, kind),
            chosen.Date,
            chosen.DateIs,
            chosen.Because is null ? why : $"{chosen.Because} {why}".TrimEnd(),
            words?.Text("need") ?? "",
            words?.Text("takes") ?? "")
        {
            Call = kind.Calls.SelectMany(use => view.Book.PlacesFor(use, view.State, view.AsOf)).FirstOrDefault(p => p.Phone is not null),
        };
    }

    private static string? Letter(TriageView view, StepKind kind, string situation) =>
        kind.Id == "early-assistance" && situation == Situations.None ? null
        : kind.Id == "mo-ten-day-wait" && view.Facts.Changed == true && view.Facts.Notice != true ? "pwn-demand-change"
        : kind.Letter;

    private static string? RuleOf(TriageView view, StepKind kind)
    {
        string? own = view.Missouri ? kind.Missouri : view.Montana ? kind.Montana : null;
        if (own is not null && view.Book.Find(own, view.AsOf) is InForce)
        {
            return own;
        }

        return kind.Rule is null ? null
            : view.State is not null && view.Book.Governing(kind.Rule, view.State, view.AsOf) is InForce here ? here.Id
            : view.Book.Find(kind.Rule, view.AsOf) is InForce ? kind.Rule
            : null;
    }

    private static IEnumerable<string> Limits(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.State is null)
        {
            yield return "We do not know the state, so only federal rules are used here.";
        }
        else if (view.State is null)
        {
            yield return $"The law of {States.Names.GetValueOrDefault(f.State, f.State)} is not researched here. Only federal rules are used. Your state may have its own dates; ask its parent center.";
        }

        if (f.Writer is "helper" or "teacher" or "relative" or "grandparent" or "step_parent" && f.EducationRights != true)
        {
            yield return "Someone who can make school decisions for the child signs the letter. A relative the child lives with may count as a parent.";
        }
        else if (f.Writer == "foster_parent" && f.EducationRights != true)
        {
            yield return "A foster parent counts as a parent, unless a court or the state says otherwise. Ask the caseworker before you sign.";
        }

        if (view.ViolationEnd is null && f.ComplaintFiled != true && view.YearEnds is Due year && year.Day < view.AsOf)
        {
            yield return "What happened more than a year ago is already too old for a state complaint, and each day one more day falls out.";
        }

        if (f.Age >= 18)
        {
            yield return "From 18 on, the rights may belong to the student. Ask who signs.";
        }

        if (f.Plan is null && view.Facts.Answers.Count > 1)
        {
            yield return "This takes it that the child has an IEP. With a 504 plan, or none, the step is another one.";
        }
    }
}
