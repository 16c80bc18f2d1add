namespace Owed;

/// <summary>What outranks the situation: danger, dates that cannot be got back, and who may act at all.</summary>
internal static class UrgentSteps
{
    /// <summary>The step that must come first, or null when nothing outranks the situation's own.</summary>
    internal static Chosen? Of(TriageView view, string situation) =>
        Danger(view) ?? Hearing(view) ?? Discipline(view) ?? StorySaysSo(view) ?? Leaving(view) ?? Outside(view) ?? StoryAsks(view, situation) ?? Clock(view, situation) ?? Treatment(view, situation);

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
            return court is null ? new("call-lawyer-decision", view.AsOf, "today", "There is a decision, and the time to go to court is short.")
                : court.Earliest < view.AsOf ? new("call-lawyer-decision", view.AsOf, "today", $"The safe day to go to court, {Situations.Day(court.Earliest)}, is over. Only a lawyer can say what is still open.")
                : new("call-lawyer-decision", court.Earliest, "the safest last day to go to court", "There is a decision, and the time to go to court is short.");
        }

        if (f.Settlement == true || f.SettlementSignedOn is not null)
        {
            return Settlement(view);
        }

        bool pending = f.DueProcess is "parent_filed" or "school_filed" || f.HearingOn >= view.AsOf || (f.HearingOn is not null && f.DueProcess is null);
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

    private static Chosen Settlement(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.SettlementSignedOn is not DateOnly signed)
        {
            return new("settlement-read-first", view.AsOf, "today, before you sign");
        }

        Due? undo = view.Due("us/resolution/void", (Trigger.ResolutionSigned, signed));
        return undo is not null && undo.Day >= view.AsOf
            ? new("settlement-signed", undo.Day, "the last day to undo a settlement that was signed at a resolution meeting", $"You signed on {Situations.Day(signed)}.")
            : new("settlement-signed", null, null, $"You signed on {Situations.Day(signed)}.");
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
        StorySigns.In(view.Facts).FirstOrDefault(s => s.Weight == SignWeight.Urgent) is StorySign sign
            ? new("urgent-check", view.AsOf, "today", $"Your own words raise this question: {sign.Ask}")
            : null;

    private static Chosen? StoryAsks(TriageView view, string situation) =>
        StorySigns.In(view.Facts).FirstOrDefault(s => s.Weight == SignWeight.Gate && !IsSettledElsewhere(view.Facts, situation, s)) is StorySign sign
            ? new("ask-first", null, null, $"Your own words raise this question: {sign.Ask}")
            : null;

    /// <summary>True when other answers show already which rules apply, or who asks.</summary>
    private static bool IsSettledElsewhere(TriageFacts f, string situation, StorySign sign) => sign.Facts[0] switch
    {
        "plan" => f.InIep is not null and not "no" || f.SchoolType is "private" or "homeschool",
        "graduated" => f.Age is < 17 or >= 22 || (f.Plan == "iep" && (f.StillMissing == true || f.NextMeeting is not null)),
        "missed_reason" => situation is not ("B" or "F") || f.NoTherapist == true,
        _ => f.EducationRights == true || f.Writer is "parent" or "guardian" or "surrogate" or "foster_parent" or "student" || f.LivesWithWriter == true,
    };

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
                return new("mo-ten-day-wait", view.Careful(wait), "the last day of the 10-day wait", Ends("Ten", wait, view));
            }

            if (view.Montana && f.ExceptionsSent != true && view.Due("us/mt/consent/exceptions", (Trigger.NoticeDated, f.NoticeDated)) is Due fifteen && fifteen.Day >= view.AsOf)
            {
                return f.IepKind == "annual"
                    ? new("mt-exceptions", view.Careful(fifteen), "the last day for written exceptions", Ends("Fifteen", fifteen, view))
                    : new("mt-exceptions-unclear", view.Careful(fifteen), "the safe day, if the 15 days apply", f.IepKind is null ? "We do not know whether this is the yearly IEP. The 15 days are written for that one." : "The 15 days are written for the yearly IEP. Whether they reach a change in mid-year is unclear.");
            }
        }

        return f.Plan is null or "iep" or "iep_ended" && f.ComplaintFiled != true && f.ComplaintFiledOn is null && situation is "B" or "C" or "E" or "F" or "A" && f.Graduated != true ? Window(view, situation) : null;
    }

    private static string Ends(string days, Due due, TriageView view)
    {
        string end = $"{days} days from {Situations.Day(due.Start)} end on {due.Day.DayOfWeek}, {Situations.Day(due.Day)}.";
        return view.Careful(due) == due.Day ? end : $"{end} Keep the working day before it, so that it is there in time.";
    }

    private static Chosen? Window(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        if (view.YearEnds is not Due year || situation == "A")
        {
            return null;
        }

        int left = year.Day.DayNumber - view.AsOf.DayNumber;
        bool over = view.ViolationEnd is not null;
        if (left is >= 0 and <= TriageView.ClosingDays)
        {
            return !over && !view.SchoolKnows && left > TriageView.LastDays ? null : new(
                "complaint-before-year",
                view.Careful(year),
                over ? "the last day on which the state can have the complaint" : "from the day after, the oldest part falls out",
                $"A year from {Situations.Day(year.Start)} ends on {year.Day.DayOfWeek}, {Situations.Day(year.Day)}. The day that the state gets the complaint counts.");
        }

        if (left >= 0 || !over)
        {
            return null;
        }

        return view.TwoYearsEnd is Due two && two.Day >= view.AsOf
            ? new("due-process-limit", view.Careful(two), "the safe last day for due process", $"What happened on {Situations.Day(two.Start)} is more than a year ago, so a state complaint no longer reaches it.")
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
            return view.YearEnds is not Due year ? new("ask-first", null, null, "The dates decide what can still be done: when did the services stop, and what was not given before that?")
                : year.Day >= view.AsOf ? new("complaint-after-graduation", view.Careful(year), "a year from the day that we know of")
                : view.TwoYearsEnd is Due two && two.Day >= view.AsOf ? new("due-process-limit", view.Careful(two), "the safe last day for due process")
                : new("due-process-limit", view.AsOf, "today", "By the dates you gave, the time for a state complaint and for due process may be over. Only a lawyer can say whether an exception fits.");
        }

        if (f.Writer is "grandparent" or "relative" or "step_parent" && f.LivesWithWriter == false && f.EducationRights is null && f.ParentAgrees is null)
        {
            return new("who-decides", null, null, "The child does not live with you, and we do not know who makes the school decisions.");
        }

        bool forAnother = f.Writer is "helper" or "teacher";
        return (f.EducationRights == false && f.ParentAgrees != true && !forAnother) || (f.Writer != "parent" && f.EducationRights != true && f.ParentAgrees == false) || (f.Writer == "teacher" && f.ParentAgrees != true)
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
