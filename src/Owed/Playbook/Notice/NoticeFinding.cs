namespace Owed;

/// <summary>What was found of one element, where, and why it is taken for that.</summary>
/// <param name="Why">The key of the reason among the says of a notice.</param>
internal sealed record NoticeFinding(Shown Shown, NoticeSentence? At, string Why)
{
    public static readonly NoticeFinding Nothing = new(Shown.SeemsMissing, null, "nothing");

    public static NoticeFinding Sure(NoticeSentence at, string why) => new(Shown.Present, at, why);

    public static NoticeFinding Look(NoticeSentence at, string why) => new(Shown.Unclear, at, why);

    /// <summary>At most unclear: the same place, with a reason to look.</summary>
    public NoticeFinding AtMostUnclear(string why) => Shown == Shown.Present ? this with { Shown = Shown.Unclear, Why = why } : this;
}
