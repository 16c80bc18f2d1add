namespace Owed;

/// <summary>Hands the playbook's answers on to a letter, so that nothing is asked twice.</summary>
public static class LetterAnswers
{
    private static readonly Items<(string Answer, string Fact)> Pairs =
    [
        ("asked_for", "request.what"), ("asked_on", "request.day"), ("refused_on", "refusal.day"), ("refused_by", "refusal.who"),
        ("noticed_on", "change.day"), ("meeting_held", "change.meeting"), ("notice_dated", "notice.dated"), ("next_meeting", "meeting.day"),
        ("letter_sent_on", "first.sent"), ("missed_since", "records.since"), ("missed_since", "service.since"), ("service", "service.name"),
        ("proposed_on", "proposal.day"), ("moved_on", "move.enrolled"), ("evaluated_on", "evaluation.day"),
    ];

    /// <summary>The facts that letters know under their own names; what no letter asks for is left out.</summary>
    public static Items<Fact> Of(TriageFacts facts)
    {
        IEnumerable<Fact> same = Pairs.Select(p => (p.Fact, Value: facts.Answer(p.Answer))).Where(p => p.Value is not null).Select(p => new Fact(p.Fact, p.Value!));
        string? agreed = facts.SignedAmendment == true || facts.Agreed is "signed" or "spoken" ? "yes" : facts.SignedAmendment == false || facts.Agreed == "no" ? "no" : null;
        (string Fact, string? Value)[] read =
        [
            ("change.agreed", agreed), ("proposal.agreed", agreed),
            ("notice.annual", facts.IepKind switch { "annual" => "yes", "amendment" => "no", _ => null }),
            ("notice.signed", facts.SignedIep switch { true => "yes", false => "no", _ => null }),
            ("move.same-year", facts.MovedWhen switch { "same_year" => "yes", "summer" => "no", _ => null }),
            ("move.same-state", facts.MovedFrom is null || facts.State is null ? null : facts.MovedFrom == facts.State ? "yes" : "no"),
            ("evaluation.by-school", facts.SchoolEvaluated == true ? "yes" : null),
        ];
        return same.Concat(read.Where(r => r.Value is not null).Select(r => new Fact(r.Fact, r.Value!))).ToItems();
    }
}
