namespace Owed;

/// <summary>Reads the playbook's facts off a case: what its events, ledger and kept answers already say.</summary>
public static class CaseFacts
{
    internal const string Prefix = "triage.";

    /// <summary>The facts of a case on a day. Answers that a person gave, kept as <c>triage.key</c>, win over what is read off.</summary>
    public static TriageFacts Of(CaseFile file, Ledger ledger, DateOnly asOf)
    {
        var found = new List<(string Key, string? Value)> { ("state", file.State), ("writer", file.Parent.Role) };
        if (file.Ieps.Count > 0)
        {
            found.AddRange([("plan", "iep"), ("in_iep", file.Ieps.SelectMany(i => i.Lines).All(l => l.Amount.Questions.Count > 0) ? "vague" : "number")]);
        }

        AddMisses(file, ledger, asOf, found);
        foreach (CaseEvent e in file.Events.Where(e => e.Day <= asOf || e.Kind == EventKind.IepMeetingSet).OrderBy(e => e.Day))
        {
            found.AddRange(Says(e, asOf));
        }

        TriageFacts facts = TriageFacts.Empty;
        foreach ((string key, string? value) in found.Concat(file.Facts.Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (Key: f.Name[Prefix.Length..], Value: (string?)f.Value))))
        {
            facts = value is null ? facts : facts.With(key, value).Value!;
        }

        return facts;
    }

    private static void AddMisses(CaseFile file, Ledger ledger, DateOnly asOf, List<(string Key, string? Value)> found)
    {
        Session[] missed = [.. file.Sessions.Where(s => s.Reason is not null && s.Day <= asOf).OrderBy(s => s.Day)];
        if (ledger.Totals.Balance > Minutes.Zero)
        {
            Session[] school = [.. missed.Where(s => s.Reason?.BucketOf() is not Bucket.ChildAbsent and not Bucket.Closure and not Bucket.FamilyChoice)];
            found.Add(("missed", "yes"));
            found.Add(("missed_count", school.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            if (school.Length > 0)
            {
                found.Add(("missed_since", Iso(school[0].Day)));
                found.Add(("missed_last", Iso(school[^1].Day)));
                found.Add(("missed_reason", Word(Usual(school))));
                found.Add(("what_happened", "not_happening"));
                found.Add(("still_missing", IsOver(file, school[^1], asOf) ? "no" : null));
            }

            found.Add(("missed_source", missed.Any(s => s.Source is Source.SchoolRecord or Source.SchoolStatement) ? "school_record" : missed.All(s => s.Source == Source.Recollection) ? "parent_saw" : "parent_log"));
        }
        else if (missed.Length > 0)
        {
            found.Add(("missed_reason", Word(missed[^1].Reason!.Value)));
            found.Add(("made_up", ledger.Totals.MadeUp > Minutes.Zero ? "yes" : null));
        }
        else if (ledger.Totals.Undocumented > Minutes.Zero)
        {
            found.AddRange([("missed", "yes"), ("missed_source", "guess")]);
        }
        else if (file.Sessions.Any(s => s.Day <= asOf))
        {
            // An empty log says nothing; only sessions that were given show that none is missing.
            found.Add(("missed", "no"));
        }
    }

    /// <summary>The reason most often logged; of two alike the later one.</summary>
    private static MissReason Usual(Session[] missed) =>
        missed.GroupBy(s => s.Reason!.Value).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(s => s.Day)).First().Key;

    /// <summary>True when the same service was given at least twice since the last miss.</summary>
    private static bool IsOver(CaseFile file, Session last, DateOnly asOf) =>
        file.Sessions.Count(s => s.Line == last.Line && s.Day > last.Day && s.Day <= asOf && s.Reason is null && s.MakesUp is null && s.Given > Minutes.Zero) >= 2;

    private static IEnumerable<(string Key, string? Value)> Says(CaseEvent e, DateOnly asOf) => e.Kind switch
    {
        EventKind.Asked => [("asked", "yes"), ("asked_on", Iso(e.Day)), ("asked_for", e.About)],
        EventKind.RefusedAloud => [("refused", "yes"), ("refused_on", Iso(e.Day)), ("refused_how", "spoken"), ("refused_by", e.Who)],
        EventKind.ChangeProposed => [("proposed", "yes"), ("proposed_on", Iso(e.Day))],
        EventKind.ChangeNoticed => [("changed", "yes"), ("noticed_on", Iso(e.Day))],
        EventKind.NoticeReceived => [("notice", "yes"), ("notice_dated", e.DateOnPaper is DateOnly d ? Iso(d) : null)],
        EventKind.IepMeeting => [("meeting_held", "yes"), ("meeting_on", Iso(e.Day))],
        EventKind.IepMeetingSet when e.Day >= asOf => [("next_meeting", Iso(e.Day))],
        EventKind.EvaluationConsent => [("consent_on", Iso(e.Day))],
        EventKind.Evaluation => [("school_evaluated", "yes"), ("evaluated_on", Iso(e.Day)), ("consent_on", "unknown")],
        EventKind.EvaluationRequested => [("evaluation_asked", "yes"), ("evaluation_asked_on", Iso(e.Day))],
        EventKind.Enrolled => [("moved", "yes"), ("moved_on", Iso(e.Day))],
        EventKind.RecordsRequested => [("records_asked", "yes"), ("records_asked_on", Iso(e.Day))],
        EventKind.IeeRequested => [("iee_asked", "yes"), ("iee_asked_on", Iso(e.Day))],
        EventKind.LetterSent => [("letters_sent", e.Letter ?? "other"), ("letter_sent_on", Iso(e.Day)), ("reply", "unknown")],
        EventKind.ReplyReceived => [("reply", "partial")],
        EventKind.StateComplaintFiled => [("complaint_filed", "yes"), ("complaint_filed_on", Iso(e.Day))],
        EventKind.StateComplaintDecided => [("complaint_decided", "yes")],
        EventKind.DueProcessFiled => [("due_process", "parent_filed"), ("due_process_on", Iso(e.Day))],
        EventKind.DueProcessDecided => [("due_process", "decided"), ("decision_on", Iso(e.Day))],
        EventKind.Discipline => [("what_happened", "discipline")],
        _ => [],
    };

    private static string Word(MissReason reason) => reason switch
    {
        MissReason.ProviderOnLeave => "on_leave",
        MissReason.Vacancy => "vacancy",
        MissReason.NoSubstitute => "no_substitute",
        MissReason.ItinerantMissed => "itinerant",
        MissReason.ProviderPulled => "pulled",
        MissReason.ScheduleConflict => "schedule",
        MissReason.NeverStarted => "never_started",
        MissReason.Reduced => "reduced",
        MissReason.TeletherapyFailed => "teletherapy_failed",
        MissReason.SchoolActivity => "school_activity",
        MissReason.StateTesting => "testing",
        MissReason.ChildAbsent => "child_absent",
        MissReason.ChildRefused => "child_refused",
        MissReason.Suspension => "suspension",
        MissReason.Closure => "closure",
        MissReason.Unknown => "unknown_reason",
        _ => "provider_absent",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
