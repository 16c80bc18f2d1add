namespace Owed;

/// <summary>What one word or sign of an IEP's wording can stand for.</summary>
internal enum Lex
{
    Word,
    Number,
    Fraction,
    NumberWord,
    Half,
    Minute,
    Hour,
    MinutesPer,
    Session,
    Times,
    X,
    Once,
    Slot,
    Unit,
    Adverb,
    Cycle,
    Term,
    Bi,
    Per,
    A,
    Each,
    Every,
    Other,
    Ordinal,
    OutOf,
    Of,
    Weekday,
    DayLetter,
    ABDay,
    Clock,
    Date,
    MonthName,
    Percent,
    AtLeast,
    AtMost,
    About,
    Between,
    Total,
    Within,
    Label,
    Condition,
    AsNeeded,
    Vague,
    Numbered,
    Noun,
    Not,
    And,
    Or,
    Plus,
    Comma,
    Stop,
    Colon,
    Equals,
    Open,
    Close,
    Dash,
    To,
    Slash,
    For,
    During,
    On,
    Off,
    Rest,
    Shared,
    From,
    Negative,
    BothEnds,

    /// <summary>A word that changes nothing and is taken out.</summary>
    Nothing,

    /// <summary>A word that changes nothing and keeps its place.</summary>
    Aside,

    /// <summary>A few words that look like a condition and change nothing.</summary>
    ShortClause,

    Alternate,
    RegularYear,
    NotEsy,


    Season,
    Model,
    Only,
    Negate,
    Title,
    Size,
    Until,
    Before,
    After,
    CountLabel,
    LengthLabel,
    PeriodLabel,

    /// <summary>A line to write on that was left empty.</summary>
    Blank,

    /// <summary>A day without a year: the month in the hundreds, the day in the ones.</summary>
    DayOfYear,
}

/// <summary>What a descriptive word says about the service.</summary>
internal enum LabelKind
{
    None,
    Delivery,
    Grouping,
    Place,
    Subject,
    Service,
}

/// <summary>One typed word or sign.</summary>
/// <param name="Low">The number, or the low end of a range.</param>
/// <param name="High">The high end of a range; equals <paramref name="Low"/> otherwise.</param>
/// <param name="Plural">For a session or unit word: it was written in the plural.</param>
/// <param name="Spaced">A space stood before it.</param>
internal readonly record struct Lexeme(
    Lex Kind,
    string Text,
    decimal Low = 0,
    decimal High = 0,
    PeriodUnit Unit = default,
    LabelKind Label = default,
    bool Plural = false,
    bool Spaced = false,
    int At = 0)
{
    public bool IsExact => Low == High;
}
