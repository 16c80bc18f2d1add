namespace Owed;

/// <summary>What outranks the situation: danger, dates that cannot be got back, and who may act at all.</summary>
internal static class UrgentSteps
{
    /// <summary>The step that must come first, or null when nothing outranks the situation's own.</summary>
    internal static Chosen? Of(TriageView view, string situation) =>
        Danger(view) ?? Hearing(view) ?? Discipline(view) ?? StorySaysSo(view) ?? Leaving(view) ?? Clock(view, situation) ?? Outside(view) ?? Treatment(view, situation);

    private static Chosen? Danger(TriageView view) => view.Facts switch
    {
        { Unsafe: true } or { ChildHurt: true } => new("safety-today", view.AsOf, "today"),
        { Restraint: true } => new("restraint-call", view.AsOf, "today"),
        _ => null,
    };

    private static Chosen? Hearing(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.Lawyer == true)
        {
            return new("ask-your-lawyer", null, null, "A lawyer already helps you, and what you send can change the case.");
        }

        if (f.DueProcess == "decided" || f.DecisionOn is not null)
        {
            Due? court = view.Due(view.Missouri ? "us/mo/due-process/state-court" : "us/due-process/court", (Trigger.DecisionReceived, f.DecisionOn), (Trigger.DecisionDated, f.DecisionOn));
            return new("call-lawyer-decision", court?.Earliest ?? view.AsOf, court is null ? "today" : "the safest last day to go to court", "There is a decision, and the time to go to court is short.");
        }

        if (f.Settlement == true || f.SettlementSignedOn is not null)
        {
            Due? undo = view.Due("us/resolution/void", (Trigger.ResolutionSigned, f.SettlementSignedOn));
            return new("settlement-read-first", undo?.Day ?? view.AsOf, undo is null ? "today, before you sign" : "the last day to undo a settlement that was signed at a resolution meeting");
        }

        bool pending = f.DueProcess is "parent_filed" or "school_filed" || f.HearingOn >= view.AsOf;
        if (!pending)
        {
            return null;
        }

        if (f.DueProcess == "parent_filed" && (f.Changed == true || f.Proposed == true || f.EffectiveOn is not null) && !(f.HearingOn is DateOnly soon && soon.DayNumber - view.AsOf.DayNumber <= 14))
        {
            return new("stay-put-notice", view.AsOf, "today", "A due process case is open, and the school is changing the services.");
        }

