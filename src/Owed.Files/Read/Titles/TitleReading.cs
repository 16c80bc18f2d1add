namespace Owed.Files;

/// <summary>Why a title is read as it is, so that a description may add to it or speak against it.</summary>
internal enum TitleReason
{
    /// <summary>The words say it.</summary>
    Said,

    /// <summary>A break or a holiday by its name alone.</summary>
    ByName,

    /// <summary>Something that happens on a school day.</summary>
    Event,

    /// <summary>The words leave it open, and further words may settle it.</summary>
    Open,

    /// <summary>The words put a limit, a condition or a contradiction: only a person can say.</summary>
    Limited,
}

/// <summary>Which end of a school year a title names.</summary>
internal enum YearEnd
{
    None,
    First,
    Last,
}

/// <summary>What a title says of its days.</summary>
/// <param name="Why">One sentence for the person.</param>
internal sealed record TitleReading(DayRead Read, string Why, TitleReason Reason)
{
    public NoSchoolKind Kind { get; init; }

    public PartDayKind Part { get; init; }

    public YearEnd End { get; init; }

    /// <summary>How sure an end of a year is: 2 said, 1 said with a limit, 0 perhaps.</summary>
    public int Firm { get; init; }

    /// <summary>A calendar names holidays even where the weekday is free anyway.</summary>
    public bool NamesHoliday { get; init; }

    /// <summary>The usual week the words name.</summary>
    public Weekdays? Week { get; init; }

    public static TitleReading Ask(string why, TitleReason reason = TitleReason.Limited) => new(DayRead.Ask, why, reason);
}
