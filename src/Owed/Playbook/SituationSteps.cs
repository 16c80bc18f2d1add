namespace Owed;

/// <summary>The step of each situation when nothing outranks it and no letter is on its way.</summary>
internal static class SituationSteps
{
    internal static Chosen Of(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        if (f.Plan is "504" or "none" or "evaluation_pending" && situation != Situations.None && WantsTesting(view) && Testing(view) is Chosen testing)
        {
            return testing;
        }

        if (f.Plan == "504" && situation != Situations.Unclear)
        {
            Due? civil = view.Due("us/504/complaint", (Trigger.DiscriminatoryAct, view.ViolationEnd ?? view.ViolationStart));
            return new("section-504", civil?.Day >= view.AsOf ? civil.Day : null, civil?.Day >= view.AsOf ? "180 days from the day that we know of, for a federal civil rights complaint" : null);
        }

        if (situation is not Situations.None and not Situations.Unclear && LetterSteps.After(view, situation) is Chosen after)
        {
            return after;
        }

        if (f.Plan is "none" or "evaluation_pending" or "not_eligible" && situation is "B" or "C" or "D" or "F")
        {
            return Evaluation(view) ?? new("evaluation-request");
        }

        return situation switch
        {
            "A" => SaidNo(view),
            "B" => NotHappening(view),
            "C" => Changed(view),
            "D" => WantsToCut(view),
            "E" => Moved(view),
            "F" => NoTherapist(view),
            Situations.None => None(view),
            _ => Evaluation(view) ?? new("ask-first"),
        };
    }

    private static Chosen SaidNo(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.DisagreeEvaluation == true || f.WantsIee == true)
        {
            return Outside(view);
        }

        if (f.Notice == true || f.RefusedHow == "notice")
        {
            return f.NoticeComplete == false || TriageView.Weak(f.NoticeReason) ? new("reply-incomplete-pwn")
                : f.NoticeComplete == true ? LetterSteps.Up(view, "A")
                : new("review-notice");
        }

        if (TriageView.IsSilence(f))
        {
            return f.AskedHow is "written" ? Silence(view, f.AskedOn ?? f.EvaluationAskedOn) : AskInWriting(view);
        }

        if (f.RefusedOn is DateOnly no && no.AddDays(TriageView.StaleDays) < view.AsOf && !view.Sent("pwn"))
        {
            return AskInWriting(view) with { Because = $"The no that we know of is from {Situations.Day(no)}. A new request in writing calls for a new answer." };
        }

