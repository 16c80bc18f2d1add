namespace Owed;

/// <summary>The facts with the law and the day beside them, so that every decision asks in the same way.</summary>
internal sealed class TriageView(TriageFacts facts, LawBook book, DateOnly asOf)
{
    /// <summary>Days after a letter at which silence is worth a reminder; Owed's own number, not the law's.</summary>
    internal const int ReminderDays = 10;

    /// <summary>Days before the end of the year's look-back at which the complaint comes before other steps.</summary>
    internal const int ClosingDays = 45;

    /// <summary>Days after a refusal at which a new request is better than a letter about the old one.</summary>
    internal const int StaleDays = 120;

    /// <summary>Days before the end of the look-back at which the complaint comes first, even if the school has not been written to.</summary>
    internal const int LastDays = 14;

    /// <summary>Days after the last miss that we know of at which it counts as over.</summary>
    private const int OverDays = 60;

    internal TriageFacts Facts => facts;

    internal LawBook Book => book;

    internal DateOnly AsOf => asOf;

    internal bool Missouri => facts.State == "MO";

    internal bool Montana => facts.State == "MT";

    /// <summary>The state when its law is in the book, else null.</summary>
    internal string? State => book.State(facts.State) is null ? null : facts.State;

    internal bool IsParentLike => facts.Writer is null or "parent" or "guardian" or "surrogate" or "foster_parent" or "step_parent";

    internal bool Has(string happened) => facts.WhatHappened.Contains(happened);

    internal bool StaffingReason =>
        facts.NoTherapist == true || facts.MissedReason is "vacancy" or "no_substitute" or "itinerant" or "on_leave" || Has("no_therapist");

    /// <summary>True when the reason named is one that cannot decide the matter alone.</summary>
    internal static bool Weak(string? reason) => reason is "staffing" or "budget" or "policy" or "schedule" or "none_given" or "wait" or "progress" or "no_progress";

    internal bool Sent(params ReadOnlySpan<string> kinds)
    {
        foreach (string kind in kinds)
        {
            if (facts.LettersSent.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a request was made and no answer came.</summary>
    internal static bool IsSilence(TriageFacts facts) => facts.Refused != true && (facts.RefusedHow == "no_answer" || facts.Answered == false);

    /// <summary>True when somebody on the school's side, or a record, says that sessions were missed.</summary>
    internal bool Documented => facts.RecordsGot == true || facts.MissedSource is "school_record" or "school_said" or "parent_log";

    /// <summary>The last day of a rule counted from these events, or null where the law gives none.</summary>
    internal Due? Due(string rule, params ReadOnlySpan<(Trigger Trigger, DateOnly? Day)> starts)
    {
        var known = new List<TriggerDay>();
        foreach ((Trigger trigger, DateOnly? day) in starts)
        {
            if (day is DateOnly given && given <= asOf)
            {
                known.Add(new(trigger, given));
            }
        }

        return known.Count == 0 ? null : Deadline.Of(book, rule, known.ToItems(), State, null, asOf).Value;
    }

    /// <summary>The first day of what went wrong, as far as it is known.</summary>
    internal DateOnly? ViolationStart => First(facts.MissedSince, facts.VacancySince, facts.ChangedOn, facts.NoticedOn, facts.RefusedOn, facts.MissedLast, InSchoolYear(facts.MovedOn));

    /// <summary>The last day of what went wrong when it is over, else null.</summary>
    internal DateOnly? ViolationEnd => facts.StillMissing == false ? facts.MissedLast ?? ViolationStart
        : (facts.MissedSince is null && facts.VacancySince is null && facts.MissedLast is not null) || IsLongPast ? facts.MissedLast
        : null;

    private bool IsLongPast => facts.StillMissing is null && facts.MissedLast?.AddDays(OverDays) < asOf;

    /// <summary>True when a letter has told the school what is missing.</summary>
    internal bool SchoolKnows => Sent("concern", "staffing", "compensatory", "teletherapy", "follow_up", "pwn");

    /// <summary>True when there are minutes or sessions to name, not only a span of time.</summary>
    internal bool HasNumbers => facts.MissedCount > 0 || facts.RecordsGot == true || facts.MissedSource is "school_record" or "parent_log"
        || (facts.InIep is null or "number" && (facts.MissedSince ?? facts.VacancySince) is not null && (facts.MissedHowOften == "all" || (facts.MissedHowOften is null && (facts.MissedLast is not null || facts.NoTherapist == true))));

    /// <summary>The last working day on or before a date that the parent must keep; the date itself once that day is over.</summary>
    internal DateOnly Careful(Due due) => due.IsParents && due.Safe >= asOf ? due.Safe : due.Day;

    /// <summary>The day after which nothing that went wrong can be claimed, or the first part begins to fall out; null when no date is known.</summary>
    internal Due? YearEnds => Due("us/complaint/window", (Trigger.Violation, ViolationEnd ?? ViolationStart));

    internal Due? TwoYearsEnd => Due("us/due-process/window", (Trigger.Violation, ViolationEnd ?? ViolationStart));

    private DateOnly? InSchoolYear(DateOnly? day) => facts.MovedWhen == "summer" ? null : day;

    private static DateOnly? First(params ReadOnlySpan<DateOnly?> days)
    {
        foreach (DateOnly? day in days)
        {
            if (day is not null)
            {
                return day;
            }
        }

        return null;
    }
}
