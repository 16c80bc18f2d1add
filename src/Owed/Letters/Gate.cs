using System.Runtime.CompilerServices;

namespace Owed;

/// <summary>One thing that must hold before a letter may be signed.</summary>
/// <param name="Id">Stable id; the code of the problems it reports.</param>
/// <param name="Find">Every trouble it finds.</param>
/// <param name="ReadsWords">True when it reads the letter's words or the parent's; once they are changed, the changed words are read in their place.</param>
public sealed record GateCheck(string Id, Func<ComposedLetter, IEnumerable<Problem>> Find, bool ReadsWords = false);

/// <summary>Keeps a letter from being finished while anything in it is false, late or missing; each refusal says what to do.</summary>
public static partial class Gate
{
    public static readonly Items<GateCheck> Checks =
    [
        new("letter-unfilled", Unfilled, true),
        new("letter-fact-missing", FactsMissing),
        new("letter-fact", FactsWrong),
        new("letter-content-missing", ContentsMissing),
        new("letter-recipient", Recipient),
        new("letter-rule", RulesUsable),
        new("letter-rule-other-state", OtherStates),
        new("letter-window", Windows),
        new("letter-answer-by", AnswerBy),
        new("letter-calendar", Calendar),
        new("letter-number", Numbers, true),
        new("letter-claim", Unproven, true),
        new("letter-window", OwnDays, true),
        new("letter-rule-other-state", LawInText, true),
        new("letter-rule-other-state", OwnLaw, true),
        new("letter-absence-claimed", AbsenceClaimed),
        new("letter-revocation", Revocation, true),
        new("letter-conclusion", Conclusions, true),
        new("letter-trap", TrapsInText, true),
        new("letter-other-child", OtherChildren, true),
        new("letter-forbidden", Forbidden, true),
        new("letter-not-a-complaint", SheetAddressed),
    ];

    /// <summary>Everything that stands against signing the letter, errors and warnings.</summary>
    public static Items<Problem> Check(ComposedLetter letter) =>
        Checks.Concat(letter.Kind.Checks).SelectMany(c => c.Find(letter)).Distinct().ToItems();

    /// <summary>What stands against a letter whose words the parent has changed: the wording, the numbers and the names are read again.</summary>
    public static Items<Problem> CheckText(ComposedLetter letter, string edited) =>
        Edited(letter, edited).Concat(letter.Kind.Checks.Concat(Checks).Where(c => !c.ReadsWords).SelectMany(c => c.Find(letter))).Distinct().ToItems();

    private static Items<Problem> Edited(ComposedLetter letter, string edited) =>
    [
        .. RevocationIn(edited),
        .. ConclusionsIn(edited, letter, Severity.Warning),
        .. TrapsIn(edited, letter),
        .. OurNumbersIn(edited, letter),
        .. Changed(letter, edited),
        .. Kept(letter, edited),
        .. LawIn(edited, letter),
        .. NamesIn(edited, letter),
        .. SlotsIn(edited),
        .. ForbiddenIn(edited, letter),
        .. Unproven(letter, edited),
    ];

    private static Problem Block(string id, string message, string remedy) => new(id, message, Where.Nowhere, remedy);

    private static Problem Warn(string id, string message, string remedy) => new(id, message, Where.Nowhere, remedy, Severity.Warning);

    /// <summary>The letter's words, put together once for all checks that read them.</summary>
    private static string TextOf(ComposedLetter letter) => texts.GetValue(letter.Letter, Letters.Words);

    private static readonly ConditionalWeakTable<Letter, string> texts = [];
}
