namespace Owed;

/// <summary>Something a letter must contain, and the rule or reason that asks for it.</summary>
/// <param name="What">In plain words, as it follows "The letter needs ".</param>
/// <param name="Rule">The rule that requires it, or null when good practice does.</param>
/// <param name="In">True when the composed letter has it.</param>
/// <param name="Fact">The fact that would supply it, or null.</param>
/// <param name="Part">The part of the case that would supply it where no fact does, or null.</param>
public sealed record RequiredContent(string What, string? Rule, Func<ComposedLetter, bool> In, string? Fact = null, CasePart? Part = CasePart.Plan)
{
    /// <summary>Required: a fact, given by the case or the parent.</summary>
    public static RequiredContent Of(string fact, string what, string? rule = null) =>
        new(what, rule, c => c.Value(fact) is { Length: > 0 }, fact);
}

/// <summary>One letter that Owed can write: what it needs, what it rests on, and how it is put together.</summary>
/// <param name="Id">Name of the words file and of the command: <c>pwn-demand-refusal</c>.</param>
/// <param name="Fits">True when the case calls for it; a letter that does not fit can still be written.</param>
/// <param name="Compose">Puts the letter together from the input alone.</param>
public sealed record LetterKind(string Id, Func<CaseFile, Ledger, bool> Fits, Action<LetterDraft> Compose)
{
    /// <summary>Facts without which it cannot be finished; see <see cref="LetterFacts"/>.</summary>
    public Items<string> Needs { get; init; } = [];

    /// <summary>Facts that are asked for and may be left out.</summary>
    public Items<string> Offers { get; init; } = [];

    /// <summary>Which of the offered facts are worth asking for in a case; a fact that is not asked can still be given.</summary>
    public Func<CaseFile, string, bool> Asks { get; init; } = (_, _) => true;

    /// <summary>Sections of the words file that the composition says; <c>element.*</c> stands for a family.</summary>
    public Items<string> Sections { get; init; } = [];

    /// <summary>Slots that the composition fills, besides the standard ones and the facts.</summary>
    public Items<string> Slots { get; init; } = [];

    /// <summary>Rules without which it must not be sent; <c>state/…</c> is the case's own state.</summary>
    public Items<string> Rules { get; init; } = [];

    /// <summary>What it must contain, one by one.</summary>
    public Items<RequiredContent> Contents { get; init; } = [];

    /// <summary>Checks of its own, beside those that every letter goes through.</summary>
    public Items<GateCheck> Checks { get; init; } = [];

    /// <summary>Wording that must not stand in it, whoever wrote it.</summary>
    public Items<ForbiddenWords> Forbids { get; init; } = [];

    /// <summary>True for a paper that is no letter: it is addressed to no one, has no signature and cannot be sent.</summary>
    public bool IsSheet { get; init; }

    /// <summary>True for a complaint to the state, which has to say that a requirement was violated.</summary>
    public bool MayAllege { get; init; }

    /// <summary>The letter's clock: rule ids that start when it is received.</summary>
    public Items<string> Starts { get; init; } = [];

    /// <summary>The event that sending it is, besides the letter itself, or null.</summary>
    public EventKind? Sends { get; init; }

    /// <summary>Ids of letters that may follow when no answer comes, best first.</summary>
    public Items<string> FollowUps { get; init; } = ["follow-up"];
}

/// <summary>Everything a letter is made from.</summary>
/// <param name="Date">The date on the letter.</param>
/// <param name="Facts">Answers for this letter alone; they come before the case's own facts.</param>
public sealed record LetterInput(
    CaseFile Case, Ledger Ledger, LawBook Law, LetterBook Words, DateOnly Date, Tone Tone = Tone.Plain, Items<Fact>? Facts = null)
{
    /// <summary>The case with the letter's own facts put first.</summary>
    public CaseFile Told => ReceivedOnBusinessDay(Facts is null ? Case : Case with { Facts = [.. Facts, .. Case.Facts.Where(f => !Facts.Any(own => own.Name == f.Name))] });

    /// <summary>An office has a paper that comes on a day off on its next business day; the year is counted back from there.</summary>
    private CaseFile ReceivedOnBusinessDay(CaseFile told)
    {
        if (!LetterFact.TryDay(told.FactOf(LetterFacts.ReceivedByState), out DateOnly day))
        {
            return told;
        }

        DateOnly open = new BusinessDays(Law, told.State).OnOrAfter(day);
        return open == day ? told : told with { Facts = told.Facts.Select(f => f.Name == LetterFacts.ReceivedByState ? f with { Value = $"{open:yyyy-MM-dd}" } : f).ToItems() };
    }
}

/// <summary>A letter put together, with everything that it claims.</summary>
/// <param name="Unfilled">Slots and sections that nothing filled.</param>
/// <param name="Advice">How to send it and what to watch; shown beside the letter, never printed in it.</param>
public sealed record ComposedLetter(LetterKind Kind, LetterInput Input, Letter Letter, LetterClaims Claims, Items<string> Unfilled, Items<string> Advice)
{
    /// <summary>What a complaint alleges, each with the exhibits it names; empty for other letters.</summary>
    public Items<Allegation> Allegations { get; init; } = [];

    /// <summary>A fact as the letter was told it, or null.</summary>
    public string? Value(string fact) => LetterFacts.Value(Input.Told, fact);
}
