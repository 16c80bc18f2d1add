namespace Owed;

/// <summary>Where law was read: a document that anyone can open.</summary>
/// <param name="Copy">How old the copy is, or who made it, in plain words; null when it is the current official text.</param>
public sealed record LawSource(string Id, string Title, string? Url, string? Copy, Where Where);

/// <summary>When and how a text was read, and when to read it again.</summary>
public sealed record LawCheck(DateOnly On, ReadHow How, DateOnly AgainBy)
{
    /// <summary>True when the text should have been read again by now.</summary>
    public bool IsStale(DateOnly asOf) => asOf > AgainBy;
}

/// <summary>One item that a paper must contain.</summary>
/// <param name="Key">Short name, stable: <c>reasons</c>.</param>
/// <param name="Pin">The paragraph, or null.</param>
public sealed record LawItem(string Key, string Text, string? Pin);

/// <summary>A second date that another text gives for the same thing; both are shown.</summary>
public sealed record LimitAlternative(Limit Limit, string Cite, string Why, string Source);

/// <summary>What one rule said during one stretch of time.</summary>
/// <param name="From">In force at least since this day.</param>
/// <param name="Until">Last day in force, or null while it still is.</param>
/// <param name="Pin">The paragraph that says it, where <paramref name="Cite"/> names more, or null.</param>
/// <param name="Quote">The few words that prove it; null when nobody has stored them.</param>
/// <param name="NoQuote">Why there is no quote, or null when there is one.</param>
/// <param name="Values">Other facts the rule carries, by name.</param>
/// <param name="Disabled">Why this version must not be used yet, or null.</param>
public sealed record RuleVersion(
    DateOnly From,
    DateOnly? Until,
    Limit? Limit,
    string Cite,
    string? Pin,
    string? Quote,
    string? NoQuote,
    string Source,
    LawCheck Checked,
    Items<LawItem> Contents,
    Items<(string Name, string Value)> Values,
    Items<LimitAlternative> Alternatives,
    string? Disabled,
    string? Note,
    Where Where)
{
    /// <summary>True when a letter or an answer may rest on it: recalled and disabled law may not.</summary>
    public bool IsUsable => Checked.How != ReadHow.Recalled && Disabled is null;

    /// <summary>True when a screen or letter must say that the text itself was not read whole.</summary>
    public bool MustBeMarked => Checked.How is ReadHow.Secondary or ReadHow.PartOfText;

    /// <summary>The confidence code of the law file: T, T*, S or R.</summary>
    public string Confidence => Checked.How switch
    {
        ReadHow.Text => "T",
        ReadHow.PartOfText => "T*",
        ReadHow.Secondary => "S",
        _ => "R",
    };

    public bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);

    /// <summary>A named value, or null.</summary>
    public string? Value(string name) => Values.FirstOrDefault(v => v.Name == name).Value;
}

/// <summary>A stretch in which a rule says nothing, on purpose.</summary>
public sealed record LawGap(DateOnly From, DateOnly? Until, string Why)
{
    public bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);
}

/// <summary>One rule of law with everything it has said over time.</summary>
/// <param name="Id">Path-like and stable: <c>us/complaint/window</c>, <c>us/mo/notice/wait</c>.</param>
/// <param name="Place"><c>us</c>, or <c>us/mo</c>.</param>
/// <param name="Topic">One of <see cref="LawTopics"/>.</param>
/// <param name="Plain">One plain sentence a parent can read.</param>
/// <param name="Starts">Events the clock starts on; with several, the earliest known date counts. Empty when there is no clock.</param>
/// <param name="NotAfter">Events that the date may not pass: the due date is the day before one of them if that is earlier.</param>
/// <param name="IfMissed">What can be done, or what is lost, when the date passes; or null.</param>
/// <param name="Federal">The federal rule of which this is the state's form; with no versions of its own, the federal text governs.</param>
/// <param name="Row">Row of the research notes it comes from, or null.</param>
public sealed record LawRule(
    string Id,
    string Place,
    string Topic,
    LawKind Kind,
    string Plain,
    Items<Trigger> Starts,
    Items<Trigger> NotAfter,
    Owes Owes,
    string? IfMissed,
    string? Federal,
    Items<string> Row,
    Items<RuleVersion> Versions,
    Items<LawGap> Gaps,
    Where Where)
{
    /// <summary>Two-letter code in upper case, or null for a federal rule.</summary>
    public string? State => Place.Length > 3 ? Place[3..].ToUpperInvariant() : null;

    public bool HasClock => Starts.Count > 0;
}
