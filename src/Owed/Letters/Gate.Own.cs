namespace Owed;

/// <summary>Keeps back what the parent's own words claim and nothing backs; each claim is confirmed, logged or taken out, one by one.</summary>
public static partial class Gate
{
    private static IEnumerable<Problem> Unproven(ComposedLetter letter) => Told(Proof.Of(letter));

    private static IEnumerable<Problem> Unproven(ComposedLetter letter, string edited) => Told(Proof.Of(letter, edited));

    /// <summary>One word about leaving is enough, however often it is wished.</summary>
    private static IEnumerable<Problem> Told(IEnumerable<StatedClaim> claims)
    {
        StatedClaim[] stopping = [.. claims.Where(c => c.Stops)];
        StatedClaim? leaving = stopping.FirstOrDefault(c => c.Kind == ClaimKind.Leaving);
        return stopping.Where(c => c.Kind != ClaimKind.Leaving || ReferenceEquals(c, leaving)).Select(Unproven);
    }

    /// <summary>Minutes in those sentences of an edited letter that are still ours; the parent's are proven claim by claim.</summary>
    private static IEnumerable<Problem> OurNumbersIn(string edited, ComposedLetter letter)
    {
        string[] ours = [.. Sentences(TextOf(letter)).Select(Spaced)];
        return NumbersIn(string.Join('\n', Sentences(edited).Select(Spaced).Where(ours.Contains)), letter);
    }

    private static Problem Unproven(StatedClaim claim) => (claim.Kind, claim.Verdict) switch
    {
        (ClaimKind.Leaving, _) => Block("letter-revocation", claim.Why, GateWords.Say("leaving-do")),
        (ClaimKind.GivingUp, _) => Block("letter-giving-up", claim.Why, GateWords.Say("giving-up-do")),
        (ClaimKind.OtherChild, _) => Block("letter-other-child", claim.Why, GateWords.Say("other-child-do")),
        (ClaimKind.Number, Verdict.Contradicted) => Block("letter-number", GateWords.Say("wrong-number", claim.Words, claim.Why), GateWords.Say("wrong-number-do")),
        (_, Verdict.Contradicted) => Block("letter-contradicted", GateWords.Say("contradicted", claim.Words, claim.Why), GateWords.Say("contradicted-do")),
        _ => Block("letter-claim", GateWords.Say("not-in-record", claim.Words, claim.Why), GateWords.Say("not-in-record-do")),
    };
}
