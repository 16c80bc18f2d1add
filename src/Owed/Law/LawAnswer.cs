namespace Owed;

/// <summary>What the law book says to a question; a gap is an answer too.</summary>
/// <param name="Id">The rule that was asked for.</param>
public abstract record LawAnswer(string Id)
{
    /// <summary>The version in force, or null when there is none to rest on.</summary>
    public RuleVersion? Version => (this as InForce)?.Text;
}

/// <summary>The rule was in force on the day and may be used.</summary>
/// <param name="Rule">The rule whose text governs; the federal one when <paramref name="Via"/> is set.</param>
/// <param name="Stale">True when the text should have been read again by the day of asking.</param>
/// <param name="Via">The state rule that says the federal text governs, or null.</param>
public sealed record InForce(string Id, LawRule Rule, RuleVersion Text, bool Stale, LawRule? Via) : LawAnswer(Id);

/// <summary>Nobody has read the law on this, or it was read too badly to be used.</summary>
public sealed record NotResearched(string Id, string Why) : LawAnswer(Id);

/// <summary>The rule is known, and was not in force on the day.</summary>
/// <param name="Next">The first day it comes into force after the day asked, or null.</param>
public sealed record NotInForce(string Id, LawRule Rule, DateOnly On, DateOnly? Next, string Why) : LawAnswer(Id);
