namespace Owed;

/// <summary>The stretch of time over which an IEP promises an amount.</summary>
public enum PeriodUnit
{
    SchoolDay,
    AlternateDay,
    Week,
    Month,
    Quarter,
    Trimester,
    Semester,
    Year,
    IepYear,
    Cycle,
    EsyTerm,

    /// <summary>The words name a service "as needed", so there is nothing to count.</summary>
    AsNeeded,
}

/// <summary>A whole number that may be written as a range; an open end is null.</summary>
/// <param name="Low">The floor, which is what can be counted as promised; null when the words set none.</param>
/// <param name="High">The ceiling; null when the words set none ("at least").</param>
public readonly record struct Span(int? Low, int? High)
{
    public static Span Exactly(int value) => new(value, value);

    public bool IsExact => Low is not null && Low == High;
}

/// <summary>How a service reaches the child.</summary>
public enum Delivery
{
    Direct,
    Indirect,
    DirectAndIndirect,
    Consult,
    Observation,
    Support,
    Transport,
}

/// <summary>A question to put to the person because the IEP's words can mean more than one thing.</summary>
/// <param name="Code">Stable id, for example <c>no-period</c>.</param>
/// <param name="Text">The question in plain words.</param>
/// <param name="Choices">Ways to write the amount clearly, one per meaning; may be empty.</param>
public sealed record AmountQuestion(string Code, string Text, Items<string> Choices);

/// <summary>What one line of an IEP promises, read from its own words.</summary>
/// <param name="MinutesPerSession">Minutes of one session, or null when the words do not say.</param>
/// <param name="SessionsPerPeriod">Sessions in each period, or null when the words do not say.</param>
/// <param name="Unit">The unit of the period, or null when the words do not say.</param>
/// <param name="Count">Units in one period: 2 with <see cref="PeriodUnit.Week"/> is every other week.</param>
/// <param name="MinutesPerPeriod">Minutes in each period, or null when they cannot be known from the words.</param>
/// <param name="CycleDays">School days in one cycle, for <see cref="PeriodUnit.Cycle"/> only.</param>
/// <param name="Grouping"><c>individual</c>, <c>group</c>, <c>group of 3</c>, <c>1:1</c>, or null.</param>
/// <param name="Days">Weekdays that the words name ("MWF 30"), or none.</param>
/// <param name="Dates">Dates that the words name, open ends null.</param>
/// <param name="Qualifiers">What else the words say that bears on the amount.</param>
/// <param name="Questions">Empty when the period and the minutes per period are clear.</param>
public sealed record Amount(
    Span? MinutesPerSession,
    Span? SessionsPerPeriod,
    PeriodUnit? Unit,
    int? Count,
    Span? MinutesPerPeriod,
    int? CycleDays,
    Delivery Delivery,
    string? Grouping,
    string? Location,
    Weekdays Days,
    (DateOnly? From, DateOnly? To) Dates,
    Items<string> Qualifiers,
    Items<AmountQuestion> Questions)
{
    private readonly Items<AmountLimit> limits = [];

    /// <summary>For which part of the line's days the words promise the amount; empty when for all of them.</summary>
    public Items<AmountLimit> Limits
    {
        get => limits;
        init => limits = value ?? [];
    }

    /// <summary>True when the amount can be reckoned: no question is open, and there is a period with a floor of minutes above
    /// zero.</summary>
    public bool IsCountable =>
        Questions.Count == 0 && Unit is not null and not PeriodUnit.AsNeeded && Count is not null && MinutesPerPeriod?.Low is > 0;
}
