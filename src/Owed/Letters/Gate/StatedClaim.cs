namespace Owed;

/// <summary>What a claim in the parent's words is about.</summary>
public enum ClaimKind
{
    /// <summary>How much or how many: digits, words, shares, none and all.</summary>
    Number,

    /// <summary>A day or a stretch of days.</summary>
    Day,

    /// <summary>Somebody who is named.</summary>
    Person,

    /// <summary>A name that may be another child's.</summary>
    OtherChild,

    /// <summary>A citation, or an appeal to law.</summary>
    Law,

    /// <summary>Agreeing to less, waiving, settling, or taking the blame.</summary>
    GivingUp,

    /// <summary>Leaving special education.</summary>
    Leaving,

    /// <summary>What the school did, said, promised or is.</summary>
    School,
}

/// <summary>What the record says of a claim.</summary>
public enum Verdict
{
    /// <summary>The record, a paper, the law book or the parent's own confirmation holds it.</summary>
    Backed,

    /// <summary>Nothing holds it, and nothing speaks against it; the parent confirms it, logs it or takes it out.</summary>
    NotInRecord,

    /// <summary>The record says otherwise.</summary>
    Contradicted,

    /// <summary>Owed does not write this.</summary>
    Refused,
}

/// <summary>Something that the parent's words say and that can be true or false, with what the record says of it.</summary>
/// <param name="Words">The words that make the claim.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Why">What backs it, or what stands against it.</param>
public sealed record StatedClaim(ClaimKind Kind, string Words, string Sentence, Verdict Verdict, string Why)
{
    /// <summary>True when it keeps a letter from being finished.</summary>
    public bool Stops => Verdict != Verdict.Backed;
}
