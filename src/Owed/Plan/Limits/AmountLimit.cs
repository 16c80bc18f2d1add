namespace Owed;

/// <summary>What part of the line's days an amount is for.</summary>
public enum LimitKind
{
    /// <summary>A number of school weeks; the words do not say which.</summary>
    Weeks,

    /// <summary>A number of months; the words do not say which.</summary>
    Months,

    /// <summary>The first school weeks of the line.</summary>
    FirstWeeks,

    /// <summary>The last school weeks of the line.</summary>
    LastWeeks,

    /// <summary>The first school weeks of the school year.</summary>
    FirstWeeksOfYear,

    /// <summary>The last school weeks of the school year.</summary>
    LastWeeksOfYear,

    /// <summary>Between two days, one end may be open.</summary>
    Dates,

    /// <summary>Between two days that come in every year, one end may be open.</summary>
    DaysOfYear,

    /// <summary>One quarter, trimester or semester, by its number.</summary>
    Term,

    /// <summary>The first half of the school year.</summary>
    FirstHalf,

    /// <summary>The second half of the school year.</summary>
    SecondHalf,

    /// <summary>Extended school year terms alone.</summary>
    Esy,

    /// <summary>The school year without extended school year terms.</summary>
    RegularYear,

    /// <summary>One school year, by the year in which it begins.</summary>
    SchoolYear,
}

/// <summary>A limit in time that the IEP's words set, so that nothing outside it is counted as due.</summary>
/// <param name="Count">Weeks, the number of the term (0 is the last one), or the year in which the school year begins.</param>
/// <param name="From">First day of <see cref="LimitKind.Dates"/>; null when open.</param>
/// <param name="To">Last day of <see cref="LimitKind.Dates"/>; null when open.</param>
/// <param name="FromDay">First day of <see cref="LimitKind.DaysOfYear"/>, the month in the hundreds: 201 is 1 February.</param>
/// <param name="ToDay">Last day of <see cref="LimitKind.DaysOfYear"/>, written the same way; 229 is the end of February in every
/// year.</param>
/// <param name="Term">The kind of term, for <see cref="LimitKind.Term"/>.</param>
public sealed record AmountLimit(
    LimitKind Kind,
    int? Count = null,
    DateOnly? From = null,
    DateOnly? To = null,
    int? FromDay = null,
    int? ToDay = null,
    TermKind? Term = null)
{
    /// <summary>The limit in plain words that read back to the same limit.</summary>
    public string Say() => LimitWords.Say(this);
}
