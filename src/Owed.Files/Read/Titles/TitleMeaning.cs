namespace Owed.Files;

/// <summary>What a phrase in the title of a school calendar's event means; each is a heading of <c>titles.txt</c>.</summary>
internal enum TitleMeaning
{
    /// <summary>A word on no list.</summary>
    Unknown,
    Plain,
    Off,
    Break,
    HolidayClosed,
    HolidaySome,
    Staff,
    ShortEarly,
    ShortLate,
    On,
    Return,
    Before,
    After,
    First,
    Last,
    FirstBare,
    LastBare,
    PartOfYear,
    Group,
    Preschool,
    All,
    Condition,
    Home,
    HomeWeak,
    Part,
    Neg,
    Maybe,
    Closure,
    WeekFour,
    Edge,
    Event,
}

/// <summary>A phrase found in a title, in the order of the words.</summary>
/// <param name="Clause">Counts the parts that signs such as a dash or a colon set apart.</param>
internal readonly record struct TitlePhrase(string Text, TitleMeaning Meaning, int Clause);
