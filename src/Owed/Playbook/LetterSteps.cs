namespace Owed;

/// <summary>What follows a letter: wait, remind, confirm, check the notice, or go one step up.</summary>
internal static class LetterSteps
{
    /// <summary>The step after the last letter, or null when the situation decides.</summary>
    internal static Chosen? After(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        if (f.ComplaintDecided == true)
        {
            return new("complaint-decided");
        }

        bool newMatter = situation is "A" or "C" or "D" && !f.LettersSent.Any();
        if ((f.ComplaintFiled == true || f.ComplaintFiledOn is not null) && !newMatter)
        {
            return Complaint(view);
        }

        if (Records(view) is Chosen records)
        {
            return records;
        }

        if (!f.LettersSent.Any())
        {
            return f.MadeUp == "promised" ? new("confirm-promise") : null;
        }

        return f.Reply switch
        {
            "promised" => new("confirm-promise", view.AsOf, "today"),
            "done" => new("monthly-check"),
            "notice" => f.NoticeComplete == false || TriageView.Weak(f.NoticeReason) ? new("reply-incomplete-pwn") : new("review-notice"),
            "refused" => Refused(view, situation),
            "partial" => null,
            _ => Silence(view, situation),
        };
    }

    /// <summary>The next rung of this state's ladder.</summary>
    internal static Chosen Up(TriageView view, string situation)
    {
        bool aboutDelivery = situation is "B" or "F" or "C" or "E";
        if (view.Facts.EarlyHelpTried == true || (aboutDelivery && !view.Montana))
        {
            Due? year = view.YearEnds;
            return new("state-complaint", year?.Day >= view.AsOf ? year.Day : null, year?.Day >= view.AsOf ? "a year from the first day that we know of" : null);
        }

        return new(view.Montana ? "early-assistance" : view.Missouri ? "facilitated-iep" : "mediation");
    }

    /// <summary>The request to make up for what was missed, once there are numbers to put in it.</summary>
    internal static Chosen MakeUp(TriageView view) => view.HasNumbers
        ? new("compensatory-request")
        : new("records-request", null, null, "To ask for a make-up you need numbers. The records give them.");

    private static Chosen? Complaint(TriageView view)
    {
        Due? decision = view.Due("us/complaint/decision", (Trigger.ComplaintFiled, view.Facts.ComplaintFiledOn));
        string? second = decision?.Alternatives.Select(a => a.Due).Where(d => d > decision.Day).Select(d => (DateOnly?)d).Max() is DateOnly later
            ? $"A state rule would put it on {Situations.Day(later)}."
            : null;
        return decision is not null && decision.Day < view.AsOf
            ? new("complaint-overdue", decision.Day, "the 60th day", second)
            : new("complaint-wait", decision?.Day, decision is null ? null : "the 60th day, when the decision is due", second);
    }

    private static Chosen? Records(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.RecordsGot == true || (f.RecordsAsked != true && f.RecordsAskedOn is null && !view.Sent("records")) || view.Sent("concern", "staffing", "compensatory", "pwn"))
        {
            return null;
        }

        Due? due = view.Due("us/records/inspect", (Trigger.RecordsRequested, f.RecordsAskedOn ?? f.LetterSentOn));
        DateOnly? last = due?.Day;
        bool meetingFirst = f.NextMeeting is DateOnly meeting && meeting > view.AsOf && (last is null || meeting <= last);
        if (last < view.AsOf)
        {
            return new("records-overdue", last, "the 45th day", "The 45 days are over.");
        }

        return meetingFirst ? new("records-wait", f.NextMeeting!.Value.AddDays(-1), "the day before the IEP meeting")
            : new("records-wait", last, last is null ? null : "the 45th day");
    }

    private static Chosen? Refused(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        return situation switch
        {
            "F" when f.Offered is null or "nothing" && !view.Sent("teletherapy", "compensatory") => new("teletherapy-request"),
            "B" or "F" when !view.Sent("compensatory") && view.Documented => MakeUp(view),
            "A" when !view.Sent("pwn") => null,
            "B" or "E" when f.Notice != true && !view.Sent("pwn") && !view.Documented => new("pwn-demand-refusal", view.AsOf, "today"),
            _ => Up(view, situation),
        };
    }

    private static Chosen? Silence(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        if (view.Sent("follow_up"))
        {
            return Up(view, situation);
        }

        if (f.LetterSentOn is not DateOnly sent)
        {
            return f.Reply == "none" ? new("follow-up") : null;
        }

        DateOnly reminder = sent.AddDays(TriageView.ReminderDays);
        return view.AsOf < reminder
            ? new("wait-for-reply", reminder, "our reminder, not a legal date", $"Your letter went out on {Situations.Day(sent)}.")
            : new("follow-up", view.AsOf, "today", $"No reply for {view.AsOf.DayNumber - sent.DayNumber} days since {Situations.Day(sent)}.");
    }
}