        Due? answer = f.DueProcess == "school_filed" ? view.Due("us/due-process/response", (Trigger.DueProcessFiled, f.DueProcessOn)) : null;
        return f.HearingOn is DateOnly hearing && hearing >= view.AsOf ? new("call-lawyer-hearing", hearing, "the hearing", $"A hearing is set for {Situations.Day(hearing)}.")
            : answer is not null ? new("call-lawyer-hearing", answer.Day, "the last day to answer the school's complaint", "The school has filed a due process case.")
            : new("call-lawyer-hearing", view.AsOf, "today", "A due process case is open.");
    }

    private static Chosen? Discipline(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.Police == true)
        {
            return new("police-call", view.AsOf, "today");
        }

        if (f.Expulsion == true || f.Manifestation == true || f.ManifestationOn is not null || f.SuspendedDays >= 10)
        {
            return new(
                "discipline-call",
                f.ManifestationOn is DateOnly meets && meets >= view.AsOf ? meets : view.AsOf,
                f.ManifestationOn >= view.AsOf ? "the manifestation meeting" : "today",
                f.SuspendedDays >= 10 ? $"The child was out {f.SuspendedDays} days this school year. From 10 on, more is owed." : null);
        }

        return null;
    }

    private static Chosen? StorySaysSo(TriageView view) =>
        StorySigns.In(view.Facts).Where(s => s.Strong).Select(s => s.Ask).FirstOrDefault() is string ask
            ? new("urgent-check", view.AsOf, "today", $"Your own words raise this question: {ask}")
            : null;

    private static Chosen? Leaving(TriageView view) =>
        view.Facts.WantsOut == true || view.Facts.KeepingHome == true ? new("before-you-leave", view.AsOf, "today, before you write anything") : null;

    private static Chosen? Clock(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        bool change = situation is "C" or "D" || f.Proposed == true || f.EffectiveOn is not null || (situation == "A" && f.IepKind is not null && f.SignedIep == false);
        if (change && f.Plan is null or "iep" && f.Agreed is not "signed" && f.SignedAmendment != true && f.SignedIep != true)
        {
            if (view.Missouri && view.Due("us/mo/stay-put/file-before", (Trigger.NoticeDated, f.NoticeDated), (Trigger.IepMeeting, f.MeetingOn)) is Due wait && wait.Day >= view.AsOf)
            {
                return new("mo-ten-day-wait", wait.Day, "the last day of the 10-day wait", $"Ten days from {Situations.Day(wait.Start)} end on {Situations.Day(wait.Day)}.");
            }

            if (view.Montana && f.ExceptionsSent != true && view.Due("us/mt/consent/exceptions", (Trigger.NoticeDated, f.NoticeDated)) is Due fifteen && fifteen.Day >= view.AsOf)
            {
                return f.IepKind == "annual"
                    ? new("mt-exceptions", fifteen.Day, "the last day for written exceptions", $"Fifteen days from the date on the notice, {Situations.Day(fifteen.Start)}, end on {Situations.Day(fifteen.Day)}.")
                    : new("mt-exceptions-unclear", fifteen.Day, "the safe day, if the 15 days apply", f.IepKind is null ? "We do not know whether this is the yearly IEP. The 15 days are written for that one." : "The 15 days are written for the yearly IEP. Whether they reach a change in mid-year is unclear.");
            }
        }

        return f.Plan is null or "iep" or "iep_ended" && f.ComplaintFiled != true && f.ComplaintFiledOn is null && situation is "B" or "C" or "E" or "F" or "A" && f.Graduated != true ? Window(view, situation) : null;
    }

    private static Chosen? Window(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        if (view.YearEnds is not Due year || (situation == "A" && f.Plan is null && f.RefusedOn is null))
        {
            return null;
        }

        int left = year.Day.DayNumber - view.AsOf.DayNumber;
        bool over = view.ViolationEnd is not null;
        if (left is >= 0 and <= TriageView.ClosingDays)
        {
            return new(
                "complaint-before-year",
                year.Day,
                over ? "the last day on which the state can have the complaint" : "from the day after, the oldest part falls out",
                $"A year from {Situations.Day(year.Start)} ends on {Situations.Day(year.Day)}. The day that the state gets the complaint counts.");
        }

        if (left >= 0 || !over)
        {
            return null;
        }

        return view.TwoYearsEnd is Due two && two.Day >= view.AsOf
            ? new("due-process-limit", two.Day, "the safe last day for due process", $"What happened on {Situations.Day(two.Start)} is more than a year ago, so a state complaint no longer reaches it.")
            : new("due-process-limit", view.AsOf, "today", "By the dates you gave, both the one year for a state complaint and the two years for due process may be over. Only a lawyer can say whether an exception fits.");
    }

    private static Chosen? Outside(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.Plan == "early_intervention" || f.Age < 3)
        {
            return new("early-intervention");
        }

        if (f.Plan == "private_service_plan" || f.SchoolType is "private" or "homeschool")
        {
            return new("outside-public-school");
        }

        if ((f.Graduated == true || f.Age >= 22) && f.Plan is null or "iep" or "iep_ended")
        {
            return view.YearEnds is Due year && year.Day < view.AsOf
                ? new("due-process-limit", view.TwoYearsEnd is Due two && two.Day >= view.AsOf ? two.Day : view.AsOf, "the safe last day for due process, or today")
                : new("complaint-after-graduation", view.YearEnds?.Day, view.YearEnds is null ? null : "a year from the day that we know of");
        }

        bool forAnother = f.Writer is "helper" or "teacher";
        return (f.EducationRights == false && f.ParentAgrees != true && !forAnother) || (forAnother && f.ParentAgrees == false) || (f.Writer == "teacher" && f.ParentAgrees != true)
            ? new("who-decides", null, null, "By what you say, someone else makes the school decisions for this child.")
            : null;
    }

    private static Chosen? Treatment(TriageView view, string situation) => view.Facts switch
    {
        { Retaliation: true } => new("retaliation-call", view.AsOf, "today, while you remember it"),
        { SuspendedDays: > 0 } => new("discipline-count-days", null, null, $"{view.Facts.SuspendedDays} of the 10 days are used so far, as you count them."),
        { Suspended: true, SuspendedDays: null } => new("discipline-count-days"),
        _ when situation == Situations.None && view.Has("discipline") => new("discipline-count-days"),
        _ => null,
    };
}