        bool asked = f.Asked != false || f.AskedOn is not null || f.EvaluationAsked == true;
        bool refused = f.Refused == true || f.RefusedOn is not null || f.EvaluationRefused == true || f.Plan == "not_eligible" || (view.Has("said_no") && f.Refused != false);
        return refused && asked && view.Missouri && f.InIep == "accommodation" ? new("ask-in-writing", null, null, "In the state's view a change in accommodations alone does not need a Notice of Action.")
            : refused && asked ? new("pwn-demand-refusal", view.AsOf, f.RefusedOn?.AddDays(14) < view.AsOf ? "today" : "today, while it is fresh") : AskInWriting(view);
    }

    private static Chosen Silence(TriageView view, DateOnly? asked) =>
        asked is DateOnly day && view.AsOf < day.AddDays(TriageView.ReminderDays)
            ? new("wait-for-reply", day.AddDays(TriageView.ReminderDays), "our reminder, not a legal date")
            : new("follow-up", view.AsOf, "today");

    private static Chosen AskInWriting(TriageView view) =>
        view.Facts is { EvaluationAsked: true } or { Plan: "none" or "not_eligible" } ? new("evaluation-request") : new("ask-in-writing", Ahead(view), Ahead(view) is null ? null : "before the IEP meeting");

    private static Chosen NotHappening(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.InIep is "vague" or "as_needed")
        {
            return new("get-a-number", Ahead(view), Ahead(view) is null ? null : "the IEP meeting");
        }

        if (f.MissedReason is "child_absent" or "child_refused")
        {
            return new("absences-talk");
        }

        if (f.MadeUp == "refused" && view.Documented)
        {
            return view.Sent("compensatory") ? LetterSteps.Up(view, "B") : LetterSteps.MakeUp(view);
        }

        if (!view.Documented)
        {
            return view.Sent("concern", "staffing", "compensatory") && (f.RecordsAsked == true || view.Sent("follow_up", "compensatory")) ? LetterSteps.Up(view, "B") : new("records-request", Ahead(view), Ahead(view) is null ? null : "ask before the IEP meeting on this day");
        }

        bool over = view.ViolationEnd is not null;
        return over || view.Sent("concern")
            ? view.Sent("compensatory") ? LetterSteps.Up(view, "B") : LetterSteps.MakeUp(view)
            : new("concern-not-delivered", Ahead(view), Ahead(view) is null ? null : "send it before the IEP meeting on this day");
    }

    private static Chosen NoTherapist(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.InIep is "vague" or "as_needed")
        {
            return new("get-a-number");
        }

        if (view.ViolationEnd is not null)
        {
            return view.Sent("compensatory") ? LetterSteps.Up(view, "F") : LetterSteps.MakeUp(view);
        }

        if (f.MissedSource == "guess" && f.NoTherapist != true)
        {
            return new("records-request", Ahead(view), Ahead(view) is null ? null : "ask before the IEP meeting on this day");
        }

        if (f.Offered == "teletherapy" || (view.Sent("staffing", "concern") && !view.Sent("teletherapy")))
        {
            return new("teletherapy-request", Ahead(view), Ahead(view) is null ? null : "the IEP meeting");
        }

        if (view.Sent("staffing", "teletherapy"))
        {
            return view.Sent("compensatory") ? LetterSteps.Up(view, "F") : LetterSteps.MakeUp(view);
        }

        return f.RecordsGot == true && (f.VacancySince is null && f.MissedSince is null) ? new("public-records-request") : new("staffing-reply", view.AsOf, "today");
    }

    private static Chosen Changed(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.SignedAmendment == true || f.Agreed == "signed" || (f.SignedIep == true && f.Agreed is null))
        {
            return new("after-signed-amendment");
        }

        if (f.Agreed == "spoken")
        {
            return new("answer-call-in-writing", view.AsOf, "today");
        }

        if (view.Missouri && f.InIep == "accommodation")
        {
            return new("concern-not-delivered", null, null, "In the state's view a change in accommodations alone does not need a Notice of Action.");
        }

        if (f.Notice == true)
        {
            return f.NoticeComplete == false || TriageView.Weak(f.NoticeReason ?? f.ChangeReason) ? new("reply-incomplete-pwn", null, null, Late(view)) : new("challenge-reduction", null, null, Late(view));
        }

        return view.Sent("pwn") ? LetterSteps.Up(view, "C") : new("pwn-demand-change", view.AsOf, "today");
    }

    private static Chosen WantsToCut(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.DisagreeEvaluation == true && f.SchoolEvaluated != false && f.IeeAsked != true)
        {
            return Outside(view);
        }

        if (f.SignedIep == true && f.Agreed is null && f.Notice != true)
        {
            return new("after-signed-amendment");
        }

        if (f.PressedToSign == true && f.Notice != true && f.SignedIep != true)
        {
            return new("take-paper-home", view.AsOf, "today");
        }

        if (f.Notice == true)
        {
            return f.NoticeComplete == false || (TriageView.Weak(f.NoticeReason) && f.NoticeReason is not "progress" and not "no_progress") ? new("reply-incomplete-pwn", f.EffectiveOn >= view.AsOf ? f.EffectiveOn : null, f.EffectiveOn >= view.AsOf ? "the day the change is to start" : null, Late(view))
                : view.Sent("objection") ? LetterSteps.Up(view, "D")
                : new("challenge-reduction", f.EffectiveOn, f.EffectiveOn is null ? null : "the day the change is to start", Late(view));
        }

        DateOnly? meeting = Ahead(view);
        return meeting is not null && f.ChangeReason is "progress" or "no_progress" or "not_needed" or "not_eligible" or null && meeting is not null && f.ProgressReports != true && !view.Sent("progress")
            ? new("progress-data-request", meeting, "the IEP meeting")
            : view.Sent("objection") ? LetterSteps.Up(view, "D")
            : new("challenge-reduction", f.EffectiveOn ?? meeting, f.EffectiveOn is not null ? "the day the change is to start" : meeting is null ? null : "the IEP meeting");
    }

    private static string? Late(TriageView view)
    {
        TriageFacts f = view.Facts;
        return view.Montana && view.Due("us/mt/consent/exceptions", (Trigger.NoticeDated, f.NoticeDated)) is Due fifteen && fifteen.Day < view.AsOf && f.ExceptionsSent != true
            ? $"Fifteen days from the date on the notice ended on {Situations.Day(fifteen.Day)}, so this letter does not hold the old services in place."
            : view.Missouri && view.Due("us/mo/stay-put/file-before", (Trigger.NoticeDated, f.NoticeDated), (Trigger.IepMeeting, f.MeetingOn)) is Due wait && wait.Day < view.AsOf
                ? $"The 10-day wait ended on {Situations.Day(wait.Day)}. This letter asks the team to look again. It does not by itself undo the change."
                : null;
    }

    private static Chosen Moved(TriageView view)
    {
        TriageFacts f = view.Facts;
        bool otherState = f.MovedFrom is not null && f.State is not null && f.MovedFrom != f.State;
        bool? summer = f.MovedWhen switch
        {
            "summer" => true,
            "same_year" => false,
            _ => f.MovedOn is DateOnly day ? SummerMove(day) : null,
        };
        if (f.MovedOn is DateOnly ahead && ahead > view.AsOf)
        {
            return new("records-request", ahead, "the move", "The move is still ahead. Take the IEP, the last evaluation and the logs along, and give them to the new school on the first day.");
        }

        if (f.NewSchoolGives == "same" && f.Missed != true)
        {
            return new("monthly-check");
        }

        return summer switch
        {
            true => new("transfer-summer", Ahead(view), Ahead(view) is null ? null : "the IEP meeting"),
            false => new(otherState ? "transfer-out-of-state" : "transfer-comparable", view.AsOf, "today"),
            _ => new("ask-first", null, null, "One answer decides: did the move fall within one school year, or over the summer?"),
        };
    }

    /// <summary>True deep in the summer, false in the school months, null near their edges, where only the family knows.</summary>
    private static bool? SummerMove(DateOnly day) => ((day.Month * 100) + day.Day) switch
    {
        >= 615 and <= 805 => (bool?)true,
        >= 520 and < 908 => null,
        _ => false,
    };

    private static Chosen None(TriageView view)
    {
        TriageFacts f = view.Facts;
        return LetterSteps.After(view, Situations.None) ?? (f switch
        {
            { MissedReason: "child_refused" } or { MissedReason: "child_absent", MissedHowOften: "most" or "all" } or { MissedReason: "child_absent", MissedCount: > 3 } => new("absences-talk"),
            { MissedReason: not null } or { MissedHowOften: not null } or { MadeUp: "yes" } => new("log-and-watch"),
            { ProgressReports: false } when f.Missed != true => new("progress-data-request", Ahead(view), Ahead(view) is null ? null : "the IEP meeting"),
            { MethodDispute: true } => new("method-talk", Ahead(view), Ahead(view) is null ? null : "the IEP meeting"),
            _ => Evaluation(view) ?? new("nothing-to-do"),
        });
    }

    /// <summary>The step toward testing when that is what the facts speak of, else null.</summary>
    private static Chosen? Evaluation(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.ConsentOn is not null || f.Plan == "evaluation_pending")
        {
            Due? due = view.Due("us/evaluation/initial", (Trigger.EvaluationConsent, f.ConsentOn));
            return due is not null && due.Day < view.AsOf ? new("evaluation-overdue", due.Day, Sixtieth(view))
                : f.ConsentOn is null && f.EvaluationAskedOn is DateOnly asked && asked.AddDays(30) < view.AsOf ? new("evaluation-request", view.AsOf, "today", "You asked a while ago, and the clock for testing starts only when the school has your signed consent.")
                : new("evaluation-wait", due?.Day, due is null ? null : Sixtieth(view));
        }

        if (f.WantsIee == true || f.DisagreeEvaluation == true)
        {
            return Outside(view);
        }

        return f.Plan == "none" || f.EvaluationAsked == true || view.Has("evaluation") ? new(f.Plan is "iep" ? "reevaluation-request" : "evaluation-request") : null;
    }

    /// <summary>Outside testing, when there is a school evaluation that a parent can disagree with; else testing by the school first.</summary>
    private static Chosen Outside(TriageView view)
    {
        TriageFacts f = view.Facts;
        string again = f.Plan is null or "iep" ? "reevaluation-request" : "evaluation-request";
        return f.SchoolEvaluated == false ? new(again)
            : f.IeeAsked == true ? Silence(view, f.IeeAskedOn)
            : f.EvaluatedOn?.AddYears(3) < view.AsOf ? new(again, null, null, $"The school's testing is from {Situations.Day(f.EvaluatedOn.Value)}. New testing by the school is due first.")
            : f.SchoolEvaluated == true || f.EvaluatedOn is not null || f.DisagreeEvaluation == true ? new("iee-request")
            : new("ask-first", null, null, "One answer decides: has the school itself tested the child in this area?");
    }

    private static bool WantsTesting(TriageView view) =>
        view.Has("evaluation") || view.Facts is { EvaluationAsked: true } or { EvaluationRefused: true } or { ConsentOn: not null };

    private static Chosen? Testing(TriageView view) => view.Facts.EvaluationRefused == true ? SaidNo(view) : Evaluation(view);

    private static string Sixtieth(TriageView view) =>
        view.State is null ? "the 60th day after consent, by the federal count; your state may have its own" : "the last day after your consent";

    /// <summary>The next meeting when it lies ahead.</summary>
    private static DateOnly? Ahead(TriageView view) => view.Facts.NextMeeting is DateOnly day && day >= view.AsOf ? day : null;
}
