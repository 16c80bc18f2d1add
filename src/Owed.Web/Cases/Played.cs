namespace Owed.Web;

/// <summary>Puts a case to the playbook: its clocks, and its one next step.</summary>
public static class Played
{
    /// <summary>How the playbook's answers are named among the case's facts.</summary>
    public const string Prefix = "triage.";

    private const string Happened = Prefix + "what_happened";

    private static readonly Dictionary<string, string> Situations = new(StringComparer.Ordinal)
    {
        ["A"] = "said_no", ["B"] = "not_happening", ["C"] = "cut", ["D"] = "wants_to_cut", ["E"] = "moved", ["F"] = "no_therapist",
    };

    /// <summary>The advice for a case on a day, with its clocks; what the person chose on the first page counts until they say otherwise.</summary>
    public static (Advice Advice, Timeline Timeline) Of(CaseFile c, Ledger ledger, DateOnly day)
    {
        Timeline timeline = Timeline.Of(c, Books.Law, day, ledger.ClaimedByDay());
        return (NextStep.Of(Told(c), ledger, timeline, Books.Law, Books.Guides), timeline);
    }

    /// <summary>What the playbook knows of the case: what was answered and what the log says.</summary>
    public static TriageFacts Facts(CaseFile c, Ledger ledger, DateOnly day) => CaseFacts.Of(Told(c), ledger, day);

    /// <summary>What happened with one problem more, the new one first; null when the case knows it already.</summary>
    /// <param name="situation">A choice of the first page.</param>
    public static Fact? Also(CaseFile c, string situation)
    {
        if (!Situations.TryGetValue(situation, out string? word))
        {
            return null;
        }

        string[] known = (Told(c).FactOf(Happened) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return known.Length > 0 && known[0] == word ? null : new(Happened, string.Join(", ", known.Where(k => k != word).Prepend(word)));
    }

    private static CaseFile Told(CaseFile c) =>
        c.FactOf(Happened) is null && c.FactOf(StartModel.SituationFact) is string chosen && Situations.TryGetValue(chosen, out string? word)
            ? c with { Facts = [.. c.Facts, new(Happened, word)] }
            : c;
}
