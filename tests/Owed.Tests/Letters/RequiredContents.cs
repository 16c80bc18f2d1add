namespace Owed.Tests;

/// <summary>One thing a letter must have, and what the gate says when it is gone.</summary>
/// <param name="Rule">The rule, or the reason of good practice, that asks for it.</param>
/// <param name="Without">The case with that one thing taken away.</param>
/// <param name="Code">The gate's code.</param>
/// <param name="Says">Words of the gate's message.</param>
public sealed record Removal(string Kind, string What, string Rule, Func<CaseFile, CaseFile> Without, string Code, string Says)
{
    public override string ToString() => $"{Kind}: {What} ({Rule})";
}

/// <summary>The table of what each letter must contain; add the rows of a letter where its kind stands.</summary>
public static class RequiredContents
{
    /// <summary>A case in which each letter is complete; the removals start from it.</summary>
    public static CaseFile Full(string kind) => kind switch
    {
        "compensatory-request" => LetterCase.Ana(new Fact("comp.how", "one to one, by a licensed therapist, after school")),
        _ => LetterCase.Ana(),
    };

    public static readonly Items<Removal> All =
    [
        new("pwn-demand-refusal", "the request", "practice: nothing to refuse without it", NoEvent(EventKind.Asked), "letter-fact-missing", "What did you ask"),
        new("pwn-demand-refusal", "the refusal", "us/notice/owed", NoEvent(EventKind.RefusedAloud), "letter-fact-missing", "On what day did the school say no"),
        new("pwn-demand-refusal", "who refused", "practice", NoOneSaid, "letter-fact-missing", "Who said no"),
        new("pwn-demand-refusal", "someone to send it to", "practice", NoPeople, "letter-recipient", "no address"),
        new("concern-not-delivered", "a service that can be counted", "us/services/as-written", NoIep, "letter-content-missing", "a service of the IEP"),
        new("concern-not-delivered", "missed or unrecorded minutes", "practice", NoIep, "letter-content-missing", "a record of minutes"),
        new("compensatory-request", "minutes left", "us/services/as-written", NoSessions, "letter-content-missing", "minutes that were missed"),
        new("compensatory-request", "how to give them", "practice", NoFact("comp.how"), "letter-fact-missing", "How should the extra time"),
    ];

    public static Func<CaseFile, CaseFile> NoEvent(EventKind kind) =>
        c => c with { Entries = c.Entries.Where(e => e is not CaseEvent v || v.Kind != kind).ToItems() };

    public static Func<CaseFile, CaseFile> NoFact(string name) => c => c with { Facts = c.Facts.Where(f => f.Name != name).ToItems() };

    private static CaseFile NoOneSaid(CaseFile c) =>
        c with { Entries = c.Entries.Select(e => e is CaseEvent v ? v with { Who = null } : e).ToItems() };

    private static CaseFile NoPeople(CaseFile c) => c with { District = c.District with { People = [] } };

    private static CaseFile NoIep(CaseFile c) => c with { Ieps = [] };

    private static CaseFile NoSessions(CaseFile c) => c with { Entries = c.Entries.Where(e => e is not Session).ToItems() };
}
