namespace Owed;

/// <summary>The one next step of a case: its facts, ledger and clocks put to the playbook.</summary>
public static class NextStep
{
    /// <summary>The advice for a case. The letters sent, in order, count as one trail; an open clock of the timeline is shown as a reason.</summary>
    public static Advice Of(CaseFile file, Ledger ledger, Timeline timeline, LawBook book, Guides guides)
    {
        TriageFacts facts = CaseFacts.Of(file, ledger, timeline.AsOf);
        string[] letters = [.. file.Events.Where(e => e.Kind == EventKind.LetterSent && e.Day <= timeline.AsOf).Select(e => e.Letter).OfType<string>()];
        if (letters.Length > 1)
        {
            facts = facts.With("letters_sent", string.Join(", ", letters)).Value!;
        }

        Advice advice = Triage.Of(facts, book, guides, timeline.AsOf);
        IEnumerable<string> overdue = timeline.Overdue.Take(2).Select(c => $"Overdue since {Situations.Day(c.Due.Day)}: {c.Plain}");
        string? owed = ledger.Totals.Balance > Minutes.Zero ? $"The ledger shows {ledger.Totals.Balance.Value} minutes that the school missed and has not made up." : null;
        return advice with { Why = advice.Why.Concat(owed is null ? [] : [owed]).Concat(overdue).ToItems() };
    }
}
