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
/// <param name="Line">The line of the text on which the quote begins, from 1; null without a quote.</param>
/// <param name="Why">Why it is taken for that, in words.</param>
public sealed record NoticeElement(string Key, string Asks, string? Pin, Shown Shown, string? Quote, string Allows, int? Line, string Why);

/// <summary>A reason or a gap in a notice that is worth asking about.</summary>
public sealed record NoticeWarning(string Key, string Says, string Quote, string Allows, string? Rule);

/// <summary>A notice read against the law: its elements in the law's order, and what stands out.</summary>
/// <param name="Citation">The citation of the list of contents, or null when the book has none in force.</param>
/// <param name="Kind">What the text seems to be.</param>
/// <param name="Remark">What is said of a text that does not look like a notice; null for a notice.</param>
public sealed record NoticeReview(Items<NoticeElement> Elements, Items<NoticeWarning> Warnings, string? Citation, NoticeKind Kind, string? Remark)
{
    public IEnumerable<NoticeElement> Missing => Elements.Where(e => e.Shown == Shown.SeemsMissing);

    /// <summary>True when all is there and nothing stands out.</summary>
    public bool IsWhole => Kind == NoticeKind.Notice && Warnings.Count == 0 && Elements.All(e => e.Shown == Shown.Present);

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
        var read = new NoticeText(text);
        NoticeCut cut = NoticeCutter.Cut(read);
        var judge = new NoticeJudge(cut);
        NoticeKind kind = NoticeKinds.Of(read, cut, judge);
        Items<NoticeElement> elements = (contents?.Contents ?? []).Select(item => Element(item, Capped(judge.Of(item.Key), kind))).ToItems();
        return new(elements, NoticeWarnings.Of(judge.Sentences, read).ToItems(), contents?.Cite, kind, NoticeSays.Find("kind", kind.ToString()));
    }

    /// <summary>The seven for a notice that is ticked from the paper: nothing is read, so nothing is found.</summary>
    public static NoticeReview FromPaper(LawBook book, string? state, DateOnly asOf)
    {
        NoticeReview none = Of("", book, state, asOf);
        return none with { Elements = none.Elements.Select(e => e with { Shown = Shown.Unclear, Why = "" }).ToItems(), Warnings = [], Kind = NoticeKind.Notice, Remark = null };
    }

    /// <summary>What is no notice has nothing present; a sure answer in it is for the person to look at.</summary>
    private static NoticeFinding Capped(NoticeFinding found, NoticeKind kind) => kind switch
    {
        NoticeKind.Notice or NoticeKind.Draft => found,
        NoticeKind.Spanish => new(Shown.Unclear, null, "spanish"),
        NoticeKind.Request or NoticeKind.Nothing => NoticeFinding.Nothing,
        _ => found.AtMostUnclear("not-a-notice"),
    };

    private static NoticeElement Element(LawItem item, NoticeFinding found) => new(
        item.Key, item.Text, item.Pin, found.Shown, found.At?.Quote, NoticeSays.Find("allows", item.Key) ?? "Ask for it.", found.At?.Line, NoticeSays.Of("why", found.Why));
}
