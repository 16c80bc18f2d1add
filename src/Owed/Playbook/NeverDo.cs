namespace Owed;

/// <summary>Which of the common mistakes could hurt this case.</summary>
internal static class NeverDo
{
    /// <summary>Ids of guides/steps/never.en.md, the most dangerous first.</summary>
    internal static IEnumerable<string> Of(TriageView view, string situation, string step)
    {
        TriageFacts f = view.Facts;
        bool change = situation is "C" or "D";
        (string Id, bool Fits)[] all =
        [
            ("revoke", f.WantsOut == true || change || f.Plan is null or "iep"),
            ("keep-home", f.KeepingHome == true || f.Unsafe == true || f.ChildHurt == true || f.SuspendedDays > 0),
            ("sign-under-pressure", f.PressedToSign == true || f.Settlement == true || change),
            ("missouri-objection", view.Missouri && change),
            ("montana-late-exceptions", view.Montana && change && !(view.Due("us/mt/consent/exceptions", (Trigger.NoticeDated, f.NoticeDated))?.Day < view.AsOf)),
            ("stay-put-alone", change && f.DueProcess is null or "none"),
            ("draft-due-process", f.DueProcess is not null and not "none" || step is "due-process-limit" or "mo-ten-day-wait" or "call-lawyer-hearing"),
            ("own-absences", situation is "B" or "F" or Situations.None && f.MissedReason is not "vacancy"),
            ("guess-as-fact", situation is "B" or "F" && !view.Documented),
            ("accuse-staff", situation is "B" or "F" or Situations.None),
            ("complaint-first", situation is "B" or "C" && step is "records-request" or "concern-not-delivered"),
            ("wait-past-year", situation is "B" or "C" or "E" or "F"),
            ("summer-comparable", situation == "E"),
            ("iee-for-progress", (change && f.SchoolEvaluated != true) || f.WantsIee == true),
            ("invented-days", situation is "A" or "C" or "D"),
            ("secret-recording", f.SecretRecording == true || (view.Montana && f.NextMeeting is not null)),
            ("state-and-504", f.Plan == "504"),
            ("remote-for-good", situation == "F"),
        ];
        return all.Where(a => a.Fits).Select(a => a.Id);
    }
}
