namespace Owed;

/// <summary>Which questions are worth asking next.</summary>
internal static class NotYetKnown
{
    private const int Most = 6;

    internal static Items<Question> Of(TriageView view, string situation)
    {
        TriageFacts f = view.Facts;
        string[] asked = situation switch
        {
            "A" => ["asked_how", "asked_on", "refused_on", "refused_how", "notice", "refused_reason", "in_iep", "letters_sent"],
            "B" => ["in_iep", "missed_since", "missed_source", "missed_reason", "missed_how_often", "records_asked", "letters_sent", "next_meeting"],
            "C" => ["signed_amendment", "agreed", "notice", "meeting_held", "noticed_on", "in_iep", "told_how", "letters_sent"],
            "D" => ["notice", "notice_dated", "iep_kind", "meeting_on", "effective_on", "change_reason", "next_meeting", "signed_iep"],
            "E" => ["moved_when", "moved_on", "moved_from", "old_iep_copy", "new_school_gives", "letters_sent"],
            "F" => ["in_iep", "missed_since", "missed_source", "offered", "records_asked", "letters_sent", "next_meeting"],
            Situations.None when view.Has("discipline") || f.Suspended == true || f.SuspendedDays > 0 => ["suspended_days", "expulsion", "manifestation_on", "due_process", "shortened_day"],
            Situations.None when f.Plan is "none" or "evaluation_pending" or "not_eligible" => ["evaluation_asked", "evaluation_asked_on", "consent_on", "evaluation_refused", "school_evaluated"],
            _ => ["what_happened", "plan", "in_iep", "notice", "missed_since", "next_meeting"],
        };
        IEnumerable<string> first = StorySigns.In(f).Select(s => s.Facts[0]);
        IEnumerable<string> who = f.Writer is "grandparent" or "relative" or "foster_parent" or "helper" or "teacher" or "step_parent" ? ["education_rights", "parent_agrees"] : [];
        IEnumerable<string> dated = f.Notice == true && situation is "C" or "D" or "A" ? ["notice_dated", "notice_complete", "iep_kind"] : [];
        return first.Concat(["state"]).Concat(dated).Concat(asked.Take(3)).Concat(who).Concat(["plan"]).Concat(asked.Skip(3))
            .Distinct()
            .Where(k => f.Answer(k) is null && !Settled(f, k))
            .Select(k => Questions.Of(k)!)
            .Take(Most)
            .ToItems();
    }

    /// <summary>True when another answer makes the question idle.</summary>
    private static bool Settled(TriageFacts f, string key) => key switch
    {
        "notice_dated" or "notice_complete" => f.Notice == false,
        "iep_kind" => f.State is not null and not "MT",
        "signed_amendment" => f.Agreed is not null,
        "agreed" => f.SignedAmendment == true,
        "moved_when" => f.MovedOn is { Month: > 8 or < 6 },
        "missed_since" => f.VacancySince is not null,
        "parent_agrees" => f.EducationRights == true,
        "meeting_on" => f.MeetingHeld == false,
        "records_asked" => f.RecordsGot is not null,
        "refused_on" or "refused_how" or "refused_reason" => f.Refused == false || f.Asked == false,
        "asked_on" or "asked_how" => f.Asked == false,
        _ => false,
    };
}
