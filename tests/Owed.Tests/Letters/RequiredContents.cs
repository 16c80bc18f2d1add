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
public static partial class RequiredContents
{
    /// <summary>A case in which each letter is complete; the removals start from it.</summary>
    public static CaseFile Full(string kind) => kind switch
    {
        "compensatory-request" => LetterCase.Ana(new Fact("comp.how", "one to one, by a licensed therapist, after school")),
        "pwn-demand-change" => LetterCase.Ana(
            new Fact("change.what", "speech went from two sessions a week to one"), new Fact("change.day", "2026-02-02"), new Fact("change.lost", "yes"), new Fact("change.agreed", "no"), new Fact("change.meeting", "no")),
        "objection" => LetterCase.Ana(
            new Fact("notice.dated", "2026-02-09"), new Fact("objection.agree", "occupational therapy as proposed"),
            new Fact("objection.services", "speech-language therapy cut to one session a week"), new Fact("objection.want", "two sessions of speech a week, as now")),
        "state-complaint" => LetterCase.Ana(
            new Fact("complaint.received", "2026-02-20"), new Fact("complaint.copied", "yes"), new Fact("remedy", "Make up the time, and name a provider for the rest of the year."),
            new Fact("your.phone", "573-555-0100"), new Fact("notice.came", "no")),
        "follow-up" => LetterCase.Ana(new Fact("first.sent", "2026-02-02"), new Fact("first.asked", "the session logs for speech therapy")),
        _ => Step(kind) ?? LetterCase.Ana(Asking.GetValueOrDefault(kind, [])),
    };

    public static readonly Items<Removal> All =
    [
        .. AskingRows,
        new("pwn-demand-refusal", "the request", "practice: nothing to refuse without it", NoEvent(EventKind.Asked), "letter-fact-missing", "What did you ask"),
        new("pwn-demand-refusal", "the day of the request", "practice", c => Answer("request.what", "speech therapy twice a week")(NoEvent(EventKind.Asked)(c)), "letter-fact-missing", "On what day did you ask"),
        new("pwn-demand-refusal", "the refusal", "us/notice/owed", NoEvent(EventKind.RefusedAloud), "letter-fact-missing", "On what day did the school say no"),
        new("pwn-demand-refusal", "who refused", "practice", NoOneSaid, "letter-fact-missing", "Who said no"),
        new("pwn-demand-refusal", "someone to send it to", "practice", NoPeople, "letter-recipient", "no address"),
        new("concern-not-delivered", "a service that can be counted", "us/services/as-written", NoIep, "letter-content-missing", "a service of the IEP"),
        new("concern-not-delivered", "missed or unrecorded minutes", "practice", NoIep, "letter-content-missing", "a record of minutes"),
        new("compensatory-request", "minutes left", "us/services/as-written", NoSessions, "letter-content-missing", "minutes that were missed"),
        new("pwn-demand-change", "what changed", "us/notice/owed", NoFact("change.what"), "letter-fact-missing", "What did the school change"),
        new("pwn-demand-change", "when", "practice", NoFact("change.day"), "letter-fact-missing", "When did you first notice"),
        new("pwn-demand-change", "that something was taken away", "practice", NoFact("change.lost"), "letter-fact-missing", "take something away"),
        new("pwn-demand-change", "that nobody agreed", "us/iep/in-meeting", NoFact("change.agreed"), "letter-fact-missing", "Did you agree"),
        new("pwn-demand-change", "the IEP before", "us/services/as-written", NoIep, "letter-content-missing", "the IEP as it stood"),
        new("records-request", "the first day", "practice: describe the records", NoIep, "letter-fact-missing", "From what day on"),
        new("objection", "the date on the notice", "us/mt/consent/exceptions", NoFact("notice.dated"), "letter-fact-missing", "What date is printed"),
        new("objection", "each disputed service", "us/mt/consent/exceptions", NoFact("objection.services"), "letter-fact-missing", "Which services"),
        new("objection", "what is wanted", "practice", NoFact("objection.want"), "letter-fact-missing", "What do you want instead"),
        new("follow-up", "when it was sent", "practice", NoFact("first.sent"), "letter-fact-missing", "On what day did you send"),
        new("follow-up", "what it asked", "practice", NoFact("first.asked"), "letter-fact-missing", "What did that letter ask"),
        new("state-complaint", "an allegation with facts", "us/complaint/contents (b)(1)-(2)", NoEntries, "letter-content-missing", "The facts behind"),
        new("state-complaint", "a way to reach the filer", "us/complaint/contents (b)(3)", NoContact, "letter-content-missing", "how to reach you"),
        new("state-complaint", "the child's address", "us/complaint/contents (b)(4)(i)", NoAddress, "letter-content-missing", "home address"),
        new("state-complaint", "the school", "us/complaint/contents (b)(4)(ii)", c => c with { District = c.District with { School = null } }, "letter-content-missing", "the school the child goes to"),
        new("state-complaint", "how to reach a child without a home", "us/complaint/contents (b)(4)(iii)", HomelessNoContact, "letter-content-missing", "without a home"),
        new("state-complaint", "a proposed resolution", "us/complaint/contents (b)(4)(v)", NoFact("remedy"), "letter-fact-missing", "What would put things right"),
        new("state-complaint", "the copy to the district", "us/complaint/copy", NoFact("complaint.copied"), "letter-fact-missing", "same papers to the district"),
        new("state-complaint", "a copy that is really sent", "us/complaint/copy", Answer("complaint.copied", "no"), "letter-copy", "copy on the same day"),
        new("state-complaint", "the day the state has it", "us/complaint/window", NoFact("complaint.received"), "letter-fact-missing", "what day will the state"),
        new("compensatory-request", "how to give them", "practice", NoFact("comp.how"), "letter-fact-missing", "How should the extra time"),
        .. Steps(),
    ];

    public static Func<CaseFile, CaseFile> NoEvent(EventKind kind) =>
        c => c with { Entries = c.Entries.Where(e => e is not CaseEvent v || v.Kind != kind).ToItems() };

    public static Func<CaseFile, CaseFile> NoFact(string name) => c => c with { Facts = c.Facts.Where(f => f.Name != name).ToItems() };

    public static Func<CaseFile, CaseFile> Answer(string name, string value) => c => NoFact(name)(c) with { Facts = [.. NoFact(name)(c).Facts, new(name, value)] };

    private static CaseFile NoEntries(CaseFile c) => c with { Entries = [] };

    private static CaseFile NoAddress(CaseFile c) => c with { Student = c.Student with { Address = [] }, Parent = c.Parent with { Address = [] } };

    private static CaseFile NoContact(CaseFile c) =>
        NoFact("your.phone")(c) with { Parent = c.Parent with { Address = [], Email = null, Phone = null } };

    private static CaseFile HomelessNoContact(CaseFile c) => Answer("child.homeless", "yes")(NoContact(c));

    private static CaseFile NoOneSaid(CaseFile c) =>
        c with { Entries = c.Entries.Select(e => e is CaseEvent v ? v with { Who = null } : e).ToItems() };

    private static CaseFile NoPeople(CaseFile c) => c with { District = c.District with { People = [] } };

    private static CaseFile NoIep(CaseFile c) => c with { Ieps = [] };

    private static CaseFile NoSessions(CaseFile c) => c with { Entries = c.Entries.Where(e => e is not Session).ToItems() };
}
