namespace Owed;

/// <summary>Another date for the same duty, with the text or reason behind it.</summary>
public sealed record DueAlternative(DateOnly Due, string Citation, string Why);

/// <summary>A date worked out from a rule: what, by whom, by when, on whose word, and what if it passes.</summary>
/// <param name="Rule">Id of the rule whose text was counted.</param>
/// <param name="Starts">The event counted from.</param>
/// <param name="Start">Its day.</param>
/// <param name="Day">The due date as the text has it.</param>
/// <param name="Limit">The limit counted.</param>
/// <param name="Safe">For a date that a parent must keep: the last business day on or before it.</param>
/// <param name="Source">Id of the source that the text was read in.</param>
/// <param name="CheckedOn">When the text was last checked.</param>
/// <param name="Confidence">T, T*, S: how the text was read.</param>
/// <param name="Count">Day by day, from the first day counted to the due date; empty for months and years.</param>
public sealed record Due(
    string Rule,
    string? State,
    Trigger Starts,
    DateOnly Start,
    DateOnly Day,
    Limit Limit,
    Owes Owes,
    DateOnly Safe,
    string Citation,
    string Source,
    DateOnly CheckedOn,
    string Confidence,
    bool Stale,
    string? IfMissed,
    Items<DueAlternative> Alternatives,
    Items<CountedDay> Count)
{
    /// <summary>The kinds of day counted: <c>calendar days</c>, <c>calendar days + business days</c>.</summary>
    public string Kind => string.Join(" + ", Limit.Parts.Select(p => Limit.Name(p.Unit, 2)).Distinct());

    /// <summary>The earliest of all dates shown: the one a careful person keeps.</summary>
    public DateOnly Earliest => Alternatives.Select(a => a.Due).Append(Day).Min();

    /// <summary>True when a parent, or either side, must keep the date.</summary>
    public bool IsParents => Owes is Owes.Parent or Owes.Both or Owes.EitherParty;
}
