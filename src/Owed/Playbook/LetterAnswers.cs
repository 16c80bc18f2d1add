namespace Owed;

/// <summary>Hands the playbook's answers on to a letter, so that nothing is asked twice.</summary>
public static class LetterAnswers
{
    private static readonly Items<(string Answer, string Fact)> Pairs =
    [
        ("asked_for", "request.what"), ("asked_on", "request.day"), ("refused_on", "refusal.day"), ("refused_by", "refusal.who"),
        ("noticed_on", "change.day"), ("meeting_held", "change.meeting"), ("notice_dated", "notice.dated"), ("next_meeting", "meeting.day"),
        ("letter_sent_on", "first.sent"), ("missed_since", "records.since"),
    ];

    /// <summary>The facts that letters know under their own names; what no letter asks for is left out.</summary>
    public static Items<Fact> Of(TriageFacts facts)
    {
        IEnumerable<Fact> same = Pairs.Select(p => (p.Fact, Value: facts.Answer(p.Answer))).Where(p => p.Value is not null).Select(p => new Fact(p.Fact, p.Value!));
        string? agreed = facts.SignedAmendment == true || facts.Agreed is "signed" or "spoken" ? "yes" : facts.SignedAmendment == false || facts.Agreed == "no" ? "no" : null;
        return agreed is null ? same.ToItems() : same.Append(new("change.agreed", agreed)).ToItems();
    }
}
