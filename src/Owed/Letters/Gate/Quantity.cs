namespace Owed;

/// <summary>What a quantity counts.</summary>
internal enum QuantityUnit
{
    None,
    Minutes,
    Sessions,
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>How a sentence puts a quantity.</summary>
internal enum QuantityKind
{
    Count,

    /// <summary>A part of the whole, such as half or ninety percent; the value lies between 0 and 1.</summary>
    Share,

    /// <summary>None, no, never, nothing.</summary>
    Zero,

    /// <summary>All, every, each, always.</summary>
    All,

    /// <summary>Most: more than half.</summary>
    Most,
}

/// <summary>How near the number is meant.</summary>
internal enum Nearness
{
    Exactly,
    AtLeast,
    AtMost,
    About,
}

/// <summary>How much or how many a sentence says.</summary>
/// <param name="Value">Minutes for hours too.</param>
/// <param name="Per">The stretch it is said for ("a week"), or null.</param>
/// <param name="OutOf">True when it stands after "of" or "out of": the whole of which another number is a part.</param>
/// <param name="IsFull">True when whole sessions are meant.</param>
/// <param name="IsOther">True when it is minutes of something that is no service, such as recess.</param>
internal sealed record Quantity(
    QuantityKind Kind, decimal Value, QuantityUnit Unit, Nearness Nearness, PeriodUnit? Per, string Words, int At, bool OutOf, bool IsFull, bool IsOther);
