namespace Owed;

/// <summary>What the words of a notice show of one thing it must hold; a person decides.</summary>
public enum Shown
{
    /// <summary>Words that fit were found; they are quoted.</summary>
    Present,

    /// <summary>Something near it was found, or the words are too thin to tell.</summary>
    Unclear,

    /// <summary>Nothing in the text looks like it.</summary>
    SeemsMissing,
}

/// <summary>One of the seven things a notice must hold, against the text in hand.</summary>
/// <param name="Key">The law book's own key: <c>reasons</c>.</param>
/// <param name="Quote">The sentence of the notice that seems to hold it, or null.</param>
/// <param name="Allows">What you can ask for when it is missing.</param>
public sealed record NoticeElement(string Key, string Asks, string? Pin, Shown Shown, string? Quote, string Allows);

/// <summary>A reason or a gap in a notice that is worth asking about.</summary>
public sealed record NoticeWarning(string Key, string Says, string Quote, string Allows, string? Rule);

/// <summary>A notice read against the law: its elements in the law's order, and what stands out.</summary>
/// <param name="Citation">The citation of the list of contents, or null when the book has none in force.</param>
public sealed record NoticeReview(Items<NoticeElement> Elements, Items<NoticeWarning> Warnings, string? Citation)
{
    public IEnumerable<NoticeElement> Missing => Elements.Where(e => e.Shown == Shown.SeemsMissing);

    /// <summary>True when all is there and nothing stands out.</summary>
    public bool IsWhole => Warnings.Count == 0 && Elements.All(e => e.Shown == Shown.Present);

    /// <summary>The facts that the reply letter and the playbook take from this review, after a person has agreed with it.</summary>
    public Items<Fact> Facts =>
    [
        .. Elements.Where(e => e.Shown != Shown.Unclear).Select(e => new Fact(LetterFacts.NoticeHas + e.Key, e.Shown == Shown.Present ? "yes" : "no")),
        new("notice.weak", string.Join(", ", Warnings.Select(w => w.Key))),
        new("triage.notice_complete", IsWhole ? "yes" : Missing.Any() || Warnings.Count > 0 ? "no" : "unknown"),
    ];

    /// <summary>Reads a notice that was typed or pasted.</summary>
    public static NoticeReview Of(string text, LawBook book, string? state, DateOnly asOf)
    {
        RuleVersion? contents = (book.State(state) is null ? book.Find("us/notice/contents", asOf) : book.Governing("us/notice/contents", state, asOf)).Version;
        string[] sentences = NoticeWords.Sentences(text);
        Items<NoticeElement> elements = (contents?.Contents ?? []).Select(item => Element(item, sentences)).ToItems();
        return new(elements, NoticeWords.Warnings(sentences, text).ToItems(), contents?.Cite);
    }

    private static NoticeElement Element(LawItem item, string[] sentences)
    {
        (string strong, string weak, string allows) = NoticeWords.For(item.Key);
        string? sure = sentences.FirstOrDefault(s => NoticeWords.Holds(s, strong));
        string? perhaps = sure ?? sentences.FirstOrDefault(s => NoticeWords.Holds(s, weak));
        Shown shown = sure is not null && sure.Length > 25 ? Shown.Present : perhaps is not null ? Shown.Unclear : Shown.SeemsMissing;
        return new(item.Key, item.Text, item.Pin, shown, perhaps, allows);
    }
}
